import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { functionKinds } from './functions';
import { plainText } from './lower';

/** The type that `isinstance(name, T)` makes sure of where a name stands: in the block, or behind `and`. */
export function narrowedType(nameNode: SyntaxNode): SyntaxNode | undefined {
  let inner = nameNode;
  for (let at = nameNode.parent; at && !functionKinds.has(at.type); inner = at, at = at.parent) {
    const test = testBefore(at, inner);
    const type = test && askedType(test, nameNode.text);
    if (type) return type;
  }
  return undefined;
}

/** The test that holds in one part of a statement or expression. */
function testBefore(holder: SyntaxNode, part: SyntaxNode): SyntaxNode | undefined {
  switch (holder.type) {
    case 'if_statement':
    case 'elif_clause':
    case 'while_statement':
      return field(holder, 'consequence')?.id === part.id || field(holder, 'body')?.id === part.id
        ? field(holder, 'condition')
        : undefined;
    case 'conditional_expression':
      return namedChildren(holder)[0]?.id === part.id ? namedChildren(holder)[1] : undefined;
    case 'boolean_operator':
      return field(holder, 'operator')?.type === 'and' && field(holder, 'right')?.id === part.id
        ? field(holder, 'left')
        : undefined;
    default:
      return undefined;
  }
}

function askedType(test: SyntaxNode, name: string): SyntaxNode | undefined {
  if (test.endIndex - test.startIndex > 400) return undefined;
  for (const call of test.descendantsOfType('call')) {
    if (field(call, 'function')?.text !== 'isinstance' || call.parent?.type === 'not_operator') continue;
    const list = field(call, 'arguments');
    const [value, type] = list ? namedChildren(list) : [];
    if (value?.text === name && type) return type;
  }
  return undefined;
}

const longestTable = 100;

/** The values that `parametrize("a, b", [(1, 2), …])` gives to a parameter. */
export function parameterValues(nameNode: SyntaxNode): SyntaxNode[] {
  const owner = closest(nameNode.parent, functionKinds);
  return owner ? tablesOf(owner).flatMap((table) => columnOf(table, nameNode.text)) : [];
}

/** The parameter that a value in a `parametrize` table is given to. */
export function parameterGiven(value: SyntaxNode): SyntaxNode | undefined {
  const list = closest(value.parent, new Set(['argument_list']));
  const decorated = closest(list?.parent ?? null, new Set(['decorator', ...functionKinds]));
  const owner = decorated?.type === 'decorator' && decorated.parent ? field(decorated.parent, 'definition') : undefined;
  if (!owner) return undefined;
  const parameters = field(owner, 'parameters');
  for (const table of tablesOf(owner))
    for (const name of table.names)
      if (columnOf(table, name).some((cell) => cell.id === value.id))
        return parameters?.descendantsOfType('identifier').find((node) => node.text === name);
  return undefined;
}

type Table = { readonly names: readonly string[]; readonly rows: readonly SyntaxNode[] };

function tablesOf(owner: SyntaxNode): Table[] {
  const parent = owner.parent;
  if (parent?.type !== 'decorated_definition') return [];
  return namedChildren(parent).flatMap((decorator): Table[] => {
    const call = decorator.type === 'decorator' ? decorator.firstNamedChild : undefined;
    if (call?.type !== 'call' || !/(?:^|\.)parametrize$/u.test(field(call, 'function')?.text ?? '')) return [];
    const list = field(call, 'arguments');
    const [named, values] = list ? namedChildren(list) : [];
    if (!named || !values || values.namedChildCount > longestTable) return [];
    const texts =
      named.type === 'string' ? [plainText(named) ?? ''] : namedChildren(named).map((each) => plainText(each) ?? '');
    const names = texts.flatMap((text) => text.split(',')).map((name) => name.trim());
    return [{ names, rows: namedChildren(values) }];
  });
}

function columnOf({ names, rows }: Table, name: string): SyntaxNode[] {
  const at = names.indexOf(name);
  if (at < 0) return [];
  if (names.length === 1) return [...rows];
  return rows.flatMap((row) => {
    const cells = row.type === 'call' ? field(row, 'arguments') : row;
    return (cells && namedChildren(cells)[at]) ?? [];
  });
}
