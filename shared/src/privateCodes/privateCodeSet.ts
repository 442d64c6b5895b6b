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
  /**
   * What in a file identifies the set: imported modules (a trailing `/*`, `.*` or `::*` stands for deeper paths), host names (a leading
   * dot stands for any subdomain), subprotocols as whole strings, and names that only code of this set uses.
   */
  readonly detect: {
    readonly modules?: readonly string[];
    readonly hosts?: readonly string[];
    readonly subprotocols?: readonly string[];
    readonly names?: readonly string[];
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
  /** Single constants that modules export, by name (`TLSyncErrorCloseEventCode`). */
  readonly constants?: readonly {
    readonly modules: readonly string[];
    readonly name: string;
    readonly value: number;
  }[];
  /** Reconnect rules over ranges, first match wins. */
  readonly ranges?: readonly { readonly from: number; readonly to: number; readonly rule: Text }[];
  /** Repository, file and version it was read from. */
  readonly source: string;
};

/** One row of a set: the code, the source's name for it, whether to connect again, and its meaning in each language. */
export function privateCode(
  code: number,
  name: string | undefined,
  reconnect: PrivateCode['reconnect'],
  en: string,
  chinese: string,
): PrivateCode {
  return {
    code,
    ...(name === undefined ? {} : { name }),
    meaning: { en, 'zh-cn': chinese },
    ...(reconnect === undefined ? {} : { reconnect }),
  };
}

/** A rule over the codes `from` to `to`. */
export function rangeRule(
  from: number,
  to: number,
  en: string,
  chinese: string,
): { readonly from: number; readonly to: number; readonly rule: Text } {
  return { from, to, rule: { en, 'zh-cn': chinese } };
}

/** The codes of a set by the names that its source uses: the values of its enum. */
export function namedValues(codes: readonly PrivateCode[]): { readonly [member: string]: number } {
  return Object.fromEntries(codes.flatMap(({ name, code }) => (name === undefined ? [] : [[name, code] as const])));
}
