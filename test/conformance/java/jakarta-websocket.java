import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.WebSocketContainer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Jakarta WebSocket on Tomcat, as a client; sessions of servers are of the same class. */
final class Driver {
    private static final WebSocketContainer CONTAINER = ContainerProvider.getWebSocketContainer();
    private static final Map<String, Session> OPENED = new ConcurrentHashMap<>();

    private static final class Told extends Endpoint {
        final CompletableFuture<Integer> code = new CompletableFuture<>();

        @Override
        public void onOpen(Session session, EndpointConfig config) {}

        @Override
        public void onClose(Session session, CloseReason reason) {
            code.complete(reason.getCloseCode().getCode());
        }
    }

    private static Session open(String url, Endpoint endpoint) {
        try {
            return CONTAINER.connectToServer(endpoint, ClientEndpointConfig.Builder.create().build(), URI.create(url));
        } catch (Exception problem) {
            throw new IllegalStateException("NOT CONNECTED", problem);
        }
    }

    private static String answer(Kit.Command command) throws Throwable {
        if (!command.isSend()) {
            Told told = new Told();
            open(command.url(), told);
            return Kit.reported(told.code.get());
        }
        Session session = OPENED.computeIfAbsent(command.connection(), name -> open(command.url(), new Told()));
        if (command.has("code") || command.has("reason")) {
            var code = CloseCodes.getCloseCode(command.code());
            session.close(new CloseReason(code, command.reason()));
        } else session.close();
        OPENED.remove(command.connection());
        return Kit.returned(false);
    }

    private static Map<String, Integer> constants() {
        Map<String, Integer> constants = new LinkedHashMap<>();
        for (CloseCodes code : CloseCodes.values()) constants.put("CloseReason.CloseCodes." + code.name(), code.getCode());
        return constants;
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        Kit.greet("Jakarta WebSocket on Tomcat", Kit.version("libtomcat10-java"),
                Map.of("close", Kit.api("client", "sample", "reasonNeedsCode")), Map.of("onClose", Kit.api("client", "sample")),
                constants());
        Kit.drive(Driver::answer);
    }
}
