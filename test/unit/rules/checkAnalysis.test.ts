import { describe, expect, test } from 'vitest';
import { findSuppressions } from '../../../server/src/analysis/suppressions';
import { commentByText } from '../../../server/src/analysis/suppressions';
import type { Analysis } from '../../../server/src/analysis/site';
import { checkAnalysis } from '../../../server/src/rules/checkAnalysis';
import type { CheckOptions } from '../../../server/src/rules/finding';
import { checkOptions } from '../../harness/checkOptions';
import { applyEdits } from '../../harness/edits';
import { analysisOf, plainWriter, sendOf, spanOf } from '../../harness/handBuilt';

const syntax = { line: ['//'], block: [['/*', '*/']] } as const;

/** An analysis with one send of `code` by ws, and the suppression comments of the text. */
function withSend(text: string, code: string, more: Parameters<typeof sendOf>[4] = {}): Analysis {
  return analysisOf(text, {
    sends: [sendOf(text, code, 'ws', 'close', more)],
    suppressions: findSuppressions(text, commentByText(text, syntax)),
  });
}

describe('checkAnalysis', () => {
  test('says what ws does with a reserved code and what to do', () => {
    const [finding] = checkAnalysis(withSend('ws.close(1005)', '1005'), checkOptions);
    expect(finding).toEqual({
      rule: 'reserved-code-sent',
      severity: 'error',
      span: { start: 9, end: 13 },
      message:
        '1005 stands for “the Close frame held no code” and must not be sent. ' +
        'ws WebSocket.close() refuses it: TypeError: First argument must be a valid error code number. ' +
        'Leave the code out to send none, or send 1000 for a normal end.',
      code: 1005,
      library: 'ws',
      certainty: 'certain',
      related: [],
      fixes: [
        {
          title: 'Send no code',
          safety: 'safe',
          preferred: true,
          edits: [{ span: { start: 9, end: 13 }, newText: '' }],
        },
        {
          title: 'Send 1000 (Normal Closure)',
          safety: 'unsafe',
          edits: [{ span: { start: 9, end: 13 }, newText: '1000' }],
        },
      ],
    });
  });

  test('speaks Chinese', () => {
    const [finding] = checkAnalysis(withSend('ws.close(1006)', '1006'), { ...checkOptions, locale: 'zh-cn' });
    expect(finding?.message).toBe(
      '1006 表示“没有收到关闭帧”，不得发送。' +
        'ws WebSocket.close() 会拒绝它：TypeError: First argument must be a valid error code number。' +
        '出错请发送 1011；若要像 1006 所表示的那样直接断开连接，请调用 terminate()。',
    );
  });

  test('says nothing of what is only possible', () => {
    expect(checkAnalysis(withSend('ws.close(1005)', '1005', { certainty: 'possible' }), checkOptions)).toEqual([]);
  });

  test('says nothing of what is likely when only the certain is asked for', () => {
    const analysis = withSend('ws.close(1005)', '1005', { certainty: 'likely' });
    expect(checkAnalysis(analysis, checkOptions)).toHaveLength(1);
    expect(checkAnalysis(analysis, { ...checkOptions, certainty: 'certain' })).toEqual([]);
  });

  test('only hints at a call that a test expects to fail, and offers no fix', () => {
    const found = checkAnalysis(withSend('ws.close(1005)', '1005', { expectedToFail: true }), checkOptions);
    expect(found.map(({ rule, severity, fixes }) => ({ rule, severity, fixes }))).toEqual([
      { rule: 'reserved-code-sent', severity: 'hint', fixes: [] },
    ]);
  });

  test('says nothing of test doubles', () => {
    const text = 'ws.close(1005)';
    const sends = [sendOf(text, '1005', 'mock-socket', 'server.close')];
    expect(sends[0]?.api?.simulates).toBe(true);
    expect(checkAnalysis(analysisOf(text, { sends }), checkOptions)).toEqual([]);
  });

  test('keeps to the protocol when the library is not known', () => {
    const text = 'ws.close(1005)';
    const sends = [sendOf(text, '1005', 'none', 'close', { certainty: 'likely' })];
    expect(checkAnalysis(analysisOf(text, { sends }), checkOptions).map(({ message }) => message)).toEqual([
      '1005 stands for “the Close frame held no code” and must not be sent. Send 1000 for a normal end.',
    ]);
  });

  test('takes severities from the settings', () => {
    const analysis = withSend('ws.close(1005)', '1005');
    const severity = (setting: 'hint' | 'off') =>
      checkAnalysis(analysis, { ...checkOptions, rules: { 'reserved-code-sent': setting } }).map(
        (found) => found.severity,
      );
    expect(severity('hint')).toEqual(['hint']);
    expect(severity('off')).toEqual([]);
  });

  test('sorts by position', () => {
    const text = 'ws.close(2000); ws.close(1005)';
    const sends = [sendOf(text, '1005', 'ws', 'close'), sendOf(text, '2000', 'ws', 'close')];
    expect(checkAnalysis(analysisOf(text, { sends }), checkOptions).map(({ code }) => code)).toEqual([2000, 1005]);
  });

  test('loses only the findings of a rule that fails, and says so once', () => {
    const text = 'ws.close(1005)';
    const broken = {
      ...plainWriter,
      constant(): never {
        throw new Error('no constants today');
      },
    };
    const analysis = analysisOf(text, { sends: [sendOf(text, '1005', 'ws', 'close')], writer: broken });
    const logged: string[] = [];
    const log = (message: string): void => void logged.push(message.split('\n')[0]!);
    const check = () => checkAnalysis(analysis, { ...checkOptions, rules: { 'magic-code': 'warning' }, log });
    expect(check().map(({ rule }) => rule)).toEqual(['reserved-code-sent']);
    expect(check().map(({ rule }) => rule)).toEqual(['reserved-code-sent']);
    expect(logged).toEqual(['The rule magic-code failed: Error: no constants today']);
  });
});

