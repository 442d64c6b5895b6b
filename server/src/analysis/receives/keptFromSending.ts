import type { SyntaxNode } from '../../syntax/node';
import { assignedParts } from '../meaning/declarations';
import type { Resolver } from '../meaning/meaning';
import { plainText } from '../sends/guards';
import type { ReceivedCode } from '../site';

const furthest = 8;
const mostResults = 12;

/**
 * A received code with a note where the test of it only keeps codes from being sent, and so may ask for more than there
 * are: `code === 1005 ? 1000 : code`, `if (code === 1005) code = 1000`, a function that gives its parameter back.
 */
export function keptFromSending(resolver: Resolver, node: SyntaxNode, received: ReceivedCode): ReceivedCode {
  if (received.api === undefined || received.mayBeOwn) return received;
  const isReplaced = isGivenBack(resolver, node) || isOtherArm(resolver, node) || isAssignedBehind(resolver, node);
  return isReplaced ? { ...received, mayBeOwn: true } : received;
}

/** Whether a name is a parameter of a function that gives it back where it is none of the codes that it is asked for. */
function isGivenBack({ file }: Resolver, node: SyntaxNode): boolean {
  const { language } = file;
  const read = language.lower(node);
  const declaration = read.kind === 'name' ? file.resolve(read.node) : undefined;
  if (declaration?.kind !== 'parameter' || declaration.path.length > 0) return false;
  const isSame = (result: SyntaxNode, depth = 0): boolean => {
    const value = language.lower(result);
    if (value.kind === 'choice') return depth < 3 && value.branches.some((branch) => isSame(branch, depth + 1));
    return value.kind === 'name' && file.resolve(value.node)?.nameNode.id === declaration.nameNode.id;
  };
  const results = language.functionFacts(declaration.function)?.returns() ?? [];
  return results.slice(0, mostResults).some((result) => isSame(result));
}

/** Whether an arm of the conditional that a test decides, or of one in its arms, is what is tested. */
function isOtherArm({ file: { language } }: Resolver, node: SyntaxNode): boolean {
  const text = plainText(node);
  const isTested = (arm: SyntaxNode, depth = 0): boolean => {
    if (plainText(arm) === text) return true;
    const value = depth < 3 ? language.lower(arm) : undefined;
    return value?.kind === 'choice' && value.branches.some((branch) => isTested(branch, depth + 1));
  };
  let at = node.parent;
  for (let depth = 0; at && depth < furthest; at = at.parent, depth += 1) {
    const value = language.lower(at);
    if (value.kind !== 'choice' || !value.condition) continue;
    const { condition } = value;
    const isTest = condition.startIndex <= node.startIndex && node.endIndex <= condition.endIndex;
    if (isTest) return value.branches.some((branch) => isTested(branch));
  }
  return false;
}

/** Whether the statement that a test decides gives a variable another value. */
function isAssignedBehind(resolver: Resolver, node: SyntaxNode): boolean {
  const { file } = resolver;
  const read = file.language.lower(node);
  const declaration = read.kind === 'name' ? file.resolve(read.node) : undefined;
  if (declaration?.kind !== 'variable' && declaration?.kind !== 'parameter') return false;
  const statement = file.language.enclosingStatement(node);
  return assignedParts(resolver, declaration).some(
    ({ value }) =>
      statement.startIndex <= value.startIndex &&
      value.endIndex <= statement.endIndex &&
      !(value.startIndex <= node.startIndex && node.endIndex <= value.endIndex),
  );
}
