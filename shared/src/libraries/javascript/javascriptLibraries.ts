import type { LibraryProfile } from '../profile';
import { actioncable } from './actioncable';
import { browserWebSocket } from './browser-websocket';
import { bun } from './bun';
import { centrifugeJs } from './centrifuge-js';
import { cloudflareWorkers } from './cloudflare-workers';
import { colyseus } from './colyseus';
import { colyseusClient } from './colyseus-client';
import { crossws } from './crossws';
import { deno } from './deno';
import { discordjsWs } from './discordjs-ws';
import { elysia } from './elysia';
import { expressWs } from './express-ws';
import { fastifyWebsocket } from './fastify-websocket';
import { fayeWebsocket } from './faye-websocket';
import { graphqlWs } from './graphql-ws';
import { hocuspocus } from './hocuspocus';
import { hono } from './hono';
import { isomorphicWs } from './isomorphic-ws';
import { jestWebsocketMock } from './jest-websocket-mock';
import { k6Websockets } from './k6-websockets';
import { k6Ws } from './k6-ws';
import { mockSocket } from './mock-socket';
import { msw } from './msw';
import { nestjsWebsockets } from './nestjs-websockets';
import { oak } from './oak';
import { partyserver } from './partyserver';
import { partysocket } from './partysocket';
import { phoenixJs } from './phoenix-js';
import { playwright } from './playwright';
import { reactNative } from './react-native';
import { reactUseWebsocket } from './react-use-websocket';
import { reconnectingWebsocket } from './reconnecting-websocket';
import { rxjsWebsocket } from './rxjs-websocket';
import { socketIo } from './socket-io';
import { socketclusterClient } from './socketcluster-client';
import { sockjs } from './sockjs';
import { sockjsClient } from './sockjs-client';
import { stompjs } from './stompjs';
import { subscriptionsTransportWs } from './subscriptions-transport-ws';
import { supabaseRealtime } from './supabase-realtime';
import { taro } from './taro';
import { undici } from './undici';
import { uniApp } from './uni-app';
import { uwebsocketsJs } from './uwebsockets-js';
import { vueuseWebsocket } from './vueuse-websocket';
import { websocket } from './websocket';
import { websocketAsPromised } from './websocket-as-promised';
import { websocketDriver } from './websocket-driver';
import { websocketStream } from './websocket-stream';
import { wechatMiniProgram } from './wechat-mini-program';
import { ws } from './ws';
import { yWebsocket } from './y-websocket';

/** The libraries of JavaScript and TypeScript. */
export const javascriptLibraries: readonly LibraryProfile[] = [
  cloudflareWorkers,
  deno,
  bun,
  undici,
  reactNative,
  websocketStream,
  browserWebSocket,
  ws,
  isomorphicWs,
  websocket,
  websocketDriver,
  fayeWebsocket,
  sockjsClient,
  sockjs,
  socketIo,
  uwebsocketsJs,
  reconnectingWebsocket,
  partysocket,
  oak,
  partyserver,
  rxjsWebsocket,
  graphqlWs,
  subscriptionsTransportWs,
  fastifyWebsocket,
  expressWs,
  nestjsWebsockets,
  hono,
  phoenixJs,
  crossws,
  hocuspocus,
  yWebsocket,
  mockSocket,
  msw,
  jestWebsocketMock,
  k6Ws,
  k6Websockets,
  actioncable,
  playwright,
  reactUseWebsocket,
  vueuseWebsocket,
  websocketAsPromised,
  discordjsWs,
  supabaseRealtime,
  stompjs,
  socketclusterClient,
  centrifugeJs,
  wechatMiniProgram,
  uniApp,
  taro,
  elysia,
  colyseusClient,
  colyseus,
];
