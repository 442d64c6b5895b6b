import type { Text } from '../locale';
import type { Export, Member, Parameter, Shape, TypeRef } from './profile';

/** A member that sends a close code; `api` is an id among the profile's `sends`. */
export function sends(api: string, returns?: TypeRef): Member {
  return { kind: 'send', send: api, ...(returns !== undefined && { returns }) };
}

/** A member that holds or returns a value of a known type. */
export function holds(type: TypeRef): Member {
  return { kind: 'value', type };
}

/** A member that holds or returns a received code; `api` is an id among the profile's `receives`. */
export function receives(api: string): Member {
  return { kind: 'received', receive: api };
}

/** A member that holds a received reason. */
export const holdsReason: Member = { kind: 'received-reason' };

/** A member that holds the status of an HTTP answer. */
export const holdsHttpStatus: Member = { kind: 'http-status' };

/** A member named like a send call that takes no close code. */
export function takesNoCode(en: string, chinese: string): Member {
  return { kind: 'takes-no-code', note: { en, 'zh-cn': chinese } };
}

/** A method with described arguments and perhaps a result. */
export function method(takes: { readonly [position: number]: Shape }, returns?: TypeRef): Member {
  return returns === undefined ? { kind: 'method', takes } : { kind: 'method', takes, returns };
}

/** A method that returns a value of a known type and whose arguments are of no interest. */
export function makes(returns: TypeRef): Member {
  return { kind: 'method', returns };
}

/** A method that registers a listener by event name: `on('close', (code, reason) => …)`. */
export function listens(events: { readonly [event: string]: readonly Parameter[] }): Member {
  return { kind: 'listen', event: 0, listener: 1, events };
}

/** A property that a listener is assigned to: `onclose = (event) => …`. */
export function listener(...parameters: readonly Parameter[]): Member {
  return { kind: 'listener', parameters };
}

/** A function argument, by what reaches its parameters. */
export function callback(...parameters: readonly Parameter[]): Shape {
  return { calls: parameters };
}

/** A function argument whose result is described too. */
export function callbackReturning(returns: Shape, ...parameters: readonly Parameter[]): Shape {
  return { calls: parameters, returns };
}

/** An options object. */
export function fields(members: { readonly [name: string]: Shape }): Shape {
  return { fields: members };
}

/** An exported class or type; `type` is a name among the profile's `types`. */
export function type(name: string): Export {
  return { kind: 'type', type: name };
}

/** A method that returns several values at once, one for each: `conn, response, err := dialer.Dial(url, nil)`. */
export function giving(...results: readonly Parameter[]): Member {
  return { kind: 'method', results };
}

/** An exported function that returns several values at once. */
export function fromFunction(...results: readonly Parameter[]): Export {
  return { kind: 'function', results };
}

/** Exports that are constants of their own, by name. */
export function constantsOf(values: { readonly [name: string]: number }): { readonly [name: string]: Export } {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { kind: 'constant', value }]));
}

/** An export that has exports of its own. */
export function namespace(exports: { readonly [name: string]: Export }): Export {
  return { kind: 'namespace', exports };
}

/** One text in every language. */
export function text(en: string, chinese: string): Text {
  return { en, 'zh-cn': chinese };
}

/** The parameter that a received code reaches; `api` is an id among the profile's `receives`. */
export function receivedCode(api: string): Parameter {
  return { received: api };
}

/** The parameter that a received reason reaches. */
export const receivedReason: Parameter = { receivedReason: true };

/** The listening methods that Node's `EventEmitter` gives an object, for these events. */
export function emitter(events: { readonly [event: string]: readonly Parameter[] }): {
  readonly [name: string]: Member;
} {
  const member = listens(events);
  return {
    on: member,
    once: member,
    addListener: member,
    prependListener: member,
    prependOnceListener: member,
  };
}

/**
 * The members that the WHATWG gives a socket for its events, over the types `CloseEvent` and `Event` of the profile
 * (`eventTypes`).
 */
export const socketEvents: { readonly [name: string]: Member } = {
  addEventListener: listens({ open: ['Event'], message: ['Event'], error: ['Event'], close: ['CloseEvent'] }),
  onopen: listener('Event'),
  onmessage: listener('Event'),
  onerror: listener('Event'),
  onclose: listener('CloseEvent'),
};

/**
 * The types `Event` and `CloseEvent` of a profile whose sockets dispatch DOM events: `target` is of type `socket`,
 * `code` is reported by the receive API `close-event`.
 */
export function eventTypes(socket: string): {
  readonly Event: { readonly members: { readonly [name: string]: Member } };
  readonly CloseEvent: { readonly extends: string; readonly members: { readonly [name: string]: Member } };
} {
  return {
    Event: { members: { target: holds(socket), currentTarget: holds(socket) } },
    CloseEvent: { extends: 'Event', members: { code: receives('close-event'), reason: holdsReason } },
  };
}
