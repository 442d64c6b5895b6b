import type { Text } from '../locale';
import { text } from './members';

/** Receivers that do not take a range of valid codes: they fail the connection or report another code. */
export type PeerRefusal = {
  readonly from: number;
  readonly to: number;
  /** The receiver and what it makes of them, short: `websocket-driver for Node (reports 1002)`. */
  readonly who: Text;
  /** Repository or package, version, and how it was verified. */
  readonly evidence: string;
};

/** Widespread receivers that know fewer codes than the registry lists. */
export const peerRefusals: readonly PeerRefusal[] = [
  {
    from: 1012,
    to: 1014,
    who: text('websocket-driver and faye-websocket (report 1002)', 'websocket-driver 与 faye-websocket（报告 1002）'),
    evidence: 'ran: npm websocket-driver 0.8.0, faye-websocket 0.11.4',
  },
  {
    from: 1012,
    to: 1014,
    who: text('uWebSockets (reports 1006)', 'uWebSockets（报告 1006）'),
    evidence: 'read: uNetworking/uWebSockets 66dcff3d src/WebSocketProtocol.h',
  },
  {
    from: 1012,
    to: 1014,
    who: text('Tomcat (reports 1002)', 'Tomcat（报告 1002）'),
    evidence: 'ran: Debian libtomcat10-java 10.1.60',
  },
  {
    from: 1012,
    to: 1014,
    who: text('Undertow (fails the connection)', 'Undertow（使连接失败）'),
    evidence: 'ran: undertow-io/undertow 2.3.25.Final',
  },
  {
    from: 1012,
    to: 1014,
    who: text('Ratchet and Pawl (answer with 1002)', 'Ratchet 与 Pawl（以 1002 回应）'),
    evidence: 'ran: ratchetphp/Pawl 0.4.3 on ratchetphp/RFC6455 0.4.0',
  },
  {
    from: 1014,
    to: 1014,
    who: text('Deno (fails the connection)', 'Deno（使连接失败）'),
    evidence: 'read: denoland/fastwebsockets 8226aa78, as used by Deno 2.9.5',
  },
  {
    from: 3000,
    to: 3999,
    who: text('uWebSockets (reports 1006)', 'uWebSockets（报告 1006）'),
    evidence: 'read: uNetworking/uWebSockets 66dcff3d src/WebSocketProtocol.h',
  },
];
