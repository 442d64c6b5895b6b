import type { Declaration, Step } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { convertedArgument } from './carriers';
import { libraryById } from '../../../../shared/src/libraries/lookup';
import { meaningOfHandlerParameter } from './handlers';
import { meaningOfParameter } from './parameters';
import { meaningOfImport } from './imports';
import { elementOf, instanceOf, meaningOfDescription, typeFacts, weaker, type Meaning, type Resolver } from './meaning';
import { settledField } from './settled';
import { borneOut } from './stoodIn';
import { receivedInTuple } from './tuples';
import { meaningOfTypeNode, meaningOfTypeText } from './types';
import { assigningUses, insertingUses } from './uses';

/** What a declared name stands for. */
export function meaningOfDeclared(resolver: Resolver, declaration: Declaration): Meaning | undefined {
  const inTuple = receivedInTuple(resolver, declaration.nameNode);
  if (inTuple) return inTuple;
  switch (declaration.kind) {
    case 'import':
      return meaningOfImport(resolver.file, declaration.module, declaration.exported);
    case 'variable':
      return meaningOfVariable(resolver, declaration);
    // An alias is used as what it stands for: `const Client = websocket.Client; Client.init(…)`.
    case 'type': {
      const aliased = declaration.type && resolver.meaningOf(declaration.type);
      return aliased?.kind === 'export' ? aliased : undefined;
    }
    case 'caught':
      return declaration.type && meaningOfTypeNode(resolver, declaration.type);
    case 'parameter': {
      const documented = declaration.type ? undefined : resolver.file.language.documentedType(declaration.nameNode);
      const annotated = declaration.type
        ? meaningOfTypeNode(resolver, declaration.type)
        : documented !== undefined && declaration.path.length === 0
          ? meaningOfTypeText(resolver, documented)
          : undefined;
      const told = annotated && annotated.kind !== 'socket-like' ? annotated : undefined;
      const given = told && !isTypeOfCode(told) ? undefined : meaningOfParameter(resolver, declaration);
      const whole = (given?.kind === 'received' ? given : told) ?? given ?? annotated;
      const meaning = declaration.rest ? undefined : takeApart(resolver, whole, declaration.path);
      return (
        meaning ??
        (declaration.path.length > 0 ? memberOfAnnotation(resolver, declaration.type, declaration.path) : undefined) ??
        meaningOfFallback(resolver, declaration.fallback)
      );
    }
    default:
      return undefined;
  }
}

/** An enum of close codes: whoever calls the function says more of where the code comes from. */
function isTypeOfCode(meaning: Meaning): boolean {
  return (
    meaning.kind === 'instance' && typeFacts(meaning.library, meaning.type, libraryById)?.facts.received !== undefined
  );
}

/** A default says what is meant, though callers may pass something else. */
function meaningOfFallback(resolver: Resolver, fallback: SyntaxNode | undefined): Meaning | undefined {
  const meaning = fallback && resolver.meaningOf(fallback);
  if (meaning?.kind === 'instance') return { ...meaning, certainty: weaker(meaning.certainty, 'likely') };
  return meaning?.kind === 'foreign' ? meaning : undefined;
}

function meaningOfVariable(
  resolver: Resolver,
  declaration: Extract<Declaration, { kind: 'variable' }>,
): Meaning | undefined {
  const annotated = declaration.type && meaningOfTypeNode(resolver, declaration.type);
  const fromType = takeApart(resolver, annotated, declaration.path);
  if (fromType && fromType.kind !== 'socket-like') return typedValue(resolver, declaration, fromType);
  if (declaration.initialiser) {
    const meaning = declaration.each
      ? partOfEach(resolver, declaration.initialiser, declaration.path)
      : meaningOfPart(resolver, declaration.initialiser, declaration.path);
    if (meaning) return meaning;
  }
  const documented = resolver.file.language.documentedType(declaration.nameNode);
  const fromComment = documented === undefined ? undefined : meaningOfTypeText(resolver, documented);
  if (fromComment) return takeApart(resolver, fromComment, declaration.path);
  const assigned = fromType ?? meaningOfAssignments(resolver, declaration);
  if (assigned || declaration.path.length > 0) return assigned;
  return meaningOfInsertions(resolver, insertingUses(resolver.file, declaration));
}

/** What a variable is by its type, or by the pattern that it stands in, as far as its value bears that out. */
function typedValue(
  resolver: Resolver,
  { initialiser, path }: Extract<Declaration, { kind: 'variable' }>,
  type: Meaning,
): Meaning | undefined {
  if (!initialiser) return type;
  const believed = borneOut(resolver, type, initialiser);
  return path.length > 0 ? reportedPart(resolver, initialiser, believed) : believed;
}

