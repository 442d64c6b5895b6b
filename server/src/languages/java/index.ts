import { handlersIn } from '../errorHandlers';
import { closest, field, type SyntaxNode } from '../../syntax/node';
import { importedModules, importName, openImports, ownModuleLine } from '../jvm/imports';
import { writeString } from '../jvm/literals';
import { chooseWithQuestionMark } from '../jvm/rewrite';
import {
  callFollows,
  collections,
  evidence,
  makers,
  numbers,
  numberViews,
  ofTexts,
  unbounded,
} from '../jvm/vocabulary';
import type { Language } from '../language';
import { context } from './context';
import { declares, declaresMember } from './declarations';
import { classFacts, enclosingClass, functionFacts, functionKinds, isClassLike, viewedResult } from './functions';
import { lower } from './lower';
import { parameterValues } from './tests';
import { lowerType } from './types';
import { commentsOf, tokensOf } from '../tokens';
import { introducing } from '../scopes';
import { joinedByOperator, testsAround } from '../conditions';
import { assignedIn } from '../targets';

const tokens: ReadonlySet<string> = new Set([
  'identifier',
  'type_identifier',
  'decimal_integer_literal',
  'hex_integer_literal',
  'octal_integer_literal',
  'binary_integer_literal',
]);

const comments: ReadonlySet<string> = new Set(['line_comment', 'block_comment']);

const statements: ReadonlySet<string> = new Set([
  'expression_statement',
  'local_variable_declaration',
  'return_statement',
  'throw_statement',
  'if_statement',
  'for_statement',
  'enhanced_for_statement',
  'while_statement',
  'do_statement',
  'switch_expression',
  'try_statement',
  'try_with_resources_statement',
  'assert_statement',
  'field_declaration',
  'constant_declaration',
  'method_declaration',
  'enum_constant',
  'program',
]);

const conditionHolders: ReadonlySet<string> = new Set([
  'if_statement',
  'ternary_expression',
  'while_statement',
  'switch_expression',
  'binary_expression',
]);

/** Tests that stand between a node and its function. */
function conditionsAround(node: SyntaxNode): SyntaxNode[] {
  return testsAround(
    node,
    (at) => functionKinds.has(at.type),
    (at) =>
      conditionHolders.has(at.type) ? field(at, at.type === 'binary_expression' ? 'left' : 'condition') : undefined,
  );
}

/** `name` of `x.name`, of `x.name(…)`, where the name itself stands for the callee, of `x::name` and of `X.Name`. */
function memberAccess(nameNode: SyntaxNode): SyntaxNode | undefined {
  const parent = nameNode.parent;
  switch (parent?.type) {
    case 'field_access':
      return field(parent, 'field')?.id === nameNode.id ? parent : undefined;
    case 'method_invocation':
      return field(parent, 'name')?.id === nameNode.id && field(parent, 'object') ? nameNode : undefined;
    case 'method_reference':
    case 'scoped_type_identifier':
      return parent.lastNamedChild?.id === nameNode.id && parent.namedChildCount > 1 ? parent : undefined;
    default:
      return undefined;
  }
}

/** Java. */
export const java: Language = {
  id: 'java',
  languageIds: ['java'],
  extensions: { '.java': 'java' },
  scan: { numbers, evidence, callFollows, ownModuleLine },
  grammarFor: () => 'java',
  tokenAt: tokensOf(tokens),
  lower,
  context,
  declares,
  introduces: introducing({
    class_declaration: ['name'],
    interface_declaration: ['name'],
    enum_declaration: ['name'],
    record_declaration: ['name'],
  }),
  declaresMember,
  memberAccess,
  assignedValue: assignedIn('assignment_expression'),
  lowerType,
  functionFacts,
  classFacts,
  nameOf: (node) => (isClassLike(node) || node.type === 'method_declaration' ? field(node, 'name') : undefined),
  bindsSelf: (functionNode) => functionNode.type !== 'lambda_expression',
  documentedType: () => undefined,
  enclosingFunction: (node) => closest(node.parent, functionKinds),
  enclosingClass,
  isNegated: (node) => node.parent?.type === 'unary_expression' && field(node.parent, 'operator')?.text === '!',
  enclosingStatement: (node) => closest(node, statements) ?? node,
  joined: joinedByOperator,
  conditionsAround,
  handlersAround: handlersIn(functionKinds, new Set(['catch_clause']), new Set(['finally_clause'])),
  otherwise: /\b(?:default|else)\b/u,
  leaves: /^(?:return|throw)\b/u,
  collections,
  makers,
  unbounded,
  indirectCalls: new Set(),
  defaultCalls: new Map([
    ['orElse/1', 0],
    ['orElseGet/1', 0],
    ['getOrDefault/2', 1],
    ['requireNonNullElse/2', 1],
    ['requireNonNullElseGet/2', 1],
  ]),
  ...ofTexts,
  parameterValues,
  passThrough: new Set(['requireNonNull', 'ofNullable', 'Optional.of', 'Optional.ofNullable', 'checkNotNull']),
  numberViews,
  viewedResult,
  implicitSelf: true,
  pathSeparator: '.',
  constantsHaveTypes: true,
  nothing: 'null',
  and: '&&',
  choose: chooseWithQuestionMark,
  comment: () => ({ open: '//', close: '' }),
  commentAt: commentsOf(comments),
  importedModules,
  openImports,
  importName: (text, modules, exported) => importName(text, modules, exported, ';'),
  stringLiteral: (text) => writeString(text, false),
};
