import type { Call, Declaration, Expression, Step } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { convertedToOwnType } from '../meaning/calls';
import { assignedParts, assignedValues } from '../meaning/declarations';
import { carriedArgument, handedOn, viewedNumber } from '../meaning/carriers';
import { isOfMadeValue } from './madeValues';
import type { Resolver } from '../meaning/meaning';
import { takesNoText } from '../meaning/overloads';
import { mayStillHold } from './arrival';
import { firstValue, isChosenByOther, isMeantToBeSent, otherValues } from './besideReceived';
import { elementsGiven, isDecidedBeside } from './givenElements';
import { heldByMade, heldByType, givenWhereRead, valuesOf, valuesWhereRead } from './ownFields';
import { codeField, fieldOfRow, rowsOf } from './rows';
import { answersOf, argumentsFor, assignedFields, elementsAt, elementsOf, maximumDepth } from './origins';
import { readAsNumbers, textRead } from './readTexts';
import { returnedValues } from './returned';
import { defaultOf } from '../meaning/defaultCalls';
import { incomplete, nothingKnown, union, unsure, withoutTexts, withoutZero } from './flow';
import type { Flow, Source } from './flow';
import { constantOf, literalValue, spanOf } from './constants';
import type { CodeValue, ConstantValue } from '../site';
import { receivedCode } from '../receives/receivedCodes';
import { mayBeTakenOut } from './takenOut';
import { isClosedOff } from './flags';
import { isTranslated } from './translated';

const nothing: ReadonlySet<number> = new Set();

/** Follows the value of an expression to the constants that it may be, inside this file. */
export function flowInto(resolver: Resolver, node: SyntaxNode): Flow {
  return follow(resolver, node, undefined, 0, new Set());
}

type Visited = Set<number>;

function follow(
  resolver: Resolver,
  node: SyntaxNode,
  call: SyntaxNode | undefined,
  depth: number,
  visited: Visited,
): Flow {
  if (depth > maximumDepth) return nothingKnown;
  const expression = resolver.file.language.lower(node);
  const literal = asNumber(resolver, literalValue(expression));
  if (literal) {
    const value: CodeValue = {
      span: spanOf(expression.node),
      text: expression.node.text,
      value: literal,
      form: 'literal',
      ...(isTranslated(resolver, node, literal) && { mayBeTakenOut: true }),
    };
    return { sources: [{ node: expression.node, value, ...(call && { call }) }], complete: true, parameters: [] };
  }
  const text = textRead(resolver, expression);
  if (text && constantOf(resolver, text)?.value.kind === 'string')
    return readAsNumbers(follow(resolver, text, call, depth + 1, visited));
  // `1005.toShort()`: the number itself is the place.
  const viewed = viewedNumber(resolver, expression);
  // `CloseStatus.NORMAL.getCode()` reads a constant, and nothing that was received.
  const isViewed = viewed && (expression.kind === 'call' || resolver.file.language.lower(viewed).kind === 'number');
  if (isViewed && constantOf(resolver, viewed)) return follow(resolver, viewed, call, depth + 1, visited);
  // What a conversion is given is followed: the number in it is the token.
  const constant = expression.kind === 'call' ? undefined : constantOf(resolver, node);
  if (constant) {
    const value: CodeValue = {
      span: spanOf(expression.node),
      text: expression.node.text,
      value: constant.value,
      form: 'name',
      ...(constant.definedAt && { definedAt: constant.definedAt }),
      ...(isTranslated(resolver, node, constant.value) && { mayBeTakenOut: true }),
    };
    return { sources: [{ node: expression.node, value, ...(call && { call }) }], complete: true, parameters: [] };
  }
  const meaning = resolver.meaningOf(node);
  if (meaning?.kind === 'received' && !isOfMadeValue(resolver, expression)) {
    const next = (value: SyntaxNode) => follow(resolver, value, call, depth + 1, visited);
    const first = firstValue(resolver, expression);
    // Which of several is the last is not known.
    const before = first ? next(first).sources.map(unsure) : [];
    const { sources } = union(otherValues(resolver, expression).map(next));
    const all = [...before, ...sources];
    const meant = isChosenByOther(resolver, expression) ? all : all.filter(isMeantToBeSent);
    return { ...nothingKnown, sources: meant, received: meaning.received };
  }
  const made = givenNumber(resolver, expression);
  if (made) return follow(resolver, made, call, depth + 1, visited);
  switch (expression.kind) {
    case 'choice':
      return union(
        expression.branches.map((branch, at) => {
          const flow = follow(resolver, branch, call, depth + 1, visited);
          const isPassedOver = expression.passesOverZero === true && at < expression.branches.length - 1;
          return isPassedOver ? withoutZero(flow) : flow;
        }),
      );
    case 'name':
      return behindTests(resolver, expression, followName(resolver, expression, call, depth, visited));
    case 'member':
      return behindTests(resolver, expression, followMember(resolver, expression, call, depth, visited));
    case 'call':
      return followCall(resolver, expression, call, depth, visited);
    case 'index':
      return answersOf(resolver, expression.object, expression.index);
    // `val code get() = 1008`, where its name stands by itself.
    case 'function':
      return incomplete(
        union(
          givenWhereRead(resolver, expression.node).map((value) => follow(resolver, value, call, depth + 1, visited)),
        ),
      );
    default:
      return nothingKnown;
  }
}

