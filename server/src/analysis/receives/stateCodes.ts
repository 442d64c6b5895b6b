import type { Declaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { lastNameOf } from '../names/likeness';
import type { Resolver } from '../meaning/meaning';
import type { ReceivedCode } from '../site';

/** Functions that make a value which changes by a call or by a member: `useState`, `createSignal`, `ref`, `writable`. */
const makesState = /^(?:use\w*state|create_?signal|(?:shallow_?)?ref|signal|writable|observable)$/iu;
/** Methods that give such a value another. */
const givesValue = /^(?:set|next)$/u;
const maximumUses = 16;

/**
 * The received code that a component keeps as its state and reads as if it were the value itself:
 * `const [code, setCode] = useState(0)` with `setCode(event.code)`, `const code = ref(0)` with `code.value = event.code`;
 * `undefined` where the name holds no state or is given no received code.
 */
export function codeInState(resolver: Resolver, nameNode: SyntaxNode): ReceivedCode | undefined {
  const { file } = resolver;
  const declaration = file.resolve(nameNode);
  if (declaration?.kind !== 'variable' || !declaration.initialiser) return undefined;
  const made = file.language.lower(declaration.initialiser);
  if (made.kind !== 'call' || !makesState.test(lastNameOf(resolver, made.callee) ?? '')) return undefined;
  for (const value of valuesGiven(resolver, declaration)) {
    const meaning = resolver.meaningOf(value);
    if (meaning?.kind === 'received') return meaning.received;
  }
  return undefined;
}

function valuesGiven(resolver: Resolver, declaration: Extract<Declaration, { kind: 'variable' }>): SyntaxNode[] {
  const { file } = resolver;
  const { language } = file;
  const [step, more] = declaration.path;
  const name = declaration.nameNode.text;
  if (!step)
    return file
      .uses(declaration)
      .slice(0, maximumUses)
      .flatMap((use) => givenThrough(resolver, use));
  if (more || !('index' in step) || step.index !== 0) return [];
  const setter = `set${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const scope = language.enclosingFunction(declaration.nameNode) ?? file.root;
  return file
    .occurrencesIn(setter, scope)
    .slice(0, maximumUses)
    .flatMap((token) => firstArgument(resolver, token));
}

/** `code.value = event.code`, `code.set(event.code)`. */
function givenThrough(resolver: Resolver, use: SyntaxNode): SyntaxNode[] {
  const { language } = resolver.file;
  const context = language.context(use);
  if (context.kind !== 'object') return [];
  if (givesValue.test(context.name)) return firstArgument(resolver, context.member);
  const assigned = language.collections.cells.has(context.name) ? language.assignedValue(context.member) : undefined;
  return assigned ? [assigned] : [];
}

function firstArgument(resolver: Resolver, callee: SyntaxNode): SyntaxNode[] {
  const { language } = resolver.file;
  const context = language.context(callee);
  const call = context.kind === 'callee' ? language.lower(context.call) : undefined;
  const argument = call?.kind === 'call' ? call.arguments[0] : undefined;
  return argument ? [argument.node] : [];
}
