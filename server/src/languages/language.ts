import type { Layout } from '../syntax/layout';
import type { ReadAs } from '../syntax/reading';
import type { SyntaxNode } from '../syntax/node';
import type {
  Expression,
  Context,
  Step,
  Declaration,
  ScopedDeclaration,
  MemberDeclaration,
  TypeExpression,
  FunctionFacts,
  ClassFacts,
  Segments,
} from './vocabulary';
import type { ChoiceArm } from './choices';
import type { CollectionVocabulary, UnboundedVocabulary } from './collections';
import type { Joined } from './conditions';
import type { ScanRules } from './scanRules';

/** A name under which an export can be written, and what must be inserted for it to be at hand. */
export type ImportedName = {
  readonly local: string;
  readonly edits: readonly {
    readonly span: { readonly start: number; readonly end: number };
    readonly newText: string;
  }[];
};

/** How tests hold what a call gives against a failure, told by texts. */
export type FailureSyntax = {
  /** How an assertion begins that wants a failure: `?assertError(…)`, `{error, _} = …`. */
  readonly wanted: RegExp;
  /** Where failures are values: */
  readonly results?: {
    /** how an assertion begins that takes a result, and goes on where it wants a failure: `assert_eq!(…, Err(…))`, */
    readonly assertion: RegExp;
    readonly failure: RegExp;
    /** what takes the error out of a result, which is none unless it failed: `.unwrap_err()`, */
    readonly taken: RegExp;
    /** and what asks for it inside an assertion: `.is_err()`. */
    readonly asked: RegExp;
  };
};

/** How tuples that are told apart by a tag are written, and whether one is made or matched. */
export type TagSyntax = {
  /** Matches these tags where one may open a tuple; global. */
  written(tags: readonly string[]): RegExp;
  /** The tuple that the tag at an offset opens. */
  tupleAt(root: SyntaxNode, offset: number): SyntaxNode | undefined;
  /** Whether a tuple is matched against, or compared with, a value, rather than made. */
  isMatched(tuple: SyntaxNode): boolean;
};

/** A part of a document that holds a language, in UTF-16 offsets. */
export type CodeRegion = {
  readonly start: number;
  readonly end: number;
  /** What the parser reads instead of the text there, of the same length. */
  readonly as?: string;
};

/** How a test reads what one of its doubles was called with. */
export type RecordedCalls = {
  /** Matches somewhere in every text that reads such a thing. */
  readonly sign: RegExp;
  /** Matches a whole expression that gives the arguments of one call; its first group is the double: `onClose.mock.calls[0]`. */
  readonly one: RegExp;
};

