/** A document in each language that is understood, each with one code that may not be sent. */
export const documentsByLanguage: Readonly<Record<string, string>> = {
  javascript: `const socket = new WebSocket('wss://chat.example');
socket.close(1006);
`,
  typescript: `export function leave(socket: WebSocket): void {
  socket.close(1006);
}
`,
  javascriptreact: `const socket = new WebSocket('wss://chat.example');
export const Leave = () => <button onClick={() => socket.close(1006)}>Leave</button>;
`,
  typescriptreact: `const socket: WebSocket = new WebSocket('wss://chat.example');
export const Leave = (): JSX.Element => <button onClick={() => socket.close(1006)}>Leave</button>;
`,
  vue: `<script setup lang="ts">
const socket = new WebSocket('wss://chat.example');
const leave = (): void => socket.close(1006);
</script>

<template><button @click="leave">Leave</button></template>
`,
  svelte: `<script>
  const socket = new WebSocket('wss://chat.example');
  const leave = () => socket.close(1006);
</script>

<button on:click={leave}>Leave</button>
`,
  astro: `---
const title = 'Chat';
---
<h1>{title}</h1>
<script>
  const socket = new WebSocket('wss://chat.example');
  socket.close(1006);
</script>
`,
  python: `import asyncio
from websockets.asyncio.client import connect


async def leave():
    async with connect("wss://chat.example") as websocket:
        await websocket.close(1006)


asyncio.run(leave())
`,
  dart: `import 'dart:io';

Future<void> main() async {
  final socket = await WebSocket.connect('wss://chat.example');
  await socket.close(1006);
}
`,
  swift: `import Foundation
let task = URLSession.shared.webSocketTask(with: URL(string: "wss://chat.example")!)
task.cancel(with: .abnormalClosure, reason: nil)
`,
  html: `<!doctype html>
<title>Chat</title>
<script>
  const socket = new WebSocket('wss://chat.example');
  socket.close(1006);
</script>
`,
  lua: `local client = require('websocket').client.sync()
client:connect('wss://chat.example')
client:close(1006)
`,
  ruby: `require 'faye/websocket'

socket = Faye::WebSocket::Client.new('wss://chat.example')
socket.close(1006)
`,
  perl: `use Mojolicious::Lite -signatures;

websocket '/' => sub ($c) {
  $c->finish(1006 => 'bye');
};
app->start;
`,
  php: `<?php
use Ratchet\\ConnectionInterface;

function leave(ConnectionInterface $conn): void
{
    $conn->close(1006);
}
`,
  scala: `import okhttp3.WebSocket

class Chat {
  def leave(socket: WebSocket): Unit = {
    socket.close(1006, null)
  }
}
`,
  kotlin: `import okhttp3.WebSocket

class Chat {
  fun leave(socket: WebSocket) {
    socket.close(1006, null)
  }
}
`,
  java: `import okhttp3.WebSocket;

class Chat {
  void leave(WebSocket socket) {
    socket.close(1006, null);
  }
}
`,
  elixir: `defmodule Chat do
  @behaviour :cowboy_websocket
  def websocket_handle({:text, "bye"}, state), do: {[{:close, 1006, ""}], state}
end
`,
  erlang: `-module(chat_handler).
-behaviour(cowboy_websocket).

websocket_handle({text, <<"bye">>}, State) ->
    {[{close, 1006, <<"bye">>}], State}.
`,
  gdscript: `extends Node
var socket := WebSocketPeer.new()

func leave() -> void:
	socket.close(1006)
`,
  clojure: `(ns chat.handler
  (:require [ring.websocket :as ws]))

(defn leave [socket]
  (ws/close socket 1006 "lost"))
`,
  zig: `const websocket = @import("websocket");

fn leave(conn: *websocket.Conn) !void {
    try conn.close(.{ .code = 1006 });
}
`,
  go: `package chat

import "github.com/gorilla/websocket"

func leave(conn *websocket.Conn) error {
	return conn.WriteMessage(websocket.CloseMessage, websocket.FormatCloseMessage(1006, ""))
}
`,
  haskell: `import qualified Network.WebSockets as WS

leave :: WS.Connection -> IO ()
leave conn = WS.sendCloseCode conn 1006 ("bye" :: Text)
`,
  rust: `use tungstenite::protocol::{frame::coding::CloseCode, CloseFrame};

fn abnormal() -> CloseFrame {
    CloseFrame {
        code: CloseCode::Abnormal,
        reason: "lost".into(),
    }
}
`,
  csharp: `using System.Net.WebSockets;

public static class Leave
{
    public static Task Run(ClientWebSocket socket) =>
        socket.CloseAsync((WebSocketCloseStatus)1006, "lost", CancellationToken.None);
}
`,
  c: `#include <libwebsockets.h>

static int leave(struct lws *wsi) {
  lws_close_reason(wsi, 1006, NULL, 0);
  return -1;
}
`,
  cpp: `#include <websocketpp/server.hpp>

using server = websocketpp::server<websocketpp::config::asio>;

void leave(server &endpoint, websocketpp::connection_hdl peer) {
  endpoint.close(peer, websocketpp::close::status::abnormal_close, "lost");
}
`,
  'objective-c': `#import <SocketRocket/SRWebSocket.h>

void leave(SRWebSocket *socket) {
  [socket closeWithCode:1006 reason:@"lost"];
}
`,
  'objective-cpp': `#import <SocketRocket/SRWebSocket.h>

void leave(SRWebSocket *socket) {
  [socket closeWithCode:1006 reason:@"lost"];
}
`,
};
