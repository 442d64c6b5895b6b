import { URI, Utils } from 'vscode-uri';
import { projectFileName } from '../../../shared/src/protocol';
import type { FileReader } from './fileReader';

/** A project file and its text. */
export type ProjectFile = { readonly uri: string; readonly text: string };

/** Finds project files, and remembers what it found until told to forget. */
export type ProjectFiles = {
  /** The nearest project file in the document's folder or above; `undefined` when there is none. */
  readonly nearest: (documentUri: string) => Promise<ProjectFile | undefined>;
  readonly forget: () => void;
};

/** Looks through `read`; each folder is asked for only once. */
export function createProjectFiles(read: FileReader): ProjectFiles {
  const folders = new Map<string, Promise<ProjectFile | undefined>>();

  const inFolder = (folder: URI): Promise<ProjectFile | undefined> => {
    const key = folder.toString();
    const known = folders.get(key);
    if (known !== undefined) return known;
    const found = lookIn(folder);
    folders.set(key, found);
    return found;
  };

  const lookIn = async (folder: URI): Promise<ProjectFile | undefined> => {
    const uri = Utils.joinPath(folder, projectFileName).toString();
    const text = await read(uri);
    if (text !== undefined) return { uri, text };
    const above = Utils.dirname(folder);
    return above.path === folder.path ? undefined : inFolder(above);
  };

  return {
    nearest: async (documentUri) => {
      const document = parseUri(documentUri);
      return document === undefined ? undefined : inFolder(Utils.dirname(document).with({ query: '', fragment: '' }));
    },
    forget: () => {
      folders.clear();
    },
  };
}

/** Only URIs with a rooted path lie in folders; `untitled:Untitled-1` and malformed ones do not. */
function parseUri(text: string): URI | undefined {
  try {
    const uri = URI.parse(text);
    return uri.scheme !== 'untitled' && uri.path.startsWith('/') ? uri : undefined;
  } catch {
    return undefined;
  }
}
