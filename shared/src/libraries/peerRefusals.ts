/** Receivers that do not take a range of valid codes: they fail the connection or report another code. */
export type PeerRefusal = {
  readonly from: number;
  readonly to: number;
  /** The receiver and what it makes of them, short: `websocket-driver for Node (reports 1002)`. */
  readonly who: string;
  /** Repository or package, version, and how it was verified. */
  readonly evidence: string;
};

/** Widespread receivers that know fewer codes than the registry lists. */
export const peerRefusals: readonly PeerRefusal[] = [
  {
    from: 1012,
    to: 1014,
    who: 'websocket-driver and faye-websocket (report 1002)',
    evidence: 'ran: npm websocket-driver 0.8.0, faye-websocket 0.11.4',
  },
  {
    from: 1012,
    to: 1014,
    who: 'uWebSockets (reports 1006)',
    evidence: 'read: uNetworking/uWebSockets 66dcff3d src/WebSocketProtocol.h',
  },
  {
    from: 1012,
    to: 1014,
    who: 'Tomcat (reports 1002)',
    evidence: 'ran: Debian libtomcat10-java 10.1.60',
  },
  {
    from: 1012,
    to: 1014,
    who: 'Undertow (fails the connection)',
    evidence: 'ran: undertow-io/undertow 2.3.25.Final',
  },
  {
    from: 1012,
    to: 1014,
    who: 'Ratchet and Pawl (answer with 1002)',
    evidence: 'ran: ratchetphp/Pawl 0.4.3 on ratchetphp/RFC6455 0.4.0',
  },
  {
    from: 1014,
    to: 1014,
    who: 'Deno (fails the connection)',
    evidence: 'read: denoland/fastwebsockets 8226aa78, as used by Deno 2.9.5',
  },
  {
    from: 3000,
    to: 3999,
    who: 'uWebSockets (reports 1006)',
    evidence: 'read: uNetworking/uWebSockets 66dcff3d src/WebSocketProtocol.h',
  },
];
