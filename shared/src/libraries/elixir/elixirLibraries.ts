import type { LibraryProfile } from '../profile';
import { fresh } from './fresh';
import { mintWebSocket } from './mint-web-socket';
import { slipstream } from './slipstream';
import { websock } from './websock';
import { websockex } from './websockex';

/** The libraries of Elixir. */
export const elixirLibraries: readonly LibraryProfile[] = [websockex, websock, mintWebSocket, fresh, slipstream];