/** `'1008'` is the number where a language makes no difference. */
function asNumber({ file: { language } }: Resolver, value: ConstantValue | undefined): ConstantValue | undefined {
  const isNumber = value?.kind === 'string' && language.textsAreNumbers === true && /^\d{1,5}$/u.test(value.value);
  return isNumber ? { kind: 'number', value: Number(value.value) } : value;
}

/** The number that a value made in place gives as its code: `new CloseReason(() -> 4001, "kicked")`. */
function givenNumber({ file: { language } }: Resolver, expression: Expression): SyntaxNode | undefined {
  const isMade =
    expression.kind === 'function' ||
    expression.kind === 'class' ||
    (expression.kind === 'call' && expression.constructs);
  return isMade ? language.viewedResult?.(expression.node) : undefined;
}

/** What flows through a name, with a mark on each value that tests of the name may keep from going on. */
function behindTests(
  resolver: Resolver,
  expression: Extract<Expression, { kind: 'name' | 'member' }>,
  flow: Flow,
): Flow {
  if (!flow.sources.some(({ value }) => mayBeWrong(value))) return flow;
  const declared = expression.kind === 'name' ? resolver.file.resolve(expression.node) : undefined;
  const sources = flow.sources.map((source): Source => {
    const isMarked =
      mayBeWrong(source.value) &&
      (mayBeTakenOut(resolver, expression, declared, source.value.value) ||
        (source.call !== undefined && isClosedOff(resolver, expression, source.call)));
    return isMarked ? { ...source, value: { ...source.value, mayBeTakenOut: true } } : source;
  });
  return { ...flow, sources };
}

/** Whether anything can be said against a value: hardly anything refuses 1000 and private codes. */
function mayBeWrong({ value, mayBeTakenOut: isMarked }: CodeValue): boolean {
  if (isMarked) return false;
  return value.kind !== 'number' || !(value.value === 1000 || (value.value >= 4000 && value.value <= 4999));
}

function followName(
  resolver: Resolver,
  name: Extract<Expression, { kind: 'name' }>,
  call: SyntaxNode | undefined,
  depth: number,
  visited: Visited,
): Flow {
  const declaration = resolver.file.resolve(name.node);
  if (!declaration || visited.has(declaration.nameNode.id)) return nothingKnown;
  visited.add(declaration.nameNode.id);
  if (declaration.kind === 'parameter') return followParameter(resolver, declaration, call, depth, visited);
  if (declaration.kind === 'function' && resolver.file.language.bareCall) {
    const results = resolver.file.language.functionFacts(declaration.node)?.returns() ?? [];
    return incomplete(union(results.map((node) => follow(resolver, node, call, depth + 1, visited))));
  }
  if (declaration.kind !== 'variable') return nothingKnown;
  return followVariable(resolver, declaration, name.node, call, depth, visited);
}

