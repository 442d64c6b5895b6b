require 'faye/websocket'
require 'json'

# Rack application: `rackup` it with Puma or Thin.
class FeedServer
  KEEPALIVE = 15
  KICKED = 4003

  def initialize(app)
    @app = app
    @sockets = []
  end

  def call(env)
    return @app.call(env) unless Faye::WebSocket.websocket?(env)

    ws = Faye::WebSocket.new(env, ['feed'], ping: KEEPALIVE)
    ws.on(:open) { admit(ws, env) }
    ws.on(:message) { |event| publish(JSON.parse(event.data)) }
    ws.on :close do |event|
      case event.code
      when 1000, 1001 then forget(ws)
      when 1005 then warn 'closed without a code'
      when 4000..4999 then warn "left: #{event.reason}"
      end
      @sockets.delete(ws)
    end
    ws.rack_response
  end

  def stop
    # Faye takes only what a page may send, on the server too.
    @sockets.each { |socket| socket.close(1001, 'restart') }
  end

  private

  def admit(ws, env)
    return ws.close(KICKED, 'kicked') if banned?(env['REMOTE_ADDR'])

    @sockets << ws
  end

  def publish(event)
    @sockets.each { |socket| socket.send(JSON.dump(event)) }
  end
end
