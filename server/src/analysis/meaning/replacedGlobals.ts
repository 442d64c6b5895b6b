import type { SourceFile } from '../versions/sourceFile';

const replacements = new Map<string, RegExp>();

/**
 * Whether the file sets a global to something else: `global.WebSocket = require('ws')`. It is then no platform's, but
 * for one that stays what it was: `window.WebSocket = window.WebSocket || window.MozWebSocket`.
 */
export function isReplaced(file: SourceFile, name: string): boolean {
  const { globalObject } = file.language.scan;
  if (globalObject === undefined || !/^\w+$/u.test(name)) return false;
  const source = `${globalObject}${name}\\s{0,9}=(?![=>])(?!\\s{0,9}(?:\\w{1,20}\\.)?${name}\\b)`;
  let pattern = replacements.get(source);
  if (!pattern) replacements.set(source, (pattern = new RegExp(source, 'u')));
  return file.matches(pattern);
}
