import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { givenByValueSource } from '../jvm/tests';
import { functionKinds, parametersOf } from './functions';

const numbers = /^(?:ints|shorts|longs)$/u;

/** `@ValueSource(ints = {1000, 1001})` */
export const { parameterValues, parameterGiven } = givenByValueSource({ functionKinds, parametersOf, valuesOf });

function valuesOf(annotation: SyntaxNode): readonly SyntaxNode[] {
  if (annotation.type !== 'annotation' || !/(?:^|\.)ValueSource$/u.test(field(annotation, 'name')?.text ?? ''))
    return [];
  const list = field(annotation, 'arguments');
  const pair = list && namedChildren(list).find((each) => numbers.test(field(each, 'key')?.text ?? ''));
  const value = pair && field(pair, 'value');
  if (!value) return [];
  return value.type === 'element_value_array_initializer' ? namedChildren(value) : [value];
}
