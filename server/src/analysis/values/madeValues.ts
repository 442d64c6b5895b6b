import type { Expression } from '../../languages/vocabulary';
import { classCalled } from '../meaning/calls';
import { assignedValues } from '../meaning/declarations';
import { carriedArgument } from '../meaning/carriers';
import type { Resolver } from '../meaning/meaning';

/**
 * Whether a member is read from a value that the file itself has made and keeps under a name, such as the error that a
 * test waits for: `expected.Code` behind `expected := &CloseError{Code: 1000}`. Then it is what it was given, and
 * nothing that was received.
 */
export function isOfMadeValue(resolver: Resolver, expression: Expression): boolean {
  const { file } = resolver;
  const object = expression.kind === 'member' ? file.language.lower(expression.object) : undefined;
  const declaration = object?.kind === 'name' ? file.resolve(object.node) : undefined;
  if (declaration?.kind !== 'variable' || declaration.path.length > 0 || declaration.each) return false;
  const made = declaration.initialiser && file.language.lower(declaration.initialiser);
  const isMade =
    made?.kind === 'object' ||
    (made?.kind === 'call' &&
      (carriedArgument(resolver, made, 'code') !== undefined || classCalled(resolver, made) !== undefined));
  return isMade && assignedValues(resolver, declaration).length === 0;
}
