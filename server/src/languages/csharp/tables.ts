import { bracedTables } from '../pairs';

/**
 * `new Dictionary<int, string> { { 1000, "bye" }, { 1001, "away" } }`: only where elements are added to what is created;
 * rows of an array are lists.
 */
export const tables = bracedTables('initializer_expression', (list) =>
  /^(?:implicit_)?object_creation_expression$/u.test(list.parent?.type ?? ''),
);
