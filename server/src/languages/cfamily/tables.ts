import { field, type SyntaxNode } from '../../syntax/node';
import { bracedTables } from '../pairs';
import { is } from '../places';

/** Types whose braces hold pairs: `std::map<int, std::string>`, `boost::unordered_map<…>`, `QHash<…>`. */
const mapping = /(?:[mM]ap|Hash|Dictionary)\s*</u;

/** `std::map<int, std::string> texts = {{1000, "bye"}, {1001, "away"}}`: the type tells it from an array of structs. */
export const tables = bracedTables('initializer_list', (list: SyntaxNode): boolean => {
  const holder = list.parent;
  const isValue = holder && (is(list, field(holder, 'value')) || is(list, field(holder, 'default_value')));
  const declaration = holder?.type === 'init_declarator' ? holder.parent : holder;
  const type = isValue && declaration ? field(declaration, 'type') : undefined;
  return type !== undefined && mapping.test(type.text);
});
