import type { LibraryProfile } from '../profile';
import { aleph } from './aleph';
import { gniazdo } from './gniazdo';
import { hato } from './hato';
import { ringWebsocket } from './ring-websocket';

/** The libraries of Clojure. */
export const clojureLibraries: readonly LibraryProfile[] = [ringWebsocket, aleph, hato, gniazdo];
