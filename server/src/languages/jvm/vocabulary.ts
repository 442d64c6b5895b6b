import type { CollectionVocabulary, UnboundedVocabulary } from '../collections';
import type { Language } from '../language';

/** Collections, futures and other holders of the Java platform and of what Kotlin and Scala add to it. */
export const collections: CollectionVocabulary = {
  element: new Set(
    [
      ['get', 'getOrDefault', 'getIfPresent', 'getFirst', 'getLast', 'getValue', 'getAndSet', 'first', 'last', 'head'],
      ['next', 'poll', 'peek', 'pop', 'take', 'remove', 'computeIfAbsent', 'putIfAbsent', 'findFirst', 'findAny'],
      ['orElse', 'orElseThrow', 'orElseGet', 'getOrElse', 'getOrNull', 'firstOrNull', 'find', 'single', 'apply'],
      [
        'join',
        'getNow',
        'block',
        'await',
        'awaitSingle',
        'indefinitely',
        'atMost',
        'lazySet',
        'unsafeRunSync',
        'result',
      ],
    ].flat(),
  ),
  same: new Set(
    [
      ['values', 'stream', 'parallelStream', 'filter', 'iterator', 'entrySet', 'entries', 'toList', 'toSet', 'sorted'],
      [
        'collect',
        'asSequence',
        'filterNotNull',
        'filterNot',
        'reversed',
        'distinct',
        'limit',
        'skip',
        'toCompletableFuture',
      ],
      ['orTimeout', 'exceptionally', 'onFailure', 'toSeq', 'toVector', 'valuesIterator', 'descendingIterator'],
    ].flat(),
  ),
  insert: new Set([
    'put',
    'add',
    'addFirst',
    'addLast',
    'offer',
    'push',
    'set',
    'complete',
    'putIfAbsent',
    'addOne',
    'update',
  ]),
  callback: new Set(
    [
      ['forEach', 'foreach', 'map', 'filter', 'anyMatch', 'allMatch', 'noneMatch', 'flatMap', 'any', 'all', 'onEach'],
      ['ifPresent', 'thenAccept', 'thenAcceptAsync', 'thenApply', 'thenCompose', 'thenRun', 'whenComplete', 'handle'],
      ['subscribe', 'doOnNext', 'doOnSuccess', 'onSuccess', 'onItem', 'apply', 'find', 'exists'],
    ].flat(),
  ),
  handsOver: new Set(['let', 'also']),
  mapping: new Set(['map', 'flatMap', 'thenApply', 'let']),
  contains: new Set(['contains', 'containsKey', 'apply']),
  spread: new Set([]),
  types: new Set(
    [
      ['List', 'Set', 'Map', 'Collection', 'Queue', 'Deque', 'BlockingQueue', 'Iterable', 'Iterator', 'Stream'],
      ['ArrayList', 'LinkedList', 'HashSet', 'LinkedHashSet', 'HashMap', 'LinkedHashMap', 'TreeMap', 'ConcurrentMap'],
      ['ConcurrentHashMap', 'CopyOnWriteArrayList', 'CopyOnWriteArraySet', 'ConcurrentLinkedQueue', 'WeakHashMap'],
      ['ConcurrentSkipListMap', 'ArrayDeque', 'Vector', 'Optional', 'CompletableFuture', 'CompletionStage', 'Future'],
      ['Mono', 'Flux', 'Uni', 'Multi', 'Single', 'AtomicReference', 'WeakReference', 'SoftReference', 'ThreadLocal'],
      ['MutableList', 'MutableSet', 'MutableMap', 'MutableCollection', 'Array', 'Sequence', 'Deferred', 'StateFlow'],
      [
        'CompletableDeferred',
        'MutableStateFlow',
        'Seq',
        'Option',
        'Ref',
        'TrieMap',
        'Promise',
        'ListBuffer',
        'Provider',
      ],
    ].flat(),
  ),
  transparentTypes: new Set(['Lazy', 'Task', 'IO', 'Try']),
  cells: new Set(['value', 'key']),
};

/** Functions as types of the Java platform and of Scala, and what calls such and those of Kotlin. */
export const makers: NonNullable<Language['makers']> = {
  types: new Set([
    ...['Supplier', 'Function', 'BiFunction', 'IntFunction', 'LongFunction', 'Callable', 'Function0', 'Function1'],
  ]),
  calls: new Set(['get', 'apply', 'call', 'invoke']),
};

export const unbounded: UnboundedVocabulary = {
  members: new Set(['message', 'localizedMessage', 'getMessage', 'getLocalizedMessage', 'stackTrace']),
  functions: new Set(['getStackTraceAsString', 'getFullStackTrace']),
  methods: new Set(['getMessage', 'getLocalizedMessage', 'toString', 'stackTraceToString']),
};

/** Names under which values keep the number that they stand for, and conversions between kinds of numbers. */
export const numberViews: ReadonlySet<string> = new Set(
  [
    ['getCode', 'code', 'getValue', 'value', 'getStatusCode', 'statusCode', 'getStatus', 'getCloseCode', 'closeCode'],
    ['intValue', 'shortValue', 'asInt', 'getAsInt', 'toInt', 'toShort', 'toLong', 'number', 'getNumber', 'get'],
    ['getNumericCode', 'getNumericCloseCode', 'toInteger', 'toUShort'],
  ].flat(),
);

/** What reads a text as a number on the Java platform, and in Kotlin and Scala. */
const numberReaders: NonNullable<Language['numberReaders']> = {
  functions: new Map(
    ['Integer.parseInt', 'Integer.valueOf', 'Short.parseShort', 'Short.valueOf', 'Long.parseLong'].map(
      (name) => [name, 0] as const,
    ),
  ),
  methods: new Set(['toInt', 'toShort', 'toUShort', 'toLong', 'toIntOrNull', 'toShortOrNull', 'toIntOption']),
};

/**
 * Words of which one stands in every file that has to do with close codes: WebSockets themselves, and the types that
 * carry codes in libraries whose names do not say so.
 */
export const evidence =
  /[Ww]eb-?[Ss]ocket|WEB_?SOCKET|Close(?:Status|Reason|Code|Frame)|close(?:Code|Status|Reason)|CLOSE_(?:CODE|STATUS|REASON)|ShutdownReason|WsStatus|\bwss?:\/\//u;

/** Integer literals in every notation; the longest text that can be one. */
export const numbers = /(?<![\w$]|(?<!\.)\.)(?:0[xX][\da-fA-F_]+|0[bB][01_]+|\d[\d_]*)(?:[uU]?[lL]|[uU])?(?![\w$])/gu;

/** An opening parenthesis, a member, type arguments, or a block behind a name. */
export const callFollows = /\s*(?:\?\.\s*)?(?:[({.]|<[\w$.,?\s]{0,60}>\s*\()/uy;

/** What these languages say of texts: how numbers are read out of them, and how they are repeated. */
export const ofTexts: Pick<Language, 'numberReaders' | 'repeats'> = {
  numberReaders,
  repeats: { functions: new Map(), methods: new Set(['repeat']) },
};
