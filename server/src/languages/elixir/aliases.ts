import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { argumentList, formName } from './forms';
import { keywordName } from './literals';

/** The full name of the module that a name stands for, by the aliases around it: `MW` of `alias Mint.WebSocket, as: MW`. */
export function fullName(node: SyntaxNode): string {
  const [head = '', ...rest] = node.text.split('.');
  for (let block = node.parent; block; block = block.parent) {
    if (block.type !== 'do_block' && block.type !== 'source') continue;
    for (const statement of namedChildren(block)) {
      if (statement.startIndex >= node.startIndex) break;
      if (formName(statement) !== 'alias') continue;
      const module = aliased(statement, head);
      if (module !== undefined) return [module, ...rest].join('.');
    }
    // What stands outside of all modules is looked at in scripts alone.
    if (formName(block.parent ?? block) === 'defmodule' && block.parent?.parent?.type === 'source') break;
  }
  return node.text;
}

/** What an `alias` statement makes of a name. */
function aliased(statement: SyntaxNode, name: string): string | undefined {
  const [module, options] = argumentList(statement);
  if (module?.type === 'dot') {
    const outer = field(module, 'left')?.text;
    const members = field(module, 'right');
    const member = members && namedChildren(members).find(({ text }) => text.split('.').at(-1) === name);
    return outer !== undefined && member ? `${outer}.${member.text}` : undefined;
  }
  if (module?.type !== 'alias') return undefined;
  const as = options?.type === 'keywords' ? namedChildren(options).find(isAs) : undefined;
  const own = (as && field(as, 'value')?.text) ?? module.text.split('.').at(-1);
  return own === name ? module.text : undefined;
}

function isAs(pair: SyntaxNode): boolean {
  return keywordName(field(pair, 'key')?.text ?? '') === 'as';
}
