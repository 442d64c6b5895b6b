/* A feed server on libwebsockets: every client gets a tick a second, until it is told to go. */
#include <libwebsockets.h>
#include <signal.h>
#include <string.h>

#define PORT 3000
#define MAX_CLIENTS 1000
#define CLOSE_IDLE_TOO_LONG 4008

struct session {
  unsigned int ticks;
  unsigned int missed;
};

static volatile sig_atomic_t interrupted;
static unsigned int clients;

static int end(struct lws *wsi, enum lws_close_status code, const char *reason) {
  lws_close_reason(wsi, code, (unsigned char *)reason, strlen(reason));
  return -1;
}

static int callback_feed(struct lws *wsi, enum lws_callback_reasons why, void *user, void *in, size_t len) {
  struct session *session = user;
  unsigned char buffer[LWS_PRE + 1024];
  int n;

  switch (why) {
  case LWS_CALLBACK_ESTABLISHED:
    if (++clients > MAX_CLIENTS)
      return end(wsi, 1013, "too many clients");
    lws_set_timer_usecs(wsi, 1000 * 1000);
    break;

  case LWS_CALLBACK_TIMER:
    if (++session->missed > 60)
      return end(wsi, CLOSE_IDLE_TOO_LONG, "nothing was sent for ten minutes");
    lws_callback_on_writable(wsi);
    lws_set_timer_usecs(wsi, 1000 * 1000);
    break;

  case LWS_CALLBACK_SERVER_WRITEABLE:
    n = lws_snprintf((char *)buffer + LWS_PRE, 1024, "{\"tick\":%u}", session->ticks++);
    if (lws_write(wsi, buffer + LWS_PRE, (size_t)n, LWS_WRITE_TEXT) < n)
      /* Whatever is given here is written into the frame. */
      return end(wsi, LWS_CLOSE_STATUS_ABNORMAL_CLOSE, "write failed");
    break;

  case LWS_CALLBACK_RECEIVE:
    session->missed = 0;
    if (len > 4096)
      return end(wsi, LWS_CLOSE_STATUS_MESSAGE_TOO_LARGE, "at most 4096 bytes");
    if (len == 4 && !memcmp(in, "quit", 4))
      return end(wsi, LWS_CLOSE_STATUS_NO_STATUS, "");
    break;

  case LWS_CALLBACK_WS_PEER_INITIATED_CLOSE:
    if (len >= 2) {
      unsigned int code = (unsigned int)((unsigned char *)in)[0] << 8 | ((unsigned char *)in)[1];
      if (code == LWS_CLOSE_STATUS_NORMAL || code == LWS_CLOSE_STATUS_GOINGAWAY)
        lwsl_user("client left\n");
      else
        lwsl_warn("client closed with %u\n", code);
    }
    break;

  case LWS_CALLBACK_CLOSED:
    clients--;
    break;

  default:
    break;
  }
  return 0;
}

static const struct lws_protocols protocols[] = {
  { "feed", callback_feed, sizeof(struct session), 4096, 0, NULL, 0 },
  { NULL, NULL, 0, 0, 0, NULL, 0 },
};

static void on_signal(int number) {
  (void)number;
  interrupted = 1;
}

int main(void) {
  struct lws_context_creation_info info;
  struct lws_context *context;
  int n = 0;

  memset(&info, 0, sizeof info);
  info.port = PORT;
  info.protocols = protocols;
  signal(SIGINT, on_signal);
  context = lws_create_context(&info);
  if (!context)
    return 1;
  while (n >= 0 && !interrupted)
    n = lws_service(context, 1000);
  lws_context_destroy(context);
  return 0;
}
