import type { LibraryProfile } from '../profile';
import { centrifuge } from './centrifuge';
import { centrifugeGo } from './centrifuge-go';
import { coderWebsocket } from './coder-websocket';
import { discordgo } from './discordgo';
import { fasthttpWebsocket } from './fasthttp-websocket';
import { gobwasWs } from './gobwas-ws';
import { gofiberWebsocket } from './gofiber-websocket';
import { golangXNetWebsocket } from './golang-x-net-websocket';
import { gorillaWebsocket } from './gorilla-websocket';
import { gws } from './gws';
import { hertzWebsocket } from './hertz-websocket';
import { melody } from './melody';
import { nbio } from './nbio';
import { nhooyrWebsocket } from './nhooyr-websocket';

/** The libraries of Go. */
export const goLibraries: readonly LibraryProfile[] = [
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
];
