// uWebSockets as a server, in its one loop.
#include <App.h>

#include "meeting.hpp"

struct Named {
  std::string name;
};

using Socket = uWS::WebSocket<false, true, Named>;

kit::Meeting<Socket*> meeting;

void end_socket(Socket* socket, const kit::Command& command) {
  if (command.code.empty()) return socket->end();
  const auto code = kit::code_as<int>(command);
  command.has_reason ? socket->end(code, command.reason) : socket->end(code);
}

int main() {
  meeting.close = end_socket;
  auto* loop = uWS::Loop::get();
  unsigned port = 0;
  uWS::App app;
  app.ws<Named>("/*", {
      .upgrade =
          [](auto* response, auto* request, auto* context) {
            Named named{kit::name_in(std::string(request->getQuery()))};
            response->template upgrade<Named>(std::move(named), request->getHeader("sec-websocket-key"),
                                              request->getHeader("sec-websocket-protocol"),
                                              request->getHeader("sec-websocket-extensions"), context);
          },
      .open = [](auto* socket) { meeting.opened(socket->getUserData()->name, socket); },
      .close =
          [](auto* socket, int code, std::string_view) {
            meeting.closed(socket->getUserData()->name, std::to_string(code));
          },
  });
  app.listen("127.0.0.1", 0, [&port](auto* listening) {
    port = static_cast<unsigned>(us_socket_local_port(0, reinterpret_cast<us_socket_t*>(listening)));
  });
  const auto at = kit::listens(port);
  kit::greet("uWebSockets", LIBRARY_VERSION, {{"end", at + ",\"reasonNeedsCode\":true", "server"}},
             {{"close-handler", at, "server"}});
  std::thread([loop] {
    kit::each_command([loop](const kit::Command& command) {
      loop->defer([command] { meeting.command(command); });
    });
    kit::end();
  }).detach();
  app.run();
}
