import { librariesFor } from '../../../../shared/src/libraries/lookup';
import type { Call, Declaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { bearsSign } from './imports';
import { elementOf, instanceOf, weaker, type Meaning, type Resolver } from './meaning';
import { maximumReferences } from './references';
import { handlerParameters, meaningOfHandlerParameter } from './handlers';

/** The meaning of a function's parameter by the library that calls the function; `undefined` when none does. */
export function meaningOfParameter(
  resolver: Resolver,
  declaration: Extract<Declaration, { kind: 'parameter' }>,
): Meaning | undefined {
  const { file } = resolver;
  const facts = file.language.functionFacts(declaration.function);
  const handler = handlerParameters(resolver, declaration.function);
  const known = handler && meaningOfHandlerParameter(handler, declaration.position);
  if (known) return known;
  const element = elementForCallback(resolver, declaration.function, declaration.position);
  if (element) return element;
  const marked = markedParameter(resolver, declaration);
  if (marked) return marked;
  if (!facts) return undefined;
  if (isGivenToForeign(resolver, declaration)) return { kind: 'foreign' };
  return meaningFromCalls(resolver, declaration.function, declaration.position);
}

/** `@ConnectedSocket() client`: the decorator says what the library hands over. */
function markedParameter(
  resolver: Resolver,
  { decorators }: Extract<Declaration, { kind: 'parameter' }>,
): Meaning | undefined {
  if (!decorators) return undefined;
  const { file } = resolver;
  for (const library of librariesFor(file.language.id)) {
    const marked = library.markedParameters?.find(({ decorator }) => decorators.includes(decorator));
    if (marked && bearsSign(file, library)) return instanceOf(library, marked.type, 'likely');
  }
  return undefined;
}

/** A function that another package calls gets that package's things: `net.createServer((socket) => …)`. */
function isGivenToForeign(resolver: Resolver, declaration: Extract<Declaration, { kind: 'parameter' }>): boolean {
  if (/ws|web_?socket|event|^e$|code/iu.test(declaration.nameNode.text)) return false;
  const context = resolver.file.language.context(declaration.function);
  const call = context.kind === 'argument' ? resolver.file.language.lower(context.call) : undefined;
  return call?.kind === 'call' && resolver.meaningOf(call.callee)?.kind === 'foreign';
}

/** The element that a collection's method hands to its callback. */
function elementForCallback(resolver: Resolver, functionNode: SyntaxNode, position: number): Meaning | undefined {
  const { language } = resolver.file;
  const context = language.context(functionNode);
  if (context.kind !== 'argument' || context.position !== 0 || position > 1) return undefined;
  const call = language.lower(context.call);
  const callee = call.kind === 'call' ? language.lower(call.callee) : undefined;
  if (callee?.kind !== 'member') return undefined;
  const takesEntry =
    language.collections.entryCallback?.has(callee.name) === true &&
    language.functionFacts(functionNode)?.parameters.length === 2;
  if (position !== (takesEntry ? 1 : 0)) return undefined;
  if (takesEntry) return elementOf(resolver.meaningOf(callee.object));
  if (language.collections.handsOver?.has(callee.name)) return handedOver(resolver.meaningOf(callee.object));
  if (!language.collections.callback.has(callee.name)) return undefined;
  const held = resolver.meaningOf(callee.object);
  // An optional value has the meaning of the value.
  return elementOf(held) ?? (held?.kind === 'instance' || held?.kind === 'received' ? held : undefined);
}

/** `open().then((socket) => …)`: a promise has the meaning of the value that it will be. */
function handedOver(promise: Meaning | undefined): Meaning | undefined {
  return promise?.kind === 'instance' || promise?.kind === 'parameters' ? promise : undefined;
}

/** The argument for a parameter: by its name, or by its position. */
function argumentFor(call: Call, position: number, name: string | undefined) {
  const named = call.arguments.find((argument) => argument.keyword !== undefined && argument.keyword === name);
  const placed = call.arguments[position];
  return named ?? (placed?.keyword === undefined ? placed : undefined);
}

/** What the callers in this file pass: their meanings must not contradict each other. */
function meaningFromCalls(resolver: Resolver, functionNode: SyntaxNode, position: number): Meaning | undefined {
  const name = resolver.file.language.functionFacts(functionNode)?.parameters[position]?.nameNode?.text;
  const meanings = resolver
    .callsOf(functionNode)
    .slice(0, maximumReferences)
    .flatMap((callNode): Meaning[] => {
      const call = resolver.file.language.lower(callNode);
      const argument = call.kind === 'call' ? argumentFor(call, position, name) : undefined;
      const meaning = argument && !argument.spread ? resolver.meaningOf(argument.node) : undefined;
      return meaning ? [meaning] : [];
    });
  const first = meanings.find((meaning) => meaning.kind !== 'foreign');
  if (first?.kind === 'instance') {
    const certainty = meanings.reduce(
      (least, meaning) => (meaning.kind === 'instance' ? weaker(least, meaning.certainty) : least),
      first.certainty,
    );
    return { ...first, certainty };
  }
  return first;
}
