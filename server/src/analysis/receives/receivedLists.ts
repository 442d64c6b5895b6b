import type { Call, Context } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { spanOf } from '../values/constants';
import { assertedBy, assertion } from '../names/expectations';
import { found } from './foundComparison';
import { lastNameOf } from '../names/likeness';
import type { FoundComparison } from '../drafts';
import type { Resolver } from '../meaning/meaning';
import { likelyCodeReceived, receivedCode, type CodeParameters } from './receivedCodes';

const maximumDepth = 6;

/** `[1000, 1001].includes(code)`, `new Set([1000])` that is later asked `has(code)`, `for (const code of codes)`. */
export function inCollection(
  resolver: Resolver,
  list: SyntaxNode,
  codeParameters: CodeParameters,
  depth: number,
): FoundComparison | undefined {
  if (depth > maximumDepth) return undefined;
  const { file } = resolver;
  const { language } = file;
  const context = language.context(list);
  switch (context.kind) {
    case 'object':
      return containedIn(resolver, context, codeParameters);
    case 'argument': {
      const call = language.lower(context.call);
      if (call.kind !== 'call') return undefined;
      if (language.collections.containsFunctions?.has(call.callee.text) === true && context.position === 0) {
        const argument = call.arguments[1];
        const received = argument && receivedCode(resolver, argument.node, codeParameters);
        return received && found(resolver, call.node, 'in', received);
      }
      if (
        call.constructs ||
        language.collections.spread.has(call.callee.text) ||
        /^Object\.freeze$/u.test(call.callee.text)
      )
        return inCollection(resolver, call.node, codeParameters, depth + 1);
      return assertedToHold(resolver, call, context.position, codeParameters);
    }
    case 'membership': {
      const received = receivedCode(resolver, context.element, codeParameters);
      return received && found(resolver, context.node, 'in', received);
    }
    case 'initialiser':
      return (
        inNamedCollection(
          resolver,
          [
            ...(context.member ? file.memberAccesses(context.nameNode.text) : []),
            ...usesOf(resolver, context.nameNode),
          ],
          codeParameters,
        ) ?? namedForCodes(list, context.nameNode.text)
      );
    case 'assignment': {
      // `self._fatal = [4004]`
      const target = language.lower(context.target);
      if (target.kind !== 'member' || language.lower(target.object).kind !== 'self') return undefined;
      return (
        inNamedCollection(resolver, file.memberAccesses(target.name), codeParameters) ??
        namedForCodes(list, target.name)
      );
    }
    case 'field':
      return context.name === undefined ? undefined : namedForCodes(list, context.name);
    default:
      return undefined;
  }
}

/** Matchers of test libraries that are given all that may be. */
const listMatcher = /^(?:is_?in|any_?of|one_?of|is_?one_?of|be_?one_?of)$/iu;

/** `expect([1006, 4001]).toContain(event.code)`, `assert.include([1000, 1001], event.code)`. */
function assertedToHold(
  resolver: Resolver,
  call: Call,
  position: number,
  codeParameters: CodeParameters,
): FoundComparison | undefined {
  const { language } = resolver.file;
  // `expect(code, isIn([1002, 1006]))`: the assertion stands around the matcher.
  const around = call.arguments.length === 1 && listMatcher.test(lastNameOf(resolver, call.callee) ?? '');
  if (around) {
    const outer = language.context(call.node);
    return outer.kind === 'argument' ? inCollection(resolver, call.node, codeParameters, maximumDepth) : undefined;
  }
  if (!assertion.test(call.callee.text)) return undefined;
  const beside = call.arguments.filter((_, at) => at !== position);
  let outer = language.context(call.node);
  for (let depth = 0; outer.kind === 'object' && depth < 4; depth += 1) {
    const { member } = outer;
    outer = language.context(member);
    const asserting = outer.kind === 'callee' ? language.lower(outer.call) : undefined;
    if (asserting?.kind === 'call') beside.push(...asserting.arguments);
  }
  const received = beside.map(({ node }) => receivedCode(resolver, node, codeParameters)).find(Boolean);
  return received && found(resolver, call.node, 'in', received);
}

