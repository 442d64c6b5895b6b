import { lastPartOf } from '../../../../shared/src/libraries/lookup';
import type { Call, Context } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { lastNameOf, plainName } from '../names/likeness';
import { isMeasure } from '../names/measures';
import { convertedToOwnType } from '../meaning/calls';
import { carriedArgument } from '../meaning/carriers';
import type { Resolver } from '../meaning/meaning';

/** A constant, enum member or table entry that names a code. */
export type Definition = {
  readonly nameNode: SyntaxNode;
  readonly name: string;
  readonly container?: string;
  readonly containerNode?: SyntaxNode;
  /** The number is the key of a table's entry, and not its value. */
  readonly keyed?: true;
  /** It is the answer of a `match` or `switch` to what the name stands for: `Normal => 1000`. */
  readonly answers?: true;
  /** It is the code of an error that is one of a WebSocket by its name: `class WSProtocolError; def code = 1002`. */
  readonly ofError?: true;
};

/** What a number token defines by its place in the text alone; whether it is a close code is for others to say. */
export function definitionAt(resolver: Resolver, token: SyntaxNode): Definition | undefined {
  const { language } = resolver.file;
  const context = language.context(token);
  switch (context.kind) {
    case 'initialiser': {
      const container = context.container && nameOfContainer(resolver, context.container);
      return {
        nameNode: context.nameNode,
        name: plainName(context.nameNode.text),
        ...(container !== undefined && { container }),
        ...(context.container && { containerNode: context.container }),
        ...(memberName.test(context.nameNode.text) && isErrorClass(resolver, context.container) && { ofError: true }),
      };
    }
    case 'return': {
      const answer = answerAt(resolver, token);
      if (answer) return answer;
      const facts = language.functionFacts(context.function);
      const nameNode = facts?.nameNode;
      if (!nameNode || !memberName.test(nameNode.text) || !isErrorClass(resolver, facts.container)) return undefined;
      return { nameNode, name: nameOfContainer(resolver, facts.container) ?? nameNode.text, ofError: true };
    }
    case 'field': {
      const kept = keptUnderName(resolver, context);
      if (kept) return kept;
      const container = nameOfContainer(resolver, context.object);
      return context.name === undefined
        ? keyedByMember(resolver, context)
        : {
            nameNode: context.key,
            name: plainName(context.name),
            containerNode: context.object,
            ...(container !== undefined && { container }),
          };
    }
    case 'key':
      return tableEntry(resolver, context.object, context.value);
    case 'index':
      return entryPutIn(resolver, context);
    case 'assignment':
      return constantPutOn(resolver, context.target) ?? answerAt(resolver, token);
    case 'element':
      return pairOfTable(resolver, context);
    case 'argument': {
      const call = language.lower(context.call);
      const converted =
        call.kind === 'call'
          ? (carriedArgument(resolver, call, 'code') ?? convertedToOwnType(resolver, call))
          : undefined;
      const isConverted = converted && language.lower(converted).node.id === language.lower(token).node.id;
      return isConverted ? definitionAt(resolver, context.call) : constantObject(resolver, context);
    }
    default:
      return answerAt(resolver, token);
  }
}

/** `{ CloseCode.badRequest: 4400 }`: what a table says of a member of an enum. */
function keyedByMember(
  resolver: Resolver,
  { key: keyNode, object }: Extract<Context, { kind: 'field' }>,
): Definition | undefined {
  const key = resolver.file.language.lower(keyNode);
  const container = key.kind === 'member' ? lastNameOf(resolver, key.object) : undefined;
  return key.kind === 'member' && container !== undefined
    ? { nameNode: keyNode, name: plainName(key.name), container, containerNode: object, answers: true }
    : undefined;
}

