// wslay as a client: the frames are its own, the handshake is made by hand.
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>
#include <wslay/wslay.h>

#include <cstring>

#include "kit.hpp"

struct Connection {
  int socket = -1;
  wslay_event_context_ptr context = nullptr;

  ~Connection() {
    if (context) wslay_event_context_free(context);
    ::close(socket);
  }
};

ssize_t receive_bytes(wslay_event_context_ptr context, std::uint8_t* bytes, std::size_t size, int, void* user) {
  const auto count = recv(static_cast<Connection*>(user)->socket, bytes, size, 0);
  if (count <= 0) wslay_event_set_error(context, WSLAY_ERR_CALLBACK_FAILURE);
  return count <= 0 ? -1 : count;
}

ssize_t send_bytes(wslay_event_context_ptr context, const std::uint8_t* bytes, std::size_t size, int, void* user) {
  const auto count = send(static_cast<Connection*>(user)->socket, bytes, size, MSG_NOSIGNAL);
  if (count < 0) wslay_event_set_error(context, WSLAY_ERR_CALLBACK_FAILURE);
  return count;
}

int make_mask(wslay_event_context_ptr, std::uint8_t* mask, std::size_t size, void*) {
  std::memset(mask, 0x5a, size);
  return 0;
}

std::shared_ptr<Connection> open(const kit::Url& url) {
  auto connection = std::make_shared<Connection>();
  connection->socket = socket(AF_INET, SOCK_STREAM, 0);
  const int on = 1;
  setsockopt(connection->socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(std::stoi(url.port)));
  inet_pton(AF_INET, url.host.c_str(), &address.sin_addr);
  if (connect(connection->socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error(std::strerror(errno));
  const auto request = "GET " + url.path + " HTTP/1.1\r\nHost: " + url.host + ":" + url.port +
                       "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                       "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
  send(connection->socket, request.data(), request.size(), MSG_NOSIGNAL);
  std::string head;
  char byte = 0;
  // Byte by byte: a frame may follow at once.
  while (head.find("\r\n\r\n") == std::string::npos && recv(connection->socket, &byte, 1, 0) == 1) head += byte;
  const wslay_event_callbacks callbacks{receive_bytes, send_bytes, make_mask, nullptr, nullptr, nullptr, nullptr};
  wslay_event_context_client_init(&connection->context, &callbacks, connection.get());
  return connection;
}

std::string error_name(int error) {
  switch (error) {
    case WSLAY_ERR_INVALID_ARGUMENT: return "WSLAY_ERR_INVALID_ARGUMENT (-300)";
    case WSLAY_ERR_NO_MORE_MSG: return "WSLAY_ERR_NO_MORE_MSG (-302)";
    default: return "error " + std::to_string(error);
  }
}

void queue_close(Connection& connection, const kit::Command& command) {
  const auto* reason = reinterpret_cast<const std::uint8_t*>(command.reason.data());
  const int result = wslay_event_queue_close(connection.context, kit::code_as<std::uint16_t>(command),
                                             command.has_reason ? reason : nullptr, command.reason.size());
  if (result != 0) throw std::runtime_error(error_name(result));
  wslay_event_send(connection.context);
}

/** Takes and answers what comes, until the Close frame was answered or the connection is gone. */
void finish(Connection& connection) {
  while (wslay_event_want_read(connection.context) && wslay_event_recv(connection.context) == 0)
    if (wslay_event_want_write(connection.context)) wslay_event_send(connection.context);
}

int main() {
  kit::greet("wslay", kit::debian_version("libwslay-dev"), {{"queue-close", ",\"codeRequired\":true"}},
             {{"status-received", ""}, {"status-sent", ""}},
             {
                 KIT_CONSTANT(WSLAY_CODE_NORMAL_CLOSURE),
                 KIT_CONSTANT(WSLAY_CODE_GOING_AWAY),
                 KIT_CONSTANT(WSLAY_CODE_PROTOCOL_ERROR),
                 KIT_CONSTANT(WSLAY_CODE_UNSUPPORTED_DATA),
                 KIT_CONSTANT(WSLAY_CODE_NO_STATUS_RCVD),
                 KIT_CONSTANT(WSLAY_CODE_ABNORMAL_CLOSURE),
                 KIT_CONSTANT(WSLAY_CODE_INVALID_FRAME_PAYLOAD_DATA),
                 KIT_CONSTANT(WSLAY_CODE_POLICY_VIOLATION),
                 KIT_CONSTANT(WSLAY_CODE_MESSAGE_TOO_BIG),
                 KIT_CONSTANT(WSLAY_CODE_MANDATORY_EXT),
                 KIT_CONSTANT(WSLAY_CODE_INTERNAL_SERVER_ERROR),
                 KIT_CONSTANT(WSLAY_CODE_TLS_HANDSHAKE),
             });
  kit::BlockingDriver<Connection> driver;
  driver.open = open;
  driver.sends = {{"queue-close", queue_close}};
  driver.receives = {
      {"status-received",
       [](Connection& connection) {
         finish(connection);
         return std::to_string(wslay_event_get_status_code_received(connection.context));
       }},
      {"status-sent",
       [](Connection& connection) {
         finish(connection);
         return std::to_string(wslay_event_get_status_code_sent(connection.context));
       }},
  };
  driver.run();
}
