# The connections of protocol-websocket, which are those of async-websocket too, as a client on a plain socket.
built = File.expand_path('../.cache/ruby/async-websocket', __dir__)
$LOAD_PATH.unshift(*Dir["#{built}/*"])
require 'protocol/websocket/connection'
require 'protocol/websocket/version'
require 'securerandom'
require 'socket'
require 'uri'
require_relative 'kit'

# What an HTTP library does before the connection is handed over.
def open_socket(url)
  uri = URI(url)
  socket = TCPSocket.new(uri.host, uri.port)
  socket.setsockopt(Socket::IPPROTO_TCP, Socket::TCP_NODELAY, 1)
  socket.write("GET #{uri.request_uri} HTTP/1.1\r\nHost: #{uri.host}:#{uri.port}\r\nUpgrade: websocket\r\n" \
               "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: #{SecureRandom.base64(16)}\r\n\r\n")
  nil until socket.gets == "\r\n"
  framer = Protocol::WebSocket::Framer.new(socket)
  Protocol::WebSocket::Connection.new(framer, mask: SecureRandom.bytes(4))
end

def closed_error(url)
  connection = open_socket(url)
  nil while connection.read
  nil
rescue Protocol::WebSocket::ClosedError => e
  e.code
rescue StandardError
  nil
end

CALLS = { 'close' => :close, 'close-now' => :close!, 'send-close' => :send_close }.freeze
OPENED = {}
LOCK = Mutex.new

def send_answer(command)
  name = command['connection']
  connection = LOCK.synchronize { OPENED.delete(name) } || open_socket(command['url'])
  given = Kit.arguments(command)
  said = Kit.call(command) { connection.public_send(CALLS.fetch(command['api']), *given) }
  LOCK.synchronize { OPENED[name] = connection } if said[:outcome] == 'threw'
  said
end

def answer(command)
  return send_answer(command) if command['do'] == 'send'

  { id: command['id'], reported: closed_error(command['url']) }
end

client = { role: 'client', codes: 'sample', reasonNeedsCode: true }
Kit.say(hello: { library: 'protocol-websocket', version: Protocol::WebSocket::VERSION, runtime: "Ruby #{RUBY_VERSION[/\A\d+\.\d+/]}",
                 sends: CALLS.transform_values { client },
                 receives: { 'closed-error' => { role: 'client', codes: 'sample' } },
                 constants: Protocol::WebSocket::Error.constants.grep(/\A[A-Z_]+\z/).to_h do |constant|
                   ["Protocol::WebSocket::Error::#{constant}", Protocol::WebSocket::Error.const_get(constant)]
                 end })
Kit.each_command { |command| Thread.new { Kit.say(answer(command)) } }
