import type { Call } from '../../languages/vocabulary';
import type { Place } from '../../../../shared/src/libraries/profile';
import type { SyntaxNode } from '../../syntax/node';
import { constantOf, containerOf, literalValue } from '../values/constants';
import type { Found } from './foundSend';
import { lastNameOf } from '../names/likeness';
import { carriedArgument, handedOn } from '../meaning/carriers';
import type { Resolver } from '../meaning/meaning';
import { insideMatcher } from '../names/verifications';

/** Where code and reason stand in a call of so many arguments. */
export function placesOf(resolver: Resolver, { proof, call, shift, places }: Found): { code?: Place; reason?: Place } {
  if (places) return places;
  const { api } = proof;
  if (!api) return { code: { position: 0 }, reason: { position: 1 } };
  const count = call.arguments.length - shift;
  const first = call.arguments[shift];
  const overload = api.overloads?.find(
    (each) => each.arguments === count && (!each.first || (first && kindOf(resolver, first.node) === each.first)),
  );
  return overload ?? { code: api.code, ...(api.reason && { reason: api.reason }) };
}

function kindOf(resolver: Resolver, node: SyntaxNode): 'text' | 'truth' | undefined {
  const { kind } = resolver.file.language.lower(node);
  if (kind === 'boolean') return 'truth';
  const constant = constantOf(resolver, node)?.value.kind;
  return kind === 'string' || kind === 'concatenation' || constant === 'string' ? 'text' : undefined;
}

/** The expression at a place of a call: an argument, or a field of the object there. */
export function placeIn(
  resolver: Resolver,
  call: Call,
  place: Place | undefined,
  shift: number,
): SyntaxNode | undefined {
  if (!place) return undefined;
  const byKeyword =
    place.keyword === undefined
      ? undefined
      : call.arguments.find(({ keyword, label }) => (keyword ?? label) === place.keyword);
  const position = place.position + shift;
  if (call.arguments.slice(0, position + 1).some((argument) => argument.spread)) return byKeyword?.node;
  const argument = byKeyword ?? call.arguments[position];
  if (!argument || (argument.keyword !== undefined && argument !== byKeyword)) return undefined;
  if (place.packed) return packedIn(resolver, argument.node, 0);
  const given = insideMatcher(resolver, argument.node);
  if (place.carrier) return carriedIn(resolver, given, 'code') ?? given;
  if (place.element !== undefined) {
    const element = elementIn(resolver, argument.node, place.element);
    return element === 'no tuple' ? (place.orWhole ? argument.node : undefined) : element;
  }
  if (place.field === undefined) return given;
  const container = containerOf(resolver, argument.node);
  const object = container && resolver.file.language.lower(container);
  return object?.kind === 'object' ? object.fields.find((entry) => entry.name === place.field)?.value : undefined;
}

/** The code whose two bytes a payload begins with: `pack('n', 1001) . 'bye'`. */
function packedIn(resolver: Resolver, node: SyntaxNode, depth: number): SyntaxNode | undefined {
  const { language } = resolver.file;
  const packed = language.packedNumber?.(node);
  if (packed || depth > 4) return packed;
  const payload = language.lower(node);
  const first = payload.kind === 'concatenation' ? payload.parts[0] : undefined;
  return first && packedIn(resolver, first, depth + 1);
}

/** Whether a call that serves for several things closes here; `maybe` when what decides is handed in from elsewhere. */
export function closes(resolver: Resolver, { proof, call, shift }: Found): 'yes' | 'maybe' | 'no' {
  if (proof.api?.closesByCode && !isCodeGiven(resolver, placeIn(resolver, call, proof.api.code, shift))) return 'no';
  const condition = proof.api?.when;
  if (!condition) return 'yes';
  const node = placeIn(resolver, call, condition, shift);
  if (!node) return 'no';
  if (condition.named !== undefined && lastNameOf(resolver, node) === condition.named) return 'yes';
  const value = constantOf(resolver, node)?.value;
  if (value?.kind === 'number' || value?.kind === 'string') return value.value === condition.equals ? 'yes' : 'no';
  const declaration = resolver.file.language.lower(node).kind === 'name' ? resolver.file.resolve(node) : undefined;
  return declaration?.kind === 'parameter' && condition.keyword !== undefined ? 'maybe' : 'no';
}

