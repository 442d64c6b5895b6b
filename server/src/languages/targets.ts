import { field, type SyntaxNode } from '../syntax/node';
import type { Expression, Step } from './vocabulary';

/** What a name in a pattern is given: the value, and the way from it to the part that is meant. */
export type Given = { readonly value: SyntaxNode; readonly path: readonly Step[] };

/** The way into a value of which nothing more is known than that a part of it is given. */
export const somewhereIn: readonly Step[] = [{ rest: true }];

/** What a name in a pattern is given, as near as the value is written out: `1000` for `code` in `[code, why] = [1000, 'bye']`. */
export function given(value: SyntaxNode, path: readonly Step[], lower: (node: SyntaxNode) => Expression): Given {
  const [step, ...rest] = path;
  const part = step && partWritten(lower(value), step, lower);
  return part ? given(part, rest, lower) : { value, path };
}

function partWritten(whole: Expression, step: Step, lower: (node: SyntaxNode) => Expression): SyntaxNode | undefined {
  if ('field' in step)
    return whole.kind === 'object' ? whole.fields.find(({ name }) => name === step.field)?.value : undefined;
  if (!('index' in step) || whole.kind !== 'list') return undefined;
  const before = whole.elements.slice(0, step.index);
  return before.some((element) => lower(element).kind === 'spread') ? undefined : whole.elements[step.index];
}

/** Makes what gives the value that a name is assigned, in grammars that call the sides of an assignment `left` and `right`. */
export function assignedIn(assignment: string) {
  return (nameNode: SyntaxNode): SyntaxNode | undefined => {
    const parent = nameNode.parent;
    return parent?.type === assignment && field(parent, 'left')?.id === nameNode.id
      ? field(parent, 'right')
      : undefined;
  };
}
