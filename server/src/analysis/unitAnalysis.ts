import type { SyntaxNode } from '../syntax/node';
import { plausibleNumbers } from './plausibleNumbers';
import { isForAnotherClose, mentionAt, type Mention } from './definitions/constantMentions';
import { constantOf, literalValue, spanOf } from './values/constants';
import { constantsOutOfSight } from './definitions/constantsOutOfSight';
import { usesOfDefinition, usesOfForeignConstants } from './definitions/constantUses';
import { isNamedForPrivateClose } from './definitions/privateCloses';
import {
  isMemberOfCodes,
  isNamedLikeCode,
  isOneOfKeyedCodes,
  isOneOfNamedCodes,
  isTableOfCodes,
  onceFor,
} from './definitions/definedCodes';
import { constantName, definitionAt, type Definition } from './definitions/definitions';
import type { ComparedConstant, DefinitionPlace, FoundComparison, ReceivePlace, UnitFindings } from './drafts';
import type { Resolver } from './meaning/meaning';
import { exportNamed } from './meaning/types';
import type { CodeParameters } from './receives/receivedCodes';
import { isMeasure } from './names/measures';
import { messagesMade, toldByMessage, type FoundMessage } from './values/messages';
import { receivedAt } from './receives/receives';
import { flowInto } from './values/sources';
import type { ConstantValue } from './site';
import { lookupOf, saysWhatToDo } from './values/tables';
import type { Unit } from './versions/units';

/** Finds what a unit's numbers and constants are compared with and define. `text` is the unit's own. */
export function findPlaces(
  resolver: Resolver,
  unit: Unit,
  text: string,
  codeParameters: CodeParameters,
): Pick<UnitFindings, 'receives' | 'definitions' | 'foreign'> {
  const receives: ReceivePlace[] = [];
  const definitions: DefinitionPlace[] = [];
  const told = messagesMade(resolver, text, unit.start).flatMap((made) => toldCodes(resolver, unit, made));
  const isTold = new Set(told.map(({ span }) => span.start));
  receives.push(...told);
  const weak: UnitFindings['foreign'][number][] = [];
  for (const token of numberTokens(resolver, unit)) {
    if (isTold.has(token.startIndex)) continue;
    const comparison = receivedAt(resolver, token, codeParameters);
    const receive = comparison && receivePlace(resolver, token, comparison);
    // An event by its shape alone may be an entry of a table, which a send shows.
    const isWeak = comparison?.operator === 'event' && comparison.received.certainty === 'possible';
    if (receive && !isWeak) {
      receives.push(receive);
      continue;
    }
    const definition = definitionAt(resolver, token);
    const place = definition && definitionPlace(resolver, token, definition, codeParameters);
    if (receive) weak.push({ receive, ...(place && { definition: place }) });
    else if (place) definitions.push(place);
  }
  const foreign = usesOfForeignConstants(resolver, unit).map((use) => {
    const comparison = receivedAt(resolver, use, codeParameters);
    if (comparison) return { receive: receivePlace(resolver, use, comparison) };
    const definition = definitionAt(resolver, use);
    const place = definition && definitionPlace(resolver, use, definition, undefined);
    if (!place || isInMessage(resolver, use, place)) return mentionPlace(resolver, use);
    // A local variable may be all that is seen of where the constant goes.
    return place.isLocal && !place.isKnownByName
      ? { definition: place, ...mentionPlace(resolver, use) }
      : { definition: place };
  });
  const isFound = new Set(foreign.flatMap(({ receive, definition }) => (receive ?? definition)?.span.start ?? []));
  const outOfSight = constantsOutOfSight(resolver, unit, text).flatMap((receive) =>
    isFound.has(receive.span.start) ? [] : [{ receive }],
  );
  return { receives, definitions, foreign: [...weak, ...foreign, ...outOfSight] };
}

/** The constants of the unit that reach the code of a message which tells of a close. */
function toldCodes(resolver: Resolver, unit: Unit, made: FoundMessage): ReceivePlace[] {
  const told = toldByMessage(made);
  if (!told) return [];
  const comparison = { span: spanOf(made.object.node), operator: 'event', received: told.received } as const;
  return flowInto(resolver, told.node).sources.flatMap(({ node }) =>
    unit.start <= node.startIndex && node.endIndex <= unit.end ? [receivePlace(resolver, node, comparison)] : [],
  );
}

