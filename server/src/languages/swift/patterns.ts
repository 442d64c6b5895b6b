import { closest, field, type SyntaxNode } from '../../syntax/node';
import type { Step } from '../vocabulary';

/** Where the value that a pattern takes apart comes from, and the way from it to one of the pattern's parts. */
export type PatternSource = {
  readonly kind: 'matched' | 'declared' | 'each' | 'caught';
  /** The `switch`, the condition's statement, the declaration, the loop or the `catch`. */
  readonly holder: SyntaxNode;
  /** The matched or initial value; absent for caught errors and variables without one. */
  readonly subject?: SyntaxNode;
  readonly path: readonly Step[];
  /** Whether names in it are new names (`let`), rather than expressions that are compared. */
  readonly binds: boolean;
};

const conditionals: ReadonlySet<string> = new Set(['if_statement', 'guard_statement', 'while_statement']);

/** Climbs from a node inside a pattern to what the pattern is matched with; `undefined` outside of patterns. */
export function patternSource(node: SyntaxNode): PatternSource | undefined {
  const path: Step[] = [];
  let binds = false;
  let at = node;
  for (let parent = at.parent; parent; parent = at.parent) {
    const own = field(at, 'bound_identifier');
    binds ||= own !== undefined || at.children.some((child) => child.type === 'value_binding_pattern');
    if (parent.type === 'pattern' || parent.type === 'switch_pattern') {
      path.unshift(...stepsInto(parent, at));
      at = parent;
      continue;
    }
    return sourceAt(parent, at, path, binds);
  }
  return undefined;
}

function sourceAt(parent: SyntaxNode, at: SyntaxNode, path: Step[], binds: boolean): PatternSource | undefined {
  if (at.type !== 'pattern' && at.type !== 'switch_pattern' && !conditionals.has(parent.type)) return undefined;
  switch (parent.type) {
    case 'switch_entry': {
      const holder = closest(parent, new Set(['switch_statement']));
      const subject = holder && field(holder, 'expr');
      return holder && subject && { kind: 'matched', holder, subject, path, binds };
    }
    case 'for_statement': {
      const subject = field(parent, 'collection');
      return { kind: 'each', holder: parent, path, binds: true, ...(subject && { subject }) };
    }
    case 'catch_block':
      return { kind: 'caught', holder: parent, path, binds: true };
    case 'property_declaration': {
      const subject = valueBehind(parent, at);
      return { kind: 'declared', holder: parent, path, binds: true, ...(subject && { subject }) };
    }
    default:
      return conditionals.has(parent.type) ? inCondition(parent, at, path, binds) : undefined;
  }
}

/** The initial value of one of the variables of a declaration. */
export function valueBehind(property: SyntaxNode, name: SyntaxNode): SyntaxNode | undefined {
  const children = property.children;
  const from = children.findIndex((child) => child.id === name.id);
  for (const [offset, child] of children.slice(from + 1).entries()) {
    if (child.type === '=') return children[from + 2 + offset];
    if (child.type === ',' || child.type === 'computed_property') return undefined;
  }
  return undefined;
}

/** The steps from the value of a pattern to one of its direct parts. */
function stepsInto(pattern: SyntaxNode, part: SyntaxNode): Step[] {
  const children = pattern.children;
  const open = children.findIndex((child) => child.type === '(');
  const at = children.findIndex((child) => child.id === part.id);
  if (open < 0 || at < open) return [];
  return payload(nameBefore(children, open), children.slice(open, at));
}

/** `.disconnected(let reason, let code)`: the name of the case, then the position. `.some(…)` is the value itself. */
function payload(name: string | undefined, before: readonly SyntaxNode[]): Step[] {
  if (name === 'some') return [];
  const index = before.filter((child) => child.type === ',').length;
  return name === undefined ? [{ index }] : [{ field: name }, { index }];
}

function nameBefore(children: readonly SyntaxNode[], open: number): string | undefined {
  const before = children[open - 1];
  if (before?.type === 'simple_identifier') return before.text;
  return before?.type === 'navigation_expression' ? field(before, 'suffix')?.lastNamedChild?.text : undefined;
}

/** `if case .x(let y) = subject`: the grammar lays the pattern out flat among the statement's children. */
function inCondition(
  statement: SyntaxNode,
  part: SyntaxNode,
  path: readonly Step[],
  bindsInside: boolean,
): PatternSource | undefined {
  const children = statement.children;
  const at = children.findIndex((child) => child.id === part.id);
  let start = -1;
  for (let index = at; index >= 0 && start < 0; index -= 1) {
    if (children[index]?.type === 'case') start = index;
    else if (children[index]?.type === '=') return undefined;
  }
  const equals = children.findIndex((child, index) => index > at && child.type === '=');
  const subject = equals < 0 || start < 0 ? undefined : children[equals + 1];
  if (!subject) return undefined;
  const inside = children.slice(start, at);
  const open = inside.findIndex((child) => child.type === '(');
  const steps = open < 0 ? [] : payload(nameBefore(inside, open), inside.slice(open));
  const binds = bindsInside || inside.some((child) => child.type === 'value_binding_pattern');
  return { kind: 'matched', holder: statement, subject, path: [...steps, ...path], binds };
}
