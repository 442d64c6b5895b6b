import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeDescription } from '../../shared/src/codes/codeDescription';
import { describeCode, titleOf } from '../../shared/src/codes/describeCode';
import { registeredCodes } from '../../shared/src/codes/registeredCodes';
import { anyNumber } from './codesArbitraries';

function row(code: number): string {
  const it = describeCode(code);
  const flags = [
    it.mayBeOnWire ? 'wire' : '-',
    it.browserMaySend ? 'page' : '-',
    it.mayBeReportedLocally ? 'local' : '-',
  ].join(' ');
  return `${titleOf(it, 'en')} | ${it.kind} | ${it.status} | ${it.whoMaySend} | ${flags} | ${it.cleanClose} | ${it.reconnect.advice}`;
}

describe('the registered codes', () => {
  it('have exactly these attributes', () => {
    expect([...registeredCodes.keys()].map(row)).toEqual([
      '1000 Normal Closure | registered | rfc-6455 | both | wire page - | yes | no',
      '1001 Going Away | registered | rfc-6455 | both | wire - - | yes | with-delay',
      '1002 Protocol error | registered | rfc-6455 | both | wire - - | usually-not | after-change',
      '1003 Unsupported Data | registered | rfc-6455 | both | wire - - | yes | after-change',
      '1004 Reserved | reserved | reserved | nobody | - - - | not-applicable | after-change',
      '1005 No Status Rcvd | reserved | local-only | nobody | - - local | yes | no',
      '1006 Abnormal Closure | reserved | local-only | nobody | - - local | no | with-delay',
      '1007 Invalid frame payload data | registered | rfc-6455 | both | wire - - | usually-not | after-change',
      '1008 Policy Violation | registered | rfc-6455 | both | wire - - | yes | after-change',
      '1009 Message Too Big | registered | rfc-6455 | both | wire - - | usually-not | after-change',
      '1010 Mandatory Ext. | registered | rfc-6455 | client | wire - - | yes | no',
      '1011 Internal Error | registered | rfc-6455 | both | wire - - | yes | with-delay',
      '1012 Service Restart | registered | iana-registry | server | wire - - | yes | with-delay',
      '1013 Try Again Later | registered | iana-registry | server | wire - - | yes | with-long-delay',
      '1014 Bad Gateway | registered | iana-registry | server | wire - - | yes | with-delay',
      '1015 TLS handshake | reserved | local-only | nobody | - - local | no | after-change',
      '3000 Unauthorized | registered | iana-registry | both | wire page - | yes | after-change',
      '3003 Forbidden | registered | iana-registry | both | wire page - | yes | no',
      '3008 Timeout | registered | iana-registry | both | wire page - | yes | with-delay',
    ]);
  });

  it('keep their registered name beside the Chinese one', () => {
    expect(titleOf(describeCode(1005), 'zh-cn')).toBe('1005 No Status Rcvd（未收到状态码）');
    for (const [code, entry] of registeredCodes) {
      expect(titleOf(describeCode(code), 'zh-cn')).toBe(`${code} ${entry.registeredName}（${entry.name['zh-cn']}）`);
      expect(entry.name.en).toBe(entry.registeredName);
    }
  });
});