const maximumUses = 40;
const maximumValues = 12;

/** A variable that is given its value later: `let ws; … ws = new WebSocket(url)`. */
function meaningOfAssignments(
  resolver: Resolver,
  declaration: Extract<Declaration, { kind: 'variable' }>,
): Meaning | undefined {
  if (declaration.constant || declaration.path.length > 0) return undefined;
  const { file } = resolver;
  const uses = assigningUses(file, declaration);
  const values = uses.slice(0, maximumValues).flatMap((use) => {
    const value = file.language.assignedValue(use);
    return value ? [{ value, path: file.language.assignedPath?.(use) ?? [] }] : [];
  });
  const meanings = values.map(({ value, path }) => takeApart(resolver, resolver.meaningOf(value), path));
  const meaning = meanings.find(Boolean);
  if (meaning?.kind !== 'instance' && meaning?.kind !== 'export') return meaning;
  // Another value that nothing is known of may be another library's.
  const isSure = values.every(({ value }, index) => meanings[index] ?? isNothing(resolver, value));
  return isSure ? meaning : { ...meaning, certainty: weaker(meaning.certainty, 'likely') };
}

function isNothing(resolver: Resolver, value: SyntaxNode): boolean {
  const { kind } = resolver.file.language.lower(value);
  return kind === 'nothing' || kind === 'absent' || kind === 'boolean';
}

/** The values that are assigned to a variable after its declaration; of one that is taken apart, the whole. */
export function assignedValues(resolver: Resolver, declaration: Declaration): SyntaxNode[] {
  return assignedParts(resolver, declaration).map(({ value }) => value);
}

/** The same with the way into each value, where one is taken apart: `[code, reason] = decide()`. */
export function assignedParts(
  { file }: Resolver,
  declaration: Declaration,
): { readonly value: SyntaxNode; readonly path: readonly Step[] }[] {
  return assigningUses(file, declaration)
    .slice(0, maximumUses)
    .flatMap((use) => {
      const value = file.language.assignedValue(use);
      return value ? [{ value, path: file.language.assignedPath?.(use) ?? [] }] : [];
    });
}

/** `for (const [key, socket] of map)`: the second part of an entry is the value. */
function valueOfEntry(meaning: Meaning, index: number): Meaning | undefined {
  return meaning.kind === 'instance' && index === 1 ? meaning : undefined;
}

/** What a collection of this file holds, by what is put into it: `sockets.set(id, socket)`. */
export function meaningOfInsertions(resolver: Resolver, references: readonly SyntaxNode[]): Meaning | undefined {
  const { language } = resolver.file;
  for (const reference of references.slice(0, maximumUses)) {
    const context = language.context(reference);
    const element = context.kind === 'indexed' ? language.assignedValue(context.node) : undefined;
    const assigned = element && resolver.meaningOf(element);
    if (assigned?.kind === 'instance' && !assigned.each) return { ...assigned, each: true };
    if (context.kind !== 'object' || !language.collections.insert.has(context.name)) continue;
    const outer = language.context(context.member);
    const call = outer.kind === 'callee' ? language.lower(outer.call) : undefined;
    const last = call?.kind === 'call' ? call.arguments.at(-1) : undefined;
    const meaning = last && resolver.meaningOf(last.node);
    if (meaning?.kind === 'instance' && !meaning.each) return { ...meaning, each: true };
  }
  return undefined;
}

/** A part by position of a value that a library describes: `case Close(code, reason)`. */
function partOf(meaning: Meaning, index: number): Meaning | undefined {
  if (meaning.kind !== 'instance') return undefined;
  const found = typeFacts(meaning.library, meaning.type, libraryById);
  return found && meaningOfDescription(meaning.library, found.facts.parts?.[index] ?? null, meaning.certainty);
}

/** What iterating over a value gives that is no collection by itself: the messages of a socket. */
function iteratedOf(whole: Meaning | undefined): Meaning | undefined {
  if (whole?.kind !== 'instance') return undefined;
  const found = typeFacts(whole.library, whole.type, libraryById);
  const iterates = found?.facts.iterates;
  return iterates === undefined ? undefined : instanceOf(whole.library, iterates, whole.certainty);
}

function partOfEach(resolver: Resolver, collection: SyntaxNode, path: readonly Step[]): Meaning | undefined {
  const whole = resolver.meaningOf(collection);
  return takeApart(resolver, elementOf(whole) ?? iteratedOf(whole), path);
}

