import type { Context, Step } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { meaningOfPart } from '../meaning/declarations';
import type { Resolver } from '../meaning/meaning';
import { isTypedCode } from '../meaning/typedCodes';
import { isCodeOfClose } from '../names/closeParts';
import type { ReceivedCode } from '../site';
import { isLikelyEvent } from './likelyEvents';
import { likelyCodeReceived } from './receivedCodes';

/** `match value { 4000 => Self::UnknownError }` in an enum, or what belongs to one, that is named for close codes. */
export function readIntoCode(resolver: Resolver, subjectNode: SyntaxNode): ReceivedCode | undefined {
  const { file } = resolver;
  const subject = file.language.lower(subjectNode);
  const declaration = subject.kind === 'name' ? file.resolve(subject.node) : undefined;
  if (declaration?.kind !== 'parameter' && declaration?.kind !== 'variable') return undefined;
  if (declaration.path.length > 0 || (declaration.kind === 'variable' && declaration.topLevel)) return undefined;
  const owner = file.language.enclosingClass(
    declaration.kind === 'parameter' ? declaration.function : declaration.nameNode,
  );
  const name = owner && (file.language.classFacts(owner)?.nameNode ?? file.language.nameOf(owner))?.text;
  return name !== undefined &&
    /(?:close_?(?:event_?|error_?|frame_?|reason_?)?(?:code|status)|web_?socket_?(?:error|status)_?code)s?$/iu.test(
      name,
    )
    ? likelyCodeReceived
    : undefined;
}

/** The received code that a pattern takes out of what it is matched with. */
export function receivedPart(resolver: Resolver, subject: SyntaxNode, path: readonly Step[]): ReceivedCode | undefined {
  const meaning = meaningOfPart(resolver, subject, path);
  return meaning?.kind === 'received' ? meaning.received : undefined;
}

/** The same by the names in the pattern, where nothing is known of the value: `in { code: 1006 }` of a close event. */
export function likelyPart(
  resolver: Resolver,
  { subject, path = [] }: Extract<Context, { kind: 'case' }>,
): ReceivedCode | undefined {
  const { file } = resolver;
  if (!file.speaksOfWebSockets || resolver.meaningOf(subject)?.kind === 'foreign') return undefined;
  const [step] = path;
  const isOfEvent = path.length === 1 && step && 'field' in step && step.field === 'code';
  return isCodeOfClose(path) || (isOfEvent && isLikelyEvent(resolver, subject)) ? likelyCodeReceived : undefined;
}

/** A constant of a library's enum, or a cast to it, beside something unknown: the types say that it is a code. */
export function typedCode(resolver: Resolver, node: SyntaxNode, other: SyntaxNode): ReceivedCode | undefined {
  const meaning = resolver.meaningOf(other);
  const unknown = meaning === undefined || meaning.kind === 'foreign' || meaning.kind === 'export';
  return unknown && isTypedCode(resolver, node) ? likelyCodeReceived : undefined;
}
