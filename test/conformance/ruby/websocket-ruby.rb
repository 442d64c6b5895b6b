# websocket as a client over a plain socket: handshake and frames are the gem's, reading and writing is done here.
require 'socket'
require 'uri'
require 'websocket'
require_relative 'kit'

# One connection.
class Link
  def initialize(url)
    uri = URI(url)
    @socket = TCPSocket.new(uri.host, uri.port)
    @handshake = WebSocket::Handshake::Client.new(url: url)
    @socket.write(@handshake.to_s)
    @handshake << @socket.gets("\r\n\r\n")
    @incoming = WebSocket::Frame::Incoming::Client.new(version: @handshake.version)
  end

  # Writes a Close frame and says whether there was anything to write.
  def close(given)
    frame = WebSocket::Frame::Outgoing::Client.new(version: @handshake.version, type: :close, **given).to_s
    @socket.write(frame)
    !frame.nil?
  end

  # The code of the Close frame that comes; nil when there is none, or the gem knows no such code.
  def code
    until (frame = @incoming.next)
      return nil if @incoming.error?

      @incoming << @socket.readpartial(4096)
    end
    frame.code
  rescue SystemCallError, IOError
    nil
  end
end

def given_in(command)
  given = {}
  given[:code] = Kit.value(command['code']) if command.key?('code')
  given[:data] = command['reason'] if command.key?('reason')
  given
end

Kit.greet(
  'websocket',
  'ruby-websocket',
  { frame: { role: 'client', codes: 'sample' } },
  { 'frame-code' => { role: 'client', codes: 'sample' } }
)

links = {}
Kit.each_command do |command|
  Thread.new do
    link = links[command['connection']] ||= Link.new(command['url'])
    if command['do'] == 'receive'
      Kit.say(id: command['id'], reported: link.code)
    else
      is_sent = false
      answer = Kit.call(command) { is_sent = link.close(given_in(command)) }
      Kit.say(answer[:outcome] == 'returned' ? answer.merge(open: !is_sent) : answer)
    end
  end
end
