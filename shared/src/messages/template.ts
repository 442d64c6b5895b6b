/** The names between braces in a template: `'code' | 'label'` for `{label} refuses {code}`. */
export type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** What must be given to fill a template: a value for each of its names, nothing for a template without names. */
export type Values<T extends string> = { readonly [Name in Placeholders<T>]: string | number };

/** Puts values in the place of `{names}`. A name without a value stays as it is written. */
export function fillTemplate(template: string, values: { readonly [name: string]: string | number }): string {
  return template.replace(/\{(\w+)\}/gu, (written, name: string) => String(values[name] ?? written));
}
