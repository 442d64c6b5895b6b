import type { Text } from '../../../shared/src/locale';
import type { Limitation } from '../analysis/site';

/** Something that kept a file or folder from being checked in full; told on standard error. Paths as shown. */
export type Note =
  /** A path of the command line that does not exist. */
  | { readonly kind: 'path-missing'; readonly path: string }
  /** A path of the command line that is neither a file nor a folder. */
  | { readonly kind: 'path-special'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly cause: string; readonly isNamed: boolean }
  /** A file of the command line in no language that is understood. */
  | { readonly kind: 'language-unknown'; readonly path: string }
  | { readonly kind: 'too-large'; readonly path: string; readonly limit: number }
  | { readonly kind: 'damaged'; readonly path: string }
  | {
      readonly kind: 'limited';
      readonly path: string;
      readonly why: Exclude<Limitation, 'minified'>;
    }
  /** Files that are minified; `path` is the first of them. */
  | { readonly kind: 'minified'; readonly path: string; readonly count: number }
  | { readonly kind: 'failed'; readonly path: string; readonly cause: string }
  | { readonly kind: 'project-file'; readonly path: string; readonly key: string; readonly message: Text }
  | { readonly kind: 'project-file-unreadable'; readonly path: string; readonly cause: string }
  | { readonly kind: 'log'; readonly message: string };

/** Whether a note means that what the user asked for could not be done: the exit status is then 2. */
export function isFailure(note: Note): boolean {
  switch (note.kind) {
    case 'path-missing':
    case 'path-special':
    case 'project-file':
    case 'project-file-unreadable':
      return true;
    case 'unreadable':
      return note.isNamed;
    case 'language-unknown':
    case 'too-large':
    case 'damaged':
    case 'limited':
    case 'minified':
    case 'failed':
    case 'log':
      return false;
  }
}

/** The short reason of a file system error (`permission denied`), without the path, which the note names itself. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message.replace(/^[A-Z0-9]+: /u, '').replace(/, (?:open|read|scandir|stat|lstat)\b.*$/u, '');
}
