import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Follows a feed with the client of the JDK. */
public final class FeedClient implements WebSocket.Listener {
  private static final int RETRY_DELAY_MS = 3000;
  private final CountDownLatch closed = new CountDownLatch(1);
  private int seen;

  public static void main(String[] arguments) throws InterruptedException {
    FeedClient client = new FeedClient();
    HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(URI.create("wss://feed.example/ticks"), client)
        .join();
    client.closed.await(5000, TimeUnit.MILLISECONDS);
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    System.out.println(data);
    if (++seen == 1000) {
      // The JDK takes neither 1009 nor 1012 from a client.
      return socket.sendClose(1009, "seen enough");
    }
    if (data.toString().equals("bye")) {
      return socket.sendClose(WebSocket.NORMAL_CLOSURE, "bye");
    }
    socket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int statusCode, String reason) {
    if (statusCode == 1006 || statusCode >= 4000) {
      System.err.println("lost: " + statusCode + ' ' + reason);
    }
    closed.countDown();
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    socket.sendClose(1011, error.getMessage());
    closed.countDown();
  }
}
