import type { LibraryProfile } from '../profile';
import { haskellWebsockets } from './haskell-websockets';

/** The libraries of Haskell. */
export const haskellLibraries: readonly LibraryProfile[] = [haskellWebsockets];
