# websocket-client-simple: what user code is told of a Close frame. Its own `close` takes no code.
$LOAD_PATH.unshift(File.expand_path('../.cache/ruby/websocket-client-simple/lib', __dir__))
require 'websocket-client-simple'
require_relative 'kit'

def frame_code(url)
  told = Queue.new
  WebSocket::Client::Simple.connect(url) do |client|
    client.on(:message) { |frame| told << [frame.code] if frame.type == :close }
    client.on(:error) { told << [] }
    client.on(:close) { told << [] }
  end
  told.pop.first
end

Kit.say(hello: { library: 'websocket-client-simple', version: WebSocket::Client::Simple::VERSION,
                 runtime: "Ruby #{RUBY_VERSION[/\A\d+\.\d+/]}",
                 sends: {},
                 receives: { 'frame-code' => { role: 'client', codes: 'sample' } } })
Kit.each_command do |command|
  Thread.new { Kit.say(id: command['id'], reported: frame_code(command['url'])) }
end
