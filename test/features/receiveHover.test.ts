import { expect, test } from 'vitest';
import { hoverAt } from '../../server/src/features/hover';
import { testEngine } from '../harness/testEngine';

test('of a call that reports no code no list of codes is told', async () => {
  const text = `package main

import "github.com/lesismal/nbio/nbhttp/websocket"

func gone(err error) bool { return websocket.CloseCode(err) == 4000 }
`;
  const analysis = await testEngine().analyse('go', text);
  const options = { locale: 'en', privateCodes: undefined, trustedCommands: [], markdown: true } as const;
  const shown = hoverAt(analysis, text.indexOf('4000'), options)?.markdown;
  expect(shown).toContain('does not report it');
  expect(shown).not.toContain('can report');
});
