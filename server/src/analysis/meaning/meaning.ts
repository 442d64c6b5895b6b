import { receiveApi } from '../../../../shared/src/libraries/lookup';
import type {
  Export,
  LibraryProfile,
  Member,
  Parameter,
  SendApi,
  Shape,
  TypeFacts,
  TypeRef,
} from '../../../../shared/src/libraries/profile';
import type { Declaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import type { Certainty, ReceivedCode } from '../site';
import type { SourceFile } from '../versions/sourceFile';

/** What an expression stands for, as far as WebSocket libraries go. */
export type Meaning =
  /** A value of a library's type, or a collection or holder of such values. */
  | {
      readonly kind: 'instance';
      readonly library: LibraryProfile;
      readonly type: string;
      readonly each: boolean;
      readonly certainty: Certainty;
    }
  /** Something that a library exports, or a global that it describes. */
  | {
      readonly kind: 'export';
      readonly library: LibraryProfile;
      readonly export: Export;
      readonly certainty: Certainty;
    }
  /** A member of a value of a library's type, not yet called. */
  | {
      readonly kind: 'member';
      readonly library: LibraryProfile;
      readonly member: Member;
      readonly side: 'client' | 'server' | undefined;
      /** It may be called without the value that it is a member of. */
      readonly isClosure?: boolean;
      readonly certainty: Certainty;
    }
  /** What the listeners of an event get, as a list. */
  | { readonly kind: 'parameters'; readonly handler: HandlerParameters }
  | { readonly kind: 'received'; readonly received: ReceivedCode }
  /** What a call gives that returns several values at once, one for each. */
  | { readonly kind: 'results'; readonly of: readonly (Meaning | undefined)[] }
  /** A function, known by its type alone: what it gives when it is called. */
  | { readonly kind: 'maker'; readonly makes: Meaning }
  | { readonly kind: 'received-reason' }
  /** The status of an HTTP answer: no close code. */
  | { readonly kind: 'http-status' }
  /** Named constants of a private code set. */
  | { readonly kind: 'constants'; readonly values: { readonly [name: string]: number } }
  /** A single named constant of a private code set. */
  | { readonly kind: 'number'; readonly value: number }
  /** By its name or its type's name a WebSocket, or a close event, of a library that cannot be told. */
  | { readonly kind: 'socket-like' }
  | { readonly kind: 'close-event-like' }
  /** Proved to be something else: no guess by name may follow. */
  | { readonly kind: 'foreign' };

/** Parameters that a function receives from whoever calls it. */
export type HandlerParameters = {
  readonly library: LibraryProfile;
  readonly parameters: readonly Parameter[];
  readonly certainty: Certainty;
  /** What `this` is in the function, where whoever calls it gives it a receiver. */
  readonly receiver?: TypeRef;
};

/** A send API, and what proves that a call uses it. */
export type ProvedSend = {
  readonly library: LibraryProfile;
  readonly api: SendApi;
  readonly side: 'client' | 'server' | undefined;
  readonly certainty: Certainty;
};

/** Answers what the expressions of one file mean. */
export type Resolver = {
  readonly file: SourceFile;
  /** The meaning of an expression; `undefined` when nothing is known. */
  meaningOf(node: SyntaxNode): Meaning | undefined;
  meaningOfDeclaration(declaration: Declaration): Meaning | undefined;
  meaningOfType(node: SyntaxNode): Meaning | undefined;
  /** The meaning of a member of a value. */
  memberOf(meaning: Meaning | undefined, name: string): Meaning | undefined;
  /** Functions and methods of this file that a callee may run. */
  functionsCalledBy(callee: SyntaxNode): readonly SyntaxNode[];
  /** Calls in this file of a function of this file; the callee nodes' calls. */
  callsOf(functionNode: SyntaxNode): readonly SyntaxNode[];
  /** One that remembers nothing yet: all that it asks is noted for the derived answer that is found with it. */
  fresh(this: void, file: SourceFile): Resolver;
};

/** The weaker of two certainties. */
export function weaker(a: Certainty, b: Certainty): Certainty {
  if (a === 'possible' || b === 'possible') return 'possible';
  return a === 'certain' && b === 'certain' ? 'certain' : 'likely';
}

/** Finds a type of a profile, in the profile it is based on when its own has none. */
export function typeFacts(
  library: LibraryProfile,
  type: string,
  basedOn: (id: string) => LibraryProfile | undefined,
): { readonly library: LibraryProfile; readonly facts: TypeFacts } | undefined {
  const own = library.types[type];
  if (own) return { library, facts: own };
  const base = library.basedOn === undefined ? undefined : basedOn(library.basedOn);
  const inherited = base?.types[type];
  return base && inherited ? { library: base, facts: inherited } : undefined;
}

/** The meaning of a reference to a library's type. */
export function instanceOf(library: LibraryProfile, ref: TypeRef, certainty: Certainty): Meaning {
  return typeof ref === 'string'
    ? { kind: 'instance', library, type: ref, each: false, certainty }
    : { kind: 'instance', library, type: ref.each, each: true, certainty };
}

/** The meaning that a profile's description gives to a parameter or result. */
export function meaningOfDescription(
  library: LibraryProfile,
  parameter: Parameter,
  certainty: Certainty,
): Meaning | undefined {
  if (parameter === null) return undefined;
  if (typeof parameter === 'string' || 'each' in parameter) return instanceOf(library, parameter, certainty);
  if ('received' in parameter)
    return { kind: 'received', received: { library, api: receiveApi(library, parameter.received), certainty } };
  return { kind: 'received-reason' };
}

/** One element of a collection or holder; the value itself otherwise. */
export function elementOf(meaning: Meaning | undefined): Meaning | undefined {
  return meaning?.kind === 'instance' && meaning.each ? { ...meaning, each: false } : undefined;
}

export function isCalls(shape: Shape | undefined): shape is Extract<Shape, { calls: readonly Parameter[] }> {
  return shape !== undefined && 'calls' in shape;
}
