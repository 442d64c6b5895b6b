const RETRYABLE = new Set([1001, 1006, 1011, 1012, 1013]);
const EXPLAIN = {
  1000: 'done',
  1006: 'connection lost',
  1015: 'bad certificate',
  4401: 'please log in',
};

export class Feed {
  #socket;
  #attempts = 0;

  constructor(url) {
    this.url = url;
    this.open();
  }

  open() {
    this.#socket = new WebSocket(this.url, 'feed.v1');
    this.#socket.addEventListener('message', ({ data }) => this.onmessage?.(JSON.parse(data)));
    this.#socket.addEventListener('close', (event) => {
      console.log(EXPLAIN[event.code] ?? event.reason);
      if (RETRYABLE.has(event.code)) setTimeout(() => this.open(), 1000 * 2 ** this.#attempts++);
      else if (event.code >= 4000 && event.code < 5000) this.onrefused?.(event.code);
    });
  }

  fail(error) {
    this.#socket.close(1011, error.message);
  }

  stop(reason) {
    this.#socket?.close(1000, reason ?? 'stopped by the reader');
  }
}

addEventListener('pagehide', () => window.feed?.stop());
