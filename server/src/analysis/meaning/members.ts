import { libraryById } from '../../../../shared/src/libraries/lookup';
import { librariesFor, receiveApi } from '../../../../shared/src/libraries/lookup';
import type { Export, LibraryProfile, Member } from '../../../../shared/src/libraries/profile';
import type { SourceFile } from '../sourceFile';
import { bearsSign, nestedExport } from './imports';
import { elementOf, instanceOf, typeFacts, type HandlerParameters, type Meaning } from './meaning';

/** The member of a library's type by name, inherited ones included, and the side that the type belongs to. */
function findMember(library: LibraryProfile, type: string, name: string) {
  let side: 'client' | 'server' | undefined;
  let next: string | undefined = type;
  for (let depth = 0; next !== undefined && depth < 8; depth += 1) {
    const found = typeFacts(library, next, libraryById);
    if (!found) return undefined;
    side ??= found.facts.side;
    const member = Object.hasOwn(found.facts.members, name) ? found.facts.members[name] : undefined;
    if (member) return { member, side };
    next = found.facts.extends;
  }
  return undefined;
}

/** The meaning of a member of a value that a library describes; `undefined` when it has none of that name. */
export function memberOfMeaning(file: SourceFile, meaning: Meaning | undefined, name: string): Meaning | undefined {
  switch (meaning?.kind) {
    case 'instance':
      return meaning.each ? memberOfCollection(file, meaning, name) : memberOfInstance(meaning, name);
    case 'export':
      return memberOfExport(meaning, name);
    case 'received':
      return file.language.numberViews?.has(name) ? meaning : undefined;
    case 'close-event-like':
      return /^[cC]ode$/u.test(name)
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

function memberOfInstance(meaning: Extract<Meaning, { kind: 'instance' }>, name: string): Meaning | undefined {
  const found = findMember(meaning.library, meaning.type, name);
  if (!found) return undefined;
  const { member, side } = found;
  const { library, certainty } = meaning;
  switch (member.kind) {
    case 'value':
      return instanceOf(library, member.type, certainty);
    case 'received':
      return { kind: 'received', received: { library, api: receiveApi(library, member.receive), certainty } };
    case 'received-reason':
      return { kind: 'received-reason' };
    case 'constant':
      return { kind: 'export', library, export: member, certainty };
    default:
      return { kind: 'member', library, member, side, certainty };
  }
}

function memberOfCollection(
  file: SourceFile,
  meaning: Extract<Meaning, { kind: 'instance' }>,
  name: string,
): Meaning | undefined {
  const { collections } = file.language;
  if (collections.cells.has(name)) return elementOf(meaning);
  // A promise, or another holder that stands for its value.
  return memberOfInstance({ ...meaning, each: false, certainty: 'likely' }, name);
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
): { library: LibraryProfile; member: Member; when?: { position: number; field: string } }[] {
  return librariesFor(file.language.id).flatMap((library) =>
    (library.addedMembers ?? [])
      .filter((added) => added.name === name && bearsSign(file, library))
      .map((added) => ({ library, member: added.member, ...(added.when && { when: added.when }) })),
  );
}
