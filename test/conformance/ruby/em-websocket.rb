# em-websocket as a server.
require 'em-websocket'
require_relative 'kit'

SOCKETS = {}
WAITING = Hash.new { |waiting, name| waiting[name] = [] }
CLOSED = {}

def with_socket(name, &block)
  SOCKETS.key?(name) ? block.call(SOCKETS[name]) : WAITING[name] << block
end

def report(command)
  name = command['connection']
  return Kit.say(id: command['id'], reported: CLOSED[name]) if CLOSED.key?(name)

  LISTENING[name] = command['id']
end

LISTENING = {}

def answer(command)
  return report(command) if command['do'] == 'receive'

  with_socket(command['connection']) do |socket|
    # A text beyond ASCII cannot be joined to the code's two bytes: as bytes it can.
    given = Kit.arguments(command).map { |argument| argument.is_a?(String) ? argument.b : argument }
    said = Kit.call(command) { socket.close(*given) }
    said[:open] = socket.state == :connected if said[:outcome] == 'returned'
    Kit.say(said)
  end
end

EM.run do
  server = EM::WebSocket.start(host: '127.0.0.1', port: 0) do |socket|
    name = ''
    socket.onopen do |handshake|
      name = Kit.name_in(handshake.query_string.to_s)
      SOCKETS[name] = socket
      WAITING.delete(name)&.each { |block| block.call(socket) }
    end
    socket.onclose do |event|
      CLOSED[name] = event[:code]
      Kit.say(id: LISTENING.delete(name), reported: event[:code]) if LISTENING.key?(name)
    end
  end
  port, = Socket.unpack_sockaddr_in(EM.get_sockname(server))
  url = "ws://127.0.0.1:#{port}/?connection={connection}"
  Kit.greet(
    'em-websocket',
    'ruby-em-websocket',
    { close: { role: 'server', codes: 'sample', url: url } },
    { onclose: { role: 'server', codes: 'sample', url: url } }
  )
  Thread.new do
    Kit.each_command { |command| EM.schedule { answer(command) } }
    EM.stop
  end
end
