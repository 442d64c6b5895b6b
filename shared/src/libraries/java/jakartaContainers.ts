import { fateTable, registryCodes, rejected, replacedWith, sent, sentEmpty } from '../fates';
import { text } from '../members';
import type { Fate, FateTable, Layer } from '../profile';

/** What the containers of Jakarta WebSocket do with a code, also where Spring stands above them. */

const ignored: Fate = { kind: 'dropped', leaves: text('The session stays open.', '会话保持打开。') };

/** Tomcat's jar makes no code of 1014 and 1016–2999; `CLOSED_ABNORMALLY` becomes 1002. */
const tomcatRanges = [
  [1000, 1005, sent],
  [1006, 1006, replacedWith(1002)],
  [1007, 1013, sent],
  [1015, 1015, sent],
  [3000, 4999, sent],
] as const;

const tyrusRanges = [
  [1000, 1004, sent],
  [1005, 1006, replacedWith(1000)],
  [1007, 1011, sent],
  [1014, 1014, sent],
  [1015, 1015, replacedWith(1000)],
  [1016, 4999, sent],
] as const;

const undertowRanges = [
  [1000, 1004, sent],
  [1005, 1005, sentEmpty],
  [1006, 4999, sent],
] as const;

/** Codes that the specification's classes can hold, which Tomcat's jar, alone, does not make. */
const holdable = [
  [1014, 1014],
  [1016, 2999],
] as const;

/** The containers but Jetty; `invalid` is what becomes of numbers outside 1000–4999. */
function containers(invalid: Fate, invalidAtTomcat: Fate): readonly [Layer, ...Layer[]] {
  const notMade = rejected('IllegalArgumentException: Invalid close code: [N]');
  return [
    {
      name: 'Tomcat',
      fates: fateTable(
        [...tomcatRanges, ...holdable.map(([from, to]) => [from, to, notMade] as const)],
        invalidAtTomcat,
      ),
    },
    { name: text('Tyrus (server)', 'Tyrus (服务器)'), fates: fateTable([...tyrusRanges, [1012, 1013, sent]], invalid) },
    {
      name: text('Tyrus (client)', 'Tyrus (客户端)'),
      fates: fateTable([...tyrusRanges, [1012, 1013, replacedWith(1000)]], invalid),
    },
    { name: 'Undertow', fates: fateTable(undertowRanges, invalid) },
  ];
}

/** Jetty 12; `refuses` is what it does with codes that may not travel. */
export function jetty(refuses: Fate, invalid: Fate): Layer {
  const table = [
    ...registryCodes.map(([from, to]) => [from, to, sent] as const),
    [1004, 1004, refuses],
    [1005, 1005, sentEmpty],
    [1006, 1006, refuses],
    [1015, 2999, refuses],
  ] as const;
  return { name: 'Jetty 12', fates: fateTable(table, invalid) };
}

const invalidCode = rejected('IllegalArgumentException: Invalid code: N');

/** The containers as Jakarta WebSocket calls them: what Jetty refuses it refuses without a word. */
export const jakartaContainers: readonly [Layer, ...Layer[]] = [
  ...containers(invalidCode, rejected('IllegalArgumentException: Invalid close code: [N]')),
  jetty(ignored, invalidCode),
];

/** The containers as Spring calls them: its `CloseStatus` holds no number outside 1000–4999, and it waits for Jetty's answer. */
export const springContainers: readonly [Layer, ...Layer[]] = underSpring();

function underSpring(): readonly [Layer, ...Layer[]] {
  const invalid = rejected('IllegalArgumentException: Invalid status code: N');
  return [
    ...containers(invalid, invalid),
    jetty(rejected('IOException: ProtocolException: Frame has non-transmittable status code'), invalid),
  ];
}

/** The servers under Spring WebFlux. */
export const webfluxServers: readonly [Layer, ...Layer[]] = underWebflux();

function underWebflux(): readonly [Layer, ...Layer[]] {
  const invalid = rejected('IllegalArgumentException: Invalid status code: N');
  const refused = rejected('IllegalArgumentException: WebSocket close status code does NOT comply with RFC-6455: N');
  const table: FateTable = fateTable(
    [...registryCodes.map(([from, to]) => [from, to, sent] as const), [1004, 1006, refused], [1015, 2999, refused]],
    invalid,
  );
  const [tomcat] = containers(invalid, invalid);
  return [
    { name: 'Reactor Netty', fates: table },
    tomcat,
    jetty(rejected('ProtocolException: Frame has non-transmittable status code'), invalid),
  ];
}
