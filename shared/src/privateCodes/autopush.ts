import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** Mozilla’s push service. */
export const autopush: PrivateCodeSet = {
  id: 'autopush',
  name: 'Mozilla autopush',
  detect: { modules: ['autoconnect_ws', 'autoconnect_ws::*'], hosts: ['push.services.mozilla.com'] },
  codes: [
    privateCode(1000, undefined, undefined, 'The user agent’s id was reset.', '用户代理的 ID 已被重置。'),
    privateCode(1011, undefined, undefined, 'Any error that no other code fits.', '其他代码均不适用的错误。'),
  ],
  source: 'mozilla-services/autopush-rs autoconnect-ws error.rs',
};
