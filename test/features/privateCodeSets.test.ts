import { describe, expect, test } from 'vitest';
import { completionDocumentation, completionsAt } from '../../server/src/features/completion';
import { hoverAt } from '../../server/src/features/hover';
import { testEngine } from '../harness/testEngine';

const options = { locale: 'en', privateCodes: undefined } as const;

/** Sources with a comparison at `4004`, or with `$0` where a code is to be written. */
const programs: { readonly [languageId: string]: string } = {
  go: `package bot

import (
	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

func fatal(s *discordgo.Session, err *websocket.CloseError) bool {
	return err.Code == 4004
}
`,
  csharp: `using System.Net.WebSockets;
using Discord.WebSocket;

public static class Closes
{
    public static bool IsFatal(WebSocketReceiveResult result) => (int?)result.CloseStatus == 4004;
}
`,
  kotlin: `import dev.kord.gateway.Gateway
import okhttp3.WebSocket
import okhttp3.WebSocketListener

class Feed(private val gateway: Gateway) : WebSocketListener() {
    override fun onClosed(webSocket: WebSocket, code: Int, reason: String) {
        if (code == 4004) stop()
    }
}
`,
  rust: `use serenity::gateway::Shard;
use tungstenite::protocol::CloseFrame;

fn fatal(frame: &CloseFrame) -> bool {
    u16::from(frame.code) == 4004
}
`,
};

describe.each(Object.entries(programs))('a file of %s that uses a client of Discord', (languageId, text) => {
  test('hover says what the code means there, and whether to connect again', async () => {
    const analysis = await testEngine().analyse(languageId, text);
    const shown = hoverAt(analysis, text.indexOf('4004'), { ...options, trustedCommands: [], markdown: true });
    expect(shown?.markdown).toContain('**4004 AuthenticationFailed** · private code of Discord gateway');
    expect(shown?.markdown).toContain('In Discord gateway: The token sent with identify is wrong.');
    expect(shown?.markdown).toMatch(/\*\*Reconnect\*\*: .*(?:no|not)/iu);
  });

  test('completion offers the codes of the set, with their meaning', async () => {
    const analysis = await testEngine().analyse(languageId, text);
    const offset = text.indexOf('4004') + 2;
    const item = completionsAt(analysis, offset, options).find(({ label }) => label.startsWith('4014'));
    expect(item?.label).toBe('4014 DisallowedIntents');
    const documentation = item && completionDocumentation(item.data, { ...options, markdown: true });
    expect(documentation).toContain('In Discord gateway:');
  });
});

describe('a constant of another file that goes by the name of a private code', () => {
  const text = `import { GatewayCloseCodes } from '../Constants';

export function closed(socket: WebSocket): void {
  socket.onclose = ({ code }) => {
    if (code === GatewayCloseCodes.RATE_LIMITED) retryLater();
  };
}
`;

  test('hover says what the set means by it', async () => {
    const analysis = await testEngine().analyse('typescript', text);
    const shown = hoverAt(analysis, text.indexOf('RATE'), { ...options, trustedCommands: [], markdown: true });
    expect(shown?.markdown).toContain('4008 RateLimited');
    expect(shown?.markdown).toContain('Payloads were sent too quickly.');
  });

  test('is none as soon as nothing shows the set any more', async () => {
    const document = testEngine().open('typescript', text);
    const places = async () => (await document.analysis()).sites.map(({ code }) => code);
    const rename = (from: string, to: string, now: string) => {
      const changes: { start: number; end: number; newText: string }[] = [];
      let next = now;
      for (let start = next.indexOf(from); start !== -1; start = next.indexOf(from)) {
        changes.push({ start, end: start + from.length, newText: to });
        next = next.slice(0, start) + to + next.slice(start + from.length);
      }
      document.update(changes, next);
      return next;
    };
    try {
      expect(await places()).toEqual([4008]);
      const renamed = rename('GatewayCloseCodes', 'OurCloseCodes', text);
      expect(await places()).toEqual([]);
      rename('OurCloseCodes', 'GatewayCloseCodes', renamed);
      expect(await places()).toEqual([4008]);
    } finally {
      document.dispose();
    }
  });
});
