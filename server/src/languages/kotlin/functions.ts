import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { ClassFacts, FunctionFacts, FunctionParameter } from '../vocabulary';
import { numberViews } from '../jvm/vocabulary';
import { childOf, enclosingClass, functionKinds, isClassLike, isEnum, nameOf, typeIn } from './syntax';

/** A parameter as it is written. */
export type WrittenParameter = {
  readonly nameNode: SyntaxNode | undefined;
  readonly type: SyntaxNode | undefined;
  readonly fallback: SyntaxNode | undefined;
  readonly rest: boolean;
};

/** The parameters of a function, constructor or lambda. */
export function parametersOf(node: SyntaxNode): WrittenParameter[] {
  if (node.type === 'lambda_literal') {
    const list = childOf(node, 'lambda_parameters');
    return list ? namedChildren(list).map((child) => written(child, undefined)) : [];
  }
  const list = childOf(node, 'function_value_parameters');
  if (!list) return [];
  const children = namedChildren(list);
  return children.flatMap((child, index): WrittenParameter[] => {
    if (child.type !== 'parameter') return [];
    const next = children[index + 1];
    const isDefault = next && next.type !== 'parameter' && next.type !== 'parameter_modifiers';
    return [written(child, isDefault ? next : undefined)];
  });
}

function written(node: SyntaxNode, fallback: SyntaxNode | undefined): WrittenParameter {
  const rest = node.previousNamedSibling?.type === 'parameter_modifiers' && node.previousNamedSibling.text === 'vararg';
  return { nameNode: childOf(node, 'identifier'), type: typeIn(node), fallback, rest };
}

/** The parameters of the constructor that stands in the head of a class: `class Refusal(val code: Int)`. */
export function classParameters(constructor: SyntaxNode): SyntaxNode[] {
  const list = childOf(constructor, 'class_parameters');
  return list ? namedChildren(list).filter(({ type }) => type === 'class_parameter') : [];
}

function primaryConstructor(node: SyntaxNode): FunctionFacts {
  const owner = enclosingClass(node);
  return {
    node,
    nameNode: owner && nameOf(owner),
    parameters: classParameters(node).map((parameter, position) => ({
      nameNode: childOf(parameter, 'identifier'),
      position,
      rest: false,
    })),
    body: undefined,
    container: owner,
    returns: () => [],
    decorators: [],
  };
}

/** The shape of a function, method, constructor or lambda; `undefined` for any other node. */
export function functionFacts(node: SyntaxNode): FunctionFacts | undefined {
  if (node.type === 'primary_constructor') return primaryConstructor(node);
  if (!functionKinds.has(node.type)) return undefined;
  const body = node.type === 'lambda_literal' ? node : childOf(node, 'function_body', 'block');
  const receiver = node.type === 'function_declaration' ? typeBefore(node) : undefined;
  const returnType = node.type === 'function_declaration' ? typeBehind(node) : undefined;
  const owner =
    node.parent?.type === 'class_body' || node.parent?.type === 'enum_class_body' ? enclosingClass(node) : undefined;
  return {
    node,
    nameNode: node.type === 'function_declaration' ? field(node, 'name') : heldBy(node),
    ...(node.type === 'getter' && { runsWhenRead: true as const }),
    parameters: parametersOf(node).map(({ nameNode, rest }, position): FunctionParameter => ({
      nameNode,
      position,
      rest,
    })),
    body,
    container: owner,
    returns: () => (body ? returnsOf(node, body) : []),
    decorators: annotationsOf(node),
    ...(receiver && { receiver }),
    ...(returnType && { returnType }),
  };
}

/** `Session` of `fun Session.bye()`. */
function typeBefore(node: SyntaxNode): SyntaxNode | undefined {
  const name = field(node, 'name');
  return namedChildren(node).find((child) => child.type === 'user_type' && name && child.endIndex <= name.startIndex);
}

function typeBehind(node: SyntaxNode): SyntaxNode | undefined {
  const list = childOf(node, 'function_value_parameters');
  return namedChildren(node).find(
    (child) => /^(?:user|nullable)_type$/u.test(child.type) && list && child.startIndex >= list.endIndex,
  );
}

/** The property that a lambda becomes the value of. */
function heldBy(node: SyntaxNode): SyntaxNode | undefined {
  const declaration =
    node.parent?.type === 'property_declaration' ? childOf(node.parent, 'variable_declaration') : undefined;
  return declaration && childOf(declaration, 'identifier');
}

function returnsOf(owner: SyntaxNode, body: SyntaxNode): SyntaxNode[] {
  if (owner.type === 'lambda_literal') {
    const last = namedChildren(owner).at(-1);
    return last && last.type !== 'lambda_parameters' ? [last] : [];
  }
  const inner = body.type === 'function_body' ? body.firstNamedChild : body;
  if (!inner) return [];
  if (inner.type !== 'block') return [inner];
  return inner.descendantsOfType('return_expression').flatMap((statement): SyntaxNode[] => {
    const value = namedChildren(statement).at(-1);
    const around = closest(statement.parent, new Set(['function_declaration', 'anonymous_function', 'getter']));
    return value && around?.id === owner.id ? [value] : [];
  });
}

/** What a value made by one function gives as its number: `CloseCode { 4001 }`, `object : CloseCode { override fun getCode() = 4001 }`. */
export function viewedResult(made: SyntaxNode): SyntaxNode | undefined {
  const body = made.type === 'object_literal' ? childOf(made, 'class_body') : undefined;
  const functions = body
    ? namedChildren(body).filter((member) => numberViews.has(field(member, 'name')?.text ?? ''))
    : made.type === 'lambda_literal'
      ? [made]
      : lambdaAlone(made);
  const facts = functions[0] && functionFacts(functions[0]);
  const returned = facts?.parameters.length === 0 ? facts.returns() : [];
  return returned.length === 1 ? returned[0] : undefined;
}

/** The lambda of a call that is given nothing else. */
function lambdaAlone(call: SyntaxNode): SyntaxNode[] {
  const lambda = call.type === 'call_expression' ? call.lastNamedChild : null;
  if (lambda?.type !== 'annotated_lambda' || childOf(call, 'value_arguments')) return [];
  return namedChildren(lambda).filter(({ type }) => type === 'lambda_literal');
}

/** The shape of a class, interface or object; `undefined` for enums and other nodes. */
export function classFacts(node: SyntaxNode): ClassFacts | undefined {
  if (!isClassLike(node) || isEnum(node)) return undefined;
  const list = childOf(node, 'delegation_specifiers');
  const bases = list
    ? namedChildren(list).flatMap((specifier): SyntaxNode[] => {
        const made = childOf(specifier, 'constructor_invocation') ?? specifier;
        const type = childOf(made, 'user_type');
        const single = type && namedChildren(type).filter((child) => child.type === 'identifier');
        return single?.length === 1 && single[0] ? [single[0]] : type ? [type] : [];
      })
    : [];
  return {
    node,
    nameNode: node.type === 'object_literal' ? undefined : nameOf(node),
    bases,
    decorators: annotationsOf(node),
  };
}

/** The names of the annotations on a declaration, without packages and arguments. */
function annotationsOf(node: SyntaxNode): string[] {
  const modifiers = childOf(node, 'modifiers');
  if (!modifiers) return [];
  return namedChildren(modifiers).flatMap((child) =>
    child.type === 'annotation' ? [/@(?:\w+:)?\s*([\w.]+)/u.exec(child.text)?.[1]?.split('.').at(-1) ?? ''] : [],
  );
}
