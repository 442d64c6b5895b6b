import {
  acceptsOnly,
  emptiedByUwebsockets,
  everyCode,
  registryCodes,
  rejected,
  sent,
  whatwgCodes,
  workersCodes,
} from './fates';
import { text } from './members';
import type { Layer } from './profile';

/** The platforms below that libraries of several languages hand their codes to. */

/** The WebSocket of a page. */
export const browser: Layer = {
  name: text('browsers', '浏览器'),
  fates: acceptsOnly(whatwgCodes, rejected('InvalidAccessError')),
};

/** The package `ws`, which frameworks stand on in Node.js. */
export const nodeWs: Layer = {
  name: 'Node.js (ws)',
  fates: acceptsOnly(registryCodes, rejected('TypeError: First argument must be a valid error code number')),
};

export const cloudflare: Layer = {
  name: 'Cloudflare Workers',
  fates: acceptsOnly(workersCodes, rejected('InvalidAccessError')),
};

export const deno: Layer = { name: 'Deno', fates: everyCode(sent) };

export const bun: Layer = { name: 'Bun', fates: emptiedByUwebsockets };
