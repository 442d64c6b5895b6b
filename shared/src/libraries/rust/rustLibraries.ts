import type { LibraryProfile } from '../profile';
import { actix } from './actix';
import { axum } from './axum';
import { embeddedWebsocket } from './embedded-websocket';
import { ezsockets } from './ezsockets';
import { fastwebsockets } from './fastwebsockets';
import { glooNet } from './gloo-net';
import { ntex } from './ntex';
import { poem } from './poem';
import { ratchetRs } from './ratchet-rs';
import { reqwestWebsocket } from './reqwest-websocket';
import { rocketWs } from './rocket-ws';
import { rustWebsocket } from './rust-websocket';
import { salvo } from './salvo';
import { serenity } from './serenity';
import { soketto } from './soketto';
import { tokioTungsteniteWasm } from './tokio-tungstenite-wasm';
import { tokioWebsockets } from './tokio-websockets';
import { tungstenite } from './tungstenite';
import { twilight } from './twilight';
import { warp } from './warp';
import { webSys } from './web-sys';
import { workersRs } from './workers-rs';
import { wsRs } from './ws-rs';
import { yawc } from './yawc';

/** The libraries of Rust. */
export const rustLibraries: readonly LibraryProfile[] = [
  actix,
  axum,
  embeddedWebsocket,
  ezsockets,
  tokioTungsteniteWasm,
  fastwebsockets,
  glooNet,
  ntex,
  poem,
  ratchetRs,
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
  yawc,
];
