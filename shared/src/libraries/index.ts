import { jakartaWebsocket } from './java/jakarta-websocket';
import { javaNetHttp } from './java/java-net-http';
import { netty } from './java/netty';
import { okhttp } from './java/okhttp';
import { springWebflux } from './java/spring-webflux';
import { springWebsocket } from './java/spring-websocket';
import { fresh } from './elixir/fresh';
import { mintWebSocket } from './elixir/mint-web-socket';
import { slipstream } from './elixir/slipstream';
import { websock } from './elixir/websock';
import { websockex } from './elixir/websockex';
import { cowboy } from './erlang/cowboy';
import { gun } from './erlang/gun';
import { websocketClient } from './erlang/websocket-client';
import { yaws } from './erlang/yaws';
import { centrifuge } from './go/centrifuge';
import { centrifugeGo } from './go/centrifuge-go';
import { coderWebsocket } from './go/coder-websocket';
import { discordgo } from './go/discordgo';
import { fasthttpWebsocket } from './go/fasthttp-websocket';
import { gobwasWs } from './go/gobwas-ws';
import { gofiberWebsocket } from './go/gofiber-websocket';
import { golangXNetWebsocket } from './go/golang-x-net-websocket';
import { gws } from './go/gws';
import { melody } from './go/melody';
import { nbio } from './go/nbio';
import { nhooyrWebsocket } from './go/nhooyr-websocket';
import { gorillaWebsocket } from './go/gorilla-websocket';
import { hertzWebsocket } from './go/hertz-websocket';
import { godot } from './gdscript/godot';
import { aleph } from './clojure/aleph';
import { ringWebsocket } from './clojure/ring-websocket';
import { hato } from './clojure/hato';
import { gniazdo } from './clojure/gniazdo';
import { haskellWebsockets } from './haskell/haskell-websockets';
import { websocketZig } from './zig/websocket-zig';
import { websocketpp } from './cpp/websocketpp';
import { dotnetWebSockets } from './csharp/dotnet-websockets';
import { actioncable } from './javascript/actioncable';
import { browserWebSocket } from './javascript/browser-websocket';
import { bun } from './javascript/bun';
import { cloudflareWorkers } from './javascript/cloudflare-workers';
import { centrifugeJs } from './javascript/centrifuge-js';
import { colyseus } from './javascript/colyseus';
import { colyseusClient } from './javascript/colyseus-client';
import { crossws } from './javascript/crossws';
import { deno } from './javascript/deno';
import { discordjsWs } from './javascript/discordjs-ws';
import { expressWs } from './javascript/express-ws';
import { fastifyWebsocket } from './javascript/fastify-websocket';
import { fayeWebsocket } from './javascript/faye-websocket';
import { graphqlWs } from './javascript/graphql-ws';
import { hocuspocus } from './javascript/hocuspocus';
import { hono } from './javascript/hono';
import { isomorphicWs } from './javascript/isomorphic-ws';
import { jestWebsocketMock } from './javascript/jest-websocket-mock';
import { k6Websockets } from './javascript/k6-websockets';
import { k6Ws } from './javascript/k6-ws';
import { mockSocket } from './javascript/mock-socket';
import { msw } from './javascript/msw';
import { nestjsWebsockets } from './javascript/nestjs-websockets';
import { partyserver } from './javascript/partyserver';
import { partysocket } from './javascript/partysocket';
import { phoenixJs } from './javascript/phoenix-js';
import { playwright } from './javascript/playwright';
import { reactNative } from './javascript/react-native';
import { reactUseWebsocket } from './javascript/react-use-websocket';
import { reconnectingWebsocket } from './javascript/reconnecting-websocket';
import { rxjsWebsocket } from './javascript/rxjs-websocket';
import { socketIo } from './javascript/socket-io';
import { socketclusterClient } from './javascript/socketcluster-client';
import { sockjs } from './javascript/sockjs';
import { sockjsClient } from './javascript/sockjs-client';
import { stompjs } from './javascript/stompjs';
import { subscriptionsTransportWs } from './javascript/subscriptions-transport-ws';
import { supabaseRealtime } from './javascript/supabase-realtime';
import { undici } from './javascript/undici';
import { uwebsocketsJs } from './javascript/uwebsockets-js';
import { vueuseWebsocket } from './javascript/vueuse-websocket';
import { websocket } from './javascript/websocket';
import { wechatMiniProgram } from './javascript/wechat-mini-program';
import { websocketAsPromised } from './javascript/websocket-as-promised';
import { websocketDriver } from './javascript/websocket-driver';
import { websocketStream } from './javascript/websocket-stream';
import { ws } from './javascript/ws';
import { yWebsocket } from './javascript/y-websocket';
import { elysia } from './javascript/elysia';
import { uniApp } from './javascript/uni-app';
import { taro } from './javascript/taro';
import { amphpWebsocket } from './php/amphp-websocket';
import { openswoole } from './php/openswoole';
import { pawl } from './php/pawl';
import { phrityWebsocket } from './php/phrity-websocket';
import { ratchet } from './php/ratchet';
import { swoole } from './php/swoole';
import { workerman } from './php/workerman';
import { actix } from './rust/actix';
import { axum } from './rust/axum';
import { ezsockets } from './rust/ezsockets';
import { tokioTungsteniteWasm } from './rust/tokio-tungstenite-wasm';
import { fastwebsockets } from './rust/fastwebsockets';
import { glooNet } from './rust/gloo-net';
import { poem } from './rust/poem';
import { reqwestWebsocket } from './rust/reqwest-websocket';
import { rocketWs } from './rust/rocket-ws';
import { rustWebsocket } from './rust/rust-websocket';
import { salvo } from './rust/salvo';
import { serenity } from './rust/serenity';
import { soketto } from './rust/soketto';
import { tokioWebsockets } from './rust/tokio-websockets';
import { tungstenite } from './rust/tungstenite';
import { twilight } from './rust/twilight';
import { warp } from './rust/warp';
import { webSys } from './rust/web-sys';
import { workersRs } from './rust/workers-rs';
import { wsRs } from './rust/ws-rs';
import { bestHttp } from './csharp/best-http';
import { fleck } from './csharp/fleck';
import { nativeWebsocket } from './csharp/native-websocket';
import { supersocket } from './csharp/supersocket';
import { watsonWebsocket } from './csharp/watson-websocket';
import { websocketClientNet } from './csharp/websocket-client-net';
import { websocketSharp } from './csharp/websocket-sharp';
import { netCoreServer } from './csharp/net-core-server';
import { embedio } from './csharp/embedio';
import { touchsocket } from './csharp/touchsocket';
import { websocket4net } from './csharp/websocket4net';
import { boostBeast } from './cpp/boost-beast';
import { civetweb } from './cpp/civetweb';
import { cpprestsdk } from './cpp/cpprestsdk';
import { crow } from './cpp/crow';
import { espAsyncWebServer } from './cpp/esp-async-web-server';
import { espWebsocketClient } from './cpp/esp-websocket-client';
import { drogon } from './cpp/drogon';
import { emscriptenWebsocket } from './cpp/emscripten-websocket';
import { godotWebsocketNative } from './cpp/godot-websocket-native';
import { ixwebsocket } from './cpp/ixwebsocket';
import { libcurlWebsocket } from './cpp/libcurl-websocket';
import { libwebsockets } from './cpp/libwebsockets';
import { mongoose } from './cpp/mongoose';
import { networkFrameworkC } from './cpp/network-framework-c';
import { nsurlsessionWebsocket } from './cpp/nsurlsession-websocket';
import { oatppWebsocket } from './cpp/oatpp-websocket';
import { poco } from './cpp/poco';
import { qtWebsockets } from './cpp/qt-websockets';
import { simpleWebsocketServer } from './cpp/simple-websocket-server';
import { socketrocket } from './cpp/socketrocket';
import { unrealWebsocket } from './cpp/unreal-websocket';
import { uwebsockets } from './cpp/uwebsockets';
import { wslay } from './cpp/wslay';
import { winhttpWebsocket } from './cpp/winhttp-websocket';
import { libsoup } from './cpp/libsoup';
import { cppHttplib } from './cpp/cpp-httplib';
import { restinio } from './cpp/restinio';
import { cinatra } from './cpp/cinatra';
import { userverWebsocket } from './cpp/userver-websocket';
import { arduinoWebsockets } from './cpp/arduino-websockets';
import { javalin } from './java/javalin';
import { javaWebsocket } from './java/java-websocket';
import { jda } from './java/jda';
import { jetty } from './java/jetty';
import { micronaut } from './java/micronaut';
import { nvWebsocketClient } from './java/nv-websocket-client';
import { quarkusWebsocketsNext } from './java/quarkus-websockets-next';
import { undertow } from './java/undertow';
import { vertx } from './java/vertx';
import { asyncHttpClient } from './java/async-http-client';
import { helidon } from './java/helidon';
import { armeria } from './java/armeria';
import { jooby } from './java/jooby';
import { play } from './scala/play';
import { http4k } from './kotlin/http4k';
import { ktor } from './kotlin/ktor';
import { scarlet } from './kotlin/scarlet';
import { http4s } from './scala/http4s';
import { cask } from './scala/cask';
import { pekkoHttp } from './scala/pekko-http';
import { sttp } from './scala/sttp';
import { zioHttp } from './scala/zio-http';
import { http4sClient } from './scala/http4s-client';
import type { LibraryProfile } from './profile';
import { aiohttp } from './python/aiohttp';
import { asgi } from './python/asgi';
import { autobahn } from './python/autobahn';
import { blacksheep } from './python/blacksheep';
import { channels } from './python/channels';
import { discordPy } from './python/discord-py';
import { falcon } from './python/falcon';
import { fastapi } from './python/fastapi';
import { geventWebsocket } from './python/gevent-websocket';
import { httpxWs } from './python/httpx-ws';
import { litestar } from './python/litestar';
import { picows } from './python/picows';
import { pythonSocketio } from './python/python-socketio';
import { quart } from './python/quart';
import { sanic } from './python/sanic';
import { simpleWebsocket } from './python/simple-websocket';
import { starlette } from './python/starlette';
import { tornado } from './python/tornado';
import { trioWebsocket } from './python/trio-websocket';
import { pythonWebsocketClient } from './python/python-websocket-client';
import { websockets } from './python/websockets';
import { ws4py } from './python/ws4py';
import { wsproto } from './python/wsproto';
import { dartLibraries } from './dart/dartLibraries';
import { swiftLibraries } from './swift/swiftLibraries';
import { asyncWebsocket } from './ruby/async-websocket';
import { emWebsocket } from './ruby/em-websocket';
import { iodine } from './ruby/iodine';
import { rubyActioncable } from './ruby/ruby-actioncable';
import { rubyFayeWebsocket } from './ruby/ruby-faye-websocket';
import { rubyWebsocketDriver } from './ruby/ruby-websocket-driver';
import { websocketClientSimple } from './ruby/websocket-client-simple';
import { websocketEventmachine } from './ruby/websocket-eventmachine';
import { websocketRuby } from './ruby/websocket-ruby';
import { luaRestyWebsocket } from './lua/lua-resty-websocket';
import { luaWebsockets } from './lua/lua-websockets';
import { anyeventWebsocket } from './perl/anyevent-websocket';
import { mojolicious } from './perl/mojolicious';
import { netAsyncWebsocket } from './perl/net-async-websocket';
import { perlProtocolWebsocket } from './perl/perl-protocol-websocket';

