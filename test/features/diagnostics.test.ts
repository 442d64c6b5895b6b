import { describe, expect, test } from 'vitest';
import { diagnosticsOf } from '../../server/src/features/diagnostics';
import type { Finding } from '../../server/src/rules/finding';

describe('diagnostics', () => {
  const finding: Finding = {
    rule: 'reserved-code-sent',
    severity: 'error',
    span: { start: 1, end: 5 },
    message: 'No.',
    code: 1006,
    library: 'ws',
    certainty: 'certain',
    related: [{ span: { start: 9, end: 10 }, message: 'here' }],
    fixes: [{ title: 'Send 1011', safety: 'unsafe', edits: [] }],
  };

  test('carry rule, page and data', () => {
    expect(diagnosticsOf([finding], { relatedInformation: true })).toEqual([
      {
        span: { start: 1, end: 5 },
        severity: 'error',
        source: 'websocket-close-codes',
        code: 'reserved-code-sent',
        href: 'https://github.com/websocket-close-codes/websocket-close-codes/blob/main/docs/rules/reserved-code-sent.md',
        message: 'No.',
        tags: [],
        related: [{ span: { start: 9, end: 10 }, message: 'here' }],
        data: { rule: 'reserved-code-sent', code: 1006, library: 'ws', fixes: ['Send 1011'] },
      },
    ]);
  });

  test('leave out what the client cannot show or the finding does not know', () => {
    const unused: Finding = { ...finding, rule: 'unused-suppression', code: undefined, library: undefined, fixes: [] };
    const [diagnostic] = diagnosticsOf([unused], { relatedInformation: false });
    expect(diagnostic!.related).toEqual([]);
    expect(diagnostic!.tags).toEqual(['unnecessary']);
    expect(diagnostic!.data).toEqual({ rule: 'unused-suppression', fixes: [] });
  });
});
