import type { LibraryProfile } from '../profile';
import { luaHttp } from './lua-http';
import { luaRestyWebsocket } from './lua-resty-websocket';
import { luaWebsockets } from './lua-websockets';
import { skynet } from './skynet';

/** The libraries of Lua. */
export const luaLibraries: readonly LibraryProfile[] = [luaHttp, luaRestyWebsocket, luaWebsockets, skynet];
