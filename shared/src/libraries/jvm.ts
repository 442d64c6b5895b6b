import type { Export } from './profile';

/** The languages of the Java platform: a library of one is used from the others too. */
export const jvm = ['java', 'kotlin', 'scala'] as const;

/** Constants that are numbers, as exports of the type that holds them. */
export function numbers(values: { readonly [name: string]: number }): { readonly [name: string]: Export } {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { kind: 'constant', value } as const]),
  );
}

/** Constants that are values of a type which carries a code. */
export function carriers(
  type: string,
  values: { readonly [name: string]: number },
): { readonly [name: string]: Export } {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { kind: 'constant', value, type } as const]),
  );
}

/** The same constants by the path they are written with. */
export function paths(
  prefix: string,
  values: { readonly [name: string]: number },
): { readonly [path: string]: number } {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, value]));
}
