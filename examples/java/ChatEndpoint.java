import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A chat room for any Jakarta container. */
@ServerEndpoint("/chat/{name}")
public class ChatEndpoint {
  private static final Logger LOG = Logger.getLogger(ChatEndpoint.class.getName());
  private static final int MAX_MEMBERS = 1000;
  private static final int KICKED = 4003;
  private static final Map<String, Session> MEMBERS = new ConcurrentHashMap<>();

  @OnOpen
  public void open(Session session, @PathParam("name") String name) throws IOException {
    if (MEMBERS.size() >= MAX_MEMBERS) {
      session.close(new CloseReason(CloseCodes.TRY_AGAIN_LATER, "the room is full"));
      return;
    }
    Session before = MEMBERS.put(name, session);
    if (before != null) {
      end(before, CloseCodes.CLOSED_ABNORMALLY, "replaced");
    }
    session.setMaxIdleTimeout(3000);
  }

  @OnMessage
  public void say(String text, Session from) throws IOException {
    if (text.startsWith("/kick ")) {
      Session other = MEMBERS.get(text.substring(6));
      if (other != null) {
        end(other, CloseCodes.getCloseCode(KICKED), "a moderator removed you");
      }
      return;
    }
    for (Session member : MEMBERS.values()) {
      if (member != from) {
        member.getBasicRemote().sendText(text);
      }
    }
  }

  @OnClose
  public void close(Session session, CloseReason reason, @PathParam("name") String name) {
    MEMBERS.remove(name, session);
    int code = reason.getCloseCode().getCode();
    switch (code) {
      case 1000, 1001 -> LOG.info(() -> name + " left");
      case KICKED -> LOG.info(() -> name + " was removed");
      default -> LOG.log(Level.WARNING, "{0} is gone: {1}", new Object[] {name, reason});
    }
  }

  @OnError
  public void fail(Session session, Throwable error) throws IOException {
    // An HTTP status: 500 is no close code.
    session.close(new CloseReason(CloseCodes.getCloseCode(500), "internal error"));
  }

  private static void end(Session session, CloseReason.CloseCode code, String reason) throws IOException {
    session.close(new CloseReason(code, reason));
  }
}
