import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** java.net.http as a client. */
final class Driver {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<String, WebSocket> OPENED = new ConcurrentHashMap<>();

    private static final class Told implements WebSocket.Listener {
        final CompletableFuture<Integer> code = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int statusCode, String reason) {
            code.complete(statusCode);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            code.complete(null);
        }
    }

    private static WebSocket open(String url, WebSocket.Listener listener) {
        return CLIENT.newWebSocketBuilder().buildAsync(URI.create(url), listener).join();
    }

    private static String answer(Kit.Command command) throws Throwable {
        if (!command.isSend()) {
            Told told = new Told();
            open(command.url(), told);
            return Kit.reported(told.code.get());
        }
        WebSocket socket = OPENED.computeIfAbsent(command.connection(), name -> open(command.url(), new Told()));
        socket.sendClose(command.code(), command.reasonOrEmpty()).get();
        OPENED.remove(command.connection());
        return Kit.returned(false);
    }

    public static void main(String[] arguments) throws Exception {
        String version = String.valueOf(Runtime.version().feature());
        Kit.greet("java.net.http", version, Map.of("sendClose", Kit.api("client", "every", "codeRequired")),
                Map.of("onClose", Kit.api("client", "sample")),
                Map.of("WebSocket.NORMAL_CLOSURE", WebSocket.NORMAL_CLOSURE));
        Kit.drive(Driver::answer);
    }
}
