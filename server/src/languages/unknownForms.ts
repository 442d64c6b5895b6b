import type { ReadAs } from '../syntax/reading';

/** A form that a grammar does not know: how it is found, on one line, and what is read in its place; blanks if nothing is. */
export type UnknownForm = {
  /** Without groups that are numbered or named; read with the flags `mu`. */
  readonly pattern: string;
  /** No longer than the form. */
  readonly readAs?: (form: string) => string;
};

/** Reads each of these forms as something that the grammar knows, and as long as it; of two at one place the first holds. */
export function reading(forms: readonly UnknownForm[]): ReadAs {
  const all = new RegExp(forms.map(({ pattern }) => `(${pattern})`).join('|'), 'gmu');
  return (text) =>
    text.replace(all, (form: string, ...groups: readonly unknown[]) => {
      const readAs = forms[groups.findIndex((group) => group !== undefined)]?.readAs;
      return (readAs?.(form) ?? '').padEnd(form.length);
    });
}
