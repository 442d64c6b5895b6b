import type { LibraryProfile } from '../profile';
import { arduinoWebsockets } from './arduino-websockets';
import { boostBeast } from './boost-beast';
import { cinatra } from './cinatra';
import { civetweb } from './civetweb';
import { cppHttplib } from './cpp-httplib';
import { cpprestsdk } from './cpprestsdk';
import { crow } from './crow';
import { drogon } from './drogon';
import { emscriptenWebsocket } from './emscripten-websocket';
import { espAsyncWebServer } from './esp-async-web-server';
import { espWebsocketClient } from './esp-websocket-client';
import { godotWebsocketNative } from './godot-websocket-native';
import { ixwebsocket } from './ixwebsocket';
import { libcurlWebsocket } from './libcurl-websocket';
import { libsoup } from './libsoup';
import { libwebsockets } from './libwebsockets';
import { mongoose } from './mongoose';
import { networkFrameworkC } from './network-framework-c';
import { nsurlsessionWebsocket } from './nsurlsession-websocket';
import { oatppWebsocket } from './oatpp-websocket';
import { poco } from './poco';
import { qtWebsockets } from './qt-websockets';
import { restinio } from './restinio';
import { simpleWebsocketServer } from './simple-websocket-server';
import { socketrocket } from './socketrocket';
import { unrealWebsocket } from './unreal-websocket';
import { userverWebsocket } from './userver-websocket';
import { uwebsockets } from './uwebsockets';
import { websocketpp } from './websocketpp';
import { winhttpWebsocket } from './winhttp-websocket';
import { wslay } from './wslay';

/** The libraries of C, C++ and Objective-C. */
export const cppLibraries: readonly LibraryProfile[] = [
  websocketpp,
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
];
