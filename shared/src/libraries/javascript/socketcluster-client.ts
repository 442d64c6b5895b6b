import { fateTable, registryCodes, rejected, replacedWith, sent } from '../fates';
import { holdsReason, makes, receives, sends, text } from '../members';
import type { Export, LibraryProfile } from '../profile';

const normal = replacedWith(1000);
const refused = rejected('TypeError: First argument must be a valid error code number');
const notNumber = rejected('InvalidArgumentsError: If specified, the code argument must be a number');
const named: { readonly [name: string]: Export } = {
  create: { kind: 'function', returns: 'Socket' },
  AGClientSocket: { kind: 'type', type: 'Socket' },
};

/** socketcluster-client. */
export const socketclusterClient: LibraryProfile = {
  id: 'socketcluster-client',
  name: 'socketcluster-client',
  languages: ['javascript'],
  homepage: 'https://github.com/SocketCluster/socketcluster-client',
  versions: '20.0.2',
  modules: ['socketcluster-client', 'socketcluster-client/*'],
  exports: { ...named, default: { kind: 'namespace', exports: named }, '*': { kind: 'namespace', exports: named } },
  types: {
    Socket: {
      side: 'client',
      members: { disconnect: sends('disconnect'), listener: makes({ each: 'CloseInfo' }) },
    },
    CloseInfo: { members: { code: receives('close'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'disconnect',
      label: 'SocketCluster socket.disconnect()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: fateTable([[0, 0, normal], ...registryCodes.map(([from, to]) => [from, to, sent] as const)], refused),
      odd: {
        nothing: normal,
        numericString: notNumber,
        notANumber: notNumber,
        nan: normal,
        negative: refused,
        above65535: refused,
        fraction: 'truncated',
      },
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('RangeError: The message must not be greater than 123 bytes'),
        withoutCode: { kind: 'sent-with', code: 1000 },
      },
      side: 'client',
      decidedBelow: text(
        'In Node.js `ws` checks the code; in a browser the page’s own WebSocket does, which takes only 1000 and 3000–4999 and throws InvalidAccessError for all else.',
        '在 Node.js 中由 `ws` 检查代码；在浏览器中则由页面自带的 WebSocket 检查，只接受 1000 和 3000–4999，其他代码会抛出 InvalidAccessError。',
      ),
    },
  ],
  receives: [
    { id: 'close', label: "SocketCluster 'close', 'disconnect' and 'connectAbort' events", reports: [[0, 65535]] },
  ],
  evidence: [
    { claim: 'disconnect', how: 'ran', source: 'socketcluster-client 20.0.2 over ws 8.23.0' },
    { claim: 'close', how: 'ran', source: 'socketcluster-client 20.0.2 over ws 8.23.0' },
    {
      claim: 'disconnect',
      how: 'read',
      source: 'npm socketcluster-client 20.0.2 lib/clientsocket.js, lib/transport.js',
    },
    { claim: 'close', how: 'read', source: 'npm socketcluster-client 20.0.2 lib/clientsocket.js' },
  ],
};
