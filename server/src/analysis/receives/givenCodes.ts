import type { Declaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { codeName, toldName } from '../names/closeNames';
import { constantOf, spanOf } from '../values/constants';
import { lastNameOf } from '../names/likeness';
import { isPlausible } from '../sends/ownClosers';
import type { Resolver } from '../meaning/meaning';
import { codeOfType, likelyCodeReceived } from './receivedCodes';
import type { FoundComparison } from '../drafts';
import { closedName, teller } from './toldCloses';

/** `this.code = init?.code ?? 1005` in a class that is a close event. */
export function inCloseEventClass(resolver: Resolver, targetNode: SyntaxNode): FoundComparison | undefined {
  const { language } = resolver.file;
  const target = language.lower(targetNode);
  if (target.kind !== 'member' || target.name !== 'code') return undefined;
  const owner = language.lower(target.object).kind === 'self' ? language.enclosingClass(target.node) : undefined;
  const name = owner && language.classFacts(owner)?.nameNode?.text;
  return name !== undefined && /CloseEvent/u.test(name)
    ? { span: spanOf(targetNode), operator: 'event', received: likelyCodeReceived }
    : undefined;
}

/** `flow.websocket.close_code = 1006`: what a record of a connection says of its end. */
export function inRecord(resolver: Resolver, targetNode: SyntaxNode): FoundComparison | undefined {
  const { file } = resolver;
  const target = file.language.lower(targetNode);
  if (target.kind !== 'member' || !codeName.test(target.name) || !file.speaksOfWebSockets) return undefined;
  if (file.language.lower(target.object).kind === 'self' || resolver.meaningOf(target.object)?.kind === 'foreign')
    return undefined;
  return { span: spanOf(targetNode), operator: 'event', received: likelyCodeReceived };
}

/** `closeCode = 1006`, `this.closeCode = 1001`: what bears the name of a close code and nothing else is given one. */
export function givenToCode(
  resolver: Resolver,
  token: SyntaxNode,
  targetNode: SyntaxNode,
): FoundComparison | undefined {
  const { file } = resolver;
  const name = lastNameOf(resolver, targetNode);
  if (name === undefined || !codeName.test(name.replace(/^m_/u, '')) || !file.speaksOfWebSockets) return undefined;
  const target = file.language.lower(targetNode);
  const isOwn =
    target.kind === 'name' || (target.kind === 'member' && file.language.lower(target.object).kind === 'self');
  const number = constantOf(resolver, token)?.value;
  if (!isOwn || number?.kind !== 'number' || !isPlausible(number.value)) return undefined;
  const received = { library: undefined, api: undefined, certainty: 'possible' as const };
  const declaration = target.kind === 'name' ? file.resolve(target.node) : undefined;
  const isSent = declaration !== undefined && isThenSent(resolver, declaration);
  return { span: spanOf(targetNode), operator: 'other', received, ...(isSent && { isSent }) };
}

const maximumUses = 12;

/** Whether a local variable is handed to something that closes by its name: `send_close_frame(conn, close_code)`. */
function isThenSent(resolver: Resolver, declaration: Declaration): boolean {
  const { language } = resolver.file;
  if (declaration.kind !== 'variable' || declaration.topLevel) return false;
  return resolver.file
    .uses(declaration)
    .slice(0, maximumUses)
    .some((use) => {
      const context = language.context(use);
      const call = context.kind === 'argument' ? language.lower(context.call) : undefined;
      const name = call?.kind === 'call' ? (lastNameOf(resolver, call.callee) ?? '') : '';
      return sendsClose.test(name) && !toldName.test(name);
    });
}

const sendsClose =
  /(?:^|_)(?:close|disconnect|terminate|shut_?down)(?!d)|[a-z](?:Close|Disconnect)(?!d)|^write_?error/u;

/** The default of a close event's code: `constructor(type, { code = 1005 })`. */
export function inDefault(resolver: Resolver, nameNode: SyntaxNode): FoundComparison | undefined {
  const { file } = resolver;
  const declaration = file.language.declares(nameNode)?.declaration;
  if (declaration?.kind !== 'parameter' && declaration?.kind !== 'variable') return undefined;
  const meaning = resolver.meaningOfDeclaration(declaration);
  if (meaning?.kind === 'received') return { span: spanOf(nameNode), operator: 'other', received: meaning.received };
  if (declaration.kind === 'parameter' && (isOfCloseEvent(resolver, declaration) || isOfTeller(resolver, declaration)))
    return { span: spanOf(nameNode), operator: 'other', received: likelyCodeReceived };
  const isHandler = declaration.kind === 'parameter' && !isCloser(resolver, declaration.function);
  const typed = isHandler ? codeOfType(meaning) : undefined;
  return typed && { span: spanOf(nameNode), operator: 'other', received: typed };
}

const ofCode = /^[$_]?(?:close_?|status_?)?code$/iu;

/** `triggerClose(code = 1000, reason = '')`: what a function that tells of a close says of its own accord. */
function isOfTeller(
  { file }: Resolver,
  { nameNode, function: functionNode }: Extract<Declaration, { kind: 'parameter' }>,
): boolean {
  const name = file.language.functionFacts(functionNode)?.nameNode?.text ?? '';
  return file.speaksOfWebSockets && teller.test(name) && ofCode.test(nameNode.text);
}

/** `constructor(code = 1000, reason = "")` of a class that is a close event by its name. */
function isOfCloseEvent(
  resolver: Resolver,
  { nameNode, function: functionNode }: Extract<Declaration, { kind: 'parameter' }>,
): boolean {
  const { language } = resolver.file;
  if (!ofCode.test(nameNode.text)) return false;
  const owner = language.enclosingClass(functionNode);
  const name = owner && language.classFacts(owner)?.nameNode?.text;
  return name !== undefined && closedName.test(name);
}

/** A function whose name says that it closes: its parameter is a code to send. */
function isCloser(resolver: Resolver, functionNode: SyntaxNode): boolean {
  const name = resolver.file.language.functionFacts(functionNode)?.nameNode?.text ?? '';
  return /^_?(?:do|force|send)?_?(?:close|disconnect|cancel|stop|terminate|shut_?down|leave)/iu.test(name);
}
