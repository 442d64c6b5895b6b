# websocket-driver as a client over a plain socket.
require 'socket'
require 'uri'
require 'websocket/driver'
require_relative 'kit'

# One connection, read by a thread of its own.
class Link
  attr_reader :url, :closed

  def initialize(url)
    @url = url
    uri = URI(url)
    @socket = TCPSocket.new(uri.host, uri.port)
    @opened = Queue.new
    @closed = Queue.new
    @driver = WebSocket::Driver.client(self)
    @driver.on(:open) { @opened << true }
    @driver.on(:close) { |event| @closed << event.code }
    @driver.start
    Thread.new { read }
    @opened.pop
  end

  def write(data)
    @socket.write(data)
  rescue SystemCallError, IOError
    nil
  end

  def close(reason, code)
    @driver.close(reason, code)
  end

  def open?
    @driver.state == :open
  end

  private

  def read
    loop { @driver.parse(@socket.readpartial(4096)) }
  rescue SystemCallError, IOError
    @closed << nil
  end
end

Kit.greet(
  'websocket-driver',
  'ruby-websocket-driver',
  { close: { role: 'client', codes: 'sample' } },
  { 'close-event' => { role: 'client', codes: 'sample' } }
)

links = {}
Kit.each_command do |command|
  Thread.new do
    link = links[command['connection']] ||= Link.new(command['url'])
    if command['do'] == 'receive'
      Kit.say(id: command['id'], reported: link.closed.pop)
    else
      code, reason = Kit.arguments(command)
      answer = Kit.call(command) { link.close(reason, code) }
      answer[:open] = link.open? if answer[:outcome] == 'returned'
      Kit.say(answer)
    end
  end
end