/** A supported language, or a family that shares one grammar's shape. */
export type Language = {
  readonly id: string;
  /** VS Code language ids. */
  readonly languageIds: readonly string[];
  /** File extensions with the dot, to language ids. */
  readonly extensions: { readonly [extension: string]: string };
  readonly scan: ScanRules;
  /**
   * What stands between the parts of a path in languages that write a whole path where it is used: `\\` of
   * `\\Ratchet\\Client\\connect`, `::` of `Faye::WebSocket`. Such a path is looked up among the globals, and as a
   * module with its export.
   */
  readonly pathSeparator?: string;
  /** What stands before a name where a symbol introduces it: `:` of `let(:code) { 1001 }` in Ruby. */
  readonly symbolPrefix?: string;
  /** What the name of a field begins with where it is declared, while its readers go without: `@` of `@socket`. */
  readonly fieldPrefix?: string;
  /** What stands before a name where it is used and not where it is defined: `@` of `@normal`, `?` of `?NORMAL`. */
  readonly usePrefix?: string;
  /** What the name of a member may begin with where it is a key: `:` of `codes[:busy]`. */
  readonly keyPrefix?: string;
  /** The grammar for a document. */
  grammarFor(languageId: string, text: string): string;
  /** The parts that hold this language, for documents that embed it; `undefined` when the whole is. */
  regionsOf?(languageId: string, text: string): readonly CodeRegion[] | undefined;
  /** The token at an offset, when it is a number literal or a name in code; `undefined` in comments, strings, keywords. */
  tokenAt(root: SyntaxNode, offset: number): SyntaxNode | undefined;
  lower(node: SyntaxNode): Expression;
  context(node: SyntaxNode): Context;
  /** What a name token introduces, when it stands in a declaration. */
  declares(nameNode: SyntaxNode): ScopedDeclaration | undefined;
  /**
   * The names that a top-level statement introduces for the whole file, where it shows them without a search of all
   * that is in it; `undefined` where it does not.
   */
  introduces?(statement: SyntaxNode): readonly SyntaxNode[] | undefined;
  /** What a name token gives to a member, when it is the name of one. */
  declaresMember(nameNode: SyntaxNode): MemberDeclaration | undefined;
  /** What a top-level statement introduces by a name that is no token of its own: the last part of a Go import path. */
  declaresWithin?(statement: SyntaxNode, name: string): Declaration | undefined;
  /** Types of top-level nodes that the next one completes: the head of a function whose body is a node of its own. */
  readonly heads?: ReadonlySet<string>;
  /** What its grammar is given to read in place of what it does not know. */
  readonly readAs?: ReadAs;
  /** The grammar keeps errors over edits that mend them: a text with errors is parsed anew as a whole. */
  readonly errorsLinger?: boolean;
  /** How texts show where a statement at the top begins: what is broken in one then leaves the others alone. */
  readonly layout?: Layout;
  /** Types of nodes that stand between the root and the statements of a file: Haskell's `declarations`. */
  readonly lists?: ReadonlySet<string>;
  /** Whether methods stand apart from the type that they belong to, as in Go and Rust. */
  readonly methodsStandApart?: boolean;
  /** Whether other files of a project declare names for this one without an import, as those of a Go package do. */
  readonly sharesNames?: boolean;
  /** The names of the enum members that have no value and count on from this one's. */
  membersCountingOn?(nameNode: SyntaxNode): readonly SyntaxNode[];
  /** Whether a name token is the name of a member access (`x.NAME`), and of what. */
  memberAccess(nameNode: SyntaxNode): SyntaxNode | undefined;
  /** A method that is taken out of its object has lost it: `const { close } = socket` in JavaScript. */
  readonly methodsNeedReceiver?: true;
  /** The name under which a pattern takes this member out of its object: `shut` of `const { close: shut } = socket`. */
  takenAs?(nameNode: SyntaxNode): SyntaxNode | undefined;
  /** The call that a member access is where a method is called without arguments by its name alone: `socket.close`. */
  bareCall?(member: SyntaxNode): Expression | undefined;
  /** The value that is assigned where this name, or element of a collection, stands as the target of an assignment. */
  assignedValue(nameNode: SyntaxNode): SyntaxNode | undefined;
  /** The way from that value to the part that the name is given, where one value is given to several names. */
  assignedPath?(nameNode: SyntaxNode): readonly Step[];
  /** The value that a channel, or a promise, is given where this name stands for it: `codes <- code`. */
  sentInto?(nameNode: SyntaxNode): SyntaxNode | undefined;
  /** What a form of the language alone takes a value from: the promise of `@closed`. */
  takenFrom?(node: SyntaxNode): SyntaxNode | undefined;
  /** The type that an expression is cast to where it stands: `(T)x`, `x as T`, `static_cast<T>(x)`. */
  castType?(node: SyntaxNode): SyntaxNode | undefined;
  lowerType(node: SyntaxNode): TypeExpression;
  functionFacts(node: SyntaxNode): FunctionFacts | undefined;
  classFacts(node: SyntaxNode): ClassFacts | undefined;
  /** The name of an enum, class or function declaration; `undefined` for anything else. */
  nameOf(node: SyntaxNode): SyntaxNode | undefined;
  /** Whether a function has a receiver of its own (`this`), rather than that of the code around it. */
  bindsSelf(functionNode: SyntaxNode): boolean;
  /** The type that a cast around an expression names, or the type that it is said to satisfy; the outermost first. */
  assertedTypes?(node: SyntaxNode): readonly SyntaxNode[];
  /** The type that a comment gives to a parameter or variable: JSDoc, YARD, PHPDoc. */
  documentedType(nameNode: SyntaxNode): string | undefined;
  enclosingFunction(node: SyntaxNode): SyntaxNode | undefined;
  enclosingClass(node: SyntaxNode): SyntaxNode | undefined;
  /** What the `switch` or `match` looks at in whose body a node stands; `undefined` where there is none. */
  subjectAround?(node: SyntaxNode): SyntaxNode | undefined;
  /**
   * The names of the namespaces, modules and objects that a declaration is reached through, the outermost first:
   * `app`, `codes` of `namespace app::codes { … }`.
   */
  namesAround?(nameNode: SyntaxNode): readonly string[];
  /** Whether a truth value is turned round where it stands: `!node`, `not node`. */
  isNegated(node: SyntaxNode): boolean;
  /** The nearest statement that surrounds a node, for what is said around it. */
  enclosingStatement(node: SyntaxNode): SyntaxNode;
  /** The type that a test around a name or member makes sure of where it stands: `isinstance(error, ConnectionClosed)`. */
  narrowedType?(nameNode: SyntaxNode): SyntaxNode | undefined;
  /** Values that a decorator gives to a parameter, one run of the function each: `@pytest.mark.parametrize("code", [1000])`. */
  parameterValues?(nameNode: SyntaxNode): readonly SyntaxNode[];
  /** Members of what waits for an error that hold the error: `value` of `with pytest.raises(T) as caught`. */
  readonly expectedErrors?: ReadonlySet<string>;
  /**
   * Functions and methods that give one of their arguments, or what it returns, where there is nothing else to give:
   * its position, by name and number of arguments. `orElse/1` of `code.orElse(1000)`, `get/2` of `get("code", 1000)`.
   */
  readonly defaultCalls?: ReadonlyMap<string, number>;
  /** How tests hold what a call gives against a failure, where no function or block of an assertion takes the call. */
  readonly failures?: FailureSyntax;
  /** How a test reads what one of its doubles was called with. */
  readonly recordedCalls?: RecordedCalls;
  /** What the blocks around a node were entered with, up to its function: `with pytest.raises(ProtocolError):`. */
  enteredAround?(node: SyntaxNode): readonly SyntaxNode[];
  /** The conditions that one is made of, where these are no `choice`: `a && b`. */
  joined?(condition: SyntaxNode): Joined | undefined;
  /** Conditions that stand between a node and its function: tests of `if`, conditional expressions, `switch` subjects. */
  conditionsAround(node: SyntaxNode): readonly SyntaxNode[];
  /** The handlers of errors that are raised at a node, in its function: `catch (error) { … }`. */
  handlersAround?(node: SyntaxNode): readonly SyntaxNode[];
  /** What says in a branch that it takes whatever the others leave: `default`, `else`, `_ =>`. */
  readonly otherwise: RegExp;
  /** How a statement begins that leaves its function: `return`, `throw`. */
  readonly leaves?: RegExp;
  readonly collections: CollectionVocabulary;
  /**
   * Types of functions that are written as generic ones, the last type argument of which is what they give, and the
   * members that call what is of a function's type: `Supplier` and `get` in Java.
   */
  readonly makers?: { readonly types: ReadonlySet<string>; readonly calls: ReadonlySet<string> };
  readonly unbounded: UnboundedVocabulary;
  /** Members of a function that call it later or elsewhere with its receiver as first argument: `bind`, `call`. */
  readonly indirectCalls: ReadonlySet<string>;
  /** Members of a function that call it with its receiver and a list of arguments: `apply`. */
  readonly listCalls?: ReadonlySet<string>;
  /** Functions that call one of their arguments with those behind it, by its position: `call_later(5, socket.close, 1000)`. */
  readonly handOffs?: ReadonlyMap<string, number>;
  /** Methods that call the method of their object which their first argument names as a key: `send` of `socket.send(:close, 1000)`. */
  readonly callsByName?: ReadonlySet<string>;
  /** Functions that call their first argument with a receiver and a list of arguments: `Reflect.apply`. */
  readonly applyFunctions?: ReadonlySet<string>;
  /**
   * Functions that wait for an event of their first argument, named by the second, and give what its listeners get as a
   * list: `once(socket, 'close')` of `node:events`.
   */
  readonly eventWaits?: { readonly modules: ReadonlySet<string>; readonly names: ReadonlySet<string> };
  /**
   * Methods that run a block with their object as its receiver, and functions that do so with their first argument:
   * `socket.apply { close(1000) }`, `with(socket) { … }`.
   */
  readonly receiverRuns?: { readonly methods: ReadonlySet<string>; readonly functions: ReadonlySet<string> };
  /** Functions that hand their first argument through unchanged or as a number: `Number`, `parseInt`. */
  readonly passThrough: ReadonlySet<string>;
  /**
   * What reads a text as a number: functions, with the position of the text (a base may stand behind it), and members
   * that are read or called without arguments: `parseInt('1006', 10)`, `"1006".toInt()`.
   */
  readonly numberReaders?: { readonly functions: ReadonlyMap<string, number>; readonly methods?: ReadonlySet<string> };
  /**
   * What repeats a text: functions, with the positions of the text and of the number, and methods of the text that are
   * given the number: `strings.Repeat("x", 124)`, `'x'.repeat(124)`.
   */
  readonly repeats?: {
    readonly functions: ReadonlyMap<string, { readonly of: number; readonly times: number }>;
    readonly methods?: ReadonlySet<string>;
  };
  /** Names of the methods that instances of a class are made with, where these do not bear the name of the class: `constructor`, `__init__`. */
  readonly constructors?: ReadonlySet<string>;
  /** Members, read or called without arguments, that give a code as a number or a number as another kind of number: `getCode`, `rawValue`, `toShort`. */
  readonly numberViews?: ReadonlySet<string>;
  /** What a value that is made in place gives when it is asked for its number: `() -> 4001`, `new CloseCode() { … }`. */
  viewedResult?(made: SyntaxNode): SyntaxNode | undefined;
  /** The first assignment to a name in a function declares it there, and the next ones give it other values. */
  readonly assignmentDeclares?: boolean;
  /** A bare name that no declaration introduces may be a member of the enclosing class: Java, Kotlin, C#, Swift. */
  readonly implicitSelf?: boolean;
  /** Names may be opened in files that the text includes, and then stand for members of namespaces: C++. */
  readonly opensOutOfSight?: boolean;
  /** The parameter that a name stands for where nothing declares it: `it` in Kotlin, `_` in Scala, `$0` in Swift. */
  implicitParameter?(nameNode: SyntaxNode): { readonly function: SyntaxNode; readonly position: number } | undefined;
  /** The number that an expression turns into two bytes in network order: `pack('n', 1001)`, `[1001].pack('n')`. */
  packedNumber?(node: SyntaxNode): SyntaxNode | undefined;
  /** The binary of which a token is a whole segment, put together or matched bit by bit: `<<1:1, 0:3, 8:4, 1000:16>>`. */
  segmentsAround?(token: SyntaxNode): Segments | undefined;
  /** Text for "no code". */
  readonly nothing: string;
  /** Other words for nothing that become a text where one is expected: JavaScript's `null`. */
  readonly nothingAsText?: ReadonlySet<string>;
  /** How a comment for the rest of a line is written from an offset on; `undefined` where none can stand. */
  comment(
    text: string,
    offset: number,
    languageId: string,
  ): { readonly open: string; readonly close: string } | undefined;
  /** The span of the comment in which an offset stands; `undefined` in code. */
  commentAt(root: SyntaxNode, offset: number): { readonly start: number; readonly end: number } | undefined;
  /** The span of the comment in which an offset stands outside the parts that `regionsOf` gives. */
  markupCommentAt?(
    languageId: string,
    text: string,
    offset: number,
  ): { readonly start: number; readonly end: number } | undefined;
  /** The modules that a text imports, found in the text alone. */
  importedModules(text: string): readonly string[];
  /** The module that a specifier names, without what says where to get it and in which version: `ws` of `npm:ws@8`. */
  moduleOf?(specifier: string): string;
  /** The modules whose exports are at hand without a name (`import x.*`, `using N;`, `#include <h>`, `from m import *`), found in the text alone. */
  openImports?(text: string): readonly string[];
  /** How an export of one of these modules is written in this text, with the edits that import it when it is not yet. */
  importName(text: string, modules: readonly string[], exported: string): ImportedName | undefined;
  stringLiteral(text: string, like: string | undefined): string;
  /** Constants are numbers whatever library they are of, and stand wherever their number can. */
  readonly constantsAreNumbers?: boolean;
  /** Functions may be added to types from outside, and are then called like methods: `fun Session.bye()`. */
  readonly addsFunctions?: boolean;
  /** Members of enums and their kin have types of their own: a number cannot stand in the place of one. */
  readonly constantsHaveTypes?: boolean;
  /** How the path ends of a variant of an enum that is made of values as by a function: `::Close` of `Message::Close(frame)`. */
  readonly variantPath?: RegExp;
  /** What stands between the parts of a constant's path, where that is no dot: `::`. */
  readonly constantSeparator?: string;
  /** See `SourceWriter.choose`; takes the expression's text. */
  choose?(expression: string, arms: readonly ChoiceArm[]): string | undefined;
  /** See `SourceWriter.cutToBytes`. */
  cutToBytes?(expression: string, bytes: number): string | undefined;
  /** Names of different spaces never mean each other, though they are spelt alike (`@code` and `code` in Elixir); what declares a name in `any` is meant in all. */
  nameSpace?(nameNode: SyntaxNode): string;
  readonly tags?: TagSyntax;
  /** A condition that is a number does not hold where that is zero: `if (code)`. */
  readonly zeroIsFalse?: true;
  /** A text of digits is the number wherever one is wanted. */
  readonly textsAreNumbers?: true;
  /** The word between two conditions that must both hold. */
  readonly and?: string;
};
