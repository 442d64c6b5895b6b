import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.websockets.client.WebSocketClient;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/** Undertow's own API as a client. */
final class Driver {
    private static final ByteBufferPool BUFFERS = new DefaultByteBufferPool(false, 1024);
    private static final Map<String, WebSocketChannel> OPENED = new ConcurrentHashMap<>();
    private static XnioWorker worker;

    /** What user code is told of the end: by the message of the peer's frame, and by the channel afterwards. */
    private static final class Told extends AbstractReceiveListener {
        final CompletableFuture<Integer> message = new CompletableFuture<>();
        final CompletableFuture<Integer> channel = new CompletableFuture<>();

        Told listenTo(WebSocketChannel socket) {
            socket.getReceiveSetter().set(this);
            socket.addCloseTask(closed -> {
                message.complete(null);
                channel.complete(closed.getCloseCode());
            });
            socket.resumeReceives();
            return this;
        }

        @Override
        protected void onCloseMessage(CloseMessage close, WebSocketChannel socket) {
            message.complete(close.getCode());
        }
    }

    private static WebSocketChannel open(String url) {
        try {
            return WebSocketClient.connectionBuilder(worker, BUFFERS, URI.create(url)).connect().get();
        } catch (Exception problem) {
            throw new IllegalStateException("NOT CONNECTED", problem);
        }
    }

    private static String answer(Kit.Command command) throws Throwable {
        if (!command.isSend()) {
            Told told = new Told().listenTo(open(command.url()));
            return Kit.reported((command.api().equals("getCode") ? told.message : told.channel).get());
        }
        WebSocketChannel channel = OPENED.computeIfAbsent(command.connection(), name -> open(command.url()));
        if (command.api().equals("sendClose"))
            WebSockets.sendCloseBlocking(command.code(), command.reasonOrEmpty(), channel);
        else WebSockets.sendCloseBlocking(new CloseMessage(command.code(), command.reasonOrEmpty()), channel);
        OPENED.remove(command.connection());
        return Kit.returned(false);
    }

    private static Map<String, Integer> constants() throws Exception {
        Map<String, Integer> constants = new LinkedHashMap<>();
        for (var field : CloseMessage.class.getFields())
            if (field.getType() == int.class) constants.put("CloseMessage." + field.getName(), field.getInt(null));
        return constants;
    }

    public static void main(String[] arguments) throws Exception {
        worker = Xnio.getInstance().createWorker(OptionMap.create(Options.WORKER_IO_THREADS, 1, Options.THREAD_DAEMON, true));
        String sends = Kit.api("client", "sample", "codeRequired");
        String receives = Kit.api("client", "sample");
        Kit.greet("Undertow", "2.3.25", Map.of("sendClose", sends, "CloseMessage", sends),
                Map.of("getCode", receives, "getCloseCode", receives), constants());
        Kit.drive(Driver::answer);
    }
}
