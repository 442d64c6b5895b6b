import { namedChildren, type SyntaxNode } from '../../syntax/node';
import { givenByValueSource } from '../jvm/tests';
import { parametersOf } from './functions';
import { childOf, functionKinds } from './syntax';

/** `@ValueSource(ints = [1000, 1001])` */
export const { parameterValues, parameterGiven } = givenByValueSource({ functionKinds, parametersOf, valuesOf });

function valuesOf(annotation: SyntaxNode): readonly SyntaxNode[] {
  const call = childOf(annotation, 'constructor_invocation');
  const list = call && childOf(call, 'value_arguments');
  if (!list || !/^(?:\w+\.)*ValueSource\s*\(/u.test(call.text)) return [];
  const argument = namedChildren(list).find((each) => /^(?:ints|shorts|longs)\s*=/u.test(each.text));
  const value = argument?.lastNamedChild;
  return value?.type === 'collection_literal' ? namedChildren(value) : [];
}
