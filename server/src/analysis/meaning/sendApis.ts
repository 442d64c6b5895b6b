import { sendApi } from '../../../../shared/src/libraries/lookup';
import type { Export } from '../../../../shared/src/libraries/profile';
import type { Meaning, ProvedSend } from './meaning';

/** The send API that a call uses, when its callee is one by meaning. */
export function sendApiOf(meaning: Meaning | undefined): ProvedSend | undefined {
  if (meaning?.kind === 'member' && meaning.member.kind === 'send') {
    const api = sendApi(meaning.library, meaning.member.send);
    return api && { library: meaning.library, api, side: meaning.side ?? api.side, certainty: meaning.certainty };
  }
  if (meaning?.kind === 'export') {
    const id = sendOfExport(meaning.export);
    const api = id === undefined ? undefined : sendApi(meaning.library, id);
    return api && { library: meaning.library, api, side: api.side, certainty: meaning.certainty };
  }
  return undefined;
}

function sendOfExport(exported: Export): string | undefined {
  return exported.kind === 'type' || exported.kind === 'function' ? exported.send : undefined;
}
