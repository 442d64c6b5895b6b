import { text } from '../members';
import type { LibraryProfile } from '../profile';

/** Slipstream: a client for Phoenix channels. */
export const slipstream: LibraryProfile = {
  id: 'slipstream',
  name: 'Slipstream',
  languages: ['elixir'],
  homepage: 'https://github.com/NFIBrokerage/slipstream',
  versions: 'a6ded1e0',
  modules: ['Slipstream'],
  signs: ['Slipstream'],
  exports: {},
  types: {},
  sends: [],
  receives: [],
  note: text(
    'Takes no close code and shows none: a close by the server arrives as `:closed_by_remote`.',
    '既不接受也不显示关闭代码：服务器关闭连接时表现为 `:closed_by_remote`。',
  ),
  evidence: [
    { claim: 'recognition', how: 'read', source: 'NFIBrokerage/slipstream a6ded1e0 lib/slipstream/events.ex' },
  ],
};
