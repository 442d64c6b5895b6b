import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import type { TypeExpression } from '../vocabulary';

/** Holders of the standard library and of async runtimes: known by their last name, wherever they come from. */
export const transparentTypes: ReadonlySet<string> = new Set([
  'Arc',
  'Box',
  'Cell',
  'Cow',
  'MutexGuard',
  'Mutex',
  'Option',
  'Pin',
  'Rc',
  'RefCell',
  'Result',
  'RwLock',
  'SplitSink',
  'SplitStream',
]);

export const collectionTypes: ReadonlySet<string> = new Set([
  'BTreeMap',
  'DashMap',
  'HashMap',
  'HashSet',
  'Receiver',
  'Slab',
  'UnboundedReceiver',
  'Vec',
  'VecDeque',
]);

/** What a Rust type says, one step deep. */
export function lowerType(node: SyntaxNode): TypeExpression {
  switch (node.type) {
    case 'reference_type':
    case 'pointer_type': {
      const inner = field(node, 'type');
      return inner ? lowerType(inner) : { kind: 'other', node };
    }
    case 'dynamic_type':
    case 'abstract_type': {
      const trait = field(node, 'trait');
      return trait ? lowerType(trait) : { kind: 'other', node };
    }
    case 'bounded_type':
      return { kind: 'union', of: namedChildren(node).filter((part) => part.type !== 'lifetime') };
    case 'type_identifier':
    case 'identifier':
      return { kind: 'named', path: [node.text], nameNode: node, arguments: [] };
    case 'scoped_type_identifier':
    case 'scoped_identifier':
      return { kind: 'named', path: pathOf(node), nameNode: node, arguments: [] };
    case 'generic_type':
    case 'generic_type_with_turbofish': {
      const outer = field(node, 'type');
      const list = field(node, 'type_arguments');
      const named = outer && lowerType(outer);
      if (named?.kind !== 'named') return { kind: 'other', node };
      const given = list ? namedChildren(list).filter((part) => part.type !== 'lifetime') : [];
      return { ...named, arguments: given };
    }
    case 'array_type': {
      const element = field(node, 'element');
      return element ? { kind: 'each', of: element } : { kind: 'other', node };
    }
    case 'function_type':
      return functionType(node);
    default:
      return { kind: 'other', node };
  }
}

/** `Fn() -> WebSocketStream<S>`, `fn() -> WebSocket`. */
function functionType(node: SyntaxNode): TypeExpression {
  const result = field(node, 'return_type');
  return { kind: 'function', node, results: result ? [result] : [] };
}

function pathOf(node: SyntaxNode): readonly string[] {
  const path = node.text.split('::').map((part) => part.trim());
  const last = path.at(-1) ?? '';
  return transparentTypes.has(last) || collectionTypes.has(last) ? [last] : path;
}
