import { libraryById } from '../../../../shared/src/libraries/lookup';
import { librariesFor, receiveApi, sendApi } from '../../../../shared/src/libraries/lookup';
import type { AddedMember, Export, LibraryProfile } from '../../../../shared/src/libraries/profile';
import type { Call } from '../../languages/vocabulary';
import type { SourceFile } from '../versions/sourceFile';
import { bearsSign, nestedExport } from './imports';
import {
  elementOf,
  instanceOf,
  typeFacts,
  weaker,
  type HandlerParameters,
  type Meaning,
  type ProvedSend,
  type Resolver,
} from './meaning';

/** The member of a library's type by name, inherited ones included, and the side that the type belongs to. */
function findMember(library: LibraryProfile, type: string, name: string) {
  let side: 'client' | 'server' | undefined;
  let next: string | undefined = type;
  for (let depth = 0; next !== undefined && depth < 8; depth += 1) {
    const found = typeFacts(library, next, libraryById);
    if (!found) return undefined;
    side ??= found.facts.side;
    const member = Object.hasOwn(found.facts.members, name) ? found.facts.members[name] : undefined;
    if (member) return { member, side, isClosure: found.facts.closures === true };
    next = found.facts.extends;
  }
  return undefined;
}

/** The meaning of a member of a value that a library describes; `undefined` when it has none of that name. */
export function memberOfMeaning(file: SourceFile, meaning: Meaning | undefined, name: string): Meaning | undefined {
  switch (meaning?.kind) {
    case 'instance':
      if (meaning.each) return memberOfCollection(file, meaning, name);
      return memberOfInstance(meaning, name) ?? (file.language.numberViews?.has(name) ? codeOf(meaning) : undefined);
    case 'export':
      return memberOfExport(meaning, name);
    case 'received':
      return file.language.numberViews?.has(name) ? meaning : undefined;
    case 'close-event-like':
      return /^(?:get_?)?(?:close_?|status_?)?code$/iu.test(name)
        ? { kind: 'received', received: { library: undefined, api: undefined, certainty: 'likely' } }
        : undefined;
    case 'foreign':
      // What another package holds may well be a WebSocket, when its name says so.
      return /^web_?sockets?$|^wss?$/iu.test(name) ? { kind: 'socket-like' } : meaning;
    default:
      return undefined;
  }
}

/** What the listeners of an event of a value get; `undefined` when no library describes the event. */
export function parametersOfEvent(meaning: Meaning | undefined, event: string): HandlerParameters | undefined {
  if (meaning?.kind !== 'instance') return undefined;
  let next: string | undefined = meaning.type;
  for (let depth = 0; next !== undefined && depth < 8; depth += 1) {
    const found = typeFacts(meaning.library, next, libraryById);
    for (const member of Object.values(found?.facts.members ?? {})) {
      const parameters = member.kind === 'listen' && Object.hasOwn(member.events, event) && member.events[event];
      if (parameters) return { library: meaning.library, parameters, certainty: meaning.certainty };
    }
    next = found?.facts.extends;
  }
  return undefined;
}

/** The received code that a value stands for as a whole: a value of an enum of close codes. */
function codeOf({ library, type, certainty }: Extract<Meaning, { kind: 'instance' }>): Meaning | undefined {
  const receive = typeFacts(library, type, libraryById)?.facts.received;
  if (receive === undefined) return undefined;
  return { kind: 'received', received: { library, api: receiveApi(library, receive), certainty } };
}

function memberOfInstance(meaning: Extract<Meaning, { kind: 'instance' }>, name: string): Meaning | undefined {
  const found = findMember(meaning.library, meaning.type, name);
  if (!found) return undefined;
  const { member, side, isClosure } = found;
  const { library, certainty } = meaning;
  switch (member.kind) {
    case 'value':
      return instanceOf(library, member.type, certainty);
    case 'received':
      return { kind: 'received', received: { library, api: receiveApi(library, member.receive), certainty } };
    case 'received-reason':
      return { kind: 'received-reason' };
    case 'http-status':
      return { kind: 'http-status' };
    case 'constant':
      return { kind: 'export', library, export: member, certainty };
    default:
      return { kind: 'member', library, member, side, isClosure, certainty };
  }
}

function memberOfCollection(
  file: SourceFile,
  meaning: Extract<Meaning, { kind: 'instance' }>,
  name: string,
): Meaning | undefined {
  const { collections } = file.language;
  if (collections.cells.has(name) || collections.element.has(name)) return elementOf(meaning);
  if (collections.same.has(name)) return meaning;
  // A promise, or another holder that stands for its value.
  const element = { ...meaning, each: false, certainty: weaker(meaning.certainty, 'likely') };
  return memberOfInstance(element, name) ?? (collections.namesElements ? element : undefined);
}

function memberOfExport(meaning: Extract<Meaning, { kind: 'export' }>, name: string): Meaning | undefined {
  const { library, certainty } = meaning;
  const nested = nestedExport(meaning.export, name);
  if (nested) return { kind: 'export', library, export: nested, certainty };
  if (meaning.export.kind === 'constant' && meaning.export.type !== undefined)
    return memberOfMeaningOfValue(meaning, meaning.export.type, name);
  if (meaning.export.kind === 'value') return memberOfMeaningOfValue(meaning, meaning.export.type, name);
  return undefined;
}

function memberOfMeaningOfValue(
  meaning: Extract<Meaning, { kind: 'export' }>,
  type: Extract<Export, { kind: 'value' }>['type'],
  name: string,
) {
  const value = instanceOf(meaning.library, type, meaning.certainty);
  return value.kind === 'instance' && !value.each ? memberOfInstance(value, name) : undefined;
}

/** A member that a library adds to values whose type is not known (`app.ws` of express-ws), when the file bears its sign. */
export function addedMember(
  file: SourceFile,
  name: string,
): (Omit<AddedMember, 'name'> & { readonly library: LibraryProfile })[] {
  return librariesFor(file.language.id).flatMap((library) =>
    (library.addedMembers ?? [])
      .filter((added) => added.name === name && bearsSign(file, library))
      .map((added) => ({ ...added, library })),
  );
}

/** The send that a call is by the method's name and keywords alone, whatever the receiver is; never more than likely. */
export function addedSend(resolver: Resolver, call: Call): ProvedSend | undefined {
  const callee = resolver.file.language.lower(call.callee);
  if (callee.kind !== 'member') return undefined;
  for (const { library, member, keywords } of addedMember(resolver.file, callee.name)) {
    if (member.kind !== 'send' || !keywords) continue;
    if (!keywords.every((keyword) => call.arguments.some((argument) => argument.keyword === keyword))) continue;
    const api = sendApi(library, member.send);
    if (api) return { library, api, side: api.side, certainty: 'likely' };
  }
  return undefined;
}

/** The send that assigning to a member is (`metadata.closeCode = …`); `undefined` when it is none. */
export function assignedSend(meaning: Meaning | undefined, name: string): ProvedSend | undefined {
  if (meaning?.kind !== 'instance' || meaning.each) return undefined;
  const found = findMember(meaning.library, meaning.type, name);
  const id = found?.member.kind === 'received' ? found.member.send : undefined;
  const api = id === undefined ? undefined : sendApi(meaning.library, id);
  return api && { library: meaning.library, api, side: found?.side ?? api.side, certainty: meaning.certainty };
}
