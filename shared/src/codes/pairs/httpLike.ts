import { text } from '../text';
import type { WrittenPair } from './pairDescription';

/** Pairs around HTTP statuses, their private namesakes and the registered codes that mean the same. */
export const pairsLikeHttp: readonly WrittenPair[] = [
  {
    codes: [401, 4401],
    question: text(
      'HTTP status or close code? 401 belongs to the handshake, 4401 to a Close frame.',
      'HTTP 状态还是关闭代码？401 属于握手，4401 属于关闭帧。',
    ),
    differences: [
      text(
        '401 is an HTTP status: a server can answer the upgrade with it, but no Close frame may carry it. 4401 is a private close code that means the same by convention.',
        '401 是 HTTP 状态：服务器可以用它答复升级请求，但关闭帧不得携带它。4401 是私有关闭代码，按惯例表示同样的意思。',
      ),
      text(
        'A page cannot see the 401 of a refused handshake: it gets 1006.',
        '页面看不到握手被拒时的 401：它得到的是 1006。',
      ),
      text(
        '4401 means something only where both sides agree on it; libraries differ on whether to reconnect after it.',
        '4401 只有在双方约定后才有含义；各个库对收到它之后是否重连看法不一。',
      ),
    ],
    applies: [
      text(
        '401 is right as an HTTP status, before the connection is accepted.',
        '连接被接受之前，401 作为 HTTP 状态是正确的。',
      ),
      text(
        'Use 4401 in a Close frame, after the connection is open, when both sides know it.',
        '连接打开之后、双方都了解其含义时，在关闭帧中使用 4401。',
      ),
    ],
    toDo: [
      [text('Do not pass 401 to `close()`; take 3000 or 4401.', '不要把 401 传给 `close()`；请使用 3000 或 4401。')],
      [
        text(
          'Renew the credentials; look up what the library in use does after 4401.',
          '更新凭据；查明所用的库在收到 4401 后如何处理。',
        ),
      ],
    ],
  },
  {
    codes: [401, 3000],
    question: text(
      'Is the connection open yet? No: HTTP 401. Yes: 3000.',
      '连接已经打开了吗？没有：HTTP 401。已打开：3000。',
    ),
    differences: [
      text(
        'Both say "not authenticated": 401 as the HTTP answer to the handshake, 3000 as the code of a Close frame.',
        '两者都表示“未通过身份验证”：401 是对握手的 HTTP 答复，3000 是关闭帧的代码。',
      ),
      text(
        '401 must not be passed to `close()`; 3000 may, in browsers too.',
        '401 不得传给 `close()`；3000 可以，在浏览器中也可以。',
      ),
      text(
        'A page sees 3000, but for a handshake that got 401 it sees 1006.',
        '页面能看到 3000；但握手得到 401 时，页面看到的是 1006。',
      ),
    ],
    applies: [
      text(
        '401 is right as an HTTP status, before the connection is accepted.',
        '连接被接受之前，401 作为 HTTP 状态是正确的。',
      ),
      text('Use 3000 once the connection is open.', '连接打开之后使用 3000。'),
    ],
    toDo: [
      [text('In a Close frame, write 3000 instead.', '在关闭帧中请改写为 3000。')],
      [text('Log in or renew the token, then reconnect.', '登录或更新令牌，然后重连。')],
    ],
  },
  {
    codes: [401, 1008],
    question: text(
      'Is the connection open yet? No: HTTP 401. Yes: 1008 or, more exactly, 3000.',
      '连接已经打开了吗？没有：HTTP 401。已打开：1008，或更准确的 3000。',
    ),
    differences: [
      text(
        '401 is an HTTP status and never a close code. 1008 is the general close code for a refusal.',
        '401 是 HTTP 状态，从来不是关闭代码。1008 是表示拒绝的通用关闭代码。',
      ),
      text('401 says "log in"; 1008 does not say what was refused.', '401 表示“请登录”；1008 不说明拒绝了什么。'),
    ],
    applies: [
      text(
        '401 is right as an HTTP status, before the connection is accepted.',
        '连接被接受之前，401 作为 HTTP 状态是正确的。',
      ),
      text('Use 1008 to refuse once the connection is open.', '连接打开之后要拒绝时使用 1008。'),
    ],
    toDo: [
      [text('In a Close frame, write 3000 or 1008 instead.', '在关闭帧中请改写为 3000 或 1008。')],
      [text('Read the reason; renew the credentials.', '查看关闭原因；更新凭据。')],
    ],
  },
  {
    codes: [401, 1006],
    question: text(
      'Two views of one event: the server answered the handshake with 401, and the browser shows 1006.',
      '同一事件的两种视角：服务器以 401 答复握手，而浏览器显示 1006。',
    ),
    differences: [
      text(
        '401 is the HTTP status of the handshake; only the network panel and the server show it.',
        '401 是握手的 HTTP 状态；只有网络面板和服务器能看到。',
      ),
      text(
        '1006 is all that a page is told; it also stands for every other failure.',
        '页面得到的只有 1006；它也代表其他所有失败。',
      ),
      text('Neither may be put in a Close frame.', '两者都不得放进关闭帧。'),
    ],
    applies: [
      text(
        '401 is right as the answer of a server to a handshake without valid credentials.',
        '握手没有有效凭据时，服务器以 401 答复是正确的。',
      ),
      text(
        'You see 1006 in the page whose handshake was refused. Never send it.',
        '握手被拒绝的页面会看到 1006。切勿发送。',
      ),
    ],
    toDo: [
      [
        text(
          'Check that the handshake carries the credentials: cookie, query or subprotocol; a browser cannot set other headers.',
          '检查握手是否带有凭据：Cookie、查询参数或子协议；浏览器不能设置其他请求头。',
        ),
      ],
      [
        text('Look at the status of the handshake in the network panel.', '在网络面板中查看握手的状态。'),
        text(
          'If pages must learn that they should log in, accept first and close with 3000.',
          '若页面需要知道应当登录，请先接受连接，再以 3000 关闭。',
        ),
      ],
    ],
  },
  {
    codes: [1008, 4401],
    question: text(
      'Do both sides know the private code? No: 1008. Yes: 4401.',
      '双方都了解这个私有代码吗？不了解：1008。了解：4401。',
    ),
    differences: [
      text(
        '1008 is understood everywhere but says little. 4401 says "not authenticated", by a convention that only some services share.',
        '1008 处处都能理解，但信息很少。4401 表示“未通过身份验证”，但这一惯例只为部分服务所共有。',
      ),
      text('A script in a browser may send 4401, but not 1008.', '浏览器脚本可以发送 4401，但不能发送 1008。'),
    ],
    applies: [
      text('Use 1008 towards clients that you do not know.', '面对不了解的客户端时使用 1008。'),
      text('Use 4401 between a client and a server that agree on it.', '客户端与服务器有约定时使用 4401。'),
    ],
    toDo: [
      [text('Read the reason to learn what was refused.', '查看关闭原因，了解拒绝了什么。')],
      [
        text(
          'Renew the credentials; look up what the library in use does after 4401.',
          '更新凭据；查明所用的库在收到 4401 后如何处理。',
        ),
      ],
    ],
  },
  {
    codes: [3000, 4401],
    question: text(
      'Registered or private? Both say "not authenticated": 3000 by the registry, 4401 by agreement.',
      '已注册还是私有？两者都表示“未通过身份验证”：3000 依据注册表，4401 依据约定。',
    ),
    differences: [
      text('3000 is in the IANA registry; 4401 can never be.', '3000 收录在 IANA 注册表中；4401 永远不可能注册。'),
      text(
        'Some libraries use 3000 for other things (SockJS, Centrifugo, autobahn-js); others react to 4401 in their own way (graphql-ws, y-websocket, Hocuspocus).',
        '有些库用 3000 表示别的含义（SockJS、Centrifugo、autobahn-js）；另一些库对 4401 有各自的处理方式（graphql-ws、y-websocket、Hocuspocus）。',
      ),
      text('Browsers may send both.', '浏览器都可以发送。'),
    ],
    applies: [
      text('Use 3000 in a protocol of your own without such a library.', '在不使用这类库的自有协议中使用 3000。'),
      text('Use 4401 where the library or service in use expects it.', '所用的库或服务期待 4401 时使用它。'),
    ],
    toDo: [
      [text('Log in or renew the token, then reconnect.', '登录或更新令牌，然后重连。')],
      [
        text(
          'Log in or renew the token; look up whether the library reconnects by itself after 4401.',
          '登录或更新令牌；查明该库在收到 4401 后是否会自动重连。',
        ),
      ],
    ],
  },
  {
    codes: [3003, 4403],
    question: text(
      'Registered or private? Both say "not allowed": 3003 by the registry, 4403 by agreement.',
      '已注册还是私有？两者都表示“无权限”：3003 依据注册表，4403 依据约定。',
    ),
    differences: [
      text('3003 is in the IANA registry; 4403 can never be.', '3003 收录在 IANA 注册表中；4403 永远不可能注册。'),
      text(
        'What a client does after 4403 depends on the library: graphql-ws tries again, since access might be granted later; y-websocket gives up.',
        '收到 4403 后客户端如何处理取决于所用的库：graphql-ws 会重试，因为之后可能获得权限；y-websocket 会放弃。',
      ),
    ],
    applies: [
      text('Use 3003 in a protocol of your own.', '在自有协议中使用 3003。'),
      text('Use 4403 where the library or service in use expects it.', '所用的库或服务期待 4403 时使用它。'),
    ],
    toDo: [
      [text('Do not reconnect; obtain the permission first.', '不要重连；先取得权限。')],
      [
        text(
          'Look up what the library in use does after 4403, and stop it from retrying without end.',
          '查明所用的库在收到 4403 后如何处理，并避免它无休止地重试。',
        ),
      ],
    ],
  },
];
