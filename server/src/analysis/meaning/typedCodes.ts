import { librariesFor, sendApi } from '../../../../shared/src/libraries/lookup';
import type { LibraryProfile, SendApi } from '../../../../shared/src/libraries/profile';
import type { Call } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Meaning, ProvedSend, Resolver } from './meaning';
import { exportNamed } from './types';

/**
 * The send that a call by this name is when a constant of a library's own enum, or a cast to it, stands where its code
 * stands: the type of the code speaks for the library, whatever the receiver is. `undefined` when no such value does.
 */
export function sendOfTypedCode(resolver: Resolver, call: Call, name: string): ProvedSend | undefined {
  for (const library of librariesFor(resolver.file.language.id))
    for (const api of sendsNamed(library, name)) {
      const { position, keyword, field, carrier } = api.code;
      if (field !== undefined || carrier) continue;
      const named = keyword === undefined ? undefined : call.arguments.find((argument) => argument.keyword === keyword);
      const argument = named ?? call.arguments[position];
      if (argument && libraryOfCode(resolver, argument.node) === library)
        return { library, api, side: api.side, certainty: 'likely' };
    }
  return undefined;
}

const byName = new WeakMap<LibraryProfile, ReadonlyMap<string, readonly SendApi[]>>();

/** The calls of a library that are made by this name, each once. */
function sendsNamed(library: LibraryProfile, name: string): readonly SendApi[] {
  let known = byName.get(library);
  if (!known) {
    const found = new Map<string, SendApi[]>();
    for (const facts of Object.values(library.types))
      for (const [member, description] of Object.entries(facts.members)) {
        const api = description.kind === 'send' ? sendApi(library, description.send) : undefined;
        if (api && !found.get(member)?.includes(api)) found.set(member, [...(found.get(member) ?? []), api]);
      }
    known = found;
    byName.set(library, known);
  }
  return known.get(name) ?? [];
}

/** Whether a code is a member of a library's enum, or is cast to one, in a language whose types keep numbers apart; or is a
 * constant that is a value of a type of its own. */
export function isTypedCode(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  if (!language.castType) return isTypedConstant(resolver.meaningOf(node)) || isConverted(resolver, node);
  const outer = node.parent;
  return (
    libraryOfCode(resolver, node) !== undefined ||
    (outer !== null && language.castType(outer) !== undefined && libraryOfCode(resolver, outer) !== undefined)
  );
}

/** A constant that is a value of a type of its own, which carries the code: `CloseStatus.GOING_AWAY`. */
function isTypedConstant(meaning: Meaning | undefined): boolean {
  return meaning?.kind === 'export' && meaning.export.kind === 'constant' && meaning.export.type !== undefined;
}

/** `ws.StatusCode(4400)`, where a library says what a `StatusCode` is. */
export function convertedByLibrary(resolver: Resolver, call: Call): SyntaxNode | undefined {
  const type = call.arguments.length === 1 ? resolver.meaningOf(call.callee) : undefined;
  const isType = type?.kind === 'export' && type.export.kind === 'type' && type.export.converts === 0;
  return isType ? call.arguments[0]?.node : undefined;
}

function isConverted(resolver: Resolver, node: SyntaxNode): boolean {
  const call = resolver.file.language.lower(node);
  return call.kind === 'call' && convertedByLibrary(resolver, call) !== undefined;
}

/** The library whose enum a code is a member of, or is cast to. */
function libraryOfCode(resolver: Resolver, node: SyntaxNode): LibraryProfile | undefined {
  const type = resolver.file.language.castType?.(node) ?? declaredTypeOf(resolver, node);
  const meaning = type ? exportNamed(resolver, type) : resolver.meaningOf(node);
  if (meaning?.kind !== 'export') return undefined;
  const { kind } = meaning.export;
  return kind === (type ? 'constants' : 'constant') ? meaning.library : undefined;
}

/** The type that a parameter or variable is declared with. */
function declaredTypeOf(resolver: Resolver, node: SyntaxNode): SyntaxNode | undefined {
  const { file } = resolver;
  const expression = file.language.castType ? file.language.lower(node) : undefined;
  const declaration = expression?.kind === 'name' ? file.resolve(expression.node) : undefined;
  return declaration?.kind === 'parameter' || declaration?.kind === 'variable' ? declaration.type : undefined;
}