/** A variable: its initial value, and whatever is assigned to it. A destructured part is followed into its object. */
function followVariable(
  resolver: Resolver,
  declaration: Extract<Declaration, { kind: 'variable' }>,
  use: SyntaxNode,
  call: SyntaxNode | undefined,
  depth: number,
  visited: Visited,
): Flow {
  const next = (node: SyntaxNode) => follow(resolver, node, call, depth + 1, visited);
  const fallback = declaration.fallback ? [incomplete(next(declaration.fallback))] : [];
  if (declaration.each) {
    const elements = elementsOf(resolver, declaration.initialiser);
    const parts = elements.map((node) => followPart(resolver, node, declaration.path, call, depth + 1, visited));
    return incomplete(union([...fallback, ...parts]));
  }
  const own = declaration.initialiser ? [{ value: declaration.initialiser, path: declaration.path }] : [];
  const assigned = assignedParts(resolver, declaration);
  const parts = [...own, ...assigned];
  const flows = parts.map(({ value, path }) => followPart(resolver, value, path, call, depth + 1, visited));
  if (assigned.length === 0) return union([...fallback, ...flows]);
  // What stands in for a received code that did not come is not meant to be sent.
  const isStandIn = parts.some(({ value }, index) => flows[index]?.received ?? receivedCode(resolver, value, nothing));
  const held = flows.map((flow, index): Flow => {
    if (!flow.sources.some((source) => mayBeWrong(source.value))) return flow;
    const value = parts[index]?.value;
    const mayHold = value === undefined || mayStillHold(resolver, declaration, value, use);
    const isSure = (source: Source) => mayHold && !(isStandIn && !isMeantToBeSent(source));
    return flow.sources.every(isSure)
      ? flow
      : { ...flow, sources: flow.sources.map((source) => (isSure(source) ? source : unsure(source))) };
  });
  return union([...fallback, ...held]);
}

/** The part of a value that a pattern takes out of it, one step deep; the value itself where the way is empty. */
function followPart(
  resolver: Resolver,
  node: SyntaxNode,
  path: readonly Step[],
  call: SyntaxNode | undefined,
  depth: number,
  visited: Visited,
): Flow {
  const [step, ...rest] = path;
  if (!step) return follow(resolver, node, call, depth, visited);
  if (rest.length > 0) return nothingKnown;
  if ('field' in step) return followField(resolver, node, step.field, call, depth, visited);
  if (!('index' in step)) return nothingKnown;
  // `code, err := strconv.Atoi("1001")`
  const read = step.index === 0 ? textRead(resolver, resolver.file.language.lower(node)) : undefined;
  if (read) return readAsNumbers(follow(resolver, read, call, depth, visited));
  const elements = elementsAt(resolver, node, step.index, depth);
  return incomplete(union(elements.map((element) => follow(resolver, element, call, depth, visited))));
}

