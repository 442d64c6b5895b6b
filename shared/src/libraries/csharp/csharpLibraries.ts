import type { LibraryProfile } from '../profile';
import { bestHttp } from './best-http';
import { dotnetWebSockets } from './dotnet-websockets';
import { embedio } from './embedio';
import { fleck } from './fleck';
import { nativeWebsocket } from './native-websocket';
import { netCoreServer } from './net-core-server';
import { supersocket } from './supersocket';
import { touchsocket } from './touchsocket';
import { watsonWebsocket } from './watson-websocket';
import { websocketClientNet } from './websocket-client-net';
import { websocketSharp } from './websocket-sharp';
import { websocket4net } from './websocket4net';

/** The libraries of C#. */
export const csharpLibraries: readonly LibraryProfile[] = [
  dotnetWebSockets,
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
];
