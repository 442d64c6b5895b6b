/** A program whose statements read each other, and edits in one statement of which another's findings depend. */
export type AcrossUnits = {
  readonly name: string;
  readonly languageId: string;
  readonly text: string;
  /** What an edit takes the place of, found once in the text, and what it writes there. */
  readonly edits: readonly (readonly [find: string, put: string])[];
};

const goStruct = `package main

import "github.com/gorilla/websocket"

const kicked = 4001

type client struct {
	conn *websocket.Conn
	last int
}

func (c *client) bye(code int, text string) error {
	return c.conn.WriteMessage(websocket.CloseMessage, websocket.FormatCloseMessage(code, text))
}

func (c *client) seen(err error) {
	if e, ok := err.(*websocket.CloseError); ok {
		c.last = e.Code
	}
}

func (c *client) again() bool {
	return c.last == 1006
}

func run(c *client) {
	c.bye(1005, "done")
	c.bye(kicked, "kicked")
}
`;

const rustStruct = `use tungstenite::protocol::frame::coding::CloseCode;
use tungstenite::protocol::CloseFrame;

const KICKED: u16 = 4001;

struct Peer {
    socket: tungstenite::WebSocket<std::net::TcpStream>,
    last: Option<CloseFrame<'static>>,
}

fn frame(code: u16) -> CloseFrame<'static> {
    CloseFrame { code: CloseCode::from(code), reason: "".into() }
}

impl Peer {
    fn bye(&mut self, code: u16) {
        self.socket.close(Some(frame(code))).ok();
    }

    fn is_lost(&self) -> bool {
        match &self.last {
            Some(last) => u16::from(last.code) == 1001,
            None => false,
        }
    }
}

fn run(peer: &mut Peer) {
    peer.bye(1006);
    peer.bye(KICKED);
}
`;

const javaClasses = `import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;

final class Codes {
  static final int KICKED = 4001;
  static final int LOST = 1006;

  private Codes() {}
}

class Room {
  private Session session;

  void bye(int code) throws java.io.IOException {
    session.close(new CloseReason(CloseCodes.getCloseCode(code), ""));
  }

  void all() throws java.io.IOException {
    bye(Codes.LOST);
    bye(Codes.KICKED);
  }
}

class Kicker extends Room {
  void kick() throws java.io.IOException {
    bye(1005);
  }
}
`;

const csharpClasses = `using System.Net.WebSockets;
using System.Threading;
using System.Threading.Tasks;

static class Codes
{
    public const int Kicked = 4001;
    public const int Lost = 1006;
}

class Room
{
    private readonly ClientWebSocket socket = new();

    Task Bye(int code) => socket.CloseAsync((WebSocketCloseStatus)code, null, CancellationToken.None);

    Task All() => Task.WhenAll(Bye(Codes.Lost), Bye(Codes.Kicked));
}

class Watcher
{
    public bool IsLost(WebSocket other) => (int?)other.CloseStatus == Codes.Kicked;
}
`;

const pythonModule = `import websockets

KICKED = 4001
LOST = 1006
FATAL = {1008, KICKED}


class Room:
    def __init__(self, connection: websockets.ClientConnection):
        self.connection = connection

    async def bye(self, code=LOST):
        await self.connection.close(code)


def is_fatal(error: websockets.ConnectionClosed):
    return error.code in FATAL


async def run(room: Room):
    await room.bye()
    await room.bye(KICKED)
    await room.bye(1005)
`;

const haskellModule = `module Main where

import qualified Network.WebSockets as WS
import Data.Word (Word16)

kicked :: Word16
kicked = 4001

bye :: WS.Connection -> Word16 -> IO ()
bye conn code = WS.sendCloseCode conn code ("bye" :: String)

isLost :: WS.ConnectionException -> Bool
isLost (WS.CloseRequest code _) = code == 1012
isLost _ = False

app :: WS.ServerApp
app pending = do
  conn <- WS.acceptRequest pending
  bye conn 1006
  bye conn kicked
`;

