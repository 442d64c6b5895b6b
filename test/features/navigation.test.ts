import { describe, expect, test } from 'vitest';
import { definitionOf, highlightsOf } from '../../server/src/features/navigation';
import type { Site } from '../../server/src/analysis/site';
import { ws } from '../../shared/src/libraries/javascript/ws';
import { analysisOf, sendAnalysis, spanOf } from './analyses';

describe('navigation', () => {
  const text = 'const AWAY = 1001; ws.close(AWAY); code === 1001; ws.close(1001)';
  const number = spanOf(text, '1001');
  const use = spanOf(text, 'AWAY', 1);
  const base = sendAnalysis('ws.close(AWAY)', { library: ws, token: 'AWAY', value: { kind: 'number', value: 1001 } });
  const site = (span: Site['span'], parts: Partial<Site>): Site => ({
    ...base.sites[0]!,
    span,
    text: text.slice(span.start, span.end),
    ...parts,
  });
  const sites = [
    site(number, { role: 'define', definition: { name: 'AWAY' } }),
    site(use, {}),
    site(spanOf(text, '1001', 1), { role: 'receive' }),
    site(spanOf(text, '1001', 2), {}),
  ];

  test('leads from a use to the number', () => {
    const value = { ...base.sends[0]!.values[0]!, span: use, definedAt: number };
    const analysis = analysisOf(text, { sends: [{ ...base.sends[0]!, values: [value] }] });
    expect(definitionOf(analysis, use.start)).toEqual({ origin: use, target: number });
    expect(definitionOf(analysis, number.start)).toBeUndefined();
  });

  test('leads there by the name alone too', () => {
    const analysis = analysisOf(text, { sites });
    expect(definitionOf(analysis, use.end)).toEqual({ origin: use, target: number });
    expect(definitionOf(analysis, spanOf(text, '1001', 2).start)).toBeUndefined();
    expect(definitionOf(analysis, 0)).toBeUndefined();
  });

  test('highlights the same code everywhere, from a number', () => {
    const analysis = analysisOf(text, { sites });
    expect(highlightsOf(analysis, number.start)).toEqual(sites.map(({ span }) => span));
    expect(highlightsOf(analysis, use.start)).toEqual([]);
    expect(highlightsOf(analysis, 0)).toEqual([]);
  });
});
