import type { LibraryProfile } from '../profile';
import { cowboy } from './cowboy';
import { gun } from './gun';
import { hackney } from './hackney';
import { websocketClient } from './websocket-client';
import { yaws } from './yaws';

/** The libraries of Erlang, some of them for Elixir too. */
export const erlangLibraries: readonly LibraryProfile[] = [cowboy, gun, hackney, yaws, websocketClient];
