import { scalaLayout } from '../layouts';
import { namesOfThose } from '../places';
import { closest, field, namedChildren, type SyntaxNode } from '../../syntax/node';
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
import { classFacts, enclosingClass, functionFacts, functionKinds, isClassLike } from './functions';
import { lower } from './lower';
import { readAs } from './reading';
import { lowerType } from './types';
import { commentsOf, tokensOfNames } from '../tokens';
import { introducing } from '../scopes';
import { testsAround } from '../conditions';
import { lineComments } from '../lineComments';
import { standingIn } from '../statements';

const tokens: ReadonlySet<string> = new Set(['identifier', 'type_identifier', 'integer_literal']);

const comments: ReadonlySet<string> = new Set(['comment', 'block_comment']);

const blocks: ReadonlySet<string> = new Set(['block', 'indented_block', 'template_body', 'compilation_unit']);

const conditionHolders: ReadonlySet<string> = new Set([
  'if_expression',
  'match_expression',
  'while_expression',
  'guard',
]);

/** Tests that stand between a node and its function. */
function conditionsAround(node: SyntaxNode): SyntaxNode[] {
  return testsAround(
    node,
    (at) => functionKinds.has(at.type),
    (at) => {
      const guard = at.type === 'case_clause' ? namedChildren(at).find((child) => child.type === 'guard') : undefined;
      if (!guard && !conditionHolders.has(at.type)) return undefined;
      return field(guard ?? at, at.type === 'match_expression' ? 'value' : 'condition');
    },
  );
}

function memberAccess(nameNode: SyntaxNode): SyntaxNode | undefined {
  const parent = nameNode.parent;
  if (parent?.type === 'field_expression') return field(parent, 'field')?.id === nameNode.id ? parent : undefined;
  const isPath = parent?.type === 'stable_identifier' || parent?.type === 'stable_type_identifier';
  return isPath && parent.lastNamedChild?.id === nameNode.id ? parent : undefined;
}

/** Scala 2 and 3. */
export const scala: Language = {
  id: 'scala',
  languageIds: ['scala'],
  extensions: { '.scala': 'scala', '.sc': 'scala' },
  scan: { numbers, evidence, callFollows, ownModuleLine },
  grammarFor: () => 'scala',
  readAs,
  layout: scalaLayout,
  tokenAt: tokensOfNames(tokens),
  lower,
  context,
  declares,
  introduces: introducing({
    object_definition: ['name'],
    class_definition: ['name'],
    trait_definition: ['name'],
  }),
  declaresMember,
  memberAccess,
  assignedValue(nameNode) {
    const parent = nameNode.parent;
    if (parent?.type !== 'assignment_expression' || parent.parent?.type === 'arguments') return undefined;
    return field(parent, 'left')?.id === nameNode.id ? field(parent, 'right') : undefined;
  },
  lowerType,
  functionFacts,
  classFacts,
  nameOf: (node) => (isClassLike(node) || node.type === 'function_definition' ? field(node, 'name') : undefined),
  bindsSelf: (functionNode) => functionNode.type !== 'lambda_expression',
  documentedType: () => undefined,
  enclosingFunction: (node) => closest(node.parent, functionKinds),
  enclosingClass,
  namesAround: namesOfThose(new Set(['object_definition', 'package_object'])),
  isNegated: (node) => node.parent?.type === 'prefix_expression' && node.parent.text.startsWith('!'),
  enclosingStatement: standingIn(blocks),
  conditionsAround,
  otherwise: /\belse\b|(?<!\w)_\s*=>/u,
  leaves: /^(?:return|throw)\b/u,
  collections,
  makers,
  unbounded,
  indirectCalls: new Set(),
  defaultCalls: new Map([
    ['getOrElse/1', 0],
    ['getOrElse/2', 1],
    ['getOrDefault/2', 1],
    ['orElse/1', 0],
  ]),
  ...ofTexts,
  passThrough: new Set(['Some', 'Option']),
  numberViews,
  implicitSelf: true,
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
  stringLiteral: (text) => writeString(text, false),
};
