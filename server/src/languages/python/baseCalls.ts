import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';

const classKinds: ReadonlySet<string> = new Set(['class_definition']);

/** Whether a call names its base by itself, and hands it the object first: `WebSocketHandler.close(self, 1000)`. */
export function isBaseCall(call: SyntaxNode): boolean {
  const first = field(call, 'arguments')?.firstNamedChild;
  const callee = first?.type === 'identifier' && first.text === 'self' ? field(call, 'function') : undefined;
  const object = callee?.type === 'attribute' ? field(callee, 'object') : undefined;
  const around = object && closest(call, classKinds);
  const bases = around && field(around, 'superclasses');
  return bases !== undefined && namedChildren(bases).some((base) => base.text === object?.text);
}

/** Whether an expression is the base that such a call names. */
export function isNamedBase(node: SyntaxNode): boolean {
  const access = node.parent;
  const call = access?.type === 'attribute' && field(access, 'object')?.id === node.id ? access.parent : undefined;
  return call?.type === 'call' && field(call, 'function')?.id === access?.id && isBaseCall(call);
}