const perlModule = `use Mojolicious::Lite -signatures;
use constant KICKED => 4001;
use constant { LOST => 1006, LEFT => 1001 };

sub bye ($c, $code) {
  $c->tx->finish($code => 'bye');
}

sub is_lost ($code) {
  return $code == LOST;
}

websocket '/feed' => sub ($c) {
  $c->on(message => sub ($c, $text) { $c->finish(KICKED, 'kicked') });
  $c->on(finish => sub ($c, $code, $reason = undef) { print 'lost' if is_lost($code) });
  $c->finish(LOST);
  bye($c, 1005);
};

app->start;
`;

const objectiveCClasses = `#import <Foundation/Foundation.h>

static const NSInteger kKicked = 4001;

@interface Feed : NSObject <NSURLSessionWebSocketDelegate>
@property (nonatomic, strong) NSURLSessionWebSocketTask *task;
@property (nonatomic, strong) NSURLSession *session;
@end

@interface Store : NSObject
@property (nonatomic, strong) Disk *disk;
@end

@implementation Feed

- (void)open:(NSURL *)url {
    self.task = [self.session webSocketTaskWithURL:url];
}

- (void)lost {
    __weak typeof(self) weakSelf = self;
    [weakSelf.task cancelWithCloseCode:1006 reason:nil];
}

- (void)kick {
    [self bye:kKicked];
}

- (void)bye:(NSInteger)code {
    [self.task cancelWithCloseCode:code reason:nil];
}

@end

@implementation Store

- (void)open:(NSURL *)url {
    self.disk = [Disk at:url];
}

- (void)lost {
    [self.disk cancelWithCloseCode:1005 reason:nil];
}

@end
`;

const cppMethodsApart = `#include <websocketpp/client.hpp>

typedef websocketpp::client<websocketpp::config::asio_client> client;

constexpr int kKicked = 4001;

class Feed {
 public:
  void bye(int code);
  void kick();
 private:
  client endpoint_;
  websocketpp::connection_hdl handle_;
};

class Files {
 public:
  void bye(int code);
  void kick();
 private:
  Disk disk_;
};

void Feed::bye(int code) {
  endpoint_.close(handle_, code, "bye");
}

void Feed::kick() {
  bye(kKicked);
  bye(1005);
}

void Files::bye(int code) {
  disk_.close(code);
}

void Files::kick() {
  bye(1006);
}
`;

const phpConstants = `<?php
use Ratchet\\ConnectionInterface;
use Ratchet\\MessageComponentInterface;

final class Codes {
    const KICKED = 4001;
    const LOST = 1006;
}

final class Errors {
    const LOST = 7;
}

final class Room implements MessageComponentInterface {
    public function onOpen(ConnectionInterface $conn) {
        $conn->close(Codes::KICKED);
    }
    public function onClose(ConnectionInterface $conn) {
        $this->log(Errors::LOST);
    }
    public function onMessage(ConnectionInterface $from, $text) {
        $from->close(Codes::LOST);
    }
}
`;

const sharedVariable = `let socket = null;
const rooms = new Map();

function open(url) {
  socket = new WebSocket(url);
}

function join(room, url) {
  rooms.set(room, new WebSocket(url));
}

function leave() {
  socket.close(1006);
}

function part(room) {
  rooms.get(room).close(1005);
}

function reset() {
  socket = null;
  rooms.delete('lobby');
}
`;

const javaHolders = `import okhttp3.WebSocket;

class Feed {
  private WebSocket socket;

  void bye(int code) {
    socket.close(code, "bye");
  }
}

class Files {
  private Disk socket;

  void bye(int code) {
    socket.close(code, "bye");
  }
}

class News {
  private WebSocket socket;

  void bye(int code) {
    socket.close(code, "bye");
  }
}

class Holder {
  Files first;
  News second;
}

class Main {
  void run(Holder holder) {
    holder.first.bye(1006);
    holder.second.bye(1005);
  }
}
`;

