import { privateSetsFor } from '../../../shared/src/privateCodes/lookup';
import type { Language } from '../languages/language';
import type { SyntaxNode } from '../syntax/node';
import { mayHoldCodes, plausibleNumbers } from './candidates';
import { findCompletionSpots } from './completionSpots';
import { constantOf, literalValue, spanOf } from './constants';
import { usesOfDefinition, usesOfForeignConstants } from './constantUses';
import { definitionAt, isNamedLikeCode, isTableOfCodes, onceFor, type Definition } from './definitions';
import type { Resolver } from './meaning/meaning';
import { createResolver } from './meaning/resolver';
import type { FoundComparison } from './madeUpEvents';
import { receivedAt } from './receives';
import { findSends, type Sends } from './sends';
import type { Analysis, Certainty, CodeValue, ConstantValue, SendCall, Site } from './site';
import { createSourceFile } from './sourceFile';
import { findSuppressions } from './suppressions';
import { lookupOf, saysWhatToDo } from './tables';
import { createWriter } from './writer';

/** A site before the file's private code sets and comparison groups are known. */
type Draft = Omit<Site, 'privateSets' | 'comparison'> & {
  readonly comparison?: FoundComparison;
  readonly groupKey?: number;
};

/** An analysis that holds nothing. */
export function emptyAnalysis(
  languageId: string,
  language: Language,
  text: string,
  limited?: Analysis['limited'],
): Analysis {
  return {
    languageId,
    text,
    sites: [],
    sends: [],
    suppressions: [],
    writer: createWriter(language, text),
    ...(limited && { limited }),
  };
}

/** Finds all sites of a parsed text. The result holds no syntax node and outlives the tree. */
export function analyseTree(languageId: string, language: Language, text: string, root: SyntaxNode): Analysis {
  const suppressions = findSuppressions(text, (offset) => language.commentAt(root, offset));
  const empty = { ...emptyAnalysis(languageId, language, text), suppressions };
  if (!mayHoldCodes(language, text)) return empty;
  const resolver = createResolver(createSourceFile(text, root, language));
  const sends = findSends(resolver);
  const drafts = findSites(resolver, sends);
  const privateSets =
    drafts.length > 0 ? privateSetsFor({ modules: language.importedModules(text), text }).map((set) => set.id) : [];
  const spots = findCompletionSpots(resolver, sends);
  return {
    ...empty,
    sends: sends.calls,
    sites: finish(drafts, privateSets),
    ...(spots.length > 0 && { completionSpots: spots }),
  };
}

function findSites(resolver: Resolver, sends: Sends): Draft[] {
  const drafts = new Map<number, Draft>();
  const proved = new Map<number, Proof>();
  for (const call of sends.calls)
    for (const value of call.values) {
      if (value.definedAt?.start !== value.span.start) addSend(drafts, call, value);
      if (value.definedAt)
        proved.set(value.definedAt.start, { certainty: call.certainty, library: call.library, send: call });
    }
  const numbers = numberTokens(resolver);
  for (const token of numbers) {
    if (drafts.has(token.startIndex)) continue;
    const comparison = receivedAt(resolver, token, sends.codeParameters);
    if (comparison) addReceive(resolver, drafts, token, comparison);
  }
  const definitions = numbers.flatMap((token): Defined[] => {
    const definition = drafts.has(token.startIndex) ? undefined : definitionAt(resolver, token);
    return definition ? [{ token, definition }] : [];
  });
  for (const defined of definitions) {
    receiveUses(resolver, drafts, proved, defined, sends);
    receiveKey(resolver, drafts, proved, defined);
  }
  for (const use of usesOfForeignConstants(resolver)) {
    const comparison = drafts.has(use.startIndex) ? undefined : receivedAt(resolver, use, sends.codeParameters);
    if (comparison) addReceive(resolver, drafts, use, comparison);
    else if (!drafts.has(use.startIndex)) {
      const definition = definitionAt(resolver, use);
      if (definition) definitions.push({ token: use, definition });
    }
  }
  addDefinitions(resolver, drafts, proved, definitions);
  return [...drafts.values()].sort((a, b) => a.span.start - b.span.start);
}

/** A number token that may define a constant. */
type Defined = { readonly token: SyntaxNode; readonly definition: Definition };
/** What shows that a defined constant is a close code. */
type Proof = {
  readonly certainty: Certainty;
  readonly library: Site['library'];
  readonly send?: SendCall;
  readonly received?: true;
};

