import { everyCode, fateTable, rejected, replacedWith, sent, sentEmpty } from '../fates';
import { text } from '../members';
import type { Layer } from '../profile';

const dropped = { kind: 'dropped' } as const;
const outside = rejected('IllegalArgumentException: Code must be in range [1000,5000): N');
const failed = rejected('IllegalArgumentException: statusCode');
const notByAScript = rejected('InvalidAccessError');

/** What Ktor's engines do with a code. */
export const engines: readonly [Layer, ...Layer[]] = [
  { name: text('CIO and all servers', 'CIO 及所有服务器'), fates: fateTable([[1006, 1006, dropped]], sent) },
  {
    name: text('OkHttp client', 'OkHttp 客户端'),
    fates: fateTable(
      [
        [0, 999, outside],
        [1000, 1003, sent],
        [1007, 1014, sent],
        [3000, 4999, sent],
        [5000, 65535, outside],
      ],
      replacedWith(1011),
    ),
  },
  {
    name: text('Java client', 'Java 客户端'),
    fates: fateTable(
      [
        [1000, 1001, sent],
        [1006, 1006, dropped],
        [1008, 1008, sent],
        [1011, 1011, sent],
        [3000, 4999, sent],
      ],
      failed,
    ),
  },
  // Codes that its enum does not name are left out, private ones included.
  {
    name: text('JavaScript client', 'JavaScript 客户端'),
    fates: fateTable(
      [
        [1000, 1000, sent],
        [1001, 1003, notByAScript],
        [1007, 1013, notByAScript],
      ],
      sentEmpty,
    ),
  },
  { name: text('Darwin client', 'Darwin 客户端'), fates: everyCode(sent) },
];
