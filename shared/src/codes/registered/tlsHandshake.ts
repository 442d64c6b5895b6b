import type { CodeEntry } from '../codeDescription';
import { registry, rfc6455, whatwgClosed } from '../references';
import { text } from '../text';
import { localOnlyCode } from './common';

export const tlsHandshake: CodeEntry = {
  ...localOnlyCode,
  registeredName: 'TLS handshake',
  name: text('TLS handshake', 'TLS 握手失败'),
  shortNames: ['TLS', 'TLS_HANDSHAKE', 'TLS_HANDSHAKE_FAILURE', 'SECURE_HANDSHAKE_ERROR'],
  cleanClose: 'no',
  summary: text(
    'TLS could not be established, so there never was a WebSocket.',
    'TLS 未能建立，因此 WebSocket 从未存在过。',
  ),
  meaning: text(
    'The TLS handshake failed, for example because the certificate cannot be verified. 1015 is the local label for that; it never travels in a frame, as there is no connection to carry one.',
    'TLS 握手失败，例如证书无法验证。1015 是本地对此的标记；它从不出现在帧中，因为根本没有可以承载帧的连接。',
  ),
  appliesWhen: text(
    'You see 1015 when TLS failed and the API in use can tell; browsers show 1006 instead. Never send it.',
    'TLS 失败且所用 API 能够分辨时会看到 1015；浏览器则显示 1006。切勿发送。',
  ),
  whenItOccurs: [
    text(
      'The certificate is self-signed, expired or issued for another host.',
      '证书是自签名的、已过期，或不是为该主机签发的。',
    ),
    text(
      'wss:// is used against a port that does not speak TLS, or ws and wss are mixed up.',
      '对不支持 TLS 的端口使用了 wss://，或混淆了 ws 与 wss。',
    ),
    text('The certificate chain lacks an intermediate certificate.', '证书链缺少中间证书。'),
    text('The clock of the device is wrong.', '设备的时钟不准。'),
    text('A proxy on the way intercepts TLS.', '途中的代理拦截了 TLS。'),
    text(
      'Who reports it: the WebSocket client of Bun does; WinHTTP and the Apple Network framework have constants for it; browsers report 1006.',
      '由谁报告：Bun 的 WebSocket 客户端会报告；WinHTTP 和 Apple Network 框架为它定义了常量；浏览器报告 1006。',
    ),
  ],
  howToFix: [
    text(
      'Open the same host with https:// in a browser and read what it says about the certificate.',
      '在浏览器中用 https:// 打开同一主机，查看关于证书的提示。',
    ),
    text(
      'Fix the certificate: valid dates, the right host name, the full chain.',
      '修正证书：有效期、正确的主机名、完整的证书链。',
    ),
    text(
      'Check that scheme and port belong together: wss:// needs a port that speaks TLS.',
      '检查协议与端口是否匹配：wss:// 需要支持 TLS 的端口。',
    ),
    text(
      'For a private authority, add its root certificate to the trust store of the client.',
      '若使用私有证书颁发机构，请把其根证书加入客户端的信任库。',
    ),
  ],
  peersView: text(
    'It must not be sent. Browsers and many libraries throw; where a library lets it through, strict peers answer 1002. To refuse a client for its certificate, take one of 4000–4999.',
    '不得发送。浏览器和许多库会抛出异常；若某个库放行，严格的对端会以 1002 作答。要因证书拒绝客户端，请使用 4000–4999 中的代码。',
  ),
  reconnect: {
    advice: 'after-change',
    text: text('No, not until the certificate or the address is fixed.', '不要重连，直到修正了证书或地址。'),
  },
  httpAnalogue: {
    names: [],
    note: text('no HTTP response exists; Cloudflare shows 525 or 526', '不存在 HTTP 响应；Cloudflare 显示 525 或 526'),
  },
  grpcAnalogue: { names: ['UNAVAILABLE'] },
  notes: [
    text(
      'The WHATWG standard keeps 1015 from pages, so that a page cannot probe the network; do not rely on `event.code === 1015` in a browser.',
      'WHATWG 标准不向页面透露 1015，以免页面借此探测网络；在浏览器中不要依赖 `event.code === 1015`。',
    ),
  ],
  symptoms: [
    text(
      'certificate, self-signed certificate, certificate expired, SSL error, TLS handshake failed',
      '证书、自签名证书、证书过期、SSL 错误、TLS 握手失败',
    ),
    text('wss does not connect, ERR_CERT, wrong host name', 'wss 无法连接、ERR_CERT、主机名不匹配'),
  ],
  references: [rfc6455('7.4.1'), registry, whatwgClosed],
};
