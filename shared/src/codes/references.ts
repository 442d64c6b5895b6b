import type { Reference } from './codeDescription';

/** A section of RFC 6455, The WebSocket Protocol. */
export function rfc6455(section: string): Reference {
  return { label: `RFC 6455 §${section}`, url: `https://datatracker.ietf.org/doc/html/rfc6455#section-${section}` };
}

export const registry: Reference = {
  label: 'IANA WebSocket Close Code Number Registry',
  url: 'https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number',
};

/** Which codes a script may send, and in which order code and reason are checked. */
export const whatwgClose: Reference = {
  label: 'WHATWG WebSockets Standard, close()',
  url: 'https://websockets.spec.whatwg.org/#dom-websocket-close',
};

/** What a page sees when a connection ends, and why failures look alike. */
export const whatwgClosed: Reference = {
  label: 'WHATWG WebSockets Standard, when the connection is closed',
  url: 'https://websockets.spec.whatwg.org/#closeWebSocket',
};

/** Says "a remote endpoint" where the RFC says "a server" for 1011; reported, not verified. */
export const erratum3227: Reference = {
  label: 'RFC 6455 erratum 3227',
  url: 'https://www.rfc-editor.org/errata/eid3227',
};

/** The message that introduced 1012 and 1013. */
export const hybiRestartAndOverload: Reference = {
  label: 'hybi mailing list: 1012 and 1013',
  url: 'https://mailarchive.ietf.org/arch/msg/hybi/P_1vbD9uyHl63nbIIbFxKMfSwcM',
};

/** The message that introduced 1014. */
export const hybiBadGateway: Reference = {
  label: 'hybi mailing list: 1014',
  url: 'https://mailarchive.ietf.org/arch/msg/hybi/VOLI2xp4tzFnIFYespe6oOtpFXA',
};