function numberTokens({ file }: Resolver, unit: Unit): SyntaxNode[] {
  const { language, root } = file;
  return file.scanned(plausibleNumbers(language), unit.start, unit.end).flatMap(({ start: at }) => {
    const token = language.tokenAt(root, at);
    const expression = token?.startIndex === at ? language.lower(token) : undefined;
    return token && expression?.kind === 'number' && expression.value >= 1000 && expression.value <= 4999
      ? [token]
      : [];
  });
}

function receivePlace(resolver: Resolver, node: SyntaxNode, comparison: FoundComparison): ReceivePlace {
  const span = spanOf(node);
  const constant = comparedConstant(resolver, node);
  if (!constant) return { span, comparison };
  return { span, comparison, constant: comparison.isSent ? { ...constant, sent: true } : constant };
}

function comparedConstant(resolver: Resolver, node: SyntaxNode): ComparedConstant | undefined {
  const { language } = resolver.file;
  const expression = language.lower(node);
  const value = literalValue(expression) ?? constantOf(resolver, node)?.value;
  if (!value) return undefined;
  const name = expression.kind === 'name' || expression.kind === 'member' ? expression.name : undefined;
  return {
    text: node.text,
    code: codeOf(value),
    value,
    group: language.enclosingStatement(node).id,
    ...(name !== undefined && { constantName: name }),
  };
}

/** A library's constant that is neither proved to be sent nor to be compared. */
function mentionPlace(resolver: Resolver, use: SyntaxNode): UnitFindings['foreign'][number] {
  const constant = constantOf(resolver, use);
  // What this file says itself is no library's.
  const code = constant && !constant.definedAt ? codeOf(constant.value) : undefined;
  const mention = code === undefined ? undefined : mentionAt(resolver, use, code);
  return mention ? { receive: mentioned(resolver, use, mention) } : {};
}

/** Whether a constant is the code of what is made to be handed on: `Leaving{Code: websocket.CloseGoingAway}`. */
function isInMessage({ file: { language } }: Resolver, use: SyntaxNode, place: DefinitionPlace): boolean {
  const isMade = language.context(use).kind === 'field' && !place.isEnumLike && !place.isKnownByName;
  return isMade && /^(?:close_?|status_?)?(?:code|status)$/iu.test(place.name);
}

/** The code that a constant is; `undefined` for a value that is no whole number. */
export function codeOf(value: ConstantValue): number | undefined {
  return value.kind === 'number' && Number.isInteger(value.value) ? value.value : undefined;
}

/** Uses of a defined constant beside a received code, which prove the definition, and what `code` it is mentioned for. */
function usesOf(
  resolver: Resolver,
  definition: Definition,
  code: number | undefined,
  codeParameters: CodeParameters,
): ReceivePlace[] {
  const { language } = resolver.file;
  // What its container says to be a code is none, whatever it is named for: `CloseCodes.InvalidVersion`.
  const mayBeMeasure = code === undefined && isMeasure(definition.name);
  const counted = language.membersCountingOn?.(definition.nameNode) ?? [];
  const members = [definition, ...counted.map((nameNode) => ({ ...definition, nameNode, name: nameNode.text }))];
  return members
    .flatMap((member) => usesOfDefinition(resolver, member))
    .flatMap((use) => {
      const comparison = receivedAt(resolver, use, codeParameters);
      // `code === IDLE_TIMEOUT`: what bears the name of a time may still be a code, where what it is compared with is one.
      if (mayBeMeasure) return isEqualToReceived(comparison) ? [receivePlace(resolver, use, comparison)] : [];
      if (comparison) return [receivePlace(resolver, use, comparison)];
      // A function that answers with a constant only gives it another name.
      const isAnswer = language.context(use).kind === 'return';
      const mention = code === undefined || isAnswer ? undefined : mentionAt(resolver, use, code);
      return mention ? [{ ...mentioned(resolver, use, mention), mentioned: true as const }] : [];
    });
}

function isEqualToReceived(comparison: FoundComparison | undefined): comparison is FoundComparison {
  return comparison?.received.certainty === 'certain' && /^(?:[!=]==|case|in)$/u.test(comparison.operator);
}

/** Where a constant stands that is neither proved to be sent nor to be compared. */
function mentioned(resolver: Resolver, use: SyntaxNode, { role, comparison }: Mention): ReceivePlace {
  return receivePlace(resolver, use, role === 'send' ? { ...comparison, isSent: true } : comparison);
}

