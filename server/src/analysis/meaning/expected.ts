import { libraryById } from '../../../../shared/src/libraries/lookup';
import { assertion } from '../names/expectations';
import type { Export, LibraryProfile, Place } from '../../../../shared/src/libraries/profile';
import type { Call, Context, Expression, Step } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';

import type { Certainty } from '../site';
import { classCalled } from './calls';
import { membersIn } from './ownTypes';
import { sendApiOf } from './sendApis';
import { shapeOfArgument } from './describedArguments';
import { addedSend } from './members';
import type { Meaning, Resolver } from './meaning';

/** A type whose members may stand at a place by their names alone: a library's, or an enum of this file. */
export type ExpectedType =
  | {
      readonly kind: 'export';
      readonly library: LibraryProfile;
      readonly export: Extract<Export, { kind: 'type' }>;
      readonly certainty: Certainty;
    }
  | { readonly kind: 'own'; readonly node: SyntaxNode };

const maximumDepth = 5;

/** The type that the place of an expression wants, by what stands around it; `undefined` when nothing tells. */
export function expectedType(resolver: Resolver, node: SyntaxNode, depth = 0): ExpectedType | undefined {
  if (depth > maximumDepth) return undefined;
  const { file } = resolver;
  const context = file.language.context(node);
  switch (context.kind) {
    case 'argument':
      return wantedByCall(resolver, context, depth);
    case 'comparison':
      return typeOfValue(resolver, context.other, depth + 1);
    case 'case':
      return partOfType(typeOfValue(resolver, context.subject, depth + 1), context.path ?? []);
    case 'element':
      return wantedByList(resolver, context.list, depth + 1);
    case 'assignment':
      return typeOfValue(resolver, context.target, depth + 1);
    case 'initialiser':
    case 'parameter-default':
      return annotated(resolver, context.nameNode, depth + 1);
    case 'return': {
      const type = file.language.functionFacts(context.function)?.returnType;
      return type && namedByType(resolver, type);
    }
    default:
      return undefined;
  }
}

function wantedByCall(
  resolver: Resolver,
  { call: callNode, position, keyword }: Extract<Context, { kind: 'argument' }>,
  depth: number,
): ExpectedType | undefined {
  const { language } = resolver.file;
  const call = language.lower(callNode);
  if (call.kind !== 'call') return undefined;
  const proved = sendApiOf(resolver.meaningOf(call.callee)) ?? addedSend(resolver, call);
  if (proved && isAt(proved.api.code, position, keyword)) return ofLibrary(proved, proved.api.code.type);
  const described = shapeOfArgument(resolver, call, position);
  if (described && 'carries' in described.shape) return ofLibrary(described, described.shape.type);
  for (const functionNode of resolver.functionsCalledBy(call.callee)) {
    const parameter = language
      .functionFacts(functionNode)
      ?.parameters.find(({ label, position: at }) => (keyword === undefined ? at === position : label === keyword));
    const found = parameter?.nameNode && annotated(resolver, parameter.nameNode, depth + 1);
    if (found) return found;
  }
  const field = keyword === undefined ? undefined : typeOfFieldGiven(resolver, call, keyword);
  if (field) return field;
  if (!assertion.test(call.callee.text)) return undefined;
  const beside = call.arguments.filter((_, other) => other !== position);
  return firstOf(beside, (argument) => typeOfValue(resolver, argument.node, depth + 1));
}

/** The type of the field that a call gives a value by its name: `Closing(code: .goingAway)` of a structure of this file. */
function typeOfFieldGiven(resolver: Resolver, call: Call, name: string): ExpectedType | undefined {
  const owner = classCalled(resolver, call);
  const type = owner && membersIn(resolver, name, owner).find(({ how }) => how === 'field')?.type;
  return type && namedByType(resolver, type);
}

/** The type of a part of a value: what the case of an enum holds (`case .protocolCode(.goingAway)`). */
function partOfType(whole: ExpectedType | undefined, path: readonly Step[]): ExpectedType | undefined {
  if (path.length === 0) return whole;
  const [variant, part] = path;
  if (whole?.kind !== 'export' || path.length !== 2 || !variant || !part) return undefined;
  if (!('field' in variant) || !('index' in part)) return undefined;
  const exported = whole.export.exports?.[variant.field];
  const shape = exported?.kind === 'function' ? exported.takes?.[part.index] : undefined;
  return shape && 'carries' in shape ? ofLibrary(whole, shape.type) : undefined;
}

function isAt(place: Place, position: number, keyword: string | undefined): boolean {
  return keyword === undefined ? place.position === position : place.keyword === keyword;
}

/** What a list's elements are: by what it is asked for, or by the annotation of what it is kept in. */
function wantedByList(resolver: Resolver, list: SyntaxNode, depth: number): ExpectedType | undefined {
  const { language } = resolver.file;
  const context = language.context(list);
  if (context.kind === 'object' && language.collections.contains.has(context.name)) {
    const outer = language.context(context.member);
    const call = outer.kind === 'callee' ? language.lower(outer.call) : undefined;
    const asked = call?.kind === 'call' ? call.arguments[0] : undefined;
    return asked && typeOfValue(resolver, asked.node, depth);
  }
  if (context.kind === 'argument') {
    const call = language.lower(context.call);
    const collects = call.kind === 'call' && language.collections.spread.has(call.callee.text);
    return collects ? wantedByList(resolver, call.node, depth + 1) : wantedByCall(resolver, context, depth);
  }
  return expectedType(resolver, list, depth);
}

