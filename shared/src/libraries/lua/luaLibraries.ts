import type { LibraryProfile } from '../profile';
import { luaRestyWebsocket } from './lua-resty-websocket';
import { luaWebsockets } from './lua-websockets';

/** The libraries of Lua. */
export const luaLibraries: readonly LibraryProfile[] = [luaRestyWebsocket, luaWebsockets];