/** A value with a field for its code that a constant of the file keeps: `ErrKicked = CloseError{Code: 4001}`. */
export function keptUnderName(
  resolver: Resolver,
  { object, name }: Extract<Context, { kind: 'field' }>,
): Definition | undefined {
  const { language } = resolver.file;
  if (name === undefined || !/^(?:close_?)?code$/iu.test(name)) return undefined;
  const value = language.lower(object);
  const context = language.context(object);
  if (value.kind !== 'object' || !value.type || context.kind !== 'initialiser') return undefined;
  const { nameNode } = context;
  const declaration = language.declares(nameNode)?.declaration;
  const isKept = context.member || (declaration?.kind === 'variable' && declaration.topLevel);
  return isKept
    ? { nameNode, name: plainName(nameNode.text), container: plainName(lastPartOf(value.type.text)), answers: true }
    : undefined;
}

/** The label of one arm, in the manners of many languages: `Normal =>`, `.normal ->`, `case CloseCode.Normal: return`. */
const armLabel =
  /^(?:case\s+|when\s+)?([A-Za-z_.][\w.:]{0,60}?)(?:\([\w\s,.]{0,20}\))?\s*(?:=>|->|:)\s*(?:return\s+|[\w.]{1,40}\s*=\s*)?$/u;

/** `Normal => 1000`, one arm of several that say which code each of some names stands for. */
export function answerAt(resolver: Resolver, token: SyntaxNode): Definition | undefined {
  let at = token.parent;
  for (let depth = 0; at?.parent && depth < 4; depth += 1, at = at.parent) {
    const length = token.startIndex - at.startIndex;
    if (length > 100) return undefined;
    const label = length > 2 ? armLabel.exec(at.text.slice(0, length))?.[1] : undefined;
    if (label === undefined || !resolver.file.speaksOfWebSockets) continue;
    return { nameNode: at, name: lastPartOf(label.replaceAll('::', '.')), containerNode: at.parent, answers: true };
  }
  return undefined;
}

const memberName = /^(?:get_?)?(?:(?:close|status|error)_?)*code$/iu;
const errorName = /^(?:WS|Ws|Web_?[Ss]ocket)\w*(?:Error|Exception|Closed?)$/u;

/** Whether a class, or one that it extends, is an error of a WebSocket by its name. */
function isErrorClass(resolver: Resolver, container: SyntaxNode | undefined): container is SyntaxNode {
  const facts = container && resolver.file.language.classFacts(container);
  const names = [facts?.nameNode?.text, ...(facts?.bases ?? []).map(({ text }) => lastPartOf(text))];
  return names.some((name) => name !== undefined && errorName.test(name));
}

/** `val NORMAL = Status(1000, "Normal closure")`: a constant whose value carries the number. */
export function constantObject(
  resolver: Resolver,
  { call, position }: Extract<Context, { kind: 'argument' }>,
): Definition | undefined {
  const { language } = resolver.file;
  const made = position === 0 ? language.lower(call) : undefined;
  const context = made?.kind === 'call' ? language.context(call) : undefined;
  if (made?.kind !== 'call' || context?.kind !== 'initialiser') return undefined;
  const maker = made.constructs ? undefined : makerOf(resolver, made, context);
  const container = context.container ? nameOfContainer(resolver, context.container) : maker;
  if (made.constructs ? !context.container : maker === undefined) return undefined;
  return {
    nameNode: context.nameNode,
    name: context.nameNode.text,
    ...(context.container && { containerNode: context.container }),
    ...(container !== undefined && { container }),
  };
}

const makes = /^(?:new|of|from|make|create)(?:_?\w{1,20})?$/iu;

/**
 * The type whose own function makes a constant of it: the one around it, or the one that the constant is declared as:
 * `const NORMAL: Self = Self::new(1000, "bye")`, `const BUSY: CloseFrame = CloseFrame::new(4002, "busy")`.
 */
