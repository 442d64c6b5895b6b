import { zhCn as findings } from './findings/zhCn';
import { zhCn as fixes } from './fixes/zhCn';
import { zhCn as rules } from './rules/zhCn';

/** All Simplified Chinese texts about rules. */
export const zhCn = { findings, fixes, rules } as const;
