/** Numbers from 0 to `below` that are the same in every run (mulberry32). */
export function createRandom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const codes = [1000, 1001, 1002, 1003, 1005, 1006, 1007, 1008, 1009, 1011, 1012, 1013, 3000, 4000, 4001, 4404];
const words = ['chat', 'feed', 'room', 'price', 'score', 'build', 'state', 'media', 'order', 'alert', 'trace', 'draft'];

/**
 * TypeScript such as a service with sockets has, of exactly so many lines: servers, handlers, constants, switches and
 * wrappers for sockets in one block of `every`, and ordinary code, full of other numbers, between them.
 */
export function webSocketFile(lines, seed = 1, every = 8) {
  const random = createRandom(seed);
  const pick = (list) => list[random(list.length)];
  const out = ["import { WebSocket, WebSocketServer } from 'ws';", "import { log, store } from './service';", ''];
  for (let block = 0; out.length < lines; block++) {
    const name = `${pick(words)}${block}`;
    out.push(...pick(block % every === 0 ? socketBlocks : ordinaryBlocks)(name, pick, random));
  }
  return out
    .slice(0, lines - 1)
    .concat('')
    .join('\n');
}

const socketBlocks = [
  (name, pick) => [
    `const ${name}Code = ${pick(codes)};`,
    `const ${name}Server = new WebSocketServer({ noServer: true, maxPayload: 65536 });`,
    `${name}Server.on('connection', (socket, request) => {`,
    `  const started = Date.now();`,
    `  socket.on('message', (data) => {`,
    `    if (data.length > 4096) socket.close(1009, 'message of ${name} too big');`,
    `    else store.append('${name}', data);`,
    `  });`,
    `  socket.on('close', (code, reason) => {`,
    `    if (code === ${pick(codes)} || code === 1006) log.warn('${name} lost', request.url, reason.toString());`,
    `    log.info('${name}', Date.now() - started);`,
    `  });`,
    `  if (!request.headers.origin) socket.close(${name}Code, 'origin missing');`,
    `});`,
    ``,
  ],
  (name, pick) => [
    `export class ${name}Connection {`,
    `  private socket: WebSocket | undefined;`,
    `  private attempts = 0;`,
    ``,
    `  open(url: string): void {`,
    `    this.socket = new WebSocket(url);`,
    `    this.socket.onclose = (event) => this.closed(event.code, event.reason);`,
    `    this.socket.onmessage = (event) => store.append('${name}', event.data);`,
    `  }`,
    ``,
    `  private closed(code: number, reason: string): void {`,
    `    switch (code) {`,
    `      case 1000:`,
    `      case ${pick(codes)}:`,
    `        return;`,
    `      case 1013:`,
    `        setTimeout(() => this.open('/${name}'), 1000 * 2 ** this.attempts++);`,
    `        return;`,
    `      default:`,
    `        log.warn(code, reason);`,
    `    }`,
    `  }`,
    ``,
    `  stop(): void {`,
    `    this.socket?.close(${pick(codes)}, '${name} stopped');`,
    `  }`,
    `}`,
    ``,
  ],
  (name, pick) => [
    `export const ${name}Codes = { done: 1000, moved: 4000, refused: 1008, broken: ${pick(codes)} } as const;`,
    ``,
    `function leave${name}(socket: WebSocket, isDone: boolean, code = ${name}Codes.refused): void {`,
    `  socket.close(isDone ? ${name}Codes.done : code, isDone ? 'done' : 'refused');`,
    `}`,
    ``,
    `export function end${name}(sockets: Map<string, WebSocket>): void {`,
    `  for (const [id, socket] of sockets) {`,
    `    if (store.has(id)) leave${name}(socket, true);`,
    `    else leave${name}(socket, false, ${pick(codes)} as never);`,
    `  }`,
    `}`,
    ``,
  ],
];

const ordinaryBlocks = [
  (name, pick, random) => [
    `/** Sums what ${name} took in the last ${1000 + random(4000)} entries. */`,
    `export function sum${name}(entries: readonly { size: number; at: number }[], limit = ${1000 + random(4000)}): number {`,
    `  let total = 0;`,
    `  for (const { size, at } of entries.slice(-limit)) {`,
    `    if (at < Date.now() - ${1000 * (1 + random(60))}) continue;`,
    `    total += size > ${random(9000)} ? Math.round(size / 1024) : size;`,
    `  }`,
    `  return total;`,
    `}`,
    ``,
  ],
  (name, pick, random) => [
    `export async function load${name}(id: string): Promise<unknown> {`,
    `  const response = await fetch(\`/api/${name}/\${id}\`, { signal: AbortSignal.timeout(${5000 + random(5000)}) });`,
    `  if (response.status === 404) return undefined;`,
    `  if (!response.ok) throw new Error(\`${name} answered \${response.status}\`);`,
    `  return response.json();`,
    `}`,
    ``,
  ],
  (name, pick, random) => [
    `export class ${name}Cache {`,
    `  private readonly entries = new Map<string, { value: unknown; expires: number }>();`,
    ``,
    `  get(key: string): unknown {`,
    `    const entry = this.entries.get(key);`,
    `    if (entry === undefined || entry.expires < Date.now()) return undefined;`,
    `    return entry.value;`,
    `  }`,
    ``,
    `  set(key: string, value: unknown, lifetime = ${1000 * (1 + random(60))}): void {`,
    `    if (this.entries.size > ${1000 + random(4000)}) this.entries.clear();`,
    `    this.entries.set(key, { value, expires: Date.now() + lifetime });`,
    `  }`,
    `}`,
    ``,
  ],
  (name, pick, random) => [
    `export function check${name}(order: { id: number; code: string; total: number }): string[] {`,
    `  const problems: string[] = [];`,
    `  if (order.id < ${1000 + random(1000)}) problems.push('${name}: id of an old order');`,
    `  if (!/^[A-Z]{2}\\d{4}$/u.test(order.code)) problems.push(\`${name}: code \${order.code}\`);`,
    `  if (order.total > ${random(4999)}) problems.push('${name}: total over the limit');`,
    `  log.info('${name}', order.id, problems.length);`,
    `  return problems;`,
    `}`,
    ``,
  ],
];