describe('every other number', () => {
  it.each([
    [0, 'below-range'],
    [-0, 'below-range'],
    [999, 'below-range'],
    [1016, 'unassigned'],
    [2999, 'unassigned'],
    [3001, 'library-range'],
    [3999, 'library-range'],
    [4000, 'private'],
    [4999, 'private'],
    [5000, 'above-range'],
    [65535, 'above-range'],
    [65536, 'not-a-close-code'],
    [-1, 'not-a-close-code'],
    [1000.5, 'not-a-close-code'],
    [Number.NaN, 'not-a-close-code'],
    [Number.POSITIVE_INFINITY, 'not-a-close-code'],
    [Number.NEGATIVE_INFINITY, 'not-a-close-code'],
    [Number.MAX_VALUE, 'not-a-close-code'],
  ])('%s is %s', (code, kind) => {
    expect(describeCode(code).kind).toBe(kind);
  });

  it('is described by its range', () => {
    expect(row(404)).toBe(
      '404 Not a close code (0–999) | below-range | not-used | nobody | - - - | not-applicable | after-change',
    );
    expect(row(2000)).toBe(
      '2000 Unassigned (1016–2999) | unassigned | unassigned | nobody | - - - | not-applicable | depends',
    );
    expect(row(3500)).toBe(
      '3500 Library range, not registered (3000–3999) | library-range | unregistered | both | wire page - | yes | depends',
    );
    expect(row(4401)).toBe('4401 Private use (4000–4999) | private | private-use | both | wire page - | yes | depends');
    expect(row(5000)).toBe(
      '5000 Outside the range of close codes (5000–65535) | above-range | undefined | nobody | - - - | not-applicable | after-change',
    );
    expect(row(70000)).toBe(
      '70000 Not a close code | not-a-close-code | not-encodable | nobody | - - - | not-applicable | not-applicable',
    );
  });

  it('says what it is mistaken for', () => {
    expect(describeCode(403).summary.en).toBe('403 is the HTTP status Forbidden, not a close code.');
    expect(describeCode(4429).httpAnalogue?.names).toEqual(['429 Too Many Requests']);
    expect(describeCode(4002).httpAnalogue).toBeUndefined();
  });

  it('says what browsers and casts make of it', () => {
    expect(describeCode(70000).peersView.en).toBe(
      'A browser makes it 65535 and throws InvalidAccessError. A cast to 16 bits makes it 4464.',
    );
    expect(describeCode(-1).peersView.en).toBe(
      'A browser makes it 0 and throws InvalidAccessError. A cast to 16 bits makes it 65535.',
    );
    expect(describeCode(999.7).peersView.en).toBe('A browser makes it 1000 and sends that.');
    expect(describeCode(1000.5).peersView.en).toBe('A browser makes it 1000 and sends that.');
    expect(describeCode(4999.5).peersView.en).toBe('A browser makes it 5000 and throws InvalidAccessError.');
    expect(describeCode(Number.NaN).peersView.en).toBe('A browser makes it 0 and throws InvalidAccessError.');
  });
});

describe('any number', () => {
  it('has a complete description', () => {
    fc.assert(
      fc.property(anyNumber, (code) => {
        const description = describeCode(code);
        expect(description.code === code || Object.is(description.code, code)).toBe(true);
        for (const list of [
          description.whenItOccurs,
          description.howToFix,
          description.symptoms,
          description.references,
        ]) {
          expect(list.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('has attributes that do not contradict each other', () => {
    for (let code = 0; code <= 65536; code += code < 5100 ? 1 : 97) expectConsistent(describeCode(code));
    fc.assert(fc.property(anyNumber, (code) => expectConsistent(describeCode(code))));
  });
});

function expectConsistent(code: CodeDescription): void {
  const isSent = code.whoMaySend !== 'nobody';
  const problems = [
    isSent !== code.mayBeOnWire && 'sent by someone, but not on the wire, or the reverse',
    (code.chosenBy === 'nobody') !== !isSent && 'chosen by nobody, but sent, or the reverse',
    code.mayBeReportedLocally && code.mayBeOnWire && 'local only and on the wire',
    code.mayBeReportedLocally !== (code.status === 'local-only') && 'reported locally without the status for it',
    code.browserMaySend !== (code.code === 1000 || (code.mayBeOnWire && code.code >= 3000)) && 'browser rule',
    code.kind === 'registered' &&
      (!code.mayBeOnWire || code.registeredName === undefined) &&
      'registered, yet not sendable',
    code.kind === 'reserved' && (code.mayBeOnWire || code.registeredName === undefined) && 'reserved, yet sendable',
    (code.kind === 'registered' || code.kind === 'reserved') !== registeredCodes.has(code.code) && 'registry',
    code.range !== undefined && !(code.range[0] <= code.code && code.code <= code.range[1]) && 'outside its own range',
    code.mayBeOnWire && code.cleanClose === 'not-applicable' && 'sendable without a word on clean closes',
    code.kind === 'not-a-close-code' &&
      code.reconnect.advice !== 'not-applicable' &&
      'reconnect advice for the impossible',
    !code.mayBeOnWire && /^Use /u.test(code.appliesWhen.en) && 'advises to use what must not be sent',
  ].filter((problem) => problem !== false);
  expect({ code: code.code, problems }).toEqual({ code: code.code, problems: [] });
}
