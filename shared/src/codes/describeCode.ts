import type { Locale } from '../locale';
import type { CodeDescription, CodeEntry } from './codeDescription';
import { aboveRange } from './ranges/aboveRange';
import { belowRange } from './ranges/belowRange';
import { libraryRange } from './ranges/libraryRange';
import { notACloseCode } from './ranges/notACloseCode';
import { privateUse } from './ranges/privateUse';
import { unassigned } from './ranges/unassigned';
import { registeredCodes } from './registeredCodes';

/** Everything known of a number as a close code. Total: any number has a description, also `NaN` and fractions. */
export function describeCode(code: number): CodeDescription {
  const known = described.get(code);
  if (known) return known;
  const number = code === 0 ? 0 : code;
  const made = { ...entryOf(number), code: number };
  // Rules ask for every code of a document at every keystroke; other numbers are too many to keep.
  if (code >= 1000 && code < 5000 && Number.isInteger(code)) described.set(code, made);
  return made;
}

const described = new Map<number, CodeDescription>();

/** The heading of a description: `1005 No Status Rcvd`; in Chinese the registered name stays beside the Chinese one. */
export function titleOf(description: CodeDescription, locale: Locale): string {
  return `${description.code} ${nameOf(description, locale)}`;
}

/** The name of a code without its number. */
export function nameOf(entry: CodeEntry, locale: Locale): string {
  const name = entry.name[locale];
  const both = locale === 'zh-cn' && entry.registeredName !== undefined;
  return both ? `${entry.registeredName}（${name}）` : name;
}

function entryOf(code: number): CodeEntry {
  const entry = registeredCodes.get(code);
  if (entry !== undefined) return entry;
  if (!Number.isInteger(code) || code < 0 || code > 65535) return notACloseCode(code);
  if (code < 1000) return belowRange(code);
  if (code < 3000) return unassigned(code);
  if (code < 4000) return libraryRange(code);
  if (code < 5000) return privateUse(code);
  return aboveRange(code);
}