describe('suppression', () => {
  const rulesIn = (text: string, more: Partial<CheckOptions> = {}) =>
    checkAnalysis(withSend(text, '1005'), { ...checkOptions, ...more }).map(({ rule }) => rule);

  test.each([
    '// websocket-close-codes-disable-next-line reserved-code-sent -- on purpose\nws.close(1005)',
    '// websocket-close-codes-disable-next-line\nws.close(1005)',
    'ws.close(1005) // websocket-close-codes-disable-line reserved-code-sent',
    '/* websocket-close-codes-disable reserved-code-sent */\n\n\nws.close(1005)',
    'ws.close(1005)\n// websocket-close-codes-disable reserved-code-sent, code-out-of-range unused-suppression',
  ])('silences: %s', (text) => {
    expect(rulesIn(text)).toEqual([]);
  });

  test.each([
    ['// websocket-close-codes-disable-next-line reserved-code-sent\n\nws.close(1005)'],
    ['ws.close(1005)\n// websocket-close-codes-disable-line reserved-code-sent'],
    ['ws.close(1005)\n// websocket-close-codes-disable-next-line reserved-code-sent'],
  ])('is unused elsewhere: %s', (text) => {
    expect(rulesIn(text).sort()).toEqual(['reserved-code-sent', 'unused-suppression']);
  });

  test('is not unused when the rule is off', () => {
    const text = 'ws.close(1005) // websocket-close-codes-disable-line reserved-code-sent';
    expect(rulesIn(text, { rules: { 'reserved-code-sent': 'off' } })).toEqual([]);
  });

  test('lets no less specific rule come forward', () => {
    const text = 'ws.close(1005) // websocket-close-codes-disable-line reserved-code-sent';
    expect(rulesIn(text, { rules: { 'magic-code': 'warning', 'peer-may-refuse': 'warning' } })).toEqual([]);
  });

  test('points at the rule that is not needed, and takes it out', () => {
    const text = 'ws.close(1005) // websocket-close-codes-disable-line reason-lost, reserved-code-sent -- why\n';
    const [finding] = checkAnalysis(withSend(text, '1005'), checkOptions);
    expect(finding).toMatchObject({
      rule: 'unused-suppression',
      severity: 'hint',
      span: spanOf(text, 'reason-lost'),
      message: 'Nothing here is suppressed for reason-lost.',
    });
    expect(applyEdits(text, finding!.fixes[0]!.edits)).toBe(
      'ws.close(1005) // websocket-close-codes-disable-line reserved-code-sent -- why\n',
    );
  });

  test('knows when there is no such rule', () => {
    const text = '// websocket-close-codes-disable-next-line reserved-codes\nfoo()\n';
    const suppressions = findSuppressions(text, commentByText(text, syntax));
    const [finding] = checkAnalysis(analysisOf(text, { suppressions }), checkOptions);
    expect(finding?.message).toBe('There is no rule reserved-codes.');
    expect(applyEdits(text, finding!.fixes[0]!.edits)).toBe('foo()\n');
  });

  test('is not called unused when the analysis stopped early', () => {
    const text = '// websocket-close-codes-disable\nfoo()\n';
    const suppressions = findSuppressions(text, commentByText(text, syntax));
    expect(checkAnalysis(analysisOf(text, { suppressions, limited: 'too-slow' }), checkOptions)).toEqual([]);
  });
});
