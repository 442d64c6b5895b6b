import type { SyntaxNode } from '../../syntax/node';
import { codeName } from '../names/closeNames';
import { lastNameOf } from '../names/likeness';
import { constantOf } from '../values/constants';
import type { Resolver } from '../meaning/meaning';

/** Names of functions that end a connection. */
export const closer =
  /^_?(?:(?:[Dd]o|[Ff]orce|[Ss]end|[Ww]rite|[Rr]equest|[Ss]erver|[Cc]lient|[Ww]eb_?[Ss]ocket|[Ss]ocket|[Ww]s)_?)?(?:[Cc]lose|[Dd]isconnect|[Tt]erminate|[Kk]ick|[Ss]hut_?[Dd]own|[Aa]bort|[Ll]eave)(?![a-z])\w*$/u;

/** Names of functions that close, and say nothing more. */
export const plainCloser = /^(?:close|disconnect)(?:_?async)?$/iu;

/** Functions that close a WebSocket by their names, in languages without methods. */
export const closesWebSocket =
  /(?:^|_)(?:ws|uws|web_?socket)_(?:\w+_)?close(?:_(?:handshake|connection|session|with_code))?(?:_async)?$/iu;

/** Connections with error codes of their own. */
export const otherConnections =
  /quic|h(?:ttp)?_?[23]|transport|rpc|kafka|amqp|rabbit|mqtt|redis|sql|mongo|pool|producer|consumer|database|^db/iu;

/** Whether a value is a text, as a reason is: a string, also as bytes or put together, or a constant that holds one. */
export function isText(resolver: Resolver, node: SyntaxNode | undefined): boolean {
  if (!node) return false;
  const { language } = resolver.file;
  const text = language.lower(node);
  const { kind } = text;
  // `[]byte("bye")`, `"bye".encodeUtf8()`
  if (kind === 'call' && text.arguments.length < 2) {
    const callee = language.lower(text.callee);
    const from = text.arguments[0]?.node ?? (callee.kind === 'member' ? callee.object : undefined);
    return from !== undefined && language.lower(from).kind === 'string';
  }
  if (kind === 'member' && /^(?:string\.)?empty$/iu.test(text.name)) return true;
  return kind === 'string' || kind === 'concatenation' || constantOf(resolver, node)?.value.kind === 'string';
}

/** Names of what holds a reason, and of what writes something out as a text. */
const namesText = /^[_$]?(?:(?:close|error|disconnect)_?)?(?:reason|message|msg)(?:_?(?:text|string))?$/iu;
const writesText = /^(?:error|(?:get_?)?(?:message|reason)|to_?string|string|str|inspect|format|sprintf)$/iu;

/** Whether a value is a text by its name, as a reason is: `reason`, `error.message`, `err.Error()`, `String(error)`. */
export function isTextByName(resolver: Resolver, node: SyntaxNode | undefined): boolean {
  if (!node) return false;
  const value = resolver.file.language.lower(node);
  if (value.kind === 'name' || value.kind === 'member') return namesText.test(value.name);
  return value.kind === 'call' && !value.constructs && writesText.test(lastNameOf(resolver, value.callee) ?? '');
}

/** Names that only what sends a frame has: no reason need stand beside the code. */
export const isOfFrame = /^_?(?:send|write)_?close/iu;

/** Names of functions that make a Close frame, or what is in one. */
export const makesFrame =
  /^_?(?:(?:(?:make|build|create|encode|new|format|serialize)_?)?(?:ws_?|web_?socket_?)?close_?(?:frame|message|payload|body)(?:_?(?:of|for|with|bytes))?|(?:make|build|create|encode|new)_?(?:ws_?|web_?socket_?)?close(?:_?reason)?)$/iu;

/** Whether a parameter is called a code. */
export function isNamedForCode(parameter: { readonly nameNode: SyntaxNode | undefined } | undefined): boolean {
  const name = parameter?.nameNode?.text;
  return name !== undefined && (codeName.test(name) || /^\$?(?:code|status_?code)$/iu.test(name));
}
