import type { SourceFile } from '../versions/sourceFile';

/**
 * Whether the file sets a global to something else: `global.WebSocket = require('ws')`. It is then no platform's, but
 * for one that stays what it was: `window.WebSocket = window.WebSocket || window.MozWebSocket`.
 */
export function isReplaced(file: SourceFile, name: string): boolean {
  const { globals } = file.language.scan;
  if (globals === undefined || !/^\w+$/u.test(name)) return false;
  return file.matches(compiled(`${globals.set(name)}(?!(?:\\w{1,20}\\.)?${name}\\b)(?=\\S)`, 'u'));
}

/** Whether the file sets the platform's WebSocket to what it makes itself: `globalThis.WebSocket = class { … }`. */
export function replacesSockets(file: SourceFile): boolean {
  const { globals } = file.language.scan;
  if (globals === undefined) return false;
  const value = `${globals.set('WebSocket')}(?!(?:\\w{1,20}\\.)?WebSocket\\b)`;
  if (file.matches(compiled(`${value}(?:${globals.own})`, 'u'))) return true;
  const names = [...file.found(compiled(`${value}(\\w{1,60})(?![\\w.(])`, 'gu'))];
  return names.some((name) =>
    file.topLevelDeclarations(name).some(({ kind }) => kind === 'class' || kind === 'function'),
  );
}

const patterns = new Map<string, RegExp>();

function compiled(source: string, flags: string): RegExp {
  const key = `${flags} ${source}`;
  let pattern = patterns.get(key);
  if (!pattern) patterns.set(key, (pattern = new RegExp(source, flags)));
  return pattern;
}
