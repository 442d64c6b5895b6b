import com.neovisionaries.ws.client.WebSocket;
import com.neovisionaries.ws.client.WebSocketAdapter;
import com.neovisionaries.ws.client.WebSocketCloseCode;
import com.neovisionaries.ws.client.WebSocketFactory;
import com.neovisionaries.ws.client.WebSocketFrame;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** nv-websocket-client. */
final class Driver {
    private static final WebSocketFactory FACTORY = new WebSocketFactory();
    private static final Map<String, WebSocket> OPENED = new ConcurrentHashMap<>();

    private static final class Told extends WebSocketAdapter {
        final CompletableFuture<Integer> code = new CompletableFuture<>();

        @Override
        public void onDisconnected(WebSocket socket, WebSocketFrame ofServer, WebSocketFrame ofClient, boolean byServer) {
            code.complete(ofServer == null ? null : ofServer.getCloseCode());
        }
    }

    private static WebSocket open(String url, Told told) {
        try {
            return FACTORY.createSocket(url).addListener(told).connect();
        } catch (Exception problem) {
            throw new IllegalStateException("NOT CONNECTED", problem);
        }
    }

    private static void close(WebSocket socket, Kit.Command command) {
        boolean hasCode = command.has("code");
        switch (command.api()) {
            case "disconnect" -> {
                if (hasCode) socket.disconnect(command.code(), command.reason());
                else if (command.has("reason")) socket.disconnect(command.reason());
                else socket.disconnect();
            }
            case "sendClose" -> {
                if (hasCode) socket.sendClose(command.code(), command.reason());
                else socket.sendClose();
            }
            default -> socket.sendFrame(
                    hasCode
                            ? WebSocketFrame.createCloseFrame(command.code(), command.reason())
                            : WebSocketFrame.createCloseFrame());
        }
    }

    private static String answer(Kit.Command command) throws Throwable {
        if (!command.isSend()) {
            Told told = new Told();
            open(command.url(), told);
            return Kit.reported(told.code.get());
        }
        close(OPENED.computeIfAbsent(command.connection(), name -> open(command.url(), new Told())), command);
        OPENED.remove(command.connection());
        return Kit.returned(false);
    }

    private static Map<String, Integer> constants() throws Exception {
        Map<String, Integer> constants = new LinkedHashMap<>();
        for (var field : WebSocketCloseCode.class.getFields())
            constants.put("WebSocketCloseCode." + field.getName(), field.getInt(null));
        return constants;
    }

    public static void main(String[] arguments) throws Exception {
        String behindCode = Kit.api("client", "sample", "reasonNeedsCode");
        Kit.greet("nv-websocket-client", "2.14",
                Map.of("disconnect", Kit.api("client", "sample"), "sendClose", behindCode, "createCloseFrame", behindCode),
                Map.of("getCloseCode", Kit.api("client", "sample")), constants());
        Kit.drive(Driver::answer);
    }
}
