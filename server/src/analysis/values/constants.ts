import type { Call, Declaration, Expression, MemberDeclaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { convertedArgument, viewedNumber } from '../meaning/carriers';
import { convertedToOwnType } from '../meaning/calls';
import { expectedType } from '../meaning/expected';
import type { Meaning, Resolver } from '../meaning/meaning';
import { membersOf } from '../meaning/ownTypes';
import type { ConstantValue, Span } from '../site';
import { assigningUses } from '../meaning/uses';
import { declaredAt } from './declaredAt';
import { numberIn, textRead } from './readTexts';

/** A constant, and where its number is written when that is in this file. */
export type Constant = { readonly value: ConstantValue; readonly definedAt?: Span };

export function spanOf(node: SyntaxNode): Span {
  return { start: node.startIndex, end: node.endIndex };
}

/** The constant that a literal says; `undefined` for any other expression. */
export function literalValue(expression: Expression): ConstantValue | undefined {
  switch (expression.kind) {
    case 'number':
      return { kind: 'number', value: expression.value };
    case 'bigint':
      return { kind: 'bigint', text: expression.node.text };
    case 'string':
      return expression.value === undefined ? undefined : { kind: 'string', value: expression.value };
    case 'boolean':
      return { kind: 'boolean', value: expression.value };
    case 'nothing':
      return { kind: 'nothing' };
    case 'absent':
      return { kind: 'absent' };
    default:
      return undefined;
  }
}

/**
 * The one constant that a name or member path stands for: a constant of this file that is never given another value, a
 * member of an enum or constant object, or a library's constant. `undefined` when it may be anything else.
 */
export function constantOf(resolver: Resolver, node: SyntaxNode, depth = 0): Constant | undefined {
  if (depth > 8) return undefined;
  const { file } = resolver;
  const expression = file.language.lower(node);
  const literal = literalValue(expression);
  if (literal) return { value: literal, definedAt: spanOf(expression.node) };
  if (expression.kind === 'name') {
    const declaration = file.resolve(expression.node);
    return declaration
      ? constantOfDeclaration(resolver, declaration, depth)
      : constantOfMeaning(resolver.meaningOf(node));
  }
  if (expression.kind === 'call') {
    const text = textRead(resolver, expression);
    const read = text && readConstant(resolver, text, depth);
    if (read) return read;
    const converted = convertedArgument(resolver, expression) ?? convertedToOwnType(resolver, expression);
    if (converted) return constantOf(resolver, converted, depth + 1);
  }
  if (expression.kind === 'implicit-member') return constantOfImplicit(resolver, expression, depth);
  if (expression.kind === 'concatenation') return sumOf(resolver, expression.parts, depth);
  const viewed = viewedNumber(resolver, expression);
  if (expression.kind !== 'member') return viewed && constantOf(resolver, viewed, depth + 1);
  return constantOfMember(resolver, expression, depth) ?? (viewed && constantOf(resolver, viewed, depth + 1));
}

/** The number that a constant text is read as. */
function readConstant(resolver: Resolver, node: SyntaxNode, depth: number): Constant | undefined {
  const text = constantOf(resolver, node, depth + 1)?.value;
  const value = text?.kind === 'string' ? numberIn(text.value) : undefined;
  return value === undefined ? undefined : { value: { kind: 'number', value } };
}

/** `BASE + 1`: nothing unless all parts are numbers. */
function sumOf(resolver: Resolver, parts: readonly SyntaxNode[], depth: number): Constant | undefined {
  let sum = 0;
  for (const part of parts) {
    const value = constantOf(resolver, part, depth + 1)?.value;
    if (value?.kind !== 'number') return undefined;
    sum += value.value;
  }
  return { value: { kind: 'number', value: sum } };
}

function constantOfMeaning(meaning: Meaning | undefined): Constant | undefined {
  if (meaning?.kind === 'number') return { value: { kind: 'number', value: meaning.value } };
  if (meaning?.kind !== 'export' || meaning.export.kind !== 'constant') return undefined;
  return { value: { kind: 'number', value: meaning.export.value } };
}

function constantOfDeclaration(resolver: Resolver, declaration: Declaration, depth: number): Constant | undefined {
  if (declaration.kind === 'import') return constantOfMeaning(resolver.meaningOfDeclaration(declaration));
  if (declaration.kind !== 'variable') return undefined;
  if (declaration.counted !== undefined) return { value: { kind: 'number', value: declaration.counted } };
  if (declaration.each || declaration.fallback || !declaration.initialiser) return undefined;
  const { file } = resolver;
  if (!declaration.constant && assigningUses(file, declaration).length > 0) return undefined;
  if (declaration.path.length === 0) {
    const constant = constantOf(resolver, declaration.initialiser, depth + 1);
    // `code := websocket.CloseGoingAway`: the library's constant stands there for its number.
    return constant && { definedAt: spanOf(file.language.lower(declaration.initialiser).node), ...constant };
  }
  const step = declaration.path[0];
  if (declaration.path.length !== 1 || !step || !('field' in step)) return undefined;
  const values = valuesOfMeaning(resolver.meaningOf(declaration.initialiser));
  const value = values && own(values, step.field);
  if (value !== undefined) return { value: { kind: 'number', value } };
  return constantOfField(resolver, declaration.initialiser, step.field, depth);
}

/** A key of the record itself, never one that every object inherits. */
function own(values: { readonly [name: string]: number }, name: string): number | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function valuesOfMeaning(meaning: Meaning | undefined): { readonly [name: string]: number } | undefined {
  if (meaning?.kind === 'constants') return meaning.values;
  return meaning?.kind === 'export' && meaning.export.kind === 'constants' ? meaning.export.values : undefined;
}

function constantOfMember(
  resolver: Resolver,
  access: Extract<Expression, { kind: 'member' }>,
  depth: number,
): Constant | undefined {
  const object = resolver.meaningOf(access.object);
  const values = valuesOfMeaning(object);
  if (values) {
    const value = own(values, access.name);
    return value === undefined ? undefined : { value: { kind: 'number', value } };
  }
  const exported = constantOfMeaning(resolver.memberOf(object, access.name));
  const found = exported ?? constantOfField(resolver, access.object, access.name, depth);
  if (found) return found;
  const declaration = declaredAt(resolver, access);
  return declaration && constantOfDeclaration(resolver, declaration, depth);
}

/** `.goingAway`: a constant of the type that the place wants. */
function constantOfImplicit(
  resolver: Resolver,
  { node, name }: Extract<Expression, { kind: 'implicit-member' }>,
  depth: number,
): Constant | undefined {
  const exported = constantOfMeaning(resolver.meaningOf(node));
  if (exported || name === undefined) return exported;
  const expected = expectedType(resolver, node);
  return expected?.kind === 'own' ? constantIn(resolver, expected.node, name, depth) : undefined;
}

/** A field of an enum, of a constant object, or of a class, of this file. */
function constantOfField(
  resolver: Resolver,
  objectNode: SyntaxNode,
  name: string,
  depth: number,
): Constant | undefined {
  const container = containerOf(resolver, objectNode);
  return container && !isWritten(resolver, objectNode, name) ? constantIn(resolver, container, name, depth) : undefined;
}

function constantIn(resolver: Resolver, container: SyntaxNode, name: string, depth: number): Constant | undefined {
  const found = membersOf(resolver, name, container).filter(
    (member) => member.container.id === container.id && (member.how === 'enum-member' || member.constant),
  );
  const only = found.length === 1 ? found[0] : undefined;
  if (!only) return undefined;
  return only.value ? constantOf(resolver, only.value, depth + 1) : countedConstant(resolver, only, depth);
}

/** An enum member without a value of its own: one more than the member before it. */
function countedConstant(resolver: Resolver, { counts }: MemberDeclaration, depth: number): Constant | undefined {
  if (!counts) return undefined;
  const from = constantOf(resolver, counts.from, depth + 1)?.value;
  return from?.kind === 'number' ? { value: { kind: 'number', value: from.value + counts.by } } : undefined;
}

/** The enum, object literal or class of this file that an expression names. */
export function containerOf(resolver: Resolver, objectNode: SyntaxNode): SyntaxNode | undefined {
  const { file } = resolver;
  const object = file.language.lower(objectNode);
  if (object.kind === 'object' || object.kind === 'class') return object.node;
  if (object.kind === 'self') return file.language.enclosingClass(object.node);
  if (object.kind === 'call') return frozenObject(resolver, object);
  if (object.kind === 'member') {
    const outer = containerOf(resolver, object.object);
    const inner =
      outer && file.memberDeclarationsIn(object.name, outer).find((member) => member.container.id === outer.id);
    return inner?.value ? containerOf(resolver, inner.value) : nodeOf(declaredAt(resolver, object));
  }
  if (object.kind !== 'name') return undefined;
  const declaration = file.resolve(object.node);
  const own = nodeOf(declaration);
  if (own) return own;
  if (declaration?.kind !== 'variable' || declaration.path.length > 0 || !declaration.initialiser) return undefined;
  const value = file.language.lower(declaration.initialiser);
  if (value.kind === 'object') return value.node;
  return value.kind === 'call' ? frozenObject(resolver, value) : undefined;
}

/** The enum or class that is declared. */
function nodeOf(declaration: Declaration | undefined): SyntaxNode | undefined {
  return declaration?.kind === 'enum' || declaration?.kind === 'class' ? declaration.node : undefined;
}

/** `Object.freeze({ … })` is the object. */
function frozenObject(resolver: Resolver, call: Call): SyntaxNode | undefined {
  const first = call.arguments[0];
  if (!first || !/^Object\.(?:freeze|seal)$/u.test(call.callee.text)) return undefined;
  const value = resolver.file.language.lower(first.node);
  return value.kind === 'object' ? value.node : undefined;
}

function isWritten(resolver: Resolver, objectNode: SyntaxNode, name: string): boolean {
  return resolver.file.memberAssignments(name).some((member) => member.container.text === objectNode.text);
}
