import type { LibraryProfile } from '../profile';
import { aiohttp } from './aiohttp';
import { asgi } from './asgi';
import { autobahn } from './autobahn';
import { blacksheep } from './blacksheep';
import { channels } from './channels';
import { discordPy } from './discord-py';
import { falcon } from './falcon';
import { fastapi } from './fastapi';
import { geventWebsocket } from './gevent-websocket';
import { httpxWs } from './httpx-ws';
import { litestar } from './litestar';
import { picows } from './picows';
import { pythonSocketio } from './python-socketio';
import { pythonWebsocketClient } from './python-websocket-client';
import { quart } from './quart';
import { sanic } from './sanic';
import { simpleWebsocket } from './simple-websocket';
import { starlette } from './starlette';
import { tornado } from './tornado';
import { trioWebsocket } from './trio-websocket';
import { websocketServer } from './websocket-server';
import { websockets } from './websockets';
import { ws4py } from './ws4py';
import { wsproto } from './wsproto';

/** The libraries of Python. */
export const pythonLibraries: readonly LibraryProfile[] = [
  websocketServer,
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
];
