import type { SyntaxNode } from '../syntax/node';

/**
 * The vocabulary in which every language is spoken of above this layer. An adapter lowers what surrounds a token into
 * it; nothing above knows a node kind, and nothing here knows a library or a rule.
 */

/** One argument of a call. */
export type Argument = {
  readonly node: SyntaxNode;
  /** The keyword or name it is passed by. */
  readonly keyword?: string;
  /** The argument before it, where that is a name which may say what this one is for: `type` of `type => 'close'` in Perl. */
  readonly label?: string;
  /** A spread or unpacked argument: positions behind it are not known. */
  readonly spread?: boolean;
};

/** One field of an object, struct or map literal. */
export type ObjectField = {
  /** The name, or the constant key's text; absent when computed. */
  readonly name?: string;
  readonly key: SyntaxNode;
  /** The value; for a shorthand the name itself; for a method the function. */
  readonly value: SyntaxNode;
};

/** What an expression is, one step deep; parts are nodes, lowered when they are asked for. */
export type Expression =
  | { readonly kind: 'number'; readonly node: SyntaxNode; readonly value: number }
  | { readonly kind: 'bigint'; readonly node: SyntaxNode }
  /** `value` is absent when parts are interpolated; `fixed` then holds the parts that are not. */
  | {
      readonly kind: 'string';
      readonly node: SyntaxNode;
      readonly value?: string;
      readonly fixed: string;
      readonly parts: readonly SyntaxNode[];
    }
  | { readonly kind: 'boolean'; readonly node: SyntaxNode; readonly value: boolean }
  | { readonly kind: 'nothing'; readonly node: SyntaxNode }
  | { readonly kind: 'absent'; readonly node: SyntaxNode }
  /** The object that a method is called on; `ofBase` where its class's own members are passed over: `super.close()`. */
  | { readonly kind: 'self'; readonly node: SyntaxNode; readonly ofBase?: boolean }
  /**
   * `module` is set where a name that nothing in the file declares is that of a module: its full name, aliases of the
   * text taken into account (`WebSockex` in Elixir).
   */
  | { readonly kind: 'name'; readonly node: SyntaxNode; readonly name: string; readonly module?: string }
  | {
      readonly kind: 'member';
      readonly node: SyntaxNode;
      readonly object: SyntaxNode;
      readonly name: string;
      readonly nameNode: SyntaxNode;
      /** Written as an index with a constant text: `event['code']`; of a collection it is an element. */
      readonly indexed?: true;
    }
  /** A member of the type that the place wants, named alone: `.goingAway`; without `name` its constructor: `.init`. */
  | {
      readonly kind: 'implicit-member';
      readonly node: SyntaxNode;
      readonly name?: string;
      readonly nameNode: SyntaxNode;
    }
  | { readonly kind: 'index'; readonly node: SyntaxNode; readonly object: SyntaxNode; readonly index: SyntaxNode }
  | {
      readonly kind: 'call';
      readonly node: SyntaxNode;
      readonly callee: SyntaxNode;
      readonly arguments: readonly Argument[];
      /** The node whose inside is the argument list, parentheses included; absent where a call has none. */
      readonly list?: SyntaxNode;
      /** The object, where it stands in the list before the arguments: `self` of `Base.close(self, code)`. */
      readonly receiver?: SyntaxNode;
      /** `new X(…)`, or the language's own way to construct. */
      readonly constructs: boolean;
      /** The entries that what is made is filled with where it is made: the braces of `new Dictionary<…> { … }`. */
      readonly filledWith?: SyntaxNode;
      readonly typeArguments: readonly SyntaxNode[];
    }
  /** `type` is what a struct or record literal is one of: `CloseFrame { code, reason }`. */
  | {
      readonly kind: 'object';
      readonly node: SyntaxNode;
      readonly fields: readonly ObjectField[];
      readonly type?: SyntaxNode;
    }
  /** A value that is said to be of a type: `err.(*CloseError)`. Casts that keep a number are left out by adapters. */
  | { readonly kind: 'cast'; readonly node: SyntaxNode; readonly value: SyntaxNode; readonly type: SyntaxNode }
  /**
   * A list, set, tuple, or the segments of a binary. `tag` is the constant name that a tuple opens with
   * (`{:close, 1000, ""}`), which stays the element 0; a constructor's name, too (`CloseRequest 1000 ""`).
   */
  | {
      readonly kind: 'list';
      readonly node: SyntaxNode;
      readonly elements: readonly SyntaxNode[];
      readonly tag?: string;
    }
  /** One of several values: arms of a conditional, sides of a default. */
  | {
      readonly kind: 'choice';
      readonly node: SyntaxNode;
      readonly branches: readonly SyntaxNode[];
      readonly condition?: SyntaxNode;
      /** A branch that comes out as zero or as an empty text is passed over where another follows: `code || 1000`. */
      readonly passesOverZero?: true;
    }
  | { readonly kind: 'concatenation'; readonly node: SyntaxNode; readonly parts: readonly SyntaxNode[] }
  /** A text as often as a number says, where one of both is a text: `"x" * 124`. */
  | { readonly kind: 'repetition'; readonly node: SyntaxNode; readonly of: SyntaxNode; readonly times: SyntaxNode }
  /** The elements of another collection, in a list or call. */
  | { readonly kind: 'spread'; readonly node: SyntaxNode; readonly of: SyntaxNode }
  /** A module, imported where it is used: `require('ws')`. */
  | { readonly kind: 'module'; readonly node: SyntaxNode; readonly module: string }
  | { readonly kind: 'function'; readonly node: SyntaxNode }
  | { readonly kind: 'class'; readonly node: SyntaxNode }
  | { readonly kind: 'other'; readonly node: SyntaxNode };

