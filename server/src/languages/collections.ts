/** Methods of the language's own collections, by what they give. */
export type CollectionVocabulary = {
  /** An element may be read as a member: `sockets.main` of a `Record<string, WebSocket>`. */
  readonly namesElements?: true;
  /** Return an element: `get`, `find`, `pop`. */
  readonly element: ReadonlySet<string>;
  /** Return the collection or a part of it: `filter`, `values`. */
  readonly same: ReadonlySet<string>;
  /** Put their last argument into the collection: `set`, `add`, `push`. */
  readonly insert: ReadonlySet<string>;
  /** Call their first argument with an element as first parameter: `forEach`, `map`. */
  readonly callback: ReadonlySet<string>;
  /** Of those, the ones that give what the function gives, or a collection of it: `map`. */
  readonly mapping?: ReadonlySet<string>;
  /** Call it with a key and a value, when it takes two parameters: `each` of a hash. */
  readonly entryCallback?: ReadonlySet<string>;
  /** A function of several parameters is given the parts of an element one by one: `each { |code, reason| … }`. */
  readonly spreadsRows?: true;
  /** Test whether an element is contained: `has`, `includes`. */
  readonly contains: ReadonlySet<string>;
  /** Functions that are given a collection first and then what may be in it: `slices.Contains`. */
  readonly containsFunctions?: ReadonlySet<string>;
  /** Static functions that turn their argument into a collection of its elements or values: `Array.from`, `Object.values`. */
  readonly spread: ReadonlySet<string>;
  /** Functions that make a table of a list of pairs, beside constructors: `HashMap::from`. */
  readonly tables?: ReadonlySet<string>;
  /** Types whose last type argument is the element: `Set`, `Map`, `Array`. */
  readonly types: ReadonlySet<string>;
  /** Types that stand for their last argument (`Promise`, `Awaited`, `Readonly`). */
  readonly transparentTypes: ReadonlySet<string>;
  /** Members that hold a single value of their object's type argument: `current` of a ref. */
  readonly cells: ReadonlySet<string>;
  /** Call their first argument with what their object is or will be: `then` of a promise. */
  readonly handsOver?: ReadonlySet<string>;
  /** Constructors of a value to come: their first argument is called with the function that is then given the value. */
  readonly promises?: ReadonlySet<string>;
  /** Functions that give what the first of several values to come is: `Promise.race`. */
  readonly firstOf?: ReadonlySet<string>;
  /**
   * Of an object that holds a promise and what settles it, the names of both: `promise` and `resolve` of
   * `Promise.withResolvers()`.
   */
  readonly deferred?: { readonly promise: string; readonly resolve: string };
};

/** Expressions whose text nothing bounds: error messages and dumps. */
export type UnboundedVocabulary = {
  /** Members of an error: `message`, `stack`. */
  readonly members: ReadonlySet<string>;
  /** Functions that turn any value into text: `JSON.stringify`, `String`. */
  readonly functions: ReadonlySet<string>;
  /** Methods that do: `toString`. */
  readonly methods: ReadonlySet<string>;
  /** Functions that turn an error into text, and other values too: `str`. */
  readonly errorFunctions?: ReadonlySet<string>;
};
