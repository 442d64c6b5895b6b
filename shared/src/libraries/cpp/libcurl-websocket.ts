import { text } from '../members';
import type { LibraryProfile } from '../profile';

/** The WebSocket interface of libcurl, which has no call that takes a close code. */
export const libcurlWebsocket: LibraryProfile = {
  id: 'libcurl-websocket',
  name: 'libcurl',
  languages: ['cpp'],
  homepage: 'https://curl.se/libcurl/c/libcurl-ws.html',
  versions: '8.21.0, 8.22.0-DEV',
  modules: ['curl/curl.h'],
  exports: {},
  types: {},
  sends: [],
  receives: [],
  note: text(
    'A Close frame is a payload made by hand for `curl_ws_send(…, CURLWS_CLOSE)`; over 125 bytes it fails with `CURLE_TOO_LARGE`. `CURLWS_CLOSE` is a flag, not a code.',
    '关闭帧的内容需手工拼出并交给 `curl_ws_send(…, CURLWS_CLOSE)`；超过 125 字节会以 `CURLE_TOO_LARGE` 失败。`CURLWS_CLOSE` 是标志而非代码。',
  ),
  evidence: [
    {
      claim: 'frames made by hand go out as they are, up to 125 bytes',
      how: 'ran',
      source: 'curl/curl tag curl-8_21_0, which calls itself 8.21.0-DEV',
    },
    { claim: 'recognition', how: 'read', source: 'curl/curl 5c61e16 lib/ws.c' },
  ],
};
