import type { SyntaxNode } from '../syntax/node';
import { sendApiOf } from './meaning/sendApis';
import type { Resolver } from './meaning/meaning';
import type { FoundSend } from './drafts';
import { sendNames } from './inSight';
import { receivedCode, type CodeParameters } from './receives/receivedCodes';
import type { CompletionSpot } from './site';
import { scanFor, type ScanMatch } from './versions/scans';
import type { SourceFile } from './versions/sourceFile';

/** A text with more unfinished places than these is not one that somebody types. */
const maximumSpots = 100;

/** A part of the document's text, and where it starts. */
type TextPart = { readonly text: string; readonly start: number };

/**
 * Places where a code is about to be written and nothing stands yet: behind a comparison with a received code, behind
 * the word of a case label, behind the opening parenthesis of a send that is not closed.
 */
export function findCompletionSpots(
  resolver: Resolver,
  part: TextPart,
  codeParameters: CodeParameters,
  sends: readonly FoundSend[],
): readonly CompletionSpot[] {
  return [
    ...comparisonSpots(resolver, part, codeParameters),
    ...labelSpots(resolver, part, codeParameters),
    ...openCalls(resolver, part, sends),
  ];
}

function* comparisonSpots(
  resolver: Resolver,
  part: TextPart,
  codeParameters: CodeParameters,
): Generator<CompletionSpot> {
  const { file } = resolver;
  for (const match of matchesOf(file, part, file.language.scan.unfinished?.comparison)) {
    const subject = expressionBefore(resolver, part, match.start);
    const received = subject && receivedCode(resolver, subject, codeParameters);
    const { end } = match;
    if (received) yield { kind: 'compare', span: { start: end, end }, received };
  }
}

function* labelSpots(resolver: Resolver, part: TextPart, codeParameters: CodeParameters): Generator<CompletionSpot> {
  const { file } = resolver;
  for (const match of matchesOf(file, part, file.language.scan.unfinished?.label)) {
    const subject = file.language.subjectAround?.(file.root.descendantForIndex(match.start, match.start + 1));
    const received = subject && receivedCode(resolver, subject, codeParameters);
    const { end } = match;
    if (received) yield { kind: 'compare', span: { start: end, end }, received };
  }
}

/** `socket.close(` with nothing behind it: no call yet, but its callee says what it will be. */
function* openCalls(resolver: Resolver, part: TextPart, sends: readonly FoundSend[]): Generator<CompletionSpot> {
  const { file } = resolver;
  const { text, start } = part;
  const known = new Set(sends.flatMap(({ calls }) => calls.map((call) => call.name.start)));
  const opening = /\s*(?:\?\.)?\([^\S\n]*(?=[;,})\]\r\n]|$)/uy;
  const { pattern, signOf } = sendNames(file.language);
  for (const match of matchesOf(file, part, pattern)) {
    opening.lastIndex = match.end - start;
    if (known.has(match.start) || !opening.test(text)) continue;
    if (!file.matches(signOf(text.slice(match.start - start, match.end - start)))) continue;
    const end = start + opening.lastIndex;
    const nameNode = file.language.tokenAt(file.root, match.start);
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
        name: { start: match.start, end: match.end },
        arguments: [],
        argumentList: span,
        values: [],
        valuesAreComplete: false,
      },
    };
  }
}

function matchesOf(file: SourceFile, { text, start }: TextPart, pattern: RegExp | undefined): readonly ScanMatch[] {
  if (!pattern) return [];
  const found = file.scanned(scanFor(pattern), start, start + text.length);
  return found.length > maximumSpots ? [] : found;
}

/** The name, member access, element or call that ends before an offset, blanks left out. */
function expressionBefore(resolver: Resolver, { text, start }: TextPart, offset: number): SyntaxNode | undefined {
  const { file } = resolver;
  const lineStart = text.lastIndexOf('\n', offset - start - 1) + 1;
  const end = lineStart + text.slice(lineStart, offset - start).trimEnd().length;
  if (end === lineStart) return undefined;
  let found: SyntaxNode | undefined;
  let at: SyntaxNode | null = file.root.descendantForIndex(start + end - 1, start + end);
  for (; at?.endIndex === start + end; at = at.parent) {
    if (readable.has(file.language.lower(at).kind)) found = at;
    else if (found) break;
  }
  return found;
}

const readable: ReadonlySet<string> = new Set(['name', 'member', 'index', 'call']);