function definitionPlace(
  resolver: Resolver,
  token: SyntaxNode,
  definition: Definition,
  codeParameters: CodeParameters | undefined,
): DefinitionPlace | undefined {
  const value = literalValue(resolver.file.language.lower(token)) ?? constantOf(resolver, token)?.value;
  const code = value && codeOf(value);
  if (value === undefined || code === undefined) return undefined;
  const { name, nameNode, container, containerNode, keyed, answers } = definition;
  const known = isKnownByName(resolver, definition, code);
  const local = isLocal(resolver, definition);
  return {
    span: spanOf(token),
    text: token.text,
    value,
    name,
    ...(!keyed && !answers && { nameSpan: spanOf(nameNode) }),
    ...(container !== undefined && { container }),
    ...(containerNode && { containerId: containerNode.id }),
    isEnumLike: isEnumLike(resolver, definition),
    isLocal: local,
    isKnownByName: known,
    uses: codeParameters ? usesOf(resolver, definition, known && !local ? code : undefined, codeParameters) : [],
    ...keyOf(resolver, token, definition),
  };
}

/** What is known of the key of a table that is looked up by a received code. */
function keyOf(
  resolver: Resolver,
  token: SyntaxNode,
  { keyed, containerNode, nameNode }: Definition,
): Pick<DefinitionPlace, 'key' | 'lookedUpBy'> {
  const lookup = keyed && containerNode ? lookupOf(resolver, containerNode) : undefined;
  if (!lookup) return {};
  const { received } = lookup;
  if (!saysWhatToDo(resolver, nameNode)) return { lookedUpBy: received };
  return { key: receivePlace(resolver, token, { span: spanOf(lookup.node), operator: 'case', received }) };
}

function isKnownByName(resolver: Resolver, definition: Definition, code: number): boolean {
  if (isNamedLikeCode(definition, code))
    return !definition.containerNode || !isForAnotherClose(resolver, definition.containerNode);
  if (code >= 1000 && isMemberOfCodes(resolver, definition)) return true;
  if (code >= 1000 && isDeclaredAsCode(resolver, definition)) return true;
  if (definition.containerNode && /^close_/iu.test(definition.name) && namesCloses(resolver, definition.containerNode))
    return true;
  if (isOneOfNamedCodes(resolver, definition, code) || isOneOfKeyedCodes(resolver, definition, code)) return true;
  if (isNamedForPrivateClose(resolver, definition, code)) return true;
  return definition.containerNode !== undefined && isTableOfKnownCodes(resolver, definition.containerNode);
}

/** `SetupFailed websocket.StatusCode = 3000`: a number whose declared type is a library's for close codes. */
function isDeclaredAsCode(resolver: Resolver, { nameNode }: Definition): boolean {
  const { language } = resolver.file;
  const declaration = language.declares(nameNode)?.declaration;
  if (declaration?.kind !== 'variable' || !declaration.type || !declaration.initialiser) return false;
  if (language.lower(declaration.initialiser).kind !== 'number') return false;
  const type = exportNamed(resolver, declaration.type);
  if (type?.kind !== 'export') return false;
  const { export: exported } = type;
  return exported.kind === 'constants' || (exported.kind === 'type' && exported.converts === 0);
}

const registeredClose = /(?<!\w)close_?(?:normal|going_?away|abnormal)\w*\s*(?:=>?|:)\s*100[016](?!\d)/iu;

/** `CLOSE_NORMAL = 1000` beside it: the other names that begin with `CLOSE_` in that class or table are codes too. */
function namesCloses(resolver: Resolver, container: SyntaxNode): boolean {
  return onceFor(resolver, container, 'names of closes', () => registeredClose.test(container.text.slice(0, 20_000)));
}

function isTableOfKnownCodes(resolver: Resolver, container: SyntaxNode): boolean {
  return onceFor(resolver, container, 'known codes', () => isTableOfCodes(resolver, container));
}

/** Members of an enum or a table of constants stand for one kind of number; fields of any object do not. */
function isEnumLike(resolver: Resolver, { containerNode, answers }: Definition): boolean {
  if (!containerNode || answers) return false;
  const { language } = resolver.file;
  return onceFor(resolver, containerNode, 'enum', () => {
    const value = language.lower(containerNode);
    if (value.kind !== 'object') return language.classFacts(containerNode) === undefined;
    return value.fields.length >= 2 && value.fields.every((entry) => language.lower(entry.value).kind === 'number');
  });
}

/** Whether a variable only holds a number for a while: a bundle's function keeps its constants as a module does. */
function isLocal(resolver: Resolver, definition: Definition): boolean {
  if (constantName.test(definition.name)) return false;
  const declaration = resolver.file.language.declares(definition.nameNode)?.declaration;
  return declaration?.kind === 'variable' && !declaration.topLevel;
}
