import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The file that the suite outside works on: a received code, a code that may not be sent, and a good one. */
export const mainFile = {
  name: 'main.js',
  text: `import WebSocket from 'ws';

const socket = new WebSocket('wss://chat.example');

socket.on('close', (code) => {
  if (code === 1006) reconnect();
});

export function leave() {
  socket.close(1005, 'Leaving the room');
}

export function stop() {
  socket.close(1001);
}
`,
} as const;

/** A second file, for what happens after a restart. */
export const secondFile = {
  name: 'page.html',
  text: `<!doctype html>
<title>Chat</title>
<script>
  const socket = new WebSocket('wss://chat.example');
  addEventListener('pagehide', () => socket.close(1001));
</script>
`,
} as const;

/** Keeps the editor's own extras out of the way. */
const settings = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  // The editor shows hovers together; in a browser its TypeScript server takes long to find the packages' types.
  'typescript.disableAutomaticTypeAcquisition': true,
  'typescript.tsserver.web.projectWideIntellisense.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** Writes the files of a workspace into an empty folder. */
export function writeWorkspace(folder: string): void {
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(settings, null, 2));
  for (const file of [mainFile, secondFile]) writeFileSync(path.join(folder, file.name), file.text);
}
