import type { LibraryProfile } from '../profile';
import { websocketZig } from './websocket-zig';

/** The libraries of Zig. */
export const zigLibraries: readonly LibraryProfile[] = [websocketZig];
