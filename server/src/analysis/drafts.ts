import type { Certainty, Comparison, CompletionSpot, ConstantValue, SendCall, Site, Span } from './site';

/** A comparison whose group is filled in when all are known. */
export type FoundComparison = Omit<Comparison, 'group'> & {
  /** What is given here is then handed to what closes. */
  readonly isSent?: true;
};

/** A site before the file's private code sets and comparison groups are known. */
export type Draft = Omit<Site, 'privateSets' | 'comparison'> & {
  readonly comparison?: FoundComparison;
  /** What the codes that one condition or `switch` names have in common. */
  readonly group?: number;
};

/** What stands at a place that is compared with a received code, as far as no offset is in it. */
export type ComparedConstant = Pick<Draft, 'text' | 'code' | 'value' | 'constantName'> & {
  readonly group: number;
  /** It is not compared: what little is known of it says that it is sent. */
  readonly sent?: true;
};

/** A place that is compared with a received code; without a constant where it is none. */
export type ReceivePlace = {
  readonly span: Span;
  readonly comparison: FoundComparison;
  readonly constant?: ComparedConstant;
  /** A use of a constant of this file of which no more is known than what it stands for. */
  readonly mentioned?: true;
};

/** A number, or a library's constant, that is given a name. */
export type DefinitionPlace = {
  readonly span: Span;
  readonly text: string;
  readonly value: ConstantValue;
  readonly name: string;
  readonly container?: string;
  /** Where the name stands, when it can be renamed. */
  readonly nameSpan?: Span;
  /** What the members of one container have in common. */
  readonly containerId?: number;
  /** The container is an enum or a table of constants, not any object. */
  readonly isEnumLike: boolean;
  /** A local variable that only holds the number. */
  readonly isLocal: boolean;
  /** The names say that the number is a close code. */
  readonly isKnownByName: boolean;
  /** Uses of the name beside a received code, and those that are only mentioned. */
  readonly uses: readonly ReceivePlace[];
  /** The key of a table that is looked up by a received code and says what to do, as a `switch` would. */
  readonly key?: ReceivePlace;
  /** The key of a table that is looked up by a received code and says what it is called. */
  readonly lookedUpBy?: FoundComparison['received'];
};

/** A send, by itself and through each function of the file that hands it a code. */
export type FoundSend = {
  readonly calls: readonly SendCall[];
  /** Where the codes that reach it stand. */
  readonly codes: readonly Span[];
  /** It only makes a value that carries a code: a send that the value reaches speaks for it. */
  readonly onlyCarries: boolean;
  /** The value is only told or looked at: nothing is sent. */
  readonly isTold?: true;
};

/** All that was found in one unit. */
export type UnitFindings = {
  readonly sends: readonly FoundSend[];
  readonly codeParameters: readonly number[];
  readonly receives: readonly ReceivePlace[];
  readonly definitions: readonly DefinitionPlace[];
  /** Uses of constants of libraries and private code sets: what they are compared with, or what they define; with both, the first where the second comes to nothing. */
  readonly foreign: readonly { readonly receive?: ReceivePlace; readonly definition?: DefinitionPlace }[];
  readonly spots: readonly CompletionSpot[];
};

/** What shows that a defined constant is a close code. */
export type Proof = {
  readonly certainty: Certainty;
  readonly library: Site['library'];
  readonly send?: SendCall;
  readonly received?: true;
};
