import { Uri, workspace } from 'vscode';
import { projectFileName } from '../../shared/src/protocol';

const longest = 1_000_000;

/** Reads a project file for the server, on whatever file system it lies; nothing else is handed out. */
export async function readFileForServer(params: unknown): Promise<{ readonly text: string | null }> {
  const uri = readUri(params);
  if (uri === undefined || !uri.path.endsWith(`/${projectFileName}`)) return { text: null };
  try {
    const bytes = await workspace.fs.readFile(uri);
    return { text: bytes.length > longest ? null : new TextDecoder().decode(bytes) };
  } catch {
    return { text: null };
  }
}

function readUri(params: unknown): Uri | undefined {
  if (typeof params !== 'object' || params === null || !('uri' in params)) return undefined;
  return typeof params.uri === 'string' ? Uri.parse(params.uri) : undefined;
}
