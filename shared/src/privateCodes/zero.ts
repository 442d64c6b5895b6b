import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** Rocicorp Zero. */
export const zero: PrivateCodeSet = {
  id: 'zero',
  name: 'Rocicorp Zero',
  detect: { modules: ['@rocicorp/zero', '@rocicorp/zero/*'] },
  codes: [privateCode(3000, undefined, undefined, 'The JWT could not be decoded.', '无法解码 JWT。')],
  source: 'npm @rocicorp/zero 0.22 syncer.js',
};