function numberTokens(resolver: Resolver): SyntaxNode[] {
  const { file } = resolver;
  return plausibleNumbers(file.language, file.text).flatMap((offset) => {
    const token = file.language.tokenAt(file.root, offset);
    const expression = token?.startIndex === offset ? file.language.lower(token) : undefined;
    return token && expression?.kind === 'number' && expression.value >= 1000 && expression.value <= 4999
      ? [token]
      : [];
  });
}

function codeOf(value: ConstantValue): number | undefined {
  return value.kind === 'number' && Number.isInteger(value.value) ? value.value : undefined;
}

function addSend(drafts: Map<number, Draft>, call: SendCall, value: CodeValue): void {
  if (value.value.kind === 'absent') return;
  const before = drafts.get(value.span.start);
  if (before && before.certainty === 'certain') return;
  const name = value.form === 'name' ? lastSegment(value.text) : undefined;
  drafts.set(value.span.start, {
    span: value.span,
    text: value.text,
    code: codeOf(value.value),
    value: value.value,
    ...roleOf(call),
    certainty: call.certainty,
    library: call.library,
    ...(name !== undefined && { constantName: name }),
  });
}

/** What a test double is told to close with is what the code under test will see. */
function roleOf(call: SendCall): Pick<Draft, 'role' | 'send' | 'comparison'> {
  if (call.api?.simulates !== true) return { role: 'send', send: call };
  const received = { library: call.library, api: undefined, certainty: call.certainty };
  return { role: 'receive', comparison: { span: call.span, operator: 'event', received } };
}

function lastSegment(path: string): string {
  return /[\w$]+$/u.exec(path)?.[0] ?? path;
}

function addReceive(
  resolver: Resolver,
  drafts: Map<number, Draft>,
  node: SyntaxNode,
  comparison: FoundComparison,
): void {
  const { language } = resolver.file;
  const expression = language.lower(node);
  const value = literalValue(expression) ?? constantOf(resolver, node)?.value;
  if (!value) return;
  const name = expression.kind === 'name' || expression.kind === 'member' ? expression.name : undefined;
  drafts.set(node.startIndex, {
    span: spanOf(node),
    text: node.text,
    code: codeOf(value),
    value,
    role: 'receive',
    certainty: comparison.received.certainty,
    library: comparison.received.library,
    comparison,
    groupKey: language.enclosingStatement(node).startIndex,
    ...(name !== undefined && { constantName: name }),
  });
}

/** Uses of a defined constant beside a received code; they prove the definition. */
function receiveUses(
  resolver: Resolver,
  drafts: Map<number, Draft>,
  proved: Map<number, Proof>,
  defined: Defined,
  sends: Sends,
): void {
  for (const use of usesOfDefinition(resolver, defined.definition)) {
    if (drafts.has(use.startIndex)) continue;
    const comparison = receivedAt(resolver, use, sends.codeParameters);
    if (!comparison) continue;
    addReceive(resolver, drafts, use, comparison);
    const before = proved.get(defined.token.startIndex);
    proved.set(defined.token.startIndex, {
      certainty: before?.certainty === 'certain' ? 'certain' : comparison.received.certainty,
      library: before?.library ?? comparison.received.library,
      received: true,
      ...(before?.send && { send: before.send }),
    });
  }
}

/**
 * The key of a table that is looked up by a received code: a receive where the table says what to do, as a `switch`
 * would; a proved definition where it says what the code is called.
 */
function receiveKey(
  resolver: Resolver,
  drafts: Map<number, Draft>,
  proved: Map<number, Proof>,
  { token, definition }: Defined,
): void {
  if (!definition.keyed || !definition.containerNode) return;
  const lookup = lookupOf(resolver, definition.containerNode);
  if (!lookup) return;
  const { received } = lookup;
  if (!saysWhatToDo(resolver, definition.nameNode)) {
    proved.set(token.startIndex, { certainty: received.certainty, library: received.library, received: true });
    return;
  }
  addReceive(resolver, drafts, token, { span: spanOf(lookup.node), operator: 'case', received });
}

