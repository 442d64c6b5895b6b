import { librariesFor, sendApi } from '../../../../shared/src/libraries/lookup';
import type { LibraryProfile, SendApi } from '../../../../shared/src/libraries/profile';
import type { SyntaxNode } from '../../syntax/node';
import { importsLibrary, meaningOfGlobal } from '../meaning/imports';
import type { Resolver } from '../meaning/meaning';
import type { SourceFile } from '../versions/sourceFile';

/** A library that the file plainly uses, for sockets whose origin cannot be seen. */
export type UsualLibrary = {
  readonly library: LibraryProfile;
  readonly api: SendApi;
  readonly side: 'client' | 'server' | undefined;
};

/** Names that people give to WebSockets and to little else. */
const socketName =
  /^[_#$]*(?:wss?|web_?sockets?|(?:\w+_)?wss?|\w*web_?socket\w*|sock|socket|\w+sockets?|ws_?(?:client|conn|connection|socket|\d+|[a-d])|(?:sock|socket|ws)_\w+|\w+ws)$/iu;
/** Names that may be a WebSocket's: believed only where code and reason look like a close. */
const connectionName = /^[_#$]*(?:conn|connection|client|peer|transport)$/iu;
/** Names that hold "socket" and are none. */
const otherName =
  /(?:id|ids|dir|file|name|opts?|options|config|addr|address|events?|type|state|status|data|msgs?|messages?|errors?|timeouts?|timer)$|(?<!ob)server|factory|path|url|manager|pool|tcp|udp|tls|http|net_?socket|socket_?io|^io$|module|constructor|class|mock|news?|views?|rows?|laws|draws|throws|allows|shows|flows|follows|windows?|knows|grows|jaws|saws|paws|claws|brows/iu;

/** A name in the one manner in which names are looked at: `close-code` is `close_code`, and `#close` is `close`. */
export function plainName(name: string): string {
  const bare = name.startsWith('#') ? name.slice(1) : name;
  return bare.includes('-') ? bare.replaceAll('-', '_') : bare;
}

/** The last name of an expression: `ws` of `this.conn.ws`. */
export function lastNameOf(resolver: Resolver, node: SyntaxNode): string | undefined {
  const expression = resolver.file.language.lower(node);
  if (expression.kind === 'name' || expression.kind === 'member') return plainName(expression.name);
  if (expression.kind === 'index') return lastNameOf(resolver, expression.object);
  return undefined;
}

/** How well an expression's name fits a WebSocket: not, only with further signs, or well. */
export function socketLikeness(resolver: Resolver, node: SyntaxNode): 'no' | 'weak' | 'strong' {
  const name = lastNameOf(resolver, node);
  const likeness = likenessOf(name);
  if (name === undefined || likeness === 'strong') return likeness;
  return isTakenAsSocket(resolver, node) || isMadeAsSocket(resolver, node) ? 'strong' : likeness;
}

function likenessOf(name: string | undefined): 'no' | 'weak' | 'strong' {
  if (name === undefined || otherName.test(name)) return 'no';
  if (socketName.test(name)) return 'strong';
  return connectionName.test(name) ? 'weak' : 'no';
}

/** Names of functions that make a WebSocket: `createWebSocket`, `open_ws`, `connectToWebSocket`. */
const makesSocket =
  /^_?(?:(?:connect|open|create|make|new|dial|establish|build)(?:_?\w{1,20})?_?(?:[Ww]eb_?[Ss]ocket|W[Ss](?![a-z])|(?<=_)ws)|(?:Connect|Open|Create|Make|New|Dial|Establish|Build)\w{0,20}(?:WebSocket|W[Ss](?![a-z])))$/u;

/** `const { ws: observer } = await join()`: a name for a part that is called a socket where it comes from. */
function isTakenAsSocket({ file }: Resolver, node: SyntaxNode): boolean {
  const declaration = variableNamed(file, node);
  const step = declaration?.path.at(-1);
  return step !== undefined && 'field' in step && likenessOf(plainName(step.field)) === 'strong';
}

/**
 * `const link = await createWebSocket(url)`: what a function makes that is named for it, which may be a class of its own,
 * where nothing else says that it is a socket.
 */
export function isMadeAsSocket(resolver: Resolver, node: SyntaxNode): boolean {
  if (likenessOf(lastNameOf(resolver, node)) === 'strong') return false;
  const { file } = resolver;
  const declaration = variableNamed(file, node);
  if (!declaration?.initialiser || declaration.path.length > 0) return false;
  const made = file.language.lower(declaration.initialiser);
  const callee = made.kind === 'call' && !made.constructs ? file.language.lower(made.callee) : undefined;
  return (callee?.kind === 'name' || callee?.kind === 'member') && makesSocket.test(callee.name);
}

function variableNamed(file: SourceFile, node: SyntaxNode) {
  const name = file.language.lower(node);
  const declaration = name.kind === 'name' ? file.resolve(name.node) : undefined;
  return declaration?.kind === 'variable' && !declaration.each ? declaration : undefined;
}

/**
 * The one library whose sockets this file handles, as far as imports tell; the platform's own `WebSocket` when the file
 * makes one and imports no other; `undefined` when there is no such one.
 */
export function usualLibrary(file: SourceFile, method: string): UsualLibrary | undefined {
  const known = usual.get(file) ?? new Map<string, UsualLibrary | undefined>();
  usual.set(file, known);
  if (!known.has(method)) known.set(method, findUsualLibrary(file, method));
  return known.get(method);
}

const constructsWebSocket = /\bnew\s{1,20}(?:\w{1,60}\.)?WebSocket\s{0,20}\(/u;

const usual = new WeakMap<SourceFile, Map<string, UsualLibrary | undefined>>();

function findUsualLibrary(file: SourceFile, method: string): UsualLibrary | undefined {
  const imported = importedClosers(file, method);
  if (imported.length > 0) return imported.length === 1 ? imported[0] : undefined;
  // A class of this name that the file imports or declares may be anyone's.
  if (!file.matches(constructsWebSocket) || file.topLevelDeclarations('WebSocket').length > 0) return undefined;
  const global = meaningOfGlobal(file, 'WebSocket');
  return global?.kind === 'export' ? closersOf(global.library, method)[0] : undefined;
}

const closers = new WeakMap<SourceFile, Map<string, readonly UsualLibrary[]>>();

/** What sends by a method of this name in the libraries that the file imports. */
export function importedClosers(file: SourceFile, method: string): readonly UsualLibrary[] {
  const known = closers.get(file) ?? new Map<string, readonly UsualLibrary[]>();
  closers.set(file, known);
  let found = known.get(method);
  if (!found) {
    found = librariesFor(file.language.id).flatMap((library) =>
      importsLibrary(file, library) ? closersOf(library, method) : [],
    );
    known.set(method, found);
  }
  return found;
}

/** What a library's method of this name sends; nothing when its types disagree about it. */
export function closersOf(library: LibraryProfile, method: string): UsualLibrary[] {
  const apis = new Map<string, UsualLibrary>();
  for (const facts of Object.values(library.types)) {
    const member = Object.hasOwn(facts.members, method) ? facts.members[method] : undefined;
    const api = member?.kind === 'send' ? sendApi(library, member.send) : undefined;
    if (api) apis.set(api.id, { library, api, side: undefined });
  }
  return apis.size === 1 ? [...apis.values()] : [];
}

/** What closes by this name in a library that plays sockets for tests, where the file imports one: `({ client }) => client.close(1006)`. */
export function playedCloser(file: SourceFile, method: string): UsualLibrary | undefined {
  for (const library of librariesFor(file.language.id)) {
    if (!library.sends.some(({ simulates }) => simulates === true) || !importsLibrary(file, library)) continue;
    for (const { members } of Object.values(library.types)) {
      const member = Object.hasOwn(members, method) ? members[method] : undefined;
      const api = member?.kind === 'send' ? sendApi(library, member.send) : undefined;
      if (api?.simulates === true) return { library, api, side: undefined };
    }
  }
  return undefined;
}
