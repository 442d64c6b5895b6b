import { fateTable, rejected, sent, sentEmpty } from '../fates';
import { holds, sends, text, type } from '../members';
import { clampedThen } from '../oddValues';
import type { LibraryProfile } from '../profile';

const refused = rejected('InvalidAccessError');

/** Supabase Realtime, over its own copy of Phoenix's client. */
export const supabaseRealtime: LibraryProfile = {
  id: 'supabase-realtime',
  name: 'Supabase Realtime',
  languages: ['javascript'],
  homepage: 'https://github.com/supabase/supabase-js',
  versions: '@supabase/realtime-js 2.109.0',
  modules: ['@supabase/realtime-js', '@supabase/supabase-js'],
  exports: {
    RealtimeClient: type('RealtimeClient'),
    createClient: { kind: 'function', returns: 'SupabaseClient' },
    SupabaseClient: type('SupabaseClient'),
  },
  types: {
    RealtimeClient: { side: 'client', members: { disconnect: sends('disconnect') } },
    SupabaseClient: { side: 'client', members: { realtime: holds('RealtimeClient') } },
  },
  sends: [
    {
      id: 'disconnect',
      label: 'RealtimeClient.disconnect()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: fateTable(
        [
          [0, 0, sentEmpty],
          [1000, 1000, sent],
          [3000, 4999, sent],
        ],
        refused,
      ),
      odd: { ...clampedThen(refused), nothing: sentEmpty, nan: sentEmpty },
      reasons: { limit: 123, unit: 'bytes', past: rejected('SyntaxError'), withoutCode: { kind: 'lost' } },
      side: 'client',
      decidedBelow: text(
        'The platform’s own WebSocket throws InvalidAccessError for all but 1000 and 3000–4999; a `transport` given in the options has rules of its own.',
        '平台自带的 WebSocket 对 1000 和 3000–4999 以外的代码抛出 InvalidAccessError；若在选项中指定了 `transport`，则以它的规则为准。',
      ),
    },
  ],
  receives: [],
  evidence: [
    { claim: 'disconnect', how: 'ran', source: '@supabase/realtime-js 2.109.0 over the WebSocket of undici 7.30.2' },
    {
      claim: 'disconnect',
      how: 'read',
      source: 'npm @supabase/realtime-js 2.109.0 dist/main/RealtimeClient.js, dist/main/phoenix/socketAdapter.js',
    },
    { claim: 'disconnect', how: 'read', source: 'npm @supabase/phoenix 0.4.4 assets/js/phoenix/socket.js' },
  ],
};
