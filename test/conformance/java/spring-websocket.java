import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** Spring WebSocket over Tomcat, as a client; sessions of servers are of the same class. */
final class Driver {
    private static final StandardWebSocketClient CLIENT = new StandardWebSocketClient();
    private static final Map<String, WebSocketSession> OPENED = new ConcurrentHashMap<>();

    private static final class Told extends AbstractWebSocketHandler {
        final CompletableFuture<Integer> code = new CompletableFuture<>();

        @Override
        public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
            code.complete(status.getCode());
        }
    }

    private static WebSocketSession open(String url, Told told) {
        try {
            return CLIENT.execute(told, url).get();
        } catch (Exception problem) {
            throw new IllegalStateException("NOT CONNECTED", problem);
        }
    }

    private static CloseStatus status(Kit.Command command) {
        int code = command.code();
        return command.has("reason") ? new CloseStatus(code, command.reason()) : new CloseStatus(code);
    }

    private static String answer(Kit.Command command) throws Throwable {
        if (!command.isSend()) {
            Told told = new Told();
            open(command.url(), told);
            return Kit.reported(told.code.get());
        }
        if (command.api().equals("CloseStatus")) {
            return Kit.returned(false) + ",\"observed\":" + status(command).getCode();
        }
        WebSocketSession session = OPENED.computeIfAbsent(command.connection(), name -> open(command.url(), new Told()));
        if (command.has("code") || command.has("reason")) session.close(status(command));
        else session.close();
        OPENED.remove(command.connection());
        return Kit.returned(session.isOpen());
    }

    private static Map<String, Integer> constants() throws Exception {
        Map<String, Integer> constants = new LinkedHashMap<>();
        for (var field : CloseStatus.class.getFields())
            if (field.get(null) instanceof CloseStatus status) constants.put("CloseStatus." + field.getName(), status.getCode());
        return constants;
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        String close = Kit.api("client", "sample", "\"reasonNeedsCode\":true");
        Kit.greet("Spring WebSocket over Tomcat", "7.1.0-SNAPSHOT",
                Map.of("close", close, "CloseStatus", Kit.api("local", "every", "codeRequired", "takesNoReason")),
                Map.of("close-status", Kit.api("client", "sample")), constants());
        Kit.drive(Driver::answer);
    }
}