/** A list of close codes by its name, `FatalCloseCodes`: what is done with it shows elsewhere. */
function namedForCodes(list: SyntaxNode, name: string): FoundComparison | undefined {
  return /close_?(?:event_?)?codes$/iu.test(name)
    ? { span: spanOf(list), operator: 'in', received: likelyCodeReceived }
    : undefined;
}

function containedIn(
  resolver: Resolver,
  context: Extract<Context, { kind: 'object' }>,
  codeParameters: CodeParameters,
): FoundComparison | undefined {
  const { language } = resolver.file;
  if (!language.collections.contains.has(context.name)) return undefined;
  const outer = language.context(context.member);
  const call = outer.kind === 'callee' ? language.lower(outer.call) : undefined;
  const argument = call?.kind === 'call' ? call.arguments[0] : undefined;
  const received = argument && receivedCode(resolver, argument.node, codeParameters);
  return received && call && found(resolver, call.node, 'in', received);
}

function inNamedCollection(
  resolver: Resolver,
  references: readonly SyntaxNode[],
  codeParameters: CodeParameters,
): FoundComparison | undefined {
  const { file } = resolver;
  for (const reference of references.slice(0, 24)) {
    const inner = file.language.context(reference);
    const hit =
      inner.kind === 'membership' || inner.kind === 'argument'
        ? inCollection(resolver, reference, codeParameters, maximumDepth)
        : inner.kind === 'object'
          ? containedIn(resolver, inner, codeParameters)
          : undefined;
    if (hit) return hit;
  }
  return undefined;
}

/** What refers to a name that is declared here. */
export function usesOf(resolver: Resolver, nameNode: SyntaxNode): readonly SyntaxNode[] {
  const declaration = resolver.file.language.declares(nameNode)?.declaration;
  return declaration ? resolver.file.uses(declaration) : [];
}

const keptClose = /^_?(?:on_?)?closed?(?:_?(?:event|args?|frame|info))?$/iu;

/** `expect(@close).to eq [1002, 'bad frame']`: what a test kept of a close event. */
export function inAssertedPair(resolver: Resolver, list: SyntaxNode): FoundComparison | undefined {
  const { language, speaksOfWebSockets } = resolver.file;
  const context = language.context(list);
  const pair = language.lower(list);
  if (context.kind !== 'argument' || pair.kind !== 'list' || pair.elements.length !== 2) return undefined;
  const [, reason] = pair.elements;
  if (!reason || language.lower(reason).kind !== 'string' || !speaksOfWebSockets) return undefined;
  const call = language.lower(context.call);
  if (call.kind !== 'call' || !assertion.test(call.callee.text)) return undefined;
  const beside = call.arguments.map(({ node }) => node).filter(({ id }) => id !== list.id);
  const asserted = [...beside, ...assertedBy(resolver, language.lower(call.callee)), ...assertedAround(resolver, call)];
  return asserted.some((node) => keptClose.test(lastNameOf(resolver, node) ?? ''))
    ? found(resolver, call.node, 'other', likelyCodeReceived)
    : undefined;
}

/** `{close, {1003, _}} = client:recv(Socket)`: code and reason in what a client was told of a close. */
export function inClosePair(resolver: Resolver, list: SyntaxNode): FoundComparison | undefined {
  const { language, speaksOfWebSockets } = resolver.file;
  const context = language.tags ? language.context(list) : undefined;
  if (context?.kind !== 'element' || context.position !== 1 || !speaksOfWebSockets) return undefined;
  const pair = language.lower(list);
  const told = language.lower(context.list);
  if (pair.kind !== 'list' || pair.elements.length !== 2 || told.kind !== 'list' || told.elements.length !== 2)
    return undefined;
  const isClose = /^(?:ws_?|websocket_?)?closed?$/u.test(told.tag ?? '');
  return isClose && language.tags?.isMatched(told.node) === true
    ? found(resolver, told.node, 'case', likelyCodeReceived)
    : undefined;
}

/** `expect(event.code).to eq(1000)`: the matcher is handed to what asserts. */
export function assertedAround(resolver: Resolver, matcher: Call): SyntaxNode[] {
  const { language } = resolver.file;
  const outer = language.context(matcher.node);
  const asserting = outer.kind === 'argument' ? language.lower(outer.call) : undefined;
  return asserting?.kind === 'call' ? assertedBy(resolver, language.lower(asserting.callee)) : [];
}
