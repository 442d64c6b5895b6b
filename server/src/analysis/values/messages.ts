import { librariesFor, receiveApi, sendApi } from '../../../../shared/src/libraries/lookup';
import type { LibraryProfile, ObjectMessage } from '../../../../shared/src/libraries/profile';
import type { Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { ProvedSend, Resolver } from '../meaning/meaning';
import type { ReceivedCode } from '../site';

type ObjectExpression = Extract<Expression, { kind: 'object' }>;

/** A message that a library knows. */
type KnownMessage = { readonly library: LibraryProfile; readonly message: ObjectMessage };

/** An object literal that says what message it is. */
export type FoundMessage = KnownMessage & {
  readonly object: ObjectExpression;
  /** The text that says it. */
  readonly marker: SyntaxNode;
};

const byLanguage = new Map<string, readonly KnownMessage[]>();

function messagesOf(languageId: string): readonly KnownMessage[] {
  let known = byLanguage.get(languageId);
  if (!known) {
    known = librariesFor(languageId).flatMap((library) =>
      (library.messages ?? []).map((message) => ({ library, message })),
    );
    byLanguage.set(languageId, known);
  }
  return known;
}

/** The messages that a part of the text makes. */
export function messagesMade(resolver: Resolver, text: string, start: number): FoundMessage[] {
  const { language } = resolver.file;
  return messagesOf(language.id).flatMap((known) =>
    markersIn(resolver, known.message, text, start).flatMap((marker) => {
      const context = language.context(marker);
      if (context.kind !== 'field' || context.name !== known.message.field) return [];
      const object = language.lower(context.object);
      return object.kind === 'object' ? [{ ...known, object, marker }] : [];
    }),
  );
}

const maximumMarkers = 200;

/** The string literals of a part of the text that hold a message's name and nothing else. */
function markersIn(resolver: Resolver, { is }: ObjectMessage, text: string, start: number): SyntaxNode[] {
  const { language, root } = resolver.file;
  const found: SyntaxNode[] = [];
  for (let at = text.indexOf(is); at !== -1 && found.length < maximumMarkers; at = text.indexOf(is, at + is.length)) {
    let node: SyntaxNode | null = root.descendantForIndex(start + at, start + at + is.length);
    for (let depth = 0; node && depth < 3; depth += 1, node = node.parent) {
      const literal = language.lower(node);
      if (literal.kind !== 'string') continue;
      if (literal.value === is) found.push(literal.node);
      break;
    }
  }
  return found;
}

/** The send that a message is. */
export function sendOfMessage({ library, message }: FoundMessage): ProvedSend | undefined {
  const api = message.send === undefined ? undefined : sendApi(library, message.send);
  return api && { library, api, side: api.side, certainty: 'certain' };
}

/** The code of a message that tells of a close. */
export function toldByMessage(found: FoundMessage): { node: SyntaxNode; received: ReceivedCode } | undefined {
  const { library, message, object } = found;
  if (message.receive === undefined) return undefined;
  const node = object.fields.find((entry) => entry.name === message.code)?.value;
  return node && { node, received: { library, api: receiveApi(library, message.receive), certainty: 'certain' } };
}

/** The received code that a member of a message is, where the function asks whether it tells of a close. */
export function receivedInMessage(
  resolver: Resolver,
  access: Extract<Expression, { kind: 'member' }>,
): ReceivedCode | undefined {
  const { language } = resolver.file;
  for (const { library, message } of messagesOf(language.id)) {
    if (message.receive === undefined || message.code !== access.name) continue;
    const around = language.enclosingFunction(access.node);
    if (!around || !asksFor(resolver, message, access.object.text, around)) continue;
    return { library, api: receiveApi(library, message.receive), certainty: 'certain' };
  }
  return undefined;
}

/** Whether a function asks an object what message it is: `message["type"] == "websocket.disconnect"`. */
function asksFor(resolver: Resolver, message: ObjectMessage, object: string, functionNode: SyntaxNode): boolean {
  const { language } = resolver.file;
  return markersIn(resolver, message, functionNode.text, functionNode.startIndex).some((marker) => {
    const context = language.context(marker);
    const other = context.kind === 'comparison' ? context.other : context.kind === 'case' ? context.subject : undefined;
    const access = other && language.lower(other);
    return access?.kind === 'member' && access.name === message.field && access.object.text === object;
  });
}
