import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import {
  argumentPosition,
  functionAround,
  functionKinds,
  isShift,
  itemsOf,
  nameOfVariable,
  namedFunctions,
} from './syntax';
import { packageAround } from './packages';

/** A parameter, wherever it gets its name: in a signature, or where it is taken out of `@_`. */
export type WrittenParameter = {
  readonly nameNode: SyntaxNode;
  readonly position: number;
  readonly rest: boolean;
  readonly fallback?: SyntaxNode;
};

/** Statements at the head of a function in which its arguments are given names. */
const headStatements = 12;

/** A sub is the same node for as long as its text stays, and so are the nodes in it. */
const known = new WeakMap<SyntaxNode, readonly WrittenParameter[]>();

/** The parameters of a sub, the object of a method included. */
export function writtenParameters(owner: SyntaxNode): readonly WrittenParameter[] {
  let parameters = known.get(owner);
  if (!parameters) {
    const signature = namedChildren(owner).find(({ type }) => type === 'signature');
    parameters = signature ? inSignature(signature) : inBody(owner);
    known.set(owner, parameters);
  }
  return parameters;
}

function inSignature(signature: SyntaxNode): WrittenParameter[] {
  return namedChildren(signature).flatMap((each, position) => {
    const variable = each.firstNamedChild;
    const nameNode = variable && nameOfVariable(variable);
    const fallback = field(each, 'default');
    const rest = each.type === 'slurpy_parameter';
    return nameNode ? [{ nameNode, position, rest, ...(fallback && { fallback }) }] : [];
  });
}

function inBody(owner: SyntaxNode): WrittenParameter[] {
  const body = field(owner, 'body');
  const found: WrittenParameter[] = [];
  let shifted = 0;
  for (const statement of body ? namedChildren(body).slice(0, headStatements) : []) {
    const assignment = statement.firstNamedChild;
    const declared = assignment?.type === 'assignment_expression' ? field(assignment, 'left') : undefined;
    const value = assignment && declared ? field(assignment, 'right') : undefined;
    if (declared?.type !== 'variable_declaration' || !value) continue;
    const variables = namedChildren(declared);
    const isList = declared.text.includes('(');
    if (value.text === '@_') {
      found.push(...variables.flatMap((each, at) => named(each, shifted + at)));
      continue;
    }
    const items = isList && value.type === 'parenthesized_expression' ? itemsOf(namedChildren(value)[0]) : [value];
    items.forEach((item, at) => {
      const variable = variables[at];
      const { taken, fallback } = takenFrom(item);
      const position = taken && (argumentPosition(taken) ?? shifted);
      if (taken && isShift(taken)) shifted += 1;
      if (variable && position !== undefined && (isList || items.length === 1))
        found.push(...named(variable, position, fallback));
    });
  }
  return found;
}

function named(variable: SyntaxNode, position: number, fallback?: SyntaxNode): WrittenParameter[] {
  const nameNode = nameOfVariable(variable);
  const rest = variable.type !== 'scalar';
  return nameNode ? [{ nameNode, position, rest, ...(fallback && { fallback }) }] : [];
}

/** `shift`, `$_[1]` and `shift // 1000`. */
function takenFrom(value: SyntaxNode): { readonly taken?: SyntaxNode; readonly fallback?: SyntaxNode } {
  const isDefault = value.type === 'binary_expression' && /^(?:\/\/|\|\|)$/u.test(field(value, 'operator')?.type ?? '');
  const taken = isDefault ? field(value, 'left') : value;
  const fallback = isDefault ? field(value, 'right') : undefined;
  return taken && (isShift(taken) || argumentPosition(taken) !== undefined)
    ? { taken, ...(fallback && { fallback }) }
    : {};
}

const selfNames: ReadonlySet<string> = new Set(['self', 'class', 'this', 'proto']);

/** How many of a function's arguments its callers do not write: 1 for a method, whose object stands before the arrow. */
export function boundArguments(owner: SyntaxNode): number {
  if (!namedFunctions.has(owner.type) || owner.type === 'method_declaration_statement') return 0;
  const first = writtenParameters(owner).find(({ position }) => position === 0)?.nameNode.text;
  if (first === undefined) return 0;
  // The context of a Mojolicious controller is its object, by custom.
  return selfNames.has(first) || (first === 'c' && (packageAround(owner)?.bases.length ?? 0) > 0) ? 1 : 0;
}

/** Whether a variable is the object that the method around is called on. */
export function isSelf(nameNode: SyntaxNode): boolean {
  const name = nameNode.text;
  if (!selfNames.has(name) && name !== 'c') return false;
  for (let owner = functionAround(nameNode); owner; owner = functionAround(owner)) {
    if (owner.type === 'method_declaration_statement') return name === 'self';
    const own = writtenParameters(owner).find((each) => each.nameNode.text === name);
    // What listens is handed the object first, and names it like the method around does.
    if (own && (own.position > 0 || namedFunctions.has(owner.type)))
      return own.position === 0 && boundArguments(owner) === 1;
  }
  return false;
}

/** The argument that `shift` or `$_[1]` stands for where it stands; `undefined` outside of functions. */
export function takenArgument(
  node: SyntaxNode,
): { readonly function: SyntaxNode; readonly position: number } | undefined {
  const owner = functionAround(node);
  const position = owner && (argumentPosition(node) ?? (isShift(node) ? shiftsBefore(owner, node) : undefined));
  return owner && position !== undefined ? { function: owner, position: position - boundArguments(owner) } : undefined;
}

function shiftsBefore(owner: SyntaxNode, node: SyntaxNode): number {
  return owner
    .descendantsOfType('func1op_call_expression')
    .filter((each) => each.startIndex < node.startIndex && isShift(each) && functionAround(each)?.id === owner.id)
    .length;
}

export function isFunction(node: SyntaxNode): boolean {
  return functionKinds.has(node.type);
}
