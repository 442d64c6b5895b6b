import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.util.log.Log;
import org.eclipse.jetty.util.log.StdErrLog;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.eclipse.jetty.websocket.api.WebSocketAdapter;
import org.eclipse.jetty.websocket.client.WebSocketClient;

/** Jetty's own API as a client. */
final class Driver {
    private static final Map<String, Session> OPENED = new ConcurrentHashMap<>();
    private static WebSocketClient client;

    /** Public for Jetty, which looks for its methods. */
    public static final class Told extends WebSocketAdapter {
        final CompletableFuture<Integer> code = new CompletableFuture<>();

        @Override
        public void onWebSocketClose(int statusCode, String reason) {
            super.onWebSocketClose(statusCode, reason);
            code.complete(statusCode);
        }
    }

    private static Session open(String url, Told told) {
        try {
            return client.connect(told, URI.create(url)).get();
        } catch (Exception problem) {
            throw new IllegalStateException("NOT CONNECTED", problem);
        }
    }

    private static String answer(Kit.Command command) throws Throwable {
        if (!command.isSend()) {
            Told told = new Told();
            // The handshake may fail of what follows it; user code is told of the end all the same.
            client.connect(told, URI.create(command.url()));
            return Kit.reported(told.code.get());
        }
        Session session = OPENED.computeIfAbsent(command.connection(), name -> open(command.url(), new Told()));
        if (command.has("code") || command.has("reason")) session.close(command.code(), command.reason());
        else session.close();
        OPENED.remove(command.connection());
        return Kit.returned(false);
    }

    private static Map<String, Integer> constants() throws Exception {
        Map<String, Integer> constants = new LinkedHashMap<>();
        for (var field : StatusCode.class.getFields())
            if (field.getType() == int.class) constants.put("StatusCode." + field.getName(), field.getInt(null));
        return constants;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("org.eclipse.jetty.util.log.class", StdErrLog.class.getName());
        System.setProperty("org.eclipse.jetty.LEVEL", "OFF");
        Log.setLog(new StdErrLog("driver"));
        client = new WebSocketClient();
        client.start();
        Kit.greet("Jetty", Kit.version("libjetty9-java"), Map.of("close", Kit.api("client", "sample", "reasonNeedsCode")),
                Map.of("onWebSocketClose", Kit.api("client", "sample")), constants());
        Kit.drive(Driver::answer);
    }
}