const dartConstants = `import 'package:web_socket_channel/web_socket_channel.dart';

void leave(WebSocketChannel channel) {
  channel.sink.close(1005, 'bye');
}

class Codes {
  static const lost = 1006;
}

bool isLost(WebSocketChannel channel) {
  return channel.closeCode == Codes.lost;
}

class Feed {
  final WebSocketChannel channel;
  Feed(this.channel);

  void bye(int code) {
    channel.sink.close(code, 'bye');
  }
}

void run(Feed feed) {
  feed.bye(1015);
}
`;

/** Programs by hand, one for each way in which a statement reads what stands in another. */
const constantsBeside = `// Codes of the WebSocket that this client speaks.
const ENDED_NORMAL = 1000;
const ENDED_AWAY = 1001;
const ENDED_PROTOCOL = 1002;

export function why(code) {
  return code === ENDED_NORMAL;
}
`;

export const programsAcrossUnits: readonly AcrossUnits[] = [
  {
    name: 'JavaScript: constants that are codes by their neighbours',
    languageId: 'javascript',
    text: constantsBeside,
    edits: [
      ['ENDED_AWAY', 'ENDED_SOON'],
      ['1002', '1003'],
      ['the WebSocket', 'the protocol'],
    ],
  },
  {
    name: 'Go: a struct and its methods',
    languageId: 'go',
    text: goStruct,
    edits: [
      ['kicked = 4001', 'kicked = 1015'],
      ['err.(*websocket.CloseError)', 'err.(*net.OpError)'],
      ['c.last = e.Code', 'c.last = 3'],
      ['(code int, text string)', '(text string, code int)'],
      ['FormatCloseMessage(code, text)', 'FormatCloseMessage(1000, text)'],
      ['gorilla/websocket', 'coder/websocket'],
    ],
  },
  {
    name: 'Rust: a struct, its impl and a function that makes the frame',
    languageId: 'rust',
    text: rustStruct,
    edits: [
      ['KICKED: u16 = 4001', 'KICKED: u16 = 1015'],
      ["Option<CloseFrame<'static>>", 'Option<Frame>'],
      ['CloseCode::from(code), reason', 'CloseCode::Normal, reason'],
      ['Some(frame(code))', 'None'],
      ['use tungstenite::protocol::CloseFrame;', 'use other::CloseFrame;'],
      ['peer: &mut Peer', 'peer: &mut Other'],
    ],
  },
  {
    name: 'Java: constants of another class, and a subclass',
    languageId: 'java',
    text: javaClasses,
    edits: [
      ['LOST = 1006', 'LOST = 1000'],
      ['static final int KICKED', 'static int KICKED'],
      ['final class Codes', 'final class Numbers'],
      ['getCloseCode(code)', 'getCloseCode(1000)'],
      ['extends Room', 'extends Hall'],
      ['void bye(int code)', 'void leave(int code)'],
    ],
  },
  {
    name: 'Java: methods of one name, and a class that holds who has them',
    languageId: 'java',
    text: javaHolders,
    edits: [
      ['Files first', 'Feed first'],
      ['News second', 'Files second'],
      ['class News', 'class Newsletter'],
      ['private Disk socket', 'protected WebSocket socket'],
    ],
  },
  {
    name: 'Dart: a constant above what an edit of it moves',
    languageId: 'dart',
    text: dartConstants,
    edits: [
      ["close(1005, 'bye')", 'close()'],
      ['const lost = 1006', 'const int lost = 1001'],
      ["close(code, 'bye')", 'close(1000)'],
      ['Feed feed', 'Food feed'],
    ],
  },
  {
    name: 'C#: constants of another class',
    languageId: 'csharp',
    text: csharpClasses,
    edits: [
      ['Lost = 1006', 'Lost = 1000'],
      ['static class Codes', 'static class Numbers'],
      ['ClientWebSocket socket', 'HttpClient socket'],
      ['(WebSocketCloseStatus)code', 'WebSocketCloseStatus.NormalClosure'],
      ['WebSocket other', 'Response other'],
      ['using System.Net.WebSockets;', 'using System.Net;'],
    ],
  },
  {
    name: 'Python: constants of the module, a class and a set',
    languageId: 'python',
    text: pythonModule,
    edits: [
      ['KICKED = 4001', 'KICKED = 1015'],
      ['LOST = 1006', 'LOST = 1000'],
      ['FATAL = {1008, KICKED}', 'FATAL = {1011}'],
      ['connection: websockets.ClientConnection', 'connection: sqlite3.Connection'],
      ['self.connection = connection', 'self.other = connection'],
      ['code=LOST', 'code=KICKED'],
      ['error: websockets.ConnectionClosed', 'error: OSError'],
      ['import websockets', 'import aiohttp as websockets'],
    ],
  },
  {
    name: 'Haskell: a constant, a function and an exception',
    languageId: 'haskell',
    text: haskellModule,
    edits: [
      ['kicked = 4001', 'kicked = 1015'],
      ['bye conn code =', 'bye code conn ='],
      ['sendCloseCode conn code', 'sendCloseCode conn 1000'],
      ['qualified Network.WebSockets as WS', 'qualified Network.Socket as WS'],
      ['WS.CloseRequest code _', 'WS.ParseException code'],
    ],
  },
  {
    name: 'Perl: constants, subroutines and handlers',
    languageId: 'perl',
    text: perlModule,
    edits: [
      ['KICKED => 4001', 'KICKED => 1015'],
      ['LOST => 1006', 'LOST => 1000'],
      ['sub is_lost ($code)', 'sub is_lost ($other)'],
      ['return $code == LOST', 'return $code == LEFT'],
      ['finish($code =>', 'finish(1000 =>'],
      ['use Mojolicious::Lite -signatures;', 'use Dancer2;'],
      ["print 'lost' if is_lost($code)", 'print $code'],
    ],
  },
  {
    name: 'Objective-C: interfaces and implementations',
    languageId: 'objective-c',
    text: objectiveCClasses,
    edits: [
      ['kKicked = 4001', 'kKicked = 1015'],
      ['NSURLSessionWebSocketTask *task', 'Disk *task'],
      ['@interface Feed', '@interface Food'],
      ['weakSelf = self', 'weakSelf = other'],
      ['bye:(NSInteger)code', 'leave:(NSInteger)code'],
      ['Disk *disk', 'NSURLSessionWebSocketTask *disk'],
    ],
  },
  {
    name: 'C++: methods outside their classes',
    languageId: 'cpp',
    text: cppMethodsApart,
    edits: [
      ['kKicked = 4001', 'kKicked = 1015'],
      ['client endpoint_', 'Disk endpoint_'],
      ['void Feed::bye(int code)', 'void Other::bye(int code)'],
      ['void Files::kick()', 'void Feed::kick2()'],
      ['endpoint_.close(handle_, code, "bye")', 'endpoint_.close(handle_, 1000, "bye")'],
      ['void Feed::kick()', 'void Files::kick2()'],
    ],
  },
  {
    name: 'PHP: constants of other classes',
    languageId: 'php',
    text: phpConstants,
    edits: [
      ['KICKED = 4001', 'KICKED = 1015'],
      ['final class Codes', 'final class Numbers'],
      ['LOST = 1006', 'LOST = 1000'],
      ['$this->log(Errors::LOST)', '$conn->close(Errors::LOST)'],
      ['$conn->close(Codes::KICKED)', '$this->log(Codes::KICKED)'],
      ['ConnectionInterface $from', 'Response $from'],
    ],
  },
  {
    name: 'JavaScript: variables that functions share',
    languageId: 'javascript',
    text: sharedVariable,
    edits: [
      ['socket = new WebSocket(url)', 'socket = new Worker(url)'],
      ['rooms.set(room, new WebSocket(url))', 'rooms.set(room, new Worker(url))'],
      ['rooms.set(room', 'rooms.note(room'],
    ],
  },
];
