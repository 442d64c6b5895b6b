// Simple-WebSocket-Server: the server, on standalone Asio.
#include <server_ws.hpp>

#include "meeting.hpp"

using Server = SimpleWeb::SocketServer<SimpleWeb::WS>;
using Socket = std::shared_ptr<Server::Connection>;

kit::Meeting<Socket> meeting;

std::string name_of(const Socket& socket) { return kit::name_in(socket->query_string); }

int main() {
  Server server;
  server.config.port = 0;
  server.config.address = "127.0.0.1";
  auto& endpoint = server.endpoint["^/?$"];
  endpoint.on_open = [](Socket socket) { meeting.opened(name_of(socket), socket); };
  endpoint.on_close = [](Socket socket, int status, const std::string&) {
    meeting.closed(name_of(socket), std::to_string(status));
  };
  endpoint.on_error = [](Socket socket, const SimpleWeb::error_code&) { meeting.closed(name_of(socket), "null"); };
  meeting.close = [](Socket& socket, const kit::Command& command) {
    const auto status = kit::code_as<int>(command);
    command.has_reason ? socket->send_close(status, command.reason) : socket->send_close(status);
  };
  const auto at = kit::listens(server.bind());
  // Runs once the server listens.
  server.io_service->post([at] {
    kit::greet("Simple-WebSocket-Server", LIBRARY_VERSION, {{"send-close", at + ",\"codeRequired\":true", "server"}},
               {{"on-close", at, "server"}});
  });
  std::thread([] {
    kit::each_command([](const kit::Command& command) { meeting.command(command); });
    kit::end();
  }).detach();
  server.accept_and_run();
}
