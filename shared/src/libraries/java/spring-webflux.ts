import { makes, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';
import { jvm, paths } from '../jvm';
import { webfluxServers } from './jakartaContainers';
import { closeStatus, closeStatuses, closeStatusMade, closeStatusMembers } from './spring-websocket';

/** Spring WebSocket on the reactive stack. */
export const springWebflux: LibraryProfile = {
  id: 'spring-webflux',
  name: 'Spring WebFlux',
  languages: jvm,
  homepage: 'https://docs.spring.io/spring-framework/reference/web/webflux-websocket.html',
  versions: '7.1',
  modules: ['org.springframework.web.reactive.socket', 'org.springframework.web.reactive.socket.client'],
  exports: { WebSocketSession: type('WebSocketSession'), CloseStatus: closeStatus(closeStatuses) },
  types: {
    WebSocketSession: { members: { close: sends('close'), closeStatus: makes({ each: 'CloseStatus' }) } },
    CloseStatus: { received: 'close-status', members: closeStatusMembers },
  },
  sends: [
    {
      id: 'close',
      label: 'reactive WebSocketSession.close(CloseStatus)',
      code: { position: 0, carrier: true },
      whenOmitted: { code: 1000 },
      fates: webfluxServers[0].fates,
      layers: webfluxServers,
      decidedBelow: text(
        'The server below decides. Reactor Netty fails with an IllegalArgumentException for 1004–1006 and 1015–2999; Tomcat puts 1005 and 1015 on the wire; Jetty sends an empty Close frame for 1005.',
        '由下层服务器决定。Reactor Netty 对 1004–1006 和 1015–2999 以 IllegalArgumentException 失败；Tomcat 会把 1005 和 1015 原样发出；Jetty 对 1005 发送空的关闭帧。',
      ),
      note: text(
        'Subscribe to the returned `Mono`: Reactor Netty sends nothing before that; Jetty closes at once.',
        '请订阅返回的 `Mono`：Reactor Netty 在此之前不发送任何内容；Jetty 则立即关闭。',
      ),
    },
    closeStatusMade,
  ],
  receives: [
    {
      id: 'close-status',
      label: 'WebSocketSession.closeStatus()',
      reports: [[1000, 4999]],
      note: text(
        'With Reactor Netty the `Mono` ends without a value when the connection is lost, and gives the code that this side closed with when it closed first.',
        '使用 Reactor Netty 时，连接丢失会让 `Mono` 不带值地结束；若本端先关闭，则给出本端所用的代码。',
      ),
    },
  ],
  userMethods: [{ name: 'handle', extends: ['WebSocketHandler'], parameters: ['WebSocketSession'] }],
  constantsFit: { made: ['close', 'CloseStatus'] },
  constants: paths('CloseStatus', closeStatuses),
  evidence: [
    {
      claim: 'close',
      how: 'read',
      source: 'spring-projects/spring-framework 91eb4264 ReactorNettyWebSocketSession.java',
    },
    {
      claim: 'CloseStatus',
      how: 'read',
      source: 'spring-projects/spring-framework 91eb4264 reactive/socket/CloseStatus.java',
    },
    {
      claim: 'close-status',
      how: 'read',
      source: 'spring-projects/spring-framework 91eb4264 reactive/socket/WebSocketSession.java',
    },
    {
      claim: 'constants',
      how: 'read',
      source: 'spring-projects/spring-framework 91eb4264 reactive/socket/CloseStatus.java',
    },
  ],
};