/**
 * Every library that the product knows. Where several give a meaning to the same global, the first whose `signs` stand
 * in the file holds; the browser's profile, without signs, holds where none does.
 */
export const libraries: readonly LibraryProfile[] = [
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
  ...swiftLibraries,
  ...dartLibraries,
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
  ratchet,
  pawl,
  amphpWebsocket,
  swoole,
  openswoole,
  workerman,
  phrityWebsocket,
  javaNetHttp,
  jakartaWebsocket,
  springWebsocket,
  springWebflux,
  netty,
  okhttp,
  websockex,
  websock,
  cowboy,
  gun,
  mintWebSocket,
  fresh,
  slipstream,
  yaws,
  websocketClient,
  gorillaWebsocket,
  coderWebsocket,
  nhooyrWebsocket,
  gobwasWs,
  golangXNetWebsocket,
  gws,
  melody,
  fasthttpWebsocket,
  gofiberWebsocket,
  hertzWebsocket,
  centrifuge,
  centrifugeGo,
  nbio,
  discordgo,
  haskellWebsockets,
  ringWebsocket,
  aleph,
  hato,
  gniazdo,
  godot,
  websocketZig,
  websockets,
  aiohttp,
  starlette,
  fastapi,
  asgi,
  channels,
  tornado,
  autobahn,
  pythonWebsocketClient,
  wsproto,
  trioWebsocket,
  httpxWs,
  sanic,
  quart,
  litestar,
  blacksheep,
  falcon,
  simpleWebsocket,
  picows,
  discordPy,
  pythonSocketio,
  ws4py,
  geventWebsocket,
  actix,
  axum,
  ezsockets,
  tokioTungsteniteWasm,
  fastwebsockets,
  glooNet,
  poem,
  reqwestWebsocket,
  rocketWs,
  rustWebsocket,
  salvo,
  serenity,
  soketto,
  tokioWebsockets,
  tungstenite,
  twilight,
  warp,
  webSys,
  workersRs,
  wsRs,
  rubyFayeWebsocket,
  rubyWebsocketDriver,
  emWebsocket,
  asyncWebsocket,
  websocketRuby,
  websocketEventmachine,
  websocketClientSimple,
  rubyActioncable,
  iodine,
  luaRestyWebsocket,
  luaWebsockets,
  mojolicious,
  anyeventWebsocket,
  netAsyncWebsocket,
  perlProtocolWebsocket,
  dotnetWebSockets,
  websocketpp,
  bestHttp,
  fleck,
  nativeWebsocket,
  supersocket,
  watsonWebsocket,
  websocketClientNet,
  websocketSharp,
  netCoreServer,
  embedio,
  touchsocket,
  websocket4net,
  boostBeast,
  civetweb,
  cpprestsdk,
  crow,
  espAsyncWebServer,
  espWebsocketClient,
  arduinoWebsockets,
  drogon,
  emscriptenWebsocket,
  godotWebsocketNative,
  ixwebsocket,
  libcurlWebsocket,
  libwebsockets,
  mongoose,
  networkFrameworkC,
  nsurlsessionWebsocket,
  oatppWebsocket,
  poco,
  qtWebsockets,
  simpleWebsocketServer,
  socketrocket,
  unrealWebsocket,
  uwebsockets,
  wslay,
  winhttpWebsocket,
  libsoup,
  cppHttplib,
  restinio,
  cinatra,
  userverWebsocket,
  javalin,
  javaWebsocket,
  jda,
  jetty,
  micronaut,
  nvWebsocketClient,
  quarkusWebsocketsNext,
  undertow,
  vertx,
  armeria,
  jooby,
  helidon,
  asyncHttpClient,
  play,
  http4s,
  cask,
  http4sClient,
  pekkoHttp,
  sttp,
  zioHttp,
  http4k,
  ktor,
  scarlet,
];
