// IXWebSocket as a client, each socket with its own thread.
// Built with its sources but those of TLS, and LIBRARY_VERSION="12.0.1", the version that it names.
#include <ixwebsocket/IXWebSocket.h>

#include <future>

#include "kit.hpp"

struct Connection {
  std::promise<bool> opened;
  std::promise<int> closed;
  bool was_opened = false;
  /** Last, to be destroyed first: its callback speaks of the others until it has stopped. */
  ix::WebSocket socket;
};

std::shared_ptr<Connection> opened(const kit::Url& url) {
  auto connection = std::make_shared<Connection>();
  auto& socket = connection->socket;
  socket.setUrl("ws://" + url.host + ":" + url.port + url.path);
  socket.disableAutomaticReconnection();
  socket.disablePerMessageDeflate();
  auto* raw = connection.get();
  socket.setOnMessageCallback([raw](const ix::WebSocketMessagePtr& message) {
    const bool is_open = message->type == ix::WebSocketMessageType::Open;
    if (!raw->was_opened && (is_open || message->type == ix::WebSocketMessageType::Error)) {
      raw->was_opened = true;
      raw->opened.set_value(is_open);
    }
    if (message->type == ix::WebSocketMessageType::Close) raw->closed.set_value(message->closeInfo.code);
  });
  socket.start();
  if (!raw->opened.get_future().get()) throw std::runtime_error("no connection");
  return connection;
}

void close_socket(Connection& connection, const kit::Command& command) {
  if (command.code.empty()) return connection.socket.close();
  const auto code = kit::code_as<std::uint16_t>(command);
  command.has_reason ? connection.socket.close(code, command.reason) : connection.socket.close(code);
}

void stop_socket(Connection& connection, const kit::Command& command) {
  if (command.code.empty()) return connection.socket.stop();
  const auto code = kit::code_as<std::uint16_t>(command);
  command.has_reason ? connection.socket.stop(code, command.reason) : connection.socket.stop(code);
}

int main() {
  const std::string ordered = ",\"reasonNeedsCode\":true";
  kit::greet("IXWebSocket", LIBRARY_VERSION, {{"close", ordered}, {"stop", ordered, "client", "sample"}},
             {{"close-info", "", "client", "sample"}},
             {
                 KIT_CONSTANT(ix::WebSocketCloseConstants::kNormalClosureCode),
                 KIT_CONSTANT(ix::WebSocketCloseConstants::kProtocolErrorCode),
                 KIT_CONSTANT(ix::WebSocketCloseConstants::kNoStatusCodeErrorCode),
                 KIT_CONSTANT(ix::WebSocketCloseConstants::kAbnormalCloseCode),
                 KIT_CONSTANT(ix::WebSocketCloseConstants::kInvalidFramePayloadData),
                 KIT_CONSTANT(ix::WebSocketCloseConstants::kInternalErrorCode),
             });
  kit::BlockingDriver<Connection> driver;
  driver.open = opened;
  driver.sends = {{"close", close_socket}, {"stop", stop_socket}};
  driver.receives = {
      {"close-info", [](Connection& connection) { return std::to_string(connection.closed.get_future().get()); }}};
  driver.run();
}
