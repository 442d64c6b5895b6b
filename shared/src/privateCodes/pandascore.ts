import { privateCode, rangeRule, type PrivateCodeSet } from './privateCodeSet';

/** PandaScore live feeds. */
export const pandascore: PrivateCodeSet = {
  id: 'pandascore',
  name: 'PandaScore',
  detect: { hosts: ['.pandascore.co'] },
  codes: [
    privateCode(1000, undefined, 'no', 'The match is finished.', '比赛已结束。'),
    privateCode(4001, undefined, 'no', 'Unauthorised.', '未授权。'),
    privateCode(4003, undefined, 'no', 'Forbidden.', '禁止访问。'),
    privateCode(4029, undefined, 'no', 'Too many connections.', '连接过多。'),
  ],
  ranges: [rangeRule(1001, 1999, 'Connect again.', '重新连接。')],
  source: 'developers.pandascore.co docs/disconnections',
};
