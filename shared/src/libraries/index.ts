import { browserWebSocket } from './javascript/browser-websocket';
import { ws } from './javascript/ws';
import type { LibraryProfile } from './profile';

/** Every library that the product knows. */
export const libraries: readonly LibraryProfile[] = [browserWebSocket, ws];
