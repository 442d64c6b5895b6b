import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nanohttpd.protocols.http.IHTTPSession;
import org.nanohttpd.protocols.websockets.CloseCode;
import org.nanohttpd.protocols.websockets.NanoWSD;
import org.nanohttpd.protocols.websockets.WebSocket;
import org.nanohttpd.protocols.websockets.WebSocketFrame;

/** NanoHTTPD as a server: what its sockets send, and what they are told. */
final class Driver {
    private static final Kit.Meetings<WebSocket> ARRIVALS = new Kit.Meetings<>();
    private static final Kit.Meetings<Object> REPORTS = new Kit.Meetings<>();

    /** Stands for a `CloseCode` that is null: a future holds values. */
    private static final Object NONE = new Object();

    private static final class Socket extends WebSocket {
        private final String name;

        Socket(IHTTPSession handshake) {
            super(handshake);
            name = handshake.getParameters().get("connection").get(0);
        }

        @Override
        protected void onOpen() {
            ARRIVALS.at(name).complete(this);
        }

        @Override
        protected void onClose(CloseCode code, String reason, boolean initiatedByRemote) {
            REPORTS.at(name).complete(code == null ? NONE : code.getValue());
        }

        @Override
        protected void onMessage(WebSocketFrame message) {}

        @Override
        protected void onPong(WebSocketFrame pong) {}

        @Override
        protected void onException(IOException exception) {}
    }

    private static String answer(Kit.Command command) throws Throwable {
        String name = command.connection();
        if (!command.isSend()) {
            Object told = REPORTS.at(name).get();
            REPORTS.drop(name);
            return Kit.reported(told == NONE ? null : told);
        }
        boolean isNull = command.line().contains("\"code\":null");
        CloseCode code = isNull ? null : CloseCode.find(command.code());
        if (code == null && !isNull) throw new Kit.DoesNotCompile();
        WebSocket socket = ARRIVALS.at(name).get();
        socket.close(code, command.reasonOrEmpty(), false);
        ARRIVALS.drop(name);
        return Kit.returned(false);
    }

    public static void main(String[] arguments) throws Exception {
        NanoWSD server = new NanoWSD("127.0.0.1", 0) {
            @Override
            protected WebSocket openWebSocket(IHTTPSession handshake) {
                return new Socket(handshake);
            }
        };
        server.start(60_000, true);
        Map<String, Integer> constants = new LinkedHashMap<>();
        for (CloseCode code : CloseCode.values()) constants.put("CloseCode." + code.name(), code.getValue());
        String url = "\"url\":\"ws://127.0.0.1:" + server.getListeningPort() + "/?connection={connection}\"";
        String close = Kit.api("server", "sample", "codeRequired", "\"reasonCode\":1008", url);
        Kit.greet("NanoHTTPD", "2.3.2-SNAPSHOT", Map.of("close", close), Map.of("onClose", Kit.api("server", "sample", url)), constants);
        Kit.drive(Driver::answer);
    }
}
