import { describeCode } from '../../../../shared/src/codes/describeCode';
import { privateCodeSets } from '../../../../shared/src/privateCodes';
import type { Scan } from '../versions/scans';

/** A member of what goes by the name of close codes: `CloseCode.goingAway`, `GatewayCloseEventCodes.GoingAway`. */
const member = String.raw`\w*[Cc]lose_?(?:[Ee]vent_?)?(?:[Cc]odes?|[Ss]tatus(?:_?[Cc]odes?)?|[Rr]easons?|[Cc]onst(?:ant)?s)[^\S\n]{0,2}(?:\.|::|->)[^\S\n]{0,2}(\w+)`;
/** Constants that say themselves whose code they are: `WS_CLOSE_NORMAL`, `CLOSE_GOING_AWAY`, `ws.CloseGoingAway`. */
const constant = [
  String.raw`(?:[A-Z\d]+_){0,2}(?:WS|WEB_?SOCK(?:ET)?)_(?:CLO?SE?_)?(?:CODE_|STATUS_)?[A-Z_]+`,
  String.raw`CLOSE_(?:CODE_|STATUS_)?[A-Z_]+`,
  String.raw`[A-Za-z]{0,20}(?:WS|[Ww]eb_?[Ss]ocket)(?:Clos(?:e|ure)|Status|Code){1,3}[A-Z]\w{3,30}`,
  String.raw`[A-Za-z]{0,12}Close(?:Code|Status)?(?:[A-Z][a-z]+){2,4}`,
  String.raw`[A-Za-z]{0,12}Close(?:Code|Status|Reason)_[A-Z]\w{3,30}`,
].join('|');
/** One that leaves out whose it is: `.goingAway`. */
const implicit = String.raw`\.([a-z][A-Za-z]{5,30})`;
/** What all of the first two have. It is looked for before them: most words of a text have none, and each would be tried in four ways. */
const shared = String.raw`(?=\w*(?:[Cc]los|CL|WS_|WS[SC]|SOCK|ocket[SC]))`;
const named = new RegExp(String.raw`(?<![\w$])(?:${shared}(?:${member}|(${constant}))|${implicit})(?![\w$(])`, 'gu');

/** Other words for registered codes, and short names that may as well be another number's in a project of its own. */
const otherNames: Readonly<Record<string, number>> = {
  normalclose: 1000,
  goaway: 1001,
  noclosecode: 1005,
  nostatuscode: 1005,
  nostatuscodeerror: 1005,
  cannotaccept: 1003,
  unknowndata: 1003,
  unacceptabledata: 1003,
  noreason: 1005,
  abnormalclose: 1006,
  closedabnormally: 1006,
  abruptly: 1006,
  invalidframepayloaddata: 1007,
  badpayload: 1007,
  datainconsistentwithmessage: 1007,
  inconsistentdata: 1007,
  policyviolated: 1008,
  policyerror: 1008,
  messagetoolarge: 1009,
  invalidpayload: 1007,
  internalservererror: 1011,
  internalservererr: 1011,
  unexpectedservererror: 1011,
  noextension: 1010,
  missingextension: 1010,
  needsextension: 1010,
  protocolerr: 1002,
  servererror: 1011,
  toobig: 1009,
};
const vague: ReadonlySet<string> = new Set(
  'ok error size status null empty extension reserved toolarge invalid again restart tls protocol policy'.split(' '),
);

/** Those of the short names that no project gives to another code of a close: `CloseCode::Protocol`. */
const shortNames: Readonly<Record<string, number>> = {
  protocol: 1002,
  unsupported: 1003,
  policy: 1008,
  size: 1009,
  extension: 1010,
  restart: 1012,
  again: 1013,
  tls: 1015,
};
const ofCodes = /[Cc]lose_?[Cc]odes?$/u;

/** The code that a short name stands for as a member of what holds close codes by its own name: `CloseCode::Policy`. */
export function shortCodeOf(owner: string, name: string): number | undefined {
  return ofCodes.test(owner) ? shortNames[plain(name)] : undefined;
}

