import type { Text } from '../locale';
import type { ConstantsFit, ReceiveApi, SendApi } from './apis';
import type { AddedMember, Export, MarkedParameter, ObjectMessage, TaggedTuple, TypeFacts, UserMethod } from './types';

export type * from './apis';
export type * from './types';

/** Where a claim comes from. `ran`: a program was run and its frames recorded; `read`: the source was read. */
export type Evidence = {
  /** What it supports: an api id, `constants`, `recognition`, or a sentence fragment. */
  readonly claim: string;
  readonly how: 'ran' | 'read';
  /** Repository or package, version or commit, and file. */
  readonly source: string;
};

/** All that is known of one library, as data. */
export type LibraryProfile = {
  /** Public id, kebab-case, unique: `ws`, `browser-websocket`, `graphql-ws`. */
  readonly id: string;
  /** As its authors write it. */
  readonly name: string;
  /** Ids of the languages it is used from. */
  readonly languages: readonly string[];
  readonly homepage: string;
  /** The versions that the facts were verified on. */
  readonly versions: string;
  /**
   * Import specifiers or module paths that name it; a trailing `/*` (`::*`, `.*`) stands for any deeper path.
   */
  readonly modules: readonly string[];
  /** Texts of which one must stand in a file for its modules to be believed: another library has one of the same name. */
  readonly moduleSigns?: readonly string[];
  /** Words of which one must stand in a file for the library's globals to be looked for (`Deno`, `WebSocketPair`). */
  readonly signs?: readonly string[];
  /**
   * Texts of which one must stand in a file for the library's globals to be believed where they are only annotations:
   * other platforms have types of the same names. Absent: always believed.
   */
  readonly annotationSigns?: readonly string[];
  /** What its modules export. `default` is the default export, `*` the module object itself (`require`). */
  readonly exports: { readonly [name: string]: Export };
  /** Exports that only hold for one of its modules (`partysocket/ws` has another default), by specifier; looked up first. */
  readonly moduleExports?: { readonly [specifier: string]: { readonly [name: string]: Export } };
  /**
   * Exports whose names are found nowhere else: what another package exports under one of them is a copy of this
   * library, or hands it on (`FormatCloseMessage`). Recognised as `likely`.
   */
  readonly telling?: readonly string[];
  /** What it, or the platform, offers without an import. */
  readonly globals?: { readonly [name: string]: Export };
  readonly types: { readonly [name: string]: TypeFacts };
  readonly sends: readonly SendApi[];
  readonly receives: readonly ReceiveApi[];
  readonly userMethods?: readonly UserMethod[];
  readonly addedMembers?: readonly AddedMember[];
  readonly messages?: readonly ObjectMessage[];
  readonly markedParameters?: readonly MarkedParameter[];
  readonly tuples?: readonly TaggedTuple[];
  /** Constants by the path they are written with, for hover, completion and fixes: `WebSocketConnection.CLOSE_REASON_NORMAL`. */
  readonly constants?: { readonly [path: string]: number };
  /** Absent where it is not known, and then no fix writes one but in the place of another. */
  readonly constantsFit?: ConstantsFit;
  /** The modules that its constants are imported from, where not all of `modules` have them. */
  readonly constantsFrom?: readonly string[];
  /**
   * Its types are another profile's (`isomorphic-ws` is `ws` in Node): names of types, sends and receives not found here
   * are looked up there.
   */
  readonly basedOn?: string;
  /** A list, or a note, for the table of supported libraries. */
  readonly note?: Text;
  readonly evidence: readonly Evidence[];
};