/** The part of an expression's value that a pattern takes out; of a list written there, the element itself. */
export function meaningOfPart(resolver: Resolver, value: SyntaxNode, path: readonly Step[]): Meaning | undefined {
  const [step, ...rest] = path;
  const written = step && 'index' in step ? resolver.file.language.lower(value) : undefined;
  if (step && 'index' in step && written?.kind === 'list' && written.tag === undefined) {
    const element = written.elements[step.index];
    return element && meaningOfPart(resolver, element, rest);
  }
  const object = step && 'field' in step ? resolver.file.language.lower(value) : undefined;
  const part =
    object?.kind === 'object' && step && 'field' in step
      ? object.fields.find(({ name }) => name === step.field)
      : undefined;
  if (part) return rest.length > 0 ? meaningOfPart(resolver, part.value, rest) : resolver.meaningOf(part.value);
  const settled =
    object && step && 'field' in step && rest.length === 0 ? settledField(resolver, value, step.field) : [];
  for (const node of settled) {
    const meaning = resolver.meaningOf(node);
    if (meaning?.kind === 'received' || meaning?.kind === 'instance') return meaning;
  }
  return reportedPart(resolver, value, takeApart(resolver, resolver.meaningOf(value), path));
}

/**
 * The part of a value, which no library reports where the file itself made the value of a number; unless it is in this
 * way alone that the library tells of codes.
 */
function reportedPart(resolver: Resolver, value: SyntaxNode, part: Meaning | undefined): Meaning | undefined {
  const api = part?.kind === 'received' ? part.received.api : undefined;
  return api && api.dropped !== null && isConverted(resolver, value)
    ? { kind: 'received', received: { library: undefined, api: undefined, certainty: 'likely' } }
    : part;
}

/** Whether a value is a number that the file itself makes a code of: `CloseCode::from(number)`. */
function isConverted(resolver: Resolver, node: SyntaxNode): boolean {
  const { file } = resolver;
  const expression = file.language.lower(node);
  const declaration = expression.kind === 'name' ? file.resolve(expression.node) : undefined;
  const made =
    declaration?.kind === 'variable' && declaration.path.length === 0 && declaration.initialiser
      ? file.language.lower(declaration.initialiser)
      : expression;
  return made.kind === 'call' && convertedArgument(resolver, made) !== undefined;
}

/** The part of a value that a destructuring pattern takes out. */
export function takeApart(resolver: Resolver, whole: Meaning | undefined, path: readonly Step[]): Meaning | undefined {
  let meaning = whole;
  for (const step of path) {
    if ('as' in step) meaning = resolver.meaningOfType(step.as) ?? meaning;
    else if ('variant' in step) meaning = partOfVariant(resolver, meaning, step.variant, step.part);
    // Any part of a received code is the code: the number inside an enum's case.
    else if (!meaning || meaning.kind === 'foreign' || meaning.kind === 'received') continue;
    else if ('field' in step) meaning = resolver.memberOf(meaning, step.field);
    else if ('index' in step) meaning = partAt(meaning, step.index);
  }
  return meaning;
}

function partAt(meaning: Meaning, index: number): Meaning | undefined {
  if (meaning.kind === 'results') return meaning.of[index];
  if (meaning.kind === 'parameters') return meaningOfHandlerParameter(meaning.handler, index);
  return elementOf(meaning) ?? partOf(meaning, index) ?? valueOfEntry(meaning, index);
}

/** `Message::Close(frame)` says what the frame is; variants that only wrap (`Some`) leave the value as it is. */
function partOfVariant(
  resolver: Resolver,
  whole: Meaning | undefined,
  variant: SyntaxNode,
  part: number,
): Meaning | undefined {
  if (resolver.file.language.passThrough.has(variant.text)) return whole;
  const meaning = resolver.meaningOf(variant);
  if (meaning?.kind !== 'export' || meaning.export.kind !== 'function') return undefined;
  const described = meaning.export.parts?.[part];
  return described === undefined ? undefined : meaningOfDescription(meaning.library, described, meaning.certainty);
}

/** `{ socket }: { socket: WebSocket }`: the annotation's own members say what the part is. */
function memberOfAnnotation(
  resolver: Resolver,
  typeNode: SyntaxNode | undefined,
  path: readonly Step[],
): Meaning | undefined {
  const step = path[0];
  if (!typeNode || path.length !== 1 || !step || !('field' in step)) return undefined;
  const member = resolver.file.memberDeclarationsIn(step.field, typeNode).find(({ type }) => type);
  return member?.type && meaningOfTypeNode(resolver, member.type);
}
