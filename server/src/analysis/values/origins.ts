import type { Call, Declaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { constantOf, literalValue, spanOf } from './constants';
import type { Flow, Source } from './flow';
import { takesSoMany } from '../meaning/overloads';
import { assigningUses } from '../meaning/uses';
import { referencesTo } from '../meaning/references';
import type { Resolver } from '../meaning/meaning';
import { callsAround } from '../sends/callees';
import type { CodeValue } from '../site';
import { returnedValues } from './returned';
import { valuesOfTable } from './tables';

// Where a value may come from, one step back.

/** Values are followed through so many steps. */
export const maximumDepth = 10;
const maximumCallers = 40;

/** What may stand at a place of a list or tuple: `const [code, reason] = [1000, 'bye']`, `let (code, reason) = decide()`. */
export function elementsAt(resolver: Resolver, node: SyntaxNode, index: number, depth: number): readonly SyntaxNode[] {
  if (depth > maximumDepth) return [];
  const { file } = resolver;
  const list = file.language.lower(node);
  const among = (nodes: readonly SyntaxNode[]) => nodes.flatMap((each) => elementsAt(resolver, each, index, depth + 1));
  switch (list.kind) {
    case 'list': {
      const before = list.elements.slice(0, index).map((element) => file.language.lower(element).kind);
      const element = list.elements[index];
      return element && !before.includes('spread') ? [element] : [];
    }
    case 'choice':
      return among(list.branches);
    case 'call':
      return among(returnedValues(resolver, list.callee));
    case 'name': {
      const declaration = file.resolve(list.node);
      const isPlain = declaration?.kind === 'variable' && declaration.path.length === 0 && !declaration.each;
      return isPlain && declaration.initialiser ? among([declaration.initialiser]) : [];
    }
    default:
      return [];
  }
}

/** The elements of a list, also through the constant that holds it; none where they are not written out. */
export function elementsOf(resolver: Resolver, listNode: SyntaxNode | undefined): readonly SyntaxNode[] {
  if (!listNode) return [];
  const { file } = resolver;
  const list = file.language.lower(listNode);
  if (list.kind === 'list') return list.elements;
  if (list.kind !== 'name') return [];
  const declaration = file.resolve(list.node);
  if (declaration?.kind !== 'variable' || declaration.path.length > 0 || !declaration.initialiser) return [];
  const value = file.language.lower(declaration.initialiser);
  if (value.kind !== 'list') return [];
  return declaration.constant || assigningUses(file, declaration).length === 0 ? value.elements : [];
}

/** What the calls in this file give a parameter, with the calls. */
export function argumentsFor(
  resolver: Resolver,
  declaration: Extract<Declaration, { kind: 'parameter' }>,
): readonly { readonly node: SyntaxNode; readonly call: SyntaxNode }[] {
  const called = resolver
    .callsOf(declaration.function)
    .slice(0, maximumCallers)
    .flatMap((callNode) => {
      const call = resolver.file.language.lower(callNode);
      const node = call.kind === 'call' ? argumentIn(resolver, declaration, call) : undefined;
      return node ? [{ node, call: callNode }] : [];
    });
  return [...called, ...boundFor(resolver, declaration)];
}

/** What is bound to a parameter before the function is called: `this.shut.bind(this, 1003)`. */
function boundFor(
  resolver: Resolver,
  declaration: Extract<Declaration, { kind: 'parameter' }>,
): readonly { readonly node: SyntaxNode; readonly call: SyntaxNode }[] {
  const { indirectCalls } = resolver.file.language;
  if (![...indirectCalls].some((name) => resolver.file.includes(`.${name}(`))) return [];
  return referencesTo(resolver, declaration.function).flatMap((reference) =>
    callsAround(resolver, reference).flatMap(({ call, shift }) => {
      const given = call.arguments[declaration.position + shift];
      const spread = call.arguments.slice(0, declaration.position + shift + 1).some((each) => each.spread);
      return shift > 0 && given && !spread ? [{ node: given.node, call: call.node }] : [];
    }),
  );
}

/** What a call of its function gives a parameter; `undefined` where it leaves it out, or does not say which it is. */
export function argumentIn(
  resolver: Resolver,
  declaration: Extract<Declaration, { kind: 'parameter' }>,
  call: Call,
): SyntaxNode | undefined {
  if (!takesSoMany(resolver, declaration.function, call.arguments.length)) return undefined;
  const name = declaration.label ?? declaration.nameNode.text.replace(/^\$/u, '');
  const keyword = call.arguments.find((argument) => argument.keyword === name);
  const argument = keyword ?? call.arguments[declaration.position];
  const spread = call.arguments.slice(0, declaration.position + 1).some((each) => each.spread);
  const isOther = argument !== keyword && argument?.keyword !== undefined;
  return argument && !spread && !isOther ? argument.node : undefined;
}

/** The values that are assigned to a field of an object by that name: `options.code = …`. */
export function assignedFields(resolver: Resolver, object: string, name: string): SyntaxNode[] {
  return resolver.file
    .memberAssignments(name)
    .flatMap(({ container, value }) => (container.text === object && value ? [value] : []));
}

/** A constant that a table gives: it is sent where it stands. */
function constantAnswer(resolver: Resolver, node: SyntaxNode): Source[] {
  const { node: token, kind } = resolver.file.language.lower(node);
  const constant = kind === 'name' || kind === 'member' ? constantOf(resolver, node) : undefined;
  if (constant?.value.kind !== 'number') return [];
  const { value, definedAt } = constant;
  return [
    {
      node: token,
      value: { span: spanOf(token), text: token.text, value, form: 'name', ...(definedAt && { definedAt }) },
    },
  ];
}

/** The numbers of a table of answers: `codeFor[why]`. They stay definitions where the table has a place of its own. */
export function answersOf(resolver: Resolver, table: SyntaxNode, index: SyntaxNode): Flow {
  const key = literalValue(resolver.file.language.lower(index));
  const { kind } = resolver.file.language.lower(table);
  const inPlace = kind === 'object' || kind === 'call';
  const sources = valuesOfTable(resolver, table, key?.kind === 'string' ? key.value : undefined).flatMap(
    (node): Source[] => {
      const { node: token, ...expression } = resolver.file.language.lower(node);
      const value = expression.kind === 'number' ? expression.value : undefined;
      if (value === undefined) return constantAnswer(resolver, node);
      const span = spanOf(token);
      const number: CodeValue = { span, text: token.text, value: { kind: 'number', value }, form: 'literal' };
      return [{ node: token, value: inPlace ? number : { ...number, definedAt: span } }];
    },
  );
  return { sources, complete: false, parameters: [] };
}
