import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/** OkHttp as a client. */
final class Driver {
    private static final OkHttpClient CLIENT = client();
    private static final Map<String, WebSocket> OPENED = new ConcurrentHashMap<>();

    private static OkHttpClient client() {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(10_000);
        dispatcher.setMaxRequestsPerHost(10_000);
        return new OkHttpClient.Builder().dispatcher(dispatcher).build();
    }

    private static final class Told extends WebSocketListener {
        final CompletableFuture<WebSocket> opened = new CompletableFuture<>();
        final CompletableFuture<Integer> code = new CompletableFuture<>();

        @Override
        public void onOpen(WebSocket socket, Response response) {
            opened.complete(socket);
        }

        // Without this answer a Close frame of the peer is not followed by onClosed.
        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            socket.close(1000, null);
        }

        @Override
        public void onClosed(WebSocket socket, int code, String reason) {
            this.code.complete(code);
        }

        @Override
        public void onFailure(WebSocket socket, Throwable error, Response response) {
            opened.completeExceptionally(error);
            code.complete(null);
        }
    }

    private static Told open(String url) {
        Told told = new Told();
        CLIENT.newWebSocket(new Request.Builder().url(url).build(), told);
        told.opened.join();
        return told;
    }

    private static String answer(Kit.Command command) throws Throwable {
        if (!command.isSend()) return Kit.reported(open(command.url()).code.get());
        WebSocket socket = OPENED.computeIfAbsent(command.connection(), name -> open(command.url()).opened.join());
        socket.close(command.code(), command.reason());
        OPENED.remove(command.connection());
        return Kit.returned(false);
    }

    public static void main(String[] arguments) throws Exception {
        Kit.greet("OkHttp", Kit.version("libokhttp-java"),
                Map.of("close", Kit.api("client", "every", "codeRequired")),
                Map.of("onClosed", Kit.api("client", "sample")), Map.of());
        Kit.drive(Driver::answer);
    }
}