function addDefinitions(
  resolver: Resolver,
  drafts: Map<number, Draft>,
  proved: ReadonlyMap<number, Proof>,
  definitions: readonly Defined[],
): void {
  const provedContainers = new Map<number, Proof>();
  for (const { token, definition } of definitions) {
    const proof = proved.get(token.startIndex);
    if (proof && definition.containerNode) provedContainers.set(definition.containerNode.id, proof);
  }
  for (const { token, definition } of definitions) {
    if (drafts.has(token.startIndex)) continue;
    const own = proved.get(token.startIndex);
    if (own?.send && !own.received && isLocal(resolver, definition)) {
      addLocalSend(resolver, drafts, token, definition, own.send);
      continue;
    }
    const proof =
      own ??
      (definition.containerNode && isEnumLike(resolver, definition)
        ? provedContainers.get(definition.containerNode.id)
        : undefined);
    const value = literalValue(resolver.file.language.lower(token)) ?? constantOf(resolver, token)?.value;
    const code = value && codeOf(value);
    if (value === undefined || code === undefined) continue;
    const certainty = proof?.certainty ?? (isKnownByName(resolver, definition, code) ? 'likely' : undefined);
    if (!certainty) continue;
    drafts.set(token.startIndex, {
      span: spanOf(token),
      text: token.text,
      code,
      value,
      role: 'define',
      certainty,
      library: proof?.library,
      constantName: definition.name,
      definition: namesOf(definition),
    });
  }
}

function isKnownByName(resolver: Resolver, definition: Definition, code: number): boolean {
  if (isNamedLikeCode(definition, code)) return !isGivenToAnotherClose(resolver, definition);
  return definition.containerNode !== undefined && isTableOfKnownCodes(resolver, definition.containerNode);
}

/** `transport.close({ closeCode: 0 })`: what closes there and is not proved to be a WebSocket has codes of its own. */
function isGivenToAnotherClose(resolver: Resolver, { containerNode }: Definition): boolean {
  const { language } = resolver.file;
  const context = containerNode && language.context(containerNode);
  const call = context?.kind === 'argument' ? language.lower(context.call) : undefined;
  const callee = call?.kind === 'call' ? language.lower(call.callee) : undefined;
  return callee?.kind === 'member' && callee.name === 'close';
}

function isTableOfKnownCodes(resolver: Resolver, container: SyntaxNode): boolean {
  return onceFor(resolver, container, 'known codes', () => isTableOfCodes(resolver, container));
}

/** Members of an enum or a table of constants stand for one kind of number; fields of any object do not. */
function isEnumLike(resolver: Resolver, { containerNode }: Definition): boolean {
  if (!containerNode) return false;
  const { language } = resolver.file;
  return onceFor(resolver, containerNode, 'enum', () => {
    const value = language.lower(containerNode);
    if (value.kind !== 'object') return language.classFacts(containerNode) === undefined;
    return value.fields.length >= 2 && value.fields.every((entry) => language.lower(entry.value).kind === 'number');
  });
}

function isLocal(resolver: Resolver, definition: Definition): boolean {
  const declaration = resolver.file.language.declares(definition.nameNode)?.declaration;
  return declaration?.kind === 'variable' && !declaration.topLevel;
}

/** A local variable that only holds what is then sent: its number is the code that goes out. */
function addLocalSend(
  resolver: Resolver,
  drafts: Map<number, Draft>,
  token: SyntaxNode,
  definition: Definition,
  send: SendCall,
): void {
  const value = literalValue(resolver.file.language.lower(token));
  if (!value) return;
  drafts.set(token.startIndex, {
    span: spanOf(token),
    text: token.text,
    code: codeOf(value),
    value,
    role: 'send',
    certainty: send.certainty,
    library: send.library,
    constantName: definition.name,
    definition: namesOf(definition),
    send,
  });
}

function namesOf({ name, container, nameNode, keyed }: Definition): NonNullable<Site['definition']> {
  return { name, ...(container !== undefined && { container }), ...(!keyed && { nameSpan: spanOf(nameNode) }) };
}

function finish(drafts: readonly Draft[], privateSets: readonly string[]): Site[] {
  const groups = new Map<number, number[]>();
  for (const { groupKey, code } of drafts)
    if (groupKey !== undefined && code !== undefined) groups.set(groupKey, [...(groups.get(groupKey) ?? []), code]);
  return drafts.map(({ comparison, groupKey, ...site }) => ({
    ...site,
    privateSets,
    ...(comparison && { comparison: { ...comparison, group: [...new Set(groups.get(groupKey ?? -1) ?? [])] } }),
  }));
}
