import { listCodes as listAll } from '../../../shared/src/codes/listCodes';
import { requests } from '../../../shared/src/protocol';
import type { RequestHandler } from './guard';

/** `websocketCloseCodes/listCodes`: what the quick pick offers. */
export const listCodes: RequestHandler = {
  method: requests.listCodes,
  handle: ({ locale }) => Promise.resolve(listAll(locale)),
};