/** A parameter: its default, and what the callers in this file pass. */
function followParameter(
  resolver: Resolver,
  declaration: Extract<Declaration, { kind: 'parameter' }>,
  call: SyntaxNode | undefined,
  depth: number,
  visited: Visited,
): Flow {
  const next = (node: SyntaxNode, through: SyntaxNode | undefined) =>
    follow(resolver, node, through, depth + 1, visited);
  const parts: Flow[] = declaration.fallback ? [next(declaration.fallback, call)] : [];
  const step = declaration.path[0];
  if (declaration.rest || declaration.path.length > 1) return incomplete(union(parts));
  for (const element of elementsGiven(resolver, declaration)) {
    const part = followPart(resolver, element, declaration.path, call, depth + 1, visited);
    parts.push(step ? ofRow(resolver, element, part) : part);
  }
  if (step && !('field' in step)) return incomplete(union(parts));
  for (const argument of argumentsFor(resolver, declaration)) {
    if (step && 'field' in step)
      parts.push(followField(resolver, argument.node, step.field, argument.call, depth + 1, visited));
    else parts.push(next(argument.node, argument.call));
  }
  if (declaration.path.length === 0) {
    const given = resolver.file.language.parameterValues?.(declaration.nameNode) ?? [];
    const isAlone = given.length === 0 || !isDecidedBeside(resolver, declaration);
    for (const value of given) {
      const flow = next(value, call);
      parts.push(isAlone ? flow : { ...flow, sources: flow.sources.map(unsure) });
    }
    for (const { value, path } of assignedParts(resolver, declaration))
      parts.push(followPart(resolver, value, path, call, depth + 1, visited));
  }
  const given = incomplete(union(parts));
  return {
    ...(takesNoText(resolver, declaration) ? withoutTexts(given) : given),
    parameters: [declaration.nameNode, ...given.parameters],
  };
}

/** What comes out of a row of several fields, of which another may decide what is done with it: `({ code, abrupt }) => …`. */
function ofRow({ file: { language } }: Resolver, rowNode: SyntaxNode, flow: Flow): Flow {
  const row = language.lower(rowNode);
  const isAlone = row.kind === 'object' && row.fields.length === 1;
  return isAlone ? flow : { ...flow, sources: flow.sources.map(unsure) };
}

/** The field of an object that is given as a literal, or through a parameter or variable. */
function followField(
  resolver: Resolver,
  objectNode: SyntaxNode,
  name: string,
  call: SyntaxNode | undefined,
  depth: number,
  visited: Visited,
): Flow {
  if (depth > maximumDepth) return nothingKnown;
  const { file } = resolver;
  const object = file.language.lower(objectNode);
  const next = (node: SyntaxNode, through: SyntaxNode | undefined) =>
    follow(resolver, node, through, depth + 1, visited);
  if (object.kind === 'object') {
    const entry = object.fields.find((candidate) => candidate.name === name);
    return entry ? next(entry.value, call) : nothingKnown;
  }
  if (object.kind === 'choice')
    return union(object.branches.map((branch) => followField(resolver, branch, name, call, depth + 1, visited)));
  const carried =
    object.kind === 'call' && codeField.test(name) ? carriedArgument(resolver, object, 'code') : undefined;
  if (carried) return next(carried, call);
  const held = object.kind === 'call' ? heldByMade(resolver, object, name) : [];
  if (held.length > 0) return incomplete(union(held.map((value) => next(value, call))));
  if (object.kind === 'call')
    return union(
      returnedValues(resolver, object.callee).map((value) =>
        followField(resolver, value, name, call, depth + 1, visited),
      ),
    );
  if (object.kind !== 'name') return nothingKnown;
  const declaration = file.resolve(object.node);
  if (declaration?.kind === 'variable' && declaration.each) {
    // Which row is at hand, and what else the loop asks of it, is not known.
    const { sources } = union(
      rowsOf(resolver, declaration).flatMap((row) => {
        const value = fieldOfRow(resolver, row, name);
        return value ? [next(value, call)] : [];
      }),
    );
    return { ...nothingKnown, sources: sources.map(unsure) };
  }
  if (declaration?.kind === 'variable' && declaration.path.length === 0) {
    const first = declaration.initialiser ? [declaration.initialiser] : [];
    const values = [...first, ...assignedValues(resolver, declaration)];
    const written = assignedFields(resolver, object.node.text, name);
    return incomplete(
      union([
        ...values.map((value) => followField(resolver, value, name, call, depth + 1, visited)),
        ...written.map((value) => next(value, call)),
      ]),
    );
  }
  if (declaration?.kind !== 'parameter' || declaration.path.length > 0) return nothingKnown;
  const fallback = declaration.fallback
    ? [followField(resolver, declaration.fallback, name, call, depth + 1, visited)]
    : [];
  const passed = [
    ...argumentsFor(resolver, declaration).map((argument) =>
      followField(resolver, argument.node, name, argument.call, depth + 1, visited),
    ),
    ...elementsGiven(resolver, declaration).map((element) =>
      ofRow(resolver, element, followField(resolver, element, name, call, depth + 1, visited)),
    ),
  ];
  const written = assignedFields(resolver, object.node.text, name);
  return incomplete(union([...fallback, ...passed, ...written.map((value) => next(value, call))]));
}

