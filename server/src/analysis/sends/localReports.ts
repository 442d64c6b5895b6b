import { isLocalCode } from '../../../../shared/src/codes/reservedCodes';
import { fateOf } from '../../../../shared/src/libraries/fates';
import type { LibraryProfile } from '../../../../shared/src/libraries/profile';
import type { Flow } from '../values/flow';
import type { Found } from './foundSend';
import { escaped, withoutWildcard } from '../patterns';
import type { Resolver } from '../meaning/meaning';
import type { SourceFile } from '../versions/sourceFile';

/** Functions that are told that the transport below has gone: no frame can follow. */
const transportGone =
  /^_?(?:on_?|handle_?|did_?)?(?:channel_?(?:inactive|closed|unregistered)|connection_?(?:lost|reset|aborted)|socket_?did_?disconnect|eof(?:_?received)?)$/iu;

/** The codes among those that reach a call that only local reports hold. */
export function localReports({ sources }: Flow): number[] {
  return sources.flatMap(({ value: { value } }) =>
    value.kind === 'number' && isLocalReport(value.value) ? [value.value] : [],
  );
}

function isLocalReport(code: number): boolean {
  return code < 1000 || isLocalCode(code);
}

/**
 * Whether a call that is given such codes may well report them and send nothing: the transport has gone, or the call
 * stands in the library's own source, which knows what it makes of them; what it refuses is wrong there, too.
 */
export function mayOnlyReport(resolver: Resolver, { proof, call }: Found, codes: readonly number[]): boolean {
  const { file } = resolver;
  const { library, api } = proof;
  // Nothing is said against what only reports anyway.
  if (codes.length === 0 || api?.simulates === true || api?.staysLocal === true) return false;
  if (library)
    return !codes.some((code) => api && fateOf(api.fates, code)?.kind === 'rejected') && isOwnSource(file, library);
  const { language } = file;
  let around = language.enclosingFunction(call.node);
  for (let up = 0; around && up < 3; up += 1) {
    if (transportGone.test(language.functionFacts(around)?.nameNode?.text ?? '')) return true;
    around = language.enclosingFunction(around);
  }
  return false;
}

const patterns = new WeakMap<LibraryProfile, RegExp>();

/** Whether a file says that it belongs to one of a library's own modules. */
function isOwnSource(file: SourceFile, library: LibraryProfile): boolean {
  const line = file.language.scan.ownModuleLine;
  if (line === undefined) return false;
  let pattern = patterns.get(library);
  if (!pattern) {
    const modules = library.modules.map((module) => escaped(withoutWildcard(module)));
    patterns.set(library, (pattern = new RegExp(`${line}(?:${modules.join('|')})(?![\\w.])`, 'mu')));
  }
  return file.matches(pattern);
}
