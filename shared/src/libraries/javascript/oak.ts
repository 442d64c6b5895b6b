import { holds, makes, type } from '../members';
import type { LibraryProfile } from '../profile';

/** oak: routes of Deno whose context makes a socket of the request. */
export const oak: LibraryProfile = {
  id: 'oak',
  name: 'oak',
  languages: ['javascript'],
  homepage: 'https://oakserver.org',
  versions: '17.2.0',
  modules: ['@oak/oak', 'jsr:@oak/oak', 'oak', 'https://deno.land/x/oak/*'],
  basedOn: 'deno',
  exports: { Context: type('Context'), RouterContext: type('Context') },
  types: { Context: { members: { upgrade: makes('ServerSocket'), socket: holds('ServerSocket') } } },
  sends: [],
  receives: [],
  // Handlers are given their context by routers of many kinds.
  addedMembers: [{ name: 'upgrade', member: makes('ServerSocket') }],
  evidence: [
    {
      claim: 'recognition',
      how: 'read',
      source: 'oakserver/oak a766bcf context.ts, http_server_native_request.ts',
    },
  ],
};
