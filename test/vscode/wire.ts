import type { CheckResult } from './checks';

/** What kind of extension host a suite runs in. */
export type ExtensionHost = 'Node.js process' | 'web worker';

/** What the suite inside the editor tells the one outside, through the page's console. */
export type SuiteEvent =
  | { readonly kind: 'plan'; readonly names: readonly string[]; readonly extensionHost: ExtensionHost }
  | { readonly kind: 'result'; readonly result: CheckResult };

const mark = '##close-codes:';

/** A console line for an event: one word, whatever the console puts around it. */
export function encodeEvent(event: SuiteEvent): string {
  return mark + encodeURIComponent(JSON.stringify(event)).replaceAll("'", '%27');
}

/** The event in a console line, or `undefined` when the line is about something else. */
export function decodeEvent(line: string): SuiteEvent | undefined {
  const word = /##close-codes:([\w%.~!*()-]+)/.exec(line)?.[1];
  return word === undefined ? undefined : (JSON.parse(decodeURIComponent(word)) as SuiteEvent);
}

/** An event in words. */
export function describeEvent(event: SuiteEvent): string {
  if (event.kind === 'plan') return `${event.names.length} checks in a ${event.extensionHost}`;
  const { name, ok, note, error, milliseconds } = event.result;
  const line = `  ${ok ? 'ok    ' : 'FAILED'} ${name}${note === undefined ? '' : ` (${note})`} ${milliseconds} ms`;
  return error === undefined ? line : `${line}\n${error.replaceAll(/^/gm, '         ')}`;
}
