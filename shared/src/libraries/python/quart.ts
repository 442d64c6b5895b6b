import { asgiServersDecide, daphne, hypercorn, uvicorn, uvicornOverWsproto } from '../asgiServers';
import { fateTable, rejected, replacedWith, sent } from '../fates';
import { sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** Quart: the WebSocket of the handler that runs. */
export const quart: LibraryProfile = {
  id: 'quart',
  name: 'Quart',
  languages: ['python'],
  homepage: 'https://quart.palletsprojects.com',
  versions: '0.21.0',
  modules: ['quart'],
  exports: {
    websocket: { kind: 'value', type: 'Websocket' },
    Websocket: type('Websocket'),
  },
  types: { Websocket: { side: 'server', members: { close: sends('close') } } },
  sends: [
    {
      id: 'close',
      label: 'Quart websocket.close()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: 'required',
      fates: fateTable(
        [
          [1005, 1006, replacedWith(1000)],
          [1015, 1015, replacedWith(1000)],
        ],
        sent,
      ),
      odd: {
        numericString: sent,
        nothing: rejected('TypeError'),
        notANumber: rejected('ValueError'),
        negative: rejected('struct.error'),
        above65535: rejected('struct.error'),
        fraction: 'truncated',
      },
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'lost' } },
      side: 'server',
      decidedBelow: asgiServersDecide,
      layers: [hypercorn, uvicorn, uvicornOverWsproto, daphne],
      note: text(
        'The code has no default. A second call raises RuntimeError.',
        '代码没有默认值。第二次调用会抛出 RuntimeError。',
      ),
    },
  ],
  receives: [],
  evidence: [
    { claim: 'close', how: 'ran', source: 'quart 0.18.3 on Hypercorn 0.13.2 over wsproto 1.2.0' },
    { claim: 'close', how: 'read', source: 'pallets/quart 657bca72 src/quart/wrappers/websocket.py' },
  ],
};