/** A call, as an expression. */
export type Call = Extract<Expression, { kind: 'call' }>;

/** A binary, and its segments in order with their widths in bits, where these are written. */
export type Segments = {
  readonly node: SyntaxNode;
  readonly segments: readonly { readonly value: SyntaxNode; readonly bits: number | undefined }[];
};

/** What stands around an expression: where its value goes. Casts, parentheses and conditional arms are climbed through. */
export type Context =
  | { readonly kind: 'argument'; readonly call: SyntaxNode; readonly position: number; readonly keyword?: string }
  | { readonly kind: 'field'; readonly object: SyntaxNode; readonly name: string | undefined; readonly key: SyntaxNode }
  /** The key of an entry of a table: `{ 1000: 'normal' }`. */
  | { readonly kind: 'key'; readonly object: SyntaxNode; readonly value: SyntaxNode }
  | { readonly kind: 'element'; readonly list: SyntaxNode; readonly position: number }
  | {
      readonly kind: 'comparison';
      readonly node: SyntaxNode;
      readonly operator: ComparisonOperator;
      readonly other: SyntaxNode;
    }
  /**
   * A label of a `switch` or `match`; `path` leads from the subject to the part that the label stands for. `operator` is
   * how that part compares with an end of a range: `Some(4000..=4999)`.
   */
  | {
      readonly kind: 'case';
      readonly node: SyntaxNode;
      readonly subject: SyntaxNode;
      readonly path?: readonly Step[];
      readonly operator?: ComparisonOperator;
    }
  /** A parameter that takes this very value alone: `def handle_disconnect(1000, _reason, state)`. */
  | {
      readonly kind: 'parameter-pattern';
      readonly node: SyntaxNode;
      readonly function: SyntaxNode;
      readonly position: number;
    }
  /** What a `switch` or `match` looks at. */
  | { readonly kind: 'subject'; readonly node: SyntaxNode }
  /** The initial value of a variable, constant, field or enum member. */
  | {
      readonly kind: 'initialiser';
      readonly nameNode: SyntaxNode;
      readonly member: boolean;
      readonly container?: SyntaxNode;
    }
  | { readonly kind: 'assignment'; readonly target: SyntaxNode }
  | { readonly kind: 'parameter-default'; readonly nameNode: SyntaxNode }
  | { readonly kind: 'return'; readonly function: SyntaxNode }
  /** A value that a decorator gives to a parameter; see `parameterValues`. */
  | { readonly kind: 'parameter-value'; readonly nameNode: SyntaxNode }
  /** What is indexed by it: `table[1000]`. */
  | { readonly kind: 'index'; readonly object: SyntaxNode; readonly node: SyntaxNode }
  /** The collection in which an operator looks for an element: `code in [1000, 1001]`. */
  | { readonly kind: 'membership'; readonly node: SyntaxNode; readonly element: SyntaxNode }
  /** What an operator looks for in a collection: `code` of `code in [1000, 1001]`. */
  | { readonly kind: 'sought'; readonly node: SyntaxNode; readonly collection: SyntaxNode }
  /** Looked up in: the object of `table[index]`. */
  | { readonly kind: 'indexed'; readonly index: SyntaxNode; readonly node: SyntaxNode }
  /** Iterated over: `for (const x of list)`; the loop's variable. */
  | { readonly kind: 'loop'; readonly nameNode: SyntaxNode | undefined }
  /** The object of a member access: `[1000, 1001].includes(…)`. */
  | { readonly kind: 'object'; readonly member: SyntaxNode; readonly name: string }
  /** Called: the callee of a call. */
  | { readonly kind: 'callee'; readonly call: SyntaxNode }
  | { readonly kind: 'none' };