/** The type of a value, as far as it has members that may be named alone. */
function typeOfValue(resolver: Resolver, node: SyntaxNode, depth: number): ExpectedType | undefined {
  if (depth > maximumDepth) return undefined;
  const { file } = resolver;
  const ofMeaning = typeOfMeaning(resolver.meaningOf(node));
  if (ofMeaning) return ofMeaning;
  const value = file.language.lower(node);
  switch (value.kind) {
    case 'self': {
      const owner = file.language.enclosingClass(value.node);
      return owner && { kind: 'own', node: owner };
    }
    case 'name': {
      const declaration = file.resolve(value.node);
      if (declaration) return annotated(resolver, declaration.nameNode, depth + 1);
      return typeOfMember(resolver, value.name, depth);
    }
    case 'member':
      return typeOfMember(resolver, value.name, depth);
    case 'call':
      return firstOf(resolver.functionsCalledBy(value.callee), (functionNode) => {
        const type = file.language.functionFacts(functionNode)?.returnType;
        return type && namedByType(resolver, type);
      });
    default:
      return undefined;
  }
}

/** The type that every member of this name in this file has; `undefined` where they differ. */
function typeOfMember(resolver: Resolver, name: string, depth: number): ExpectedType | undefined {
  const types = resolver.file.memberDeclarations(name).flatMap(({ type }) => type ?? []);
  const first = types[0];
  if (!first || depth > maximumDepth || types.some((type) => type.text !== first.text)) return undefined;
  return namedByType(resolver, first);
}

/** The type that a declared name is annotated with, or that its initial value has. */
function annotated(resolver: Resolver, nameNode: SyntaxNode, depth: number): ExpectedType | undefined {
  if (depth > maximumDepth) return undefined;
  const { language } = resolver.file;
  const declaration = language.declares(nameNode)?.declaration;
  if (declaration?.kind === 'variable' || declaration?.kind === 'parameter') {
    if (declaration.type) return declaration.path.length === 0 ? namedByType(resolver, declaration.type) : undefined;
    const simple = declaration.kind === 'variable' && declaration.path.length === 0 && !declaration.each;
    return simple && declaration.initialiser ? typeOfValue(resolver, declaration.initialiser, depth + 1) : undefined;
  }
  const type = language.declaresMember(nameNode)?.type;
  return type && namedByType(resolver, type);
}

/** What an annotation names; of a collection its elements' type. */
function namedByType(resolver: Resolver, typeNode: SyntaxNode, depth = 0): ExpectedType | undefined {
  const { file } = resolver;
  const found = typeOfMeaning(resolver.meaningOfType(typeNode));
  if (found || depth > maximumDepth) return found;
  const type = file.language.lowerType(typeNode);
  if (type.kind === 'each') return namedByType(resolver, type.of, depth + 1);
  if (type.kind !== 'named') return undefined;
  const last = type.arguments.at(-1);
  if (last) return namedByType(resolver, last, depth + 1);
  const name = type.path.at(-1) ?? '';
  const own = file
    .occurrences(name)
    .flatMap((token) => file.language.declares(token)?.declaration ?? [])
    .find((declaration) => declaration.kind === 'enum' || declaration.kind === 'class');
  return own?.kind === 'enum' || own?.kind === 'class' ? { kind: 'own', node: own.node } : undefined;
}

function typeOfMeaning(meaning: Meaning | undefined): ExpectedType | undefined {
  if (meaning?.kind === 'received') {
    const { library, api, certainty } = meaning.received;
    return library && ofLibrary({ library, certainty }, api?.type);
  }
  return meaning?.kind === 'instance' ? ofLibrary(meaning, meaning.type) : undefined;
}

function ofLibrary(
  { library, certainty }: { readonly library: LibraryProfile; readonly certainty: Certainty },
  type: string | undefined,
): ExpectedType | undefined {
  if (type === undefined) return undefined;
  const base = library.basedOn === undefined ? undefined : libraryById(library.basedOn);
  const found = exportOfType(library, type) ?? (base && exportOfType(base, type));
  return found && { kind: 'export', library, export: found, certainty };
}

type TypeExport = Extract<Export, { kind: 'type' }>;
const exportsOfTypes = new WeakMap<LibraryProfile, Map<string, TypeExport>>();

/** The export that holds the statics of a library's type; `undefined` when there are none. */
function exportOfType(library: LibraryProfile, type: string): TypeExport | undefined {
  let known = exportsOfTypes.get(library);
  if (!known) {
    known = new Map();
    for (const exports of [library.exports, ...Object.values(library.moduleExports ?? {}), library.globals ?? {}])
      collectTypes(exports, known);
    exportsOfTypes.set(library, known);
  }
  return known.get(type);
}

function collectTypes(exports: { readonly [name: string]: Export }, found: Map<string, TypeExport>): void {
  for (const exported of Object.values(exports)) {
    if (exported.kind === 'namespace') collectTypes(exported.exports, found);
    if (exported.kind !== 'type' || !exported.exports) continue;
    if (!found.has(exported.type)) found.set(exported.type, exported);
    collectTypes(exported.exports, found);
  }
}

function firstOf<T>(items: readonly T[], find: (item: T) => ExpectedType | undefined): ExpectedType | undefined {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return undefined;
}

/** What a member that is named alone means, by the library's type that its place wants. */
export function meaningOfImplicit(
  resolver: Resolver,
  { node, name }: Extract<Expression, { kind: 'implicit-member' }>,
): Meaning | undefined {
  const callNode = resolver.file.language.context(node);
  const expected = expectedType(resolver, callNode.kind === 'callee' ? callNode.call : node);
  if (expected?.kind !== 'export') return undefined;
  const { library, certainty } = expected;
  const whole: Meaning = { kind: 'export', library, export: expected.export, certainty };
  return name === undefined ? whole : resolver.memberOf(whole, name);
}