/** A member: a field of an object that can be followed, or a field of the class by what is assigned to it. */
function followMember(
  resolver: Resolver,
  access: Extract<Expression, { kind: 'member' }>,
  call: SyntaxNode | undefined,
  depth: number,
  visited: Visited,
): Flow {
  const { file } = resolver;
  const viewed = viewedNumber(resolver, access);
  const held = viewed ? follow(resolver, viewed, call, depth + 1, visited) : nothingKnown;
  const seen = textRead(resolver, access) ? readAsNumbers(held) : held;
  const object = file.language.lower(access.object);
  if (seen.sources.length > 0 || seen.received) return seen;
  const next = (value: SyntaxNode) => follow(resolver, value, call, depth + 1, visited);
  if (object.kind === 'name') {
    const flow = followField(resolver, access.object, access.name, call, depth + 1, visited);
    if (flow.sources.length > 0 || flow.received || flow.complete) return flow;
    // Which of all instances is at hand is not known.
    const { sources } = union(heldByType(resolver, access.object, access.name).map(next));
    return { ...flow, sources: sources.map(unsure) };
  }
  if (object.kind !== 'self' || visited.has(access.nameNode.id)) return nothingKnown;
  visited.add(access.nameNode.id);
  const owner = file.language.enclosingClass(access.node);
  if (!owner) return nothingKnown;
  const read = valuesWhereRead(resolver, owner, access.name);
  return incomplete(union([...read, ...valuesOf(resolver, owner, access.name)].map(next)));
}

function followCall(
  resolver: Resolver,
  expression: Call,
  call: SyntaxNode | undefined,
  depth: number,
  visited: Visited,
): Flow {
  const first = expression.arguments[0];
  const read = textRead(resolver, expression);
  if (first && resolver.file.language.passThrough.has(expression.callee.text)) {
    const given = follow(resolver, first.node, call, depth + 1, visited);
    return read ? readAsNumbers(given) : withoutTexts(given);
  }
  const carried =
    viewedNumber(resolver, expression) ??
    handedOn(resolver, expression) ??
    carriedArgument(resolver, expression, 'code') ??
    convertedToOwnType(resolver, expression);
  const inside = carried ?? read;
  if (inside) {
    const flow = follow(resolver, inside, call, depth + 1, visited);
    return inside.id === read?.id ? readAsNumbers(flow) : flow;
  }
  const callee = resolver.file.language.lower(expression.callee);
  const otherwise = defaultOf(resolver.file.language, expression);
  if (otherwise) {
    const given = resolver.file.language.functionFacts(otherwise)?.returns() ?? [otherwise];
    return incomplete(union(given.map((value) => follow(resolver, value, call, depth + 1, visited))));
  }
  if (first && callee.kind === 'member' && resolver.file.language.collections.element.has(callee.name))
    return answersOf(resolver, callee.object, first.node);
  // `table("auth")`: what a table gives where it is called.
  const applied = first && callee.kind === 'name' ? answersOf(resolver, expression.callee, first.node) : nothingKnown;
  if (applied.sources.length > 0) return applied;
  return incomplete(
    union(
      returnedValues(resolver, expression.callee).map((value) => follow(resolver, value, call, depth + 1, visited)),
    ),
  );
}