/** Comparison operators, whatever their spelling; turned so that the expression at hand stands on the right. */
export type ComparisonOperator = '===' | '!==' | '<' | '<=' | '>' | '>=';

/**
 * A step from a value into one of its parts, as destructuring takes it. `as`: the value is of that type from here on
 * (`CloseFrame { code, .. }`). `variant`: the value is that variant of an enum, and its part at `part` is taken
 * (`Message::Close(frame)`).
 */
export type Step =
  | { readonly field: string }
  | { readonly index: number }
  | { readonly rest: true }
  | { readonly as: SyntaxNode }
  | { readonly variant: SyntaxNode; readonly part: number };

/** What introduces a name. */
export type Declaration =
  | { readonly kind: 'import'; readonly nameNode: SyntaxNode; readonly module: string; readonly exported: string }
  | {
      readonly kind: 'variable';
      readonly nameNode: SyntaxNode;
      readonly initialiser?: SyntaxNode;
      readonly type?: SyntaxNode;
      /** The way from the initialiser's value to this name. */
      readonly path: readonly Step[];
      /** The initialiser is iterated over and the name takes each element. */
      readonly each: boolean;
      readonly constant: boolean;
      /** Declared outside every function. */
      readonly topLevel: boolean;
      /** The value that stands in when the destructured part is missing. */
      readonly fallback?: SyntaxNode;
      /** The number of a constant that is given none and counts on from the one before: `iota`. */
      readonly counted?: number;
    }
  | {
      readonly kind: 'parameter';
      readonly nameNode: SyntaxNode;
      readonly function: SyntaxNode;
      readonly position: number;
      readonly type?: SyntaxNode;
      readonly fallback?: SyntaxNode;
      readonly path: readonly Step[];
      readonly rest: boolean;
      /** The name that callers pass it by, where that is not its own: `with` of `cancel(with code: Int)`. */
      readonly label?: string;
      /** Names of the decorators or annotations on it: `ConnectedSocket`. */
      readonly decorators?: readonly string[];
    }
  | { readonly kind: 'function'; readonly nameNode: SyntaxNode; readonly node: SyntaxNode }
  | { readonly kind: 'class'; readonly nameNode: SyntaxNode; readonly node: SyntaxNode }
  | { readonly kind: 'enum'; readonly nameNode: SyntaxNode; readonly node: SyntaxNode }
  /** A type alias, an interface, or a type parameter, whose `type` is then its bound. */
  | { readonly kind: 'type'; readonly nameNode: SyntaxNode; readonly node: SyntaxNode; readonly type?: SyntaxNode }
  /** What a handler of errors catches; `type` is the type that it must have, or several. */
  | { readonly kind: 'caught'; readonly nameNode: SyntaxNode; readonly type?: SyntaxNode };

