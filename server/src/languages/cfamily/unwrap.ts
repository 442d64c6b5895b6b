import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { innermost } from '../places';

const casts: ReadonlySet<string> = new Set([
  'static_cast',
  'reinterpret_cast',
  'const_cast',
  'dynamic_cast',
  'qobject_cast',
]);

/** Calls that hand their only argument on: text in another type of text, moves, and holders that are read. */
const wrappers =
  /^(?:std::)?(?:move|forward(?:<[^>]*>)?|ref|cref|as_const|to_underlying|string|string_view|wstring|u16string)$|^(?:Q(?:String(?:Literal|View)?|Latin1String(?:View)?|ByteArray|StringLiteral)|QString::from(?:Utf8|Latin1)|TEXT|_T|U|_XPLATSTR|FString|StringView|tr|htons|ntohs|mg_htons|absl::string_view|utility::conversions::to_string_t|boost::beast::string_view)$/u;

const integer = /^(?:std::)?u?int(?:\d+(?:_t)?)?$|^(?:unsigned|short|long|quint\d+|qint\d+)\b/u;

/** Whether a brace list holds the one value of a scalar: `uint16_t code{1000}`. */
function isScalar(list: SyntaxNode): boolean {
  const declarator = list.parent;
  if (namedChildren(list).length !== 1 || !declarator) return false;
  if (declarator.type === 'compound_literal_expression') return makesInteger(declarator);
  const declaration = declarator.type === 'init_declarator' ? declarator.parent : declarator;
  if (field(declarator, 'declarator')?.type === 'array_declarator' || !declaration) return false;
  const type = field(declaration, 'type')?.type;
  if (type === 'qualified_identifier' || type === 'type_identifier')
    return (
      /^(?:number_literal|(?:qualified_)?identifier)$/u.test(namedChildren(list)[0]?.type ?? '') &&
      !/<|^std::/u.test(field(declaration, 'type')?.text ?? '')
    );
  return type === 'primitive_type' || type === 'sized_type_specifier';
}

/** `uint16_t{1000}`. */
function makesInteger(literal: SyntaxNode): boolean {
  return integer.test(field(literal, 'type')?.text ?? '') && field(literal, 'value')?.namedChildCount === 1;
}

/** The type that a cast names, for `static_cast<T>(x)` and `(T)x`; `undefined` for anything else. */
export function castType(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type === 'cast_expression') return field(node, 'type');
  const callee = node.type === 'call_expression' ? field(node, 'function') : undefined;
  if (callee?.type !== 'template_function' || !casts.has(field(callee, 'name')?.text ?? '')) return undefined;
  return field(callee, 'arguments')?.firstNamedChild ?? undefined;
}

/** The node whose value a transparent node hands through; `undefined` when it is not transparent. */
export function innerOf(node: SyntaxNode): SyntaxNode | undefined {
  switch (node.type) {
    case 'parenthesized_expression':
    case 'condition_clause':
    case 'at_expression':
      return field(node, 'value') ?? node.lastNamedChild ?? undefined;
    case 'cast_expression':
      return field(node, 'value');
    case 'pointer_expression':
    case 'co_await_expression':
      return field(node, 'argument');
    case 'compound_literal_expression':
      return makesInteger(node) ? field(node, 'value') : undefined;
    case 'initializer_list':
      return isScalar(node) ? (node.firstNamedChild ?? undefined) : undefined;
    case 'template_function':
    case 'template_method':
      return field(node, 'name');
    case 'dependent_name':
    case 'dependent_type':
    case 'user_defined_literal':
    case 'parameter_pack_expansion':
      return node.firstNamedChild ?? undefined;
    case 'field_expression':
      return field(node, 'field')?.text === 'second' ? field(node, 'argument') : undefined;
    case 'call_expression':
      return innerOfCall(node) ?? readHolder(node);
    default:
      return undefined;
  }
}

function innerOfCall(node: SyntaxNode): SyntaxNode | undefined {
  const callee = field(node, 'function');
  const list = field(node, 'arguments');
  const first = list?.type === 'argument_list' ? list.firstNamedChild : undefined;
  if (!callee || !first || list?.namedChildCount !== 1) return undefined;
  if (callee.type === 'primitive_type' || castType(node)) return first;
  return callee.endIndex - callee.startIndex < 40 && wrappers.test(callee.text) ? first : undefined;
}

/** Methods without arguments that give what a holder holds. */
const readers: ReadonlySet<string> = new Set(['get', 'lock', 'value', 'toStrongRef', 'Get', 'Pin', 'shared_from_this']);

/** `pointer.get()`, `weak.lock()`: what is held. */
function readHolder(call: SyntaxNode): SyntaxNode | undefined {
  const callee = field(call, 'function');
  if (callee?.type !== 'field_expression' || field(call, 'arguments')?.namedChildCount !== 0) return undefined;
  return readers.has(field(callee, 'field')?.text ?? '') ? field(callee, 'argument') : undefined;
}

/** Whether the value of `node` is the value of `parent`. */
export function handsThrough(parent: SyntaxNode, node: SyntaxNode): boolean {
  if (parent.type === 'argument_list') {
    const call = parent.parent;
    return call?.type === 'call_expression' && innerOf(call)?.id === node.id;
  }
  if (parent.type === 'field_expression') {
    const call = parent.parent;
    const held =
      call?.type === 'call_expression' && field(call, 'function')?.id === parent.id ? readHolder(call) : undefined;
    return (held ?? innerOf(parent))?.id === node.id;
  }
  if (parent.type === 'call_expression' && node.type === 'field_expression') return readHolder(parent) !== undefined;
  // The argument list of a call that hands through was climbed already.
  if (parent.type === 'call_expression') return node.type === 'argument_list' && innerOf(parent) !== undefined;
  return innerOf(parent)?.id === node.id;
}

/** The node behind parentheses, casts, `&`, `*` and conversions of text. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  return innermost(node, innerOf);
}
