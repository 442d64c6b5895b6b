import type { ReceiveApi } from '../../../shared/src/libraries/profile';

/**
 * Whether a receive API can ever report a code. Of an unknown API it is assumed that it reports what RFC 6455 section
 * 7.4.1 lets an endpoint see; 1015 only where a profile says so, for browsers and most libraries never do.
 */
export function canReport(api: ReceiveApi | undefined, code: number): boolean {
  if (api === undefined) return code !== 1004 && code !== 1015;
  if (api.reports.some(([from, to]) => code >= from && code <= to)) return true;
  if (code === (api.emptyFrame === undefined ? 1005 : api.emptyFrame)) return true;
  if (code === (api.dropped === undefined ? 1006 : api.dropped)) return true;
  return api.maps?.some(([, , reported]) => reported === code) === true;
}

/**
 * Whether a receive API reports a code of its own accord, for what it saw happen. Some that check nothing report any
 * code, but 1005, 1006 and 1015 stand in frames only of peers that break the protocol.
 */
export function reportsByItself(api: ReceiveApi | undefined, code: number): boolean {
  if (api === undefined) return canReport(api, code);
  const { emptyFrame = 1005, dropped = 1006, failedHandshake, maps = [] } = api;
  return [emptyFrame, dropped, failedHandshake, ...maps.map(([, , reported]) => reported)].includes(code);
}

/** What an API reports where others report this code; `undefined` when it has no such replacement. */
export function reportedInstead(api: ReceiveApi, code: number): number | undefined {
  // These say how a connection ended; a peer that puts them into a frame is the rare case.
  if (code === 1005) return api.emptyFrame ?? undefined;
  if (code === 1006) return api.dropped ?? undefined;
  // A TLS failure is a connection that was never there.
  if (code === 1015) return api.failedHandshake;
  return api.maps?.find(([from, to]) => code >= from && code <= to)?.[2];
}
