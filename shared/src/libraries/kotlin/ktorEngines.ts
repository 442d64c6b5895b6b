import { fateTable, rejected, replacedWith, sent, sentEmpty } from '../fates';
import { text } from '../members';
import type { Layer } from '../profile';

const outside = rejected('IllegalArgumentException: Code must be in range [1000,5000): N');
const failed = rejected('IllegalArgumentException: statusCode');
const notByAScript = rejected('InvalidAccessError');

/** A session that has sent no Close frame when it ends sends 1000; 1006 is the code that it does not send. */
const instead = [1006, 1006, replacedWith(1000)] as const;

/** What Ktor's engines do with a code. */
export const engines: readonly [Layer, ...Layer[]] = [
  { name: text('CIO and all servers', 'CIO 及所有服务器'), fates: fateTable([instead], sent) },
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
    fates: fateTable([[1000, 1001, sent], instead, [1008, 1008, sent], [1011, 1011, sent], [3000, 4999, sent]], failed),
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
  { name: text('Darwin client', 'Darwin 客户端'), fates: fateTable([instead], sent) },
];
