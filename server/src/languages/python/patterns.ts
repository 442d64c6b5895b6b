import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { Step } from '../vocabulary';
import { plainText } from './lower';

/** A place in the pattern of a `case`: what is matched, the clause, and the way from the matched value to the place. */
export type PlaceInCase = {
  readonly statement: SyntaxNode;
  readonly subject: SyntaxNode;
  readonly clause: SyntaxNode;
  readonly path: readonly Step[];
};

const through: ReadonlySet<string> = new Set(['case_pattern', 'dotted_name', 'union_pattern', 'as_pattern']);

/** Classes of which a pattern takes the value itself: `int(code)`. */
const ownValue: ReadonlySet<string> = new Set(['int', 'str', 'float', 'bool', 'bytes']);

/** Climbs from a token out of the pattern of a `case`; `undefined` where it names a class or key, or stands in none. */
export function placeInCase(start: SyntaxNode): PlaceInCase | undefined {
  const path: Step[] = [];
  let at = start;
  for (let parent = at.parent; parent; parent = at.parent) {
    if (parent.type === 'case_clause') return matched(parent, at, path);
    const steps = stepsOut(parent, at);
    if (!steps) return undefined;
    path.unshift(...steps);
    at = parent;
  }
  return undefined;
}

function stepsOut(parent: SyntaxNode, at: SyntaxNode): readonly Step[] | undefined {
  if (through.has(parent.type)) return [];
  const parts = namedChildren(parent);
  switch (parent.type) {
    case 'tuple_pattern':
    case 'list_pattern':
      return [{ index: parts.findIndex((part) => part.id === at.id) }];
    case 'keyword_pattern': {
      const [name] = parts;
      return name && name.id !== at.id ? [{ field: name.text }] : undefined;
    }
    case 'class_pattern': {
      const [type] = parts;
      if (!type || type.id === at.id) return undefined;
      if (isByName(at)) return [{ as: type }];
      return ownValue.has(type.text) ? [] : undefined;
    }
    case 'dict_pattern': {
      const key = parts[parts.findIndex((part) => part.id === at.id) - 1];
      const name = at.type === 'case_pattern' && key ? plainText(key) : undefined;
      return name === undefined ? undefined : [{ field: name }];
    }
    default:
      return undefined;
  }
}

/** Whether a part of a class pattern is given by its name. */
function isByName(part: SyntaxNode): boolean {
  let at: SyntaxNode | undefined = part;
  while (at && through.has(at.type)) at = namedChildren(at)[0];
  return at?.type === 'keyword_pattern';
}

function matched(clause: SyntaxNode, pattern: SyntaxNode, path: readonly Step[]): PlaceInCase | undefined {
  if (pattern.type !== 'case_pattern') return undefined;
  const statement = closest(clause, new Set(['match_statement']));
  const subject = statement && field(statement, 'subject');
  return statement && subject && { statement, subject, clause, path };
}

/** The place of a name that a `case` pattern binds; `undefined` for constants, classes and keywords in it. */
export function boundInCase(nameNode: SyntaxNode): PlaceInCase | undefined {
  const parent = nameNode.parent;
  const names = parent ? namedChildren(parent) : [];
  const alone = parent?.type === 'dotted_name' && names.length === 1;
  const alias = parent?.type === 'as_pattern' && names.at(-1)?.id === nameNode.id && names.length > 1;
  return alone || alias ? placeInCase(nameNode) : undefined;
}
