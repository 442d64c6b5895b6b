import type { SyntaxNode } from '../syntax/node';
import { sendApiOf } from './meaning/calls';
import type { Resolver } from './meaning/meaning';
import { receivedCode } from './receivedCodes';
import { sendNames, type Sends } from './sends';
import type { CompletionSpot } from './site';

/** A text with more unfinished places than these is not one that somebody types. */
const maximumSpots = 100;

/**
 * Places where a code is about to be written and nothing stands yet: behind a comparison with a received code, behind
 * the word of a case label, behind the opening parenthesis of a send that is not closed.
 */
export function findCompletionSpots(resolver: Resolver, sends: Sends): readonly CompletionSpot[] {
  return [...comparisonSpots(resolver, sends), ...labelSpots(resolver, sends), ...openCalls(resolver, sends)];
}

function* comparisonSpots(resolver: Resolver, { codeParameters }: Sends): Generator<CompletionSpot> {
  const { file } = resolver;
  for (const match of matchesOf(file.text, file.language.scan.unfinished?.comparison)) {
    const subject = expressionBefore(resolver, match.index);
    const received = subject && receivedCode(resolver, subject, codeParameters);
    const end = match.index + match[0].length;
    if (received) yield { kind: 'compare', span: { start: end, end }, received };
  }
}

function* labelSpots(resolver: Resolver, { codeParameters }: Sends): Generator<CompletionSpot> {
  const { file } = resolver;
  for (const match of matchesOf(file.text, file.language.scan.unfinished?.label)) {
    const subject = file.language.subjectAround?.(file.root.descendantForIndex(match.index, match.index + 1));
    const received = subject && receivedCode(resolver, subject, codeParameters);
    const end = match.index + match[0].length;
    if (received) yield { kind: 'compare', span: { start: end, end }, received };
  }
}

/** `socket.close(` with nothing behind it: no call yet, but its callee says what it will be. */
function* openCalls(resolver: Resolver, { calls }: Sends): Generator<CompletionSpot> {
  const { file } = resolver;
  const known = new Set(calls.map((call) => call.name.start));
  const opening = /\s*(?:\?\.)?\([^\S\n]*(?=[;,})\]\r\n]|$)/uy;
  for (const match of matchesOf(file.text, sendNames(file.language.id))) {
    opening.lastIndex = match.index + match[0].length;
    if (known.has(match.index) || !opening.test(file.text)) continue;
    const end = opening.lastIndex;
    const nameNode = file.language.tokenAt(file.root, match.index);
    const callee = nameNode && (file.language.memberAccess(nameNode) ?? nameNode);
    const proof = callee && sendApiOf(resolver.meaningOf(callee));
    if (!proof || proof.api.code.position !== 0 || proof.api.code.field !== undefined) continue;
    const span = { start: end, end };
    yield {
      kind: 'send',
      span,
      send: {
        library: proof.library,
        api: proof.api,
        certainty: proof.certainty,
        ...(proof.side && { side: proof.side }),
        span: { start: callee.startIndex, end },
        name: { start: match.index, end: match.index + match[0].length },
        arguments: [],
        argumentList: span,
        values: [],
        valuesAreComplete: false,
      },
    };
  }
}

function matchesOf(text: string, pattern: RegExp | undefined): readonly RegExpExecArray[] {
  if (!pattern) return [];
  const found = [...text.matchAll(pattern)];
  return found.length > maximumSpots ? [] : found;
}

/** The name, member access, element or call that ends before an offset, blanks left out. */
function expressionBefore(resolver: Resolver, offset: number): SyntaxNode | undefined {
  const { file } = resolver;
  const lineStart = file.text.lastIndexOf('\n', offset - 1) + 1;
  const end = lineStart + file.text.slice(lineStart, offset).trimEnd().length;
  if (end === lineStart) return undefined;
  let found: SyntaxNode | undefined;
  let at: SyntaxNode | null = file.root.descendantForIndex(end - 1, end);
  for (; at?.endIndex === end; at = at.parent) {
    if (readable.has(file.language.lower(at).kind)) found = at;
    else if (found) break;
  }
  return found;
}

const readable: ReadonlySet<string> = new Set(['name', 'member', 'index', 'call']);
