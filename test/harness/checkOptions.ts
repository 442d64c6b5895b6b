import type { CheckOptions } from '../../server/src/rules/finding';

/** What a check is told where nothing is set: English, every rule at its default, and no rule that fails in silence. */
export const checkOptions: CheckOptions = {
  locale: 'en',
  rules: {},
  certainty: 'likely',
  privateCodes: undefined,
  log(message) {
    throw new Error(message);
  },
};
