import { requests } from '../../../shared/src/protocol';
import { explanationDocument } from '../features/explanationDocument';
import type { RequestHandler } from './guard';
import { invalidParams } from './params';

/** `websocketCloseCodes/explain`: the page about one code, or about two side by side. */
export const explain: RequestHandler = {
  method: requests.explain,
  handle: ({ locale }, { codes }) => {
    const explanation = explanationDocument(codes, locale);
    if (explanation === undefined) throw invalidParams('codes must be a list of one or two whole numbers');
    return Promise.resolve(explanation);
  },
};