function makerOf(
  resolver: Resolver,
  call: Call,
  { nameNode, container }: Extract<Context, { kind: 'initialiser' }>,
): string | undefined {
  const { language } = resolver.file;
  const callee = language.lower(call.callee);
  if (callee.kind !== 'member' || !makes.test(callee.name)) return undefined;
  const around = container && nameOfContainer(resolver, container);
  if (language.lower(callee.object).kind === 'self') return around;
  const maker = lastNameOf(resolver, callee.object);
  const declaration = language.declares(nameNode)?.declaration;
  const typeNode = declaration?.kind === 'variable' && declaration.topLevel ? declaration.type : undefined;
  const type = typeNode && language.lowerType(typeNode);
  const declared = type?.kind === 'named' ? type.path.at(-1) : undefined;
  // `Duration::from_millis(1500)` makes a time, and is not looked into.
  if (maker === undefined || isMeasure(maker.replace(/\d+$/u, ''))) return undefined;
  return maker === /^\w+/u.exec(around ?? declared ?? '')?.[0] ? maker : undefined;
}

/** The name that an enum, class or object literal goes by. */
function nameOfContainer(resolver: Resolver, container: SyntaxNode): string | undefined {
  const name = writtenNameOf(resolver, container);
  return name === undefined ? undefined : plainName(name);
}

function writtenNameOf(resolver: Resolver, container: SyntaxNode): string | undefined {
  const { language } = resolver.file;
  const own = language.nameOf(container);
  if (own) return own.text;
  const context = language.context(container);
  if (context.kind === 'initialiser') return context.nameNode.text;
  if (context.kind === 'field') return context.name;
  if (context.kind === 'assignment') return context.target.text.split('.').at(-1);
  if (context.kind === 'argument') {
    const outer = language.context(context.call);
    if (outer.kind === 'initialiser') return outer.nameNode.text;
  }
  return undefined;
}

/** `{ 1000: 'Normal closure' }`. */
function tableEntry(resolver: Resolver, object: SyntaxNode, value: SyntaxNode): Definition | undefined {
  const container = nameOfContainer(resolver, object);
  return { ...entryOf(resolver, value, container), containerNode: object, keyed: true };
}

/** `new Map([[1000, 'Normal closure'], …])`, `new Map([['late', 4003], …])`. */
function pairOfTable(resolver: Resolver, context: Extract<Context, { kind: 'element' }>): Definition | undefined {
  const { language } = resolver.file;
  // A list that is long is not taken apart for each of its elements.
  if (context.position !== 0 && context.position !== 1) return undefined;
  const pair = language.lower(context.list);
  if (pair.kind !== 'list' || pair.elements.length !== 2) return undefined;
  const outer = language.context(context.list);
  const other = pair.elements[1 - context.position];
  if (!other || outer.kind !== 'element') return undefined;
  const entry = { ...entryOf(resolver, other, nameOfContainer(resolver, outer.list)), containerNode: outer.list };
  return context.position === 0 ? { ...entry, keyed: true } : entry;
}

/** `closeTexts[1000] = 'Normal closure'`: an entry that a table is given later. */
function entryPutIn(resolver: Resolver, context: Extract<Context, { kind: 'index' }>): Definition | undefined {
  const { language } = resolver.file;
  const value = language.assignedValue(context.node);
  if (!value || language.lower(value).kind !== 'string') return undefined;
  const container = lastNameOf(resolver, context.object);
  return { ...entryOf(resolver, value, container), keyed: true };
}

/** The manner in which constants are written, wherever they stand. */
export const constantName = /^[A-Z][A-Z\d]*_[A-Z\d_]+$/u;

/** `Connection.CLOSE_GOING_AWAY = 1001`: a constant that a class, function or module is given from outside. */
function constantPutOn(resolver: Resolver, targetNode: SyntaxNode): Definition | undefined {
  const target = resolver.file.language.lower(targetNode);
  return target.kind === 'member' && !target.indexed && constantName.test(target.name)
    ? { nameNode: target.nameNode, name: target.name }
    : undefined;
}

/** An entry goes by its text; by its table's name when it has none. */
function entryOf(resolver: Resolver, value: SyntaxNode, container: string | undefined) {
  const named = resolver.file.language.lower(value);
  const name = named.kind === 'string' ? named.value : undefined;
  return { nameNode: value, name: name ?? container ?? '', ...(container !== undefined && { container }) };
}
