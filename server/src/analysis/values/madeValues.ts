import type { Expression } from '../../languages/vocabulary';
import { classCalled } from '../meaning/calls';
import { assignedValues } from '../meaning/declarations';
import { carriedArgument } from '../meaning/carriers';
import type { Resolver } from '../meaning/meaning';

/**
 * Whether a member is read from a value that the file itself has made, on the spot or under a name, such as the error
 * that a test waits for (`expected.Code` behind `expected := &CloseError{Code: 1000}`), or from a constant of a library
 * (`CloseReason.GOING_AWAY.getCode()`). Then it is what it was given, and nothing that was received.
 */
export function isOfMadeValue(resolver: Resolver, expression: Expression, depth = 0): boolean {
  const { file } = resolver;
  if (depth > deepest) return false;
  if (expression.kind === 'call') return isOfMadeValue(resolver, file.language.lower(expression.callee), depth + 1);
  if (expression.kind !== 'member') return false;
  const object = file.language.lower(expression.object);
  const declaration = object.kind === 'name' ? file.resolve(object.node) : undefined;
  if (declaration?.kind === 'variable')
    return (
      declaration.path.length === 0 &&
      !declaration.each &&
      declaration.initialiser !== undefined &&
      isMade(resolver, file.language.lower(declaration.initialiser)) &&
      assignedValues(resolver, declaration).length === 0
    );
  if (isMade(resolver, object)) return true;
  // What is read from a code converts it: `reason.code.toInt()`.
  return resolver.meaningOf(object.node)?.kind === 'received' && isOfMadeValue(resolver, object, depth + 1);
}

/** So many conversions are looked through at most: `reason.code.toInt().toShort()`. */
const deepest = 6;

function isMade(resolver: Resolver, value: Expression): boolean {
  if (value.kind === 'object') return true;
  if (value.kind === 'call')
    return carriedArgument(resolver, value, 'code') !== undefined || classCalled(resolver, value) !== undefined;
  const meaning = value.kind === 'member' || value.kind === 'name' ? resolver.meaningOf(value.node) : undefined;
  return meaning?.kind === 'export' && meaning.export.kind === 'constant';
}
