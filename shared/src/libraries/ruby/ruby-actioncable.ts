import { takesNoCode, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** Action Cable on the server: its connections have no close codes. */
export const rubyActioncable: LibraryProfile = {
  id: 'ruby-actioncable',
  name: 'Action Cable (Rails)',
  languages: ['ruby'],
  homepage: 'https://guides.rubyonrails.org/action_cable_overview.html',
  versions: '8.2.0.alpha',
  modules: ['action_cable'],
  signs: ['ActionCable', 'ApplicationCable'],
  exports: {},
  globals: {
    'ActionCable::Connection::Base': type('Connection'),
    'ActionCable::Channel::Base': type('Channel'),
    'ApplicationCable::Connection': type('Connection'),
    'ApplicationCable::Channel': type('Channel'),
  },
  types: {
    Connection: {
      side: 'server',
      members: {
        close: takesNoCode(
          '`close(reason:, reconnect:)` of Action Cable takes no close code: it sends a disconnect message and then 1000.',
          'Action Cable 的 `close(reason:, reconnect:)` 不接受关闭代码：它先发送 disconnect 消息，再以 1000 关闭。',
        ),
      },
    },
    Channel: { members: { connection: { kind: 'value', type: 'Connection' } } },
  },
  sends: [],
  receives: [],
  note: text(
    'User code never sees a close code: `disconnect` has no argument.',
    '用户代码看不到关闭代码：`disconnect` 没有参数。',
  ),
  evidence: [
    {
      claim: 'recognition',
      how: 'read',
      source: 'rails/rails 2a2db1e8 actioncable/lib/action_cable/connection/base.rb',
    },
  ],
};
