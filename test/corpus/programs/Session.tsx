import { createClient, CloseCode } from 'graphql-ws';
import { useEffect, useRef, useState } from 'react';

const FATAL: readonly number[] = [CloseCode.Unauthorized, 4403, 4500];

export function Session({ url, children }: { url: string; children: React.ReactNode }) {
  const socket = useRef<WebSocket | null>(null);
  const [notice, setNotice] = useState('');

  useEffect(() => {
    const client = createClient({
      url,
      retryAttempts: 1006,
      shouldRetry: (event) => !FATAL.includes((event as CloseEvent).code),
      on: {
        opened: (opened) => (socket.current = opened as WebSocket),
        closed: (event) => {
          const { code } = event as CloseEvent;
          setNotice(code === 4408 ? '⏳ Too slow' : code === CloseCode.TooManyInitialisationRequests ? 'Busy' : '');
        },
      },
    });
    return () => void client.dispose();
  }, [url]);

  return (
    <section aria-label={notice}>
      {children}
      <button onClick={() => socket.current?.close(4205, 'again')}>Again</button>
      <button onClick={() => socket.current?.close(1002)}>Fail</button>
    </section>
  );
}