/** Whether what stands in a code's place can be one: a truth value there says something else. */
function isCodeGiven(resolver: Resolver, node: SyntaxNode | undefined): boolean {
  return node !== undefined && !/^(?:boolean|nothing|absent)$/u.test(resolver.file.language.lower(node).kind);
}

/** The part of a value that is made where it stands: `close(new CloseReason(code, text))`, `close(Status.GONE.withReason(text))`. */
function carriedIn(resolver: Resolver, node: SyntaxNode, what: 'code' | 'reason'): SyntaxNode | undefined {
  const made = resolver.file.language.lower(node);
  // `close({ code, reason })` makes the value by its type's constructor.
  if (made.kind === 'list') return made.elements[what === 'code' ? 0 : 1];
  if (made.kind !== 'call') return undefined;
  const from = what === 'code' ? handedOn(resolver, made) : undefined;
  return from ? (carriedIn(resolver, from, what) ?? from) : carriedArgument(resolver, made, what);
}

/** The expression that gives the reason: an argument, or part of the value that carries the code. */
export function reasonNodeOf(resolver: Resolver, found: Found): SyntaxNode | undefined {
  const { code, reason } = placesOf(resolver, found);
  const { call, shift } = found;
  const own = placeIn(resolver, call, reason, shift);
  if (own && reason?.text) return isSurelyText(resolver, own) ? own : undefined;
  if (own && isNoText(resolver, own)) return undefined;
  if (own || !code?.carrier) return own;
  const argument = placeIn(
    resolver,
    call,
    { position: code.position, ...(code.keyword !== undefined && { keyword: code.keyword }) },
    shift,
  );
  return argument && carriedIn(resolver, argument, 'reason');
}

/**
 * Whether what stands where a payload may stand is a text: one that is written out and begins with no bytes put there by
 * hand (`"\\x03\\xe8bye"`), or that of an error, or a formatted one.
 */
function isSurelyText(resolver: Resolver, node: SyntaxNode): boolean {
  const { language } = resolver.file;
  const value = language.lower(node);
  const constant = constantOf(resolver, node)?.value ?? literalValue(value);
  if (constant?.kind === 'string') return /^[ -~\u0100-\uffff]/u.test(constant.value);
  // `fmt.Sprintf("lost %v", err)`
  if (value.kind === 'string') return /^(?:$|[ -~\u0100-\uffff])/u.test(value.fixed);
  if (value.kind === 'concatenation') return value.parts[0] !== undefined && isSurelyText(resolver, value.parts[0]);
  return (
    value.kind === 'call' && !value.constructs && /^(?:error|sprintf)$/iu.test(lastNameOf(resolver, value.callee) ?? '')
  );
}

/** Types of what may stand in a reason's place in another overload: `close(status, callback)`. */
const otherType =
  /(?:callback|handler|listener|promise|future|token|duration|timeout|context|runnable|consumer|executor|action)$/iu;

/** Whether a name is declared with a type that is no text's. */
function isNoText({ file }: Resolver, node: SyntaxNode): boolean {
  const name = file.language.lower(node);
  const declaration = name.kind === 'name' ? file.resolve(name.node) : undefined;
  if (declaration?.kind !== 'parameter' && declaration?.kind !== 'variable') return false;
  const type = declaration.type && file.language.lowerType(declaration.type);
  if (type?.kind === 'function') return true;
  return type?.kind === 'named' && otherType.test(type.path.at(-1) ?? '');
}

/** The element of a tuple or binary that is written where it is handed over. */
function elementIn(resolver: Resolver, node: SyntaxNode, position: number): SyntaxNode | undefined | 'no tuple' {
  const list = resolver.file.language.lower(node);
  return list.kind === 'list' ? list.elements[position] : 'no tuple';
}
