# websocket-eventmachine as a server and as a client, over the websocket gem of Debian.
$LOAD_PATH.unshift(File.expand_path('../.cache/ruby/websocket-eventmachine/lib', __dir__))
require 'websocket-eventmachine-client'
require 'websocket-eventmachine-server'
require 'websocket/eventmachine/base/version'
require_relative 'kit'

SOCKETS = {}

# Tells whether a call put anything on the wire: of a code that the gem refuses it is told nothing.
module Watched
  attr_accessor :written

  def send_data(data)
    self.written = written.to_i + data.to_s.bytesize
    super
  end
end
WebSocket::EventMachine::Client.prepend(Watched)

def open_socket(command)
  known = SOCKETS[command['connection']]
  return yield(known) if known

  socket = WebSocket::EventMachine::Client.connect(uri: command['url'])
  SOCKETS[command['connection']] = socket
  socket.onopen { yield socket }
end

def given(command, call)
  return Kit.arguments(command) if call == 'close'

  code, reason = Kit.arguments(command)
  command.key?('code') ? [reason.to_s, { type: :close, code: code }] : [reason.to_s, { type: :close }]
end

def answer(command)
  if command['do'] == 'receive'
    told = false
    open_socket(command) do |socket|
      socket.onclose do |code|
        Kit.say(id: command['id'], reported: code) unless told
        told = true
      end
      # A Close frame that comes along with the handshake's answer would lose the white space at its end, code and all.
      socket.send('ready')
    end
    return
  end
  open_socket(command) do |socket|
    call = command['api']
    before = socket.written
    said = Kit.call(command) { socket.public_send(call, *given(command, call)) }
    said[:open] = socket.written == before if said[:outcome] == 'returned'
    Kit.say(said)
  end
end

EM.run do
  api = { role: 'client', codes: 'sample', spentByError: true }
  Kit.say(hello: { library: 'websocket-eventmachine-base', version: WebSocket::EventMachine::Base::VERSION,
                   runtime: "Ruby #{RUBY_VERSION[/\A\d+\.\d+/]}",
                   sends: { close: api, send: { **api, reasonNeedsCode: false } },
                   receives: { onclose: { role: 'client', codes: 'sample', extras: { answer: 'go' } } } })
  Thread.new do
    Kit.each_command { |command| EM.schedule { answer(command) } }
    EM.stop
  end
end