/** A declaration and the part of the text in which it holds. */
export type ScopedDeclaration = { readonly declaration: Declaration; readonly start: number; readonly end: number };

/** A place that gives a member its value or type: `this.ws = …`, a class field, a property of an interface. */
export type MemberDeclaration = {
  readonly nameNode: SyntaxNode;
  readonly value?: SyntaxNode;
  readonly type?: SyntaxNode;
  /** The class, interface, list of typed members, enum or object literal, or the assigned-to object (`this`, `socket`). */
  readonly container: SyntaxNode;
  readonly how: 'assigned' | 'field' | 'method' | 'enum-member' | 'object-field' | 'parameter-property';
  /** Whether it can change after this. */
  readonly constant: boolean;
  /** An enum member without a value of its own: the value it counts on from, and by how much it lies above. */
  readonly counts?: { readonly from: SyntaxNode; readonly by: number };
  /** The way from the value to the part that the member is given: `c.conn, _, err = dial()`. */
  readonly path?: readonly Step[];
};

/** What a type annotation says, one step deep. */
export type TypeExpression =
  | {
      readonly kind: 'named';
      readonly path: readonly string[];
      readonly nameNode: SyntaxNode;
      readonly arguments: readonly SyntaxNode[];
    }
  | { readonly kind: 'union'; readonly of: readonly SyntaxNode[] }
  | { readonly kind: 'each'; readonly of: SyntaxNode }
  | { readonly kind: 'members'; readonly node: SyntaxNode }
  /** `results` are the types of what a call of it gives, or of what it constructs, where these are written. */
  | { readonly kind: 'function'; readonly node: SyntaxNode; readonly results?: readonly SyntaxNode[] }
  | { readonly kind: 'value-of'; readonly node: SyntaxNode }
  | { readonly kind: 'literal'; readonly node: SyntaxNode }
  /** What is written in quotes, as a comment would say it: `A | B`, `list<A>`. */
  | { readonly kind: 'written'; readonly node: SyntaxNode; readonly text: string }
  | { readonly kind: 'other'; readonly node: SyntaxNode };

/** One parameter of a function. */
export type FunctionParameter = {
  readonly nameNode: SyntaxNode | undefined;
  readonly position: number;
  readonly rest: boolean;
  /** The name that callers pass it by; absent where they pass it by position. */
  readonly label?: string;
};

/** What is known of a function's own shape. */
export type FunctionFacts = {
  readonly node: SyntaxNode;
  readonly nameNode: SyntaxNode | undefined;
  readonly parameters: readonly FunctionParameter[];
  readonly body: SyntaxNode | undefined;
  /** A method: the class or object literal it belongs to. */
  readonly container: SyntaxNode | undefined;
  /** The type that it says it returns. */
  readonly returnType?: SyntaxNode;
  /** Returned expressions of the function itself, not of functions inside. */
  readonly returns: () => readonly SyntaxNode[];
  readonly decorators: readonly string[];
  /** It runs where its name is read as a member, and is not called: `get code()`, `var code: Int { … }`. */
  readonly runsWhenRead?: true;
  /** The type that it is added to (`fun Session.bye()`: members stand in it without a receiver), or that it says `this` is of. */
  readonly receiver?: SyntaxNode;
  /** The declared types of its results, in order; absent or empty where none is declared. */
  readonly resultTypes?: readonly SyntaxNode[];
};

export type ClassFacts = {
  readonly node: SyntaxNode;
  readonly nameNode: SyntaxNode | undefined;
  /** The classes and interfaces it extends or implements: expressions or types. */
  readonly bases: readonly SyntaxNode[];
  readonly decorators: readonly string[];
  /** Other nodes of this file that declare members of the same class: its interface, beside an implementation. */
  readonly parts?: readonly SyntaxNode[];
  /** The name of the class that it adds members to: `extension Client { … }`. */
  readonly extensionOf?: string;
};
