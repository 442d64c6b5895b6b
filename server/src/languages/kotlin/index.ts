import { kotlinLayout } from '../layouts';
import { handlersIn } from '../errorHandlers';
import { namesOfThose } from '../places';
import { closest, field, type SyntaxNode } from '../../syntax/node';
import { importedModules, importName, openImports, ownModuleLine } from '../jvm/imports';
import { writeString } from '../jvm/literals';
import { chooseWithIf } from '../jvm/rewrite';
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
import { declares, declaresMember, implicitParameter } from './declarations';
import { classFacts, functionFacts, viewedResult } from './functions';
import { parameterValues } from './tests';
import { lower } from './lower';
import { enclosingClass, functionKinds, isClassLike, nameOf, signOfChain, subjectOf } from './syntax';
import { narrowedType } from './narrowing';
import { readAs } from './reading';
import { lowerType } from './types';
import { commentsOf, tokensOf } from '../tokens';
import { introducing } from '../scopes';
import { joinedByOperator, testsAround } from '../conditions';
import { lineComments } from '../lineComments';
import { standingIn } from '../statements';
import { assignedIn } from '../targets';

const tokens: ReadonlySet<string> = new Set(['identifier', 'number_literal']);

const comments: ReadonlySet<string> = new Set(['line_comment', 'block_comment', 'multiline_comment', 'shebang_line']);

const blocks: ReadonlySet<string> = new Set([
  'block',
  'source_file',
  'class_body',
  'enum_class_body',
  'lambda_literal',
]);

const conditionHolders: ReadonlySet<string> = new Set([
  'if_expression',
  'when_expression',
  'while_statement',
  'binary_expression',
]);

/** Tests that stand between a node and its function. */
function conditionsAround(node: SyntaxNode): SyntaxNode[] {
  return testsAround(
    node,
    (at) => functionKinds.has(at.type),
    (at) =>
      conditionHolders.has(at.type)
        ? at.type === 'when_expression'
          ? subjectOf(at)
          : field(at, at.type === 'binary_expression' ? 'left' : 'condition')
        : undefined,
  );
}

/** `name` of `x.name`, or of `x name y`. */
function memberAccess(nameNode: SyntaxNode): SyntaxNode | undefined {
  const parent = nameNode.parent;
  return parent?.type === 'navigation_expression' &&
    parent.lastNamedChild?.id === nameNode.id &&
    parent.firstNamedChild?.id !== nameNode.id
    ? parent
    : undefined;
}

/** Kotlin. */
export const kotlin: Language = {
  id: 'kotlin',
  languageIds: ['kotlin'],
  extensions: { '.kt': 'kotlin', '.kts': 'kotlin' },
  scan: { numbers, evidence, callFollows, ownModuleLine },
  grammarFor: () => 'kotlin',
  readAs,
  layout: kotlinLayout,
  errorsLinger: true,
  tokenAt: tokensOf(tokens),
  lower,
  context,
  declares,
  introduces: introducing({
    class_declaration: ['name'],
    object_declaration: ['name'],
    function_declaration: ['name'],
  }),
  declaresMember,
  memberAccess,
  assignedValue: assignedIn('assignment'),
  lowerType,
  functionFacts,
  classFacts,
  nameOf: (node) =>
    node.type !== 'object_literal' && (isClassLike(node) || node.type === 'function_declaration')
      ? nameOf(node)
      : undefined,
  bindsSelf: (functionNode) => functionNode.type !== 'lambda_literal',
  documentedType: () => undefined,
  enclosingFunction: (node) => closest(node.parent, functionKinds),
  enclosingClass,
  namesAround: namesOfThose(new Set(['object_declaration', 'class_declaration'])),
  isNegated: (node) =>
    (node.parent?.type === 'unary_expression' && field(node.parent, 'operator')?.text === '!') ||
    signOfChain(node) === '!' ||
    node.children.some((child) => child.type === '!in'),
  enclosingStatement: standingIn(blocks),
  joined: joinedByOperator,
  conditionsAround,
  handlersAround: handlersIn(functionKinds, new Set(['catch_block']), new Set(['finally_block'])),
  otherwise: /\belse\b/u,
  leaves: /^(?:return|throw)\b/u,
  collections,
  makers,
  unbounded,
  indirectCalls: new Set(),
  defaultCalls: new Map([
    ['orElse/1', 0],
    ['getOrDefault/1', 0],
    ['getOrDefault/2', 1],
    ['getOrElse/1', 0],
    ['getOrElse/2', 1],
  ]),
  ...ofTexts,
  parameterValues,
  passThrough: new Set(['requireNotNull', 'checkNotNull']),
  receiverRuns: { methods: new Set(['apply', 'run']), functions: new Set(['with']) },
  numberViews,
  viewedResult,
  implicitSelf: true,
  addsFunctions: true,
  narrowedType,
  pathSeparator: '.',
  implicitParameter,
  constantsHaveTypes: true,
  nothing: 'null',
  and: '&&',
  choose: chooseWithIf,
  comment: lineComments('//', '${'),
  commentAt: commentsOf(comments),
  importedModules,
  openImports,
  importName: (text, modules, exported) => importName(text, modules, exported, ''),
  stringLiteral: (text) => writeString(text, true),
};
