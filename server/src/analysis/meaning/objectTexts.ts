import type { MemberDeclaration } from '../../languages/vocabulary';
import type { SourceFile } from '../versions/sourceFile';

/** Longer texts are no names of objects or scopes. */
const longestText = 200;

/** The assignments to a member of what a text names: `socket.onclose = …`. */
export function assignmentsTo(file: SourceFile, name: string, text: string): readonly MemberDeclaration[] {
  if (text.length > longestText) return [];
  return file.derived({
    key: `assignments to ${name}\0${text}`,
    find: (asked) => asked.memberAssignments(name).filter(({ container }) => container.text === text),
    nodeOf: ({ nameNode }) => nameNode,
  });
}

/** The same, with the methods that are defined outside their class, which have its name in front: `void Client::bye()`. */
export function methodsWrittenWith(file: SourceFile, name: string, text: string): readonly MemberDeclaration[] {
  if (text.length > longestText) return [];
  return file.derived({
    key: `methods with ${name}\0${text}`,
    find: (asked) =>
      asked.memberDeclarations(name).filter(({ how, container }) => how !== 'field' && container.text === text),
    nodeOf: ({ nameNode }) => nameNode,
  });
}