/** What stands before the registered name: whose constant it is, and that it is a code of a close. */
const beforeName =
  /^(?:(?:.*_)?(?:CLO?SE|WS|WEB_?SOCK(?:ET)?)_(?:CODE_|STATUS_|REASON_)?|[A-Za-z]*?Close(?:Code|Status|Reason)_|[A-Za-z]*?(?:(?:WS|[Ww]eb_?[Ss]ocket|Clos(?:e|ure)|Status|Code)(?=[A-Z]))+)/u;

let codesByName: ReadonlyMap<string, number> | undefined;

/** The registered code that a name stands for wherever it is written; `undefined` where it may be any number. */
export function registeredCode(name: string): number | undefined {
  if (!codesByName) {
    const found = new Map(Object.entries(otherNames));
    for (let code = 1000; code <= 1015; code += 1) {
      const { shortNames, name: registered } = describeCode(code);
      for (const each of [...shortNames, registered.en]) if (!vague.has(plain(each))) found.set(plain(each), code);
    }
    codesByName = found;
  }
  return codeAmong(codesByName, name);
}

/** The code that a name stands for among those of some names, whatever is written before them. */
function codeAmong<Code>(codes: ReadonlyMap<string, Code>, name: string): Code | undefined {
  const bare = name.replace(/^k(?=[A-Z])/u, '');
  return (
    codes.get(plain(name)) ??
    codes.get(plain(bare.replace(beforeName, ''))) ??
    (bare === name ? undefined : codes.get(plain(bare.replace(/Code$/u, ''))))
  );
}

/** By plain name, the codes that private sets call so, by the ids of the sets. */
let privateByName: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;

function privateCodesNamed(name: string): ReadonlyMap<string, number> | undefined {
  if (!privateByName) {
    const found = new Map<string, Map<string, number>>();
    for (const { id, codes } of privateCodeSets)
      for (const { code, name: own } of codes) {
        if (own === undefined || vague.has(plain(own))) continue;
        const known = found.get(plain(own)) ?? new Map<string, number>();
        found.set(plain(own), known.set(id, code));
      }
    privateByName = found;
  }
  return codeAmong(privateByName, name);
}

/** The code that a name stands for in one of these private sets; `undefined` where they do not agree. */
export function privateCodeIn(sets: readonly string[], name: string): number | undefined {
  const codes = privateCodesNamed(name);
  const meant = new Set(sets.flatMap((id) => codes?.get(id) ?? []));
  return meant.size === 1 ? [...meant][0] : undefined;
}

/** Whether at least this many of some names and numbers are those of one private set: `UNKNOWN_OPCODE` with 4001. */
export function areOfPrivateSet(
  named: readonly { readonly name: string; readonly code: number }[],
  least: number,
): boolean {
  const found = new Map<string, Set<number>>();
  for (const { name, code } of named)
    for (const [id, own] of privateCodesNamed(name) ?? [])
      if (own === code) found.set(id, (found.get(id) ?? new Set()).add(code));
  return [...found.values()].some(({ size }) => size >= least);
}

/** Whether a name may be that of a code: a registered one, or one of any private set. */
function mayBeCodeName(name: string): boolean {
  return registeredCode(name) !== undefined || privateCodesNamed(name) !== undefined;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/gu, '');
}

/** Finds what may say which code it is: a name, with what stands before it where that belongs to it. */
export const namedCodes: Scan = {
  pattern: named,
  isMeant: (match) => mayBeCodeName(nameIn(match)) || isShortMember(match),
};

/** `CloseCode::Policy` as it is written, or `close_code :: policy`. */
function isShortMember(match: string): boolean {
  const parts = /^(\w+)\W+(\w+)$/u.exec(match);
  return parts?.[1] !== undefined && parts[2] !== undefined && shortCodeOf(parts[1], parts[2]) !== undefined;
}

/** The name with which a match of `namedCodes` ends. */
export function nameIn(match: string): string {
  return /\w+$/u.exec(match)?.[0] ?? match;
}

/** Whether a text names a close code of another file. */
export function mayNameCode(text: string): boolean {
  for (const [match] of text.matchAll(named)) {
    const name = nameIn(match);
    // Names of private codes are everyday words where nothing says whose they are.
    if (match.startsWith('.') ? registeredCode(name) !== undefined : namedCodes.isMeant?.(match)) return true;
  }
  return false;
}
