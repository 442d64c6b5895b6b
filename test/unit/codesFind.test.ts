import { describe, expect, it } from 'vitest';
import { findCodes } from '../../shared/src/codes/findCodes';
import { listCodes } from '../../shared/src/codes/listCodes';
import { registeredCodes } from '../../shared/src/codes/registeredCodes';
import { locales } from '../../shared/src/locale';

const best = (query: string): number | undefined => findCodes(query, 'en')[0]?.code;

describe('listCodes', () => {
  it('lists the registered codes and an example of every range, in ascending order, each once', () => {
    const codes = listCodes('en').map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b));
    expect(codes.filter((code) => registeredCodes.has(code))).toEqual([...registeredCodes.keys()]);
    expect(codes.filter((code) => !registeredCodes.has(code))).toEqual([
      0, 401, 403, 500, 1016, 2000, 3001, 4000, 4401, 4403, 4429, 5000, 65536,
    ]);
  });

  it('speaks the language, and has the keywords of both', () => {
    const [en, zhCn] = locales.map((locale) => listCodes(locale).find(({ code }) => code === 1015));
    expect(en?.name).toBe('TLS handshake');
    expect(zhCn?.name).toBe('TLS handshake（TLS 握手失败）');
    expect(zhCn?.summary).toBe('TLS 未能建立，因此 WebSocket 从未存在过。');
    expect(en?.keywords).toBe(zhCn?.keywords);
    expect(en?.keywords).toContain('certificate expired');
    expect(en?.keywords).toContain('证书过期');
    expect(en?.keywords).toContain('gRPC UNAVAILABLE');
  });
});

describe('findCodes', () => {
  it.each([
    ['1005', 1005],
    [' 1005 ', 1005],
    ['0x3ed', 1005],
    ['1_006', 1006],
    ['70000', 70000],
    ['-1', -1],
    ['4711', 4711],
    ['certificate', 1015],
    ['证书过期', 1015],
    ['connection closes after 60 seconds', 1006],
    ['closes after 60 seconds', 1006],
    ['连接60秒断开', 1006],
    ['idle timeout', 1006],
    ['空闲超时', 1006],
    ['nginx proxy_read_timeout', 1006],
    ['ECONNRESET', 1006],
    ['no close frame received', 1006],
    ['GOING_AWAY', 1001],
    ['going away', 1001],
    ['page reload', 1001],
    ['message too large', 1009],
    ['maxPayload', 1009],
    ['消息过大', 1009],
    ['invalid utf-8', 1007],
    ['rate limit', 1008],
    ['keepalive ping timeout', 1011],
    ['unhandled exception', 1011],
    ['overload', 1013],
    ['过载', 1013],
    ['rolling update', 1012],
    ['bad gateway', 1014],
    ['HTTP 408', 3008],
    ['token expired', 3000],
    ['permission denied', 3003],
    ['PERMISSION_DENIED', 3003],
    ['RESOURCE_EXHAUSTED', 1009],
    ['0 is neither', 0],
    ['without arguments', 1005],
  ])('%s: %i comes first', (query, code) => {
    expect(best(query)).toBe(code);
  });

  it('offers codes that begin with the digits, then those that speak of the number', () => {
    expect(findCodes('101', 'en').map(({ code }) => code)).toEqual([101, 1010, 1011, 1012, 1013, 1014, 1015, 1016]);
    expect(findCodes('502', 'en').map(({ code }) => code)).toEqual([502, 1006, 1014]);
  });

  it('gives the whole list for an empty query, numbers that are no close codes last, and nothing for nonsense', () => {
    const listed = listCodes('zh-cn');
    const isCode = ({ code }: { readonly code: number }) => code >= 1000 && code <= 4999;
    expect(findCodes('  ', 'zh-cn')).toEqual([...listed.filter(isCode), ...listed.filter((each) => !isCode(each))]);
    expect(findCodes('qwxyzzy', 'en')).toEqual([]);
    expect(findCodes('…', 'en')).toEqual([]);
  });
});
