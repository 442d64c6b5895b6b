import { en as findings } from './findings/en';
import { en as fixes } from './fixes/en';
import { en as rules } from './rules/en';

/** All English texts about rules. */
export const en = { findings, fixes, rules } as const;
