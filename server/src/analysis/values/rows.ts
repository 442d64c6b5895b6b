import type { Declaration } from '../../languages/vocabulary';
import type { SyntaxNode } from '../../syntax/node';
import { assignedValues } from '../meaning/declarations';
import type { Resolver } from '../meaning/meaning';
import { elementsOf } from './origins';

/** A table longer than this is not read. */
const maximumRows = 60;
/** Fields that hold the code of what carries one. */
export const codeField = /^(?:close_?)?(?:status_?)?code$/iu;

/** The rows of the table that a loop runs over: those of `cases` in `for _, each := range cases`. */
export function rowsOf(
  resolver: Resolver,
  { each, path, initialiser }: Extract<Declaration, { kind: 'variable' }>,
): readonly SyntaxNode[] {
  if (!each || path.length > 0 || !initialiser) return [];
  const { file } = resolver;
  const rows = elementsOf(resolver, initialiser);
  if (rows.length > 0) return rows.slice(0, maximumRows);
  const table = file.language.lower(initialiser);
  const declaration = table.kind === 'name' ? file.resolve(table.node) : undefined;
  if (declaration?.kind !== 'variable' || !declaration.initialiser) return [];
  if (assignedValues(resolver, declaration).length > 0) return [];
  return elementsOf(resolver, declaration.initialiser).slice(0, maximumRows);
}

/**
 * What a row holds as a field: by its name, or as the only number of a row without names that can be a code, where the
 * field is one of codes; `undefined` where the row does not say.
 */
export function fieldOfRow(
  { file: { language } }: Resolver,
  rowNode: SyntaxNode,
  name: string,
): SyntaxNode | undefined {
  const row = language.lower(rowNode);
  const named = row.kind === 'object' ? row.fields.find((entry) => entry.name === name) : undefined;
  if (named) return named.value;
  const isNamed = row.kind === 'object' && row.fields.some((entry) => entry.name !== undefined);
  if (isNamed || !codeField.test(name)) return undefined;
  const parts = row.kind === 'object' ? row.fields.map(({ value }) => value) : row.kind === 'list' ? row.elements : [];
  const numbers = parts.filter((part) => {
    const number = language.lower(part);
    return number.kind === 'number' && number.value >= 1000 && number.value <= 4999;
  });
  return numbers.length === 1 ? numbers[0] : undefined;
}
