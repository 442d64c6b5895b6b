import { findCodes } from '../../../shared/src/codes/findCodes';
import { requests } from '../../../shared/src/protocol';
import type { RequestHandler } from './guard';
import { readString } from './params';

/** `websocketCloseCodes/listCodes`: what the quick pick offers for what has been typed, best first; all without that. */
export const listCodes: RequestHandler = {
  method: requests.listCodes,
  handle: ({ locale }, { query }) =>
    Promise.resolve(findCodes(query === undefined ? '' : readString(query, 'query'), locale)),
};
