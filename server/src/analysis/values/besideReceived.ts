import { isReservedCode } from '../../../../shared/src/codes/reservedCodes';
import type { Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { assignedValues } from '../meaning/declarations';
import { defaultedValue, defaultOf } from '../meaning/defaultCalls';
import type { Resolver } from '../meaning/meaning';
import { mayStillHold } from './arrival';
import { literalValue } from './constants';
import type { Source } from './flow';
import { returnedValues } from './returned';

/** What an expression may be in place of a received code: `out = 1011` behind `let out = code`, arms of a conditional. */
export function otherValues(resolver: Resolver, expression: Expression): readonly SyntaxNode[] {
  const { file } = resolver;
  if (expression.kind === 'choice') return expression.branches;
  if (expression.kind === 'call') {
    const otherwise = defaultOf(file.language, expression);
    // `liftCode(code)`, which answers with another code in some cases.
    if (!otherwise) return returnedValues(resolver, expression.callee);
    const value = defaultedValue(file.language, expression);
    return value ? [value, otherwise] : [otherwise];
  }
  const declaration = expression.kind === 'name' ? file.resolve(expression.node) : undefined;
  if (declaration?.kind !== 'variable' && declaration?.kind !== 'parameter') return [];
  if (declaration.path.length > 0) return [];
  const assigned = assignedValues(resolver, declaration);
  if (declaration.kind === 'parameter') return declaration.fallback ? [declaration.fallback, ...assigned] : assigned;
  const { initialiser } = declaration;
  const first = initialiser && file.language.lower(initialiser);
  return first?.kind === 'choice' ? [...first.branches, ...assigned] : assigned;
}

/** What a variable holds before it is given a received code: `let code = 1011; … code = event.code`. */
export function firstValue(resolver: Resolver, expression: Expression): SyntaxNode | undefined {
  const declaration = expression.kind === 'name' ? resolver.file.resolve(expression.node) : undefined;
  if (declaration?.kind !== 'variable' || declaration.each || declaration.path.length > 0) return undefined;
  const { initialiser } = declaration;
  if (!initialiser || literalValue(resolver.file.language.lower(initialiser))?.kind !== 'number') return undefined;
  return mayStillHold(resolver, declaration, initialiser, expression.node) ? initialiser : undefined;
}

/** What stands in for a code that did not come is one that only reports hold: `event.code ?? 1006`. */
export function isMeantToBeSent({ value: { value } }: Source): boolean {
  return value.kind !== 'number' || !isReservedCode(value.value);
}

/**
 * Whether a condition that asks for something else than the code decides between a received code and another value:
 * `error.code if isinstance(error, Disconnected) else 1006`. Either of them is then meant.
 */
export function isChosenByOther(resolver: Resolver, expression: Expression): boolean {
  const { file } = resolver;
  const declaration = expression.kind === 'name' ? file.resolve(expression.node) : undefined;
  const isVariable = declaration?.kind === 'variable' && declaration.path.length === 0;
  const initialiser = isVariable ? declaration.initialiser : undefined;
  const choice = initialiser ? file.language.lower(initialiser) : expression;
  if (choice.kind !== 'choice' || !choice.condition) return false;
  if (declaration && assignedValues(resolver, declaration).length > 0) return false;
  const { condition, branches } = choice;
  return branches.every((branch) => {
    const read = file.language.lower(branch);
    if (read.kind === 'number') return true;
    const name = read.kind === 'name' || read.kind === 'member' ? read.name : undefined;
    return name !== undefined && file.occurrencesIn(name, condition).length === 0;
  });
}
