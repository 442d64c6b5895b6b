import type { Text } from '../locale';

/** One code of a private set. */
export type PrivateCode = {
  readonly code: number;
  /** The name that the set's own source uses; absent where it has none. */
  readonly name?: string;
  readonly meaning: Text;
  /** Whether a client should connect again, as the source says; absent where it does not say. */
  readonly reconnect?: 'yes' | 'no' | 'after-change' | 'at-once' | 'after-delay';
};

/** The meanings that one service or library gives to codes of 3000–4999 (and to a few standard ones). */
export type PrivateCodeSet = {
  /** Public id, kebab-case, unique. */
  readonly id: string;
  readonly name: string;
  /** What in a file identifies the set: imported modules, host names or subprotocols in strings. */
  readonly detect: {
    readonly modules?: readonly string[];
    readonly hosts?: readonly string[];
    readonly subprotocols?: readonly string[];
  };
  readonly codes: readonly PrivateCode[];
  /**
   * Enums or constant objects that modules export, member name to code (`GatewayCloseCodes` of `discord-api-types`);
   * with the modules that export them, a trailing `/*` standing for deeper paths.
   */
  readonly exports?: readonly {
    readonly modules: readonly string[];
    readonly name: string;
    readonly values: { readonly [member: string]: number };
  }[];
  /** Reconnect rules over ranges, first match wins. */
  readonly ranges?: readonly { readonly from: number; readonly to: number; readonly rule: Text }[];
  /** Repository, file and version it was read from. */
  readonly source: string;
};
