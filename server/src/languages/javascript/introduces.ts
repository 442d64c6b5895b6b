import { field, namedChildren, type SyntaxNode } from '../../syntax/node';
import { introducing } from '../scopes';

const declarationsOfOneName = introducing({
  function_declaration: ['name'],
  generator_function_declaration: ['name'],
  function_signature: ['name'],
  class_declaration: ['name'],
  abstract_class_declaration: ['name'],
  enum_declaration: ['name'],
  interface_declaration: ['name'],
  type_alias_declaration: ['name'],
});

/** The names that a top-level statement introduces; `undefined` for blocks, imports and all else that has to be searched. */
export function introduces(statement: SyntaxNode): readonly SyntaxNode[] | undefined {
  switch (statement.type) {
    case 'expression_statement':
    case 'empty_statement':
      return [];
    case 'export_statement': {
      const declaration = field(statement, 'declaration');
      return declaration ? introduces(declaration) : undefined;
    }
    case 'lexical_declaration':
    case 'variable_declaration': {
      const names = namedChildren(statement).map((declarator) => field(declarator, 'name'));
      // A pattern may hold any number of names.
      return names.every((name) => name?.type === 'identifier')
        ? names.filter((name) => name !== undefined)
        : undefined;
    }
    default:
      return declarationsOfOneName(statement);
  }
}
