import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Netty as a client that makes and reads its own Close frames. */
final class Driver {
    private static final EventLoopGroup GROUP = new NioEventLoopGroup(1);
    private static final Map<String, Link> OPENED = new ConcurrentHashMap<>();

    private static final class Link extends SimpleChannelInboundHandler<WebSocketFrame> {
        final CompletableFuture<Channel> opened = new CompletableFuture<>();
        final CompletableFuture<Object> code = new CompletableFuture<>();

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) opened.complete(context.channel());
        }

        /** An empty frame has the status -1: no code. This version reads two bytes as a signed number. */
        @Override
        protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
            if (!(frame instanceof CloseWebSocketFrame close)) return;
            int status = close.statusCode();
            code.complete(status == -1 ? null : status < 0 ? "negative" : (Object) status);
            context.close();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable problem) {
            code.complete(null);
            context.close();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            code.complete(null);
        }
    }

    private static Link open(String url) {
        URI uri = URI.create(url);
        Link link = new Link();
        var handshaker = WebSocketClientHandshakerFactory.newHandshaker(
                uri, WebSocketVersion.V13, null, false, new DefaultHttpHeaders());
        new Bootstrap().group(GROUP).channel(NioSocketChannel.class).handler(new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline().addLast(new HttpClientCodec(), new HttpObjectAggregator(8192),
                        new WebSocketClientProtocolHandler(handshaker, false), link);
            }
        }).connect(uri.getHost(), uri.getPort());
        link.opened.join();
        return link;
    }

    private static CloseWebSocketFrame frame(Kit.Command command) {
        if (command.api().equals("WebSocketCloseStatus"))
            return new CloseWebSocketFrame(new WebSocketCloseStatus(command.code(), command.reasonOrEmpty()));
        if (!command.has("code") && !command.has("reason")) return new CloseWebSocketFrame();
        return new CloseWebSocketFrame(command.code(), command.reason());
    }

    private static String answer(Kit.Command command) throws Throwable {
        if (!command.isSend()) return Kit.reported(open(command.url()).code.get());
        Link link = OPENED.computeIfAbsent(command.connection(), name -> open(command.url()));
        link.opened.join().writeAndFlush(frame(command)).get();
        OPENED.remove(command.connection());
        return Kit.returned(false);
    }

    private static Map<String, Integer> constants() throws Exception {
        Map<String, Integer> constants = new LinkedHashMap<>();
        for (var field : WebSocketCloseStatus.class.getFields())
            if (field.get(null) instanceof WebSocketCloseStatus status)
                constants.put("WebSocketCloseStatus." + field.getName(), status.code());
        return constants;
    }

    public static void main(String[] arguments) throws Exception {
        Kit.greet("Netty", Kit.version("libnetty-java"),
                Map.of("CloseWebSocketFrame", Kit.api("client", "sample", "reasonNeedsCode"),
                        "WebSocketCloseStatus", Kit.api("client", "sample", "codeRequired")),
                Map.of("statusCode", Kit.api("client", "sample")), constants());
        Kit.drive(Driver::answer);
    }
}
