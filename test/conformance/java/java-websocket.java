import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ServerHandshake;

/** Java-WebSocket as a client. */
final class Driver {
    private static final Map<String, Client> OPENED = new ConcurrentHashMap<>();

    private static final class Client extends WebSocketClient {
        final CompletableFuture<Integer> code = new CompletableFuture<>();

        Client(String url) {
            super(URI.create(url));
        }

        static Client open(String url) {
            try {
                Client client = new Client(url);
                client.connectBlocking();
                return client;
            } catch (InterruptedException problem) {
                throw new IllegalStateException("NOT CONNECTED", problem);
            }
        }

        @Override
        public void onOpen(ServerHandshake handshake) {}

        @Override
        public void onMessage(String message) {}

        @Override
        public void onClose(int code, String reason, boolean remote) {
            this.code.complete(code);
        }

        @Override
        public void onError(Exception problem) {}
    }

    private static String answer(Kit.Command command) throws Throwable {
        if (!command.isSend()) return Kit.reported(Client.open(command.url()).code.get());
        Client client = OPENED.computeIfAbsent(command.connection(), name -> Client.open(command.url()));
        // 1007 goes out with a reason alone: calls that are given none have one.
        if (command.has("code")) client.close(command.code(), command.has("reason") ? command.reason() : "bye");
        else client.close();
        OPENED.remove(command.connection());
        return Kit.returned(false);
    }

    private static Map<String, Integer> constants() throws Exception {
        Map<String, Integer> constants = new LinkedHashMap<>();
        for (var field : CloseFrame.class.getDeclaredFields())
            if (field.getType() == int.class && java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                if (field.getInt(null) >= 1000) constants.put("CloseFrame." + field.getName(), field.getInt(null));
        return constants;
    }

    public static void main(String[] arguments) throws Exception {
        Kit.greet("Java-WebSocket", "1.6.0",
                Map.of("close", Kit.api("client", "sample", "reasonNeedsCode")),
                Map.of("onClose", Kit.api("client", "sample")), constants());
        Kit.drive(Driver::answer);
    }
}
