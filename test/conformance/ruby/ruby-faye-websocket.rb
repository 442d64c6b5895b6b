# faye-websocket as a client on EventMachine.
require 'eventmachine'
require 'faye/websocket'
require_relative 'kit'

SOCKETS = {}

def open_socket(command)
  known = SOCKETS[command['connection']]
  return yield(known) if known && known.ready_state == Faye::WebSocket::OPEN

  socket = SOCKETS[command['connection']] = Faye::WebSocket::Client.new(command['url'])
  socket.on(:open) { yield socket }
end

def answer(command)
  open_socket(command) do |socket|
    if command['do'] == 'receive'
      socket.on(:close) { |event| Kit.say(id: command['id'], reported: event.code) }
    else
      said = Kit.call(command) { socket.close(*Kit.arguments(command)) }
      said[:open] = socket.ready_state == Faye::WebSocket::OPEN if said[:outcome] == 'returned'
      Kit.say(said)
    end
  end
end

EM.run do
  Kit.greet(
    'faye-websocket',
    'ruby-faye-websocket',
    { close: { role: 'client', codes: 'sample' } },
    { 'close-event' => { role: 'client', codes: 'sample' } }
  )
  Thread.new do
    Kit.each_command { |command| EM.schedule { answer(command) } }
    EM.stop
  end
end
