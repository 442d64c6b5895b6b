import type { Call, Context, Expression } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Resolver } from '../meaning/meaning';
import { lastNameOf } from '../names/likeness';

/** A call of a method, how many arguments stand before the method's own, and the name it is called by if not its own. */
export type CallAround = { readonly call: Call; readonly shift: number; readonly calledAs?: SyntaxNode };

/**
 * The calls whose callee a node is: directly, through `bind` and its kin, with a list of arguments, or by the name that
 * the bound method is kept in. Empty when it is not called.
 */
export function callsAround(resolver: Resolver, callee: SyntaxNode): readonly CallAround[] {
  const { language } = resolver.file;
  const context = language.context(callee);
  const bare = language.bareCall?.(callee);
  if (bare?.kind === 'call') return [{ call: bare, shift: 0 }];
  if (context.kind === 'callee') {
    const call = callOrLiteral(language.lower(context.call));
    return call ? [{ call, shift: 0 }] : [];
  }
  if (context.kind === 'argument') return appliedTo(resolver, context);
  if (context.kind !== 'object') return [];
  const outer = language.context(context.member);
  const call = outer.kind === 'callee' ? language.lower(outer.call) : undefined;
  if (call?.kind !== 'call') return [];
  if (language.listCalls?.has(context.name)) return withList(resolver, call, 1);
  if (!language.indirectCalls.has(context.name)) return [];
  return call.arguments.length > 1 ? [{ call, shift: 1 }] : [{ call, shift: 1 }, ...callsOfKept(resolver, call)];
}

/** `Reflect.apply(socket.close, socket, [1000])`, `loop.call_later(5, socket.close, 1000)`. */
function appliedTo(resolver: Resolver, context: Extract<Context, { kind: 'argument' }>): CallAround[] {
  const { language } = resolver.file;
  const taker = language.handOffs ? language.lower(context.call) : undefined;
  if (taker?.kind === 'call' && language.handOffs?.get(lastNameOf(resolver, taker.callee) ?? '') === context.position)
    return [{ call: taker, shift: context.position + 1 }];
  const call = context.position === 0 && language.applyFunctions ? language.lower(context.call) : undefined;
  if (call?.kind !== 'call' || language.applyFunctions?.has(call.callee.text) !== true) return [];
  return withList(resolver, call, 2);
}

/** A struct literal makes a value as a constructor does whose parameters are its fields. */
function callOrLiteral(expression: Expression): Call | undefined {
  if (expression.kind === 'call') return expression;
  if (expression.kind !== 'object' || !expression.type) return undefined;
  return {
    kind: 'call',
    node: expression.node,
    callee: expression.type,
    arguments: expression.fields.map(({ name, value }) => ({
      node: value,
      ...(name !== undefined && { keyword: name }),
    })),
    constructs: true,
    typeArguments: [],
  };
}

/** `close.apply(socket, [1000, 'bye'])`: the list is the arguments. */
function withList(resolver: Resolver, call: Call, position: number): CallAround[] {
  const { language } = resolver.file;
  const given = call.arguments[position];
  const list = given && language.lower(given.node);
  if (list?.kind !== 'list') return [];
  const elements = list.elements.map((node) => {
    const element = language.lower(node);
    return element.kind === 'spread' ? { node: element.of, spread: true } : { node };
  });
  return [{ call: { ...call, arguments: elements, list: list.node }, shift: 0 }];
}

/** `const bye = socket.close.bind(socket)`: calls of `bye` are calls of the method. */
function callsOfKept(resolver: Resolver, bound: Call): CallAround[] {
  const { file } = resolver;
  const context = file.language.context(bound.node);
  const declaration =
    context.kind === 'initialiser' && !context.member
      ? file.language.declares(context.nameNode)?.declaration
      : undefined;
  if (!declaration) return [];
  return file.uses(declaration).flatMap((use): CallAround[] => {
    const around = file.language.context(use);
    const call = around.kind === 'callee' ? file.language.lower(around.call) : undefined;
    return call?.kind === 'call' ? [{ call, shift: 0, calledAs: use }] : [];
  });
}
