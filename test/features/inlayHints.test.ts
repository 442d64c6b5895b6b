import { describe, expect, test } from 'vitest';
import { inlayHintsIn } from '../../server/src/features/inlayHints';
import type { Analysis } from '../../server/src/analysis/site';
import { ws } from '../../shared/src/libraries/javascript/ws';
import { defineAnalysis, receiveAnalysis, sendAnalysis } from './analyses';

const everywhere = { start: 0, end: 1000 };
const english = { locale: 'en', privateCodes: undefined } as const;

function hints(analysis: Analysis, options: Parameters<typeof inlayHintsIn>[2] = english): readonly string[] {
  return inlayHintsIn(analysis, everywhere, options).map(({ offset, label }) => `${offset} ${label}`);
}

describe('inlay hints', () => {
  test('name literals', () => {
    expect(hints(sendAnalysis('ws.close(1001)', { library: ws, token: '1001' }))).toEqual(['13 Going Away']);
    expect(hints(receiveAnalysis('1005 1006', ['1005', '1006'], { library: ws }))).toEqual([
      '4 No Status Rcvd',
      '9 Abnormal Closure',
    ]);
  });

  test('name private codes by the table of the project only', () => {
    const analysis = sendAnalysis('ws.close(4008)', { library: ws, token: '4008' });
    expect(hints(analysis)).toEqual([]);
    expect(hints(analysis, { locale: 'en', privateCodes: [{ code: 4008, name: 'KICKED' }] })).toEqual(['13 KICKED']);
  });

  test('speak Chinese', () => {
    const analysis = sendAnalysis('ws.close(1001)', { library: ws, token: '1001' });
    expect(hints(analysis, { locale: 'zh-cn', privateCodes: undefined })).toEqual(['13 端点离开']);
  });

  test.each(['GOING_AWAY', 'goingAway', 'CloseGoingAway', 'AWAY'])('are silent where the name %s says it', (name) => {
    expect(hints(defineAnalysis(`${name} = 1001`, name, '1001'))).toEqual([]);
  });

  test.each(['SHUTDOWN', 'CLOSE_CODE', 'X'])('are there where the name %s does not say it', (name) => {
    expect(hints(defineAnalysis(`${name} = 1001`, name, '1001'))).toHaveLength(1);
  });

  test('are silent on names, on possible codes, outside the span', () => {
    expect(
      hints(sendAnalysis('ws.close(AWAY)', { library: ws, token: 'AWAY', value: { kind: 'number', value: 1001 } })),
    ).toEqual([]);
    expect(hints(sendAnalysis('ws.close(1001)', { library: ws, token: '1001', certainty: 'possible' }))).toEqual([]);
    const analysis = sendAnalysis('ws.close(1001)', { library: ws, token: '1001' });
    expect(inlayHintsIn(analysis, { start: 0, end: 8 }, english)).toEqual([]);
  });
});
