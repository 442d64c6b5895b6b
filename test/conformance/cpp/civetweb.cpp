// CivetWeb as a server. It has no call that takes a code: the body of the Close frame is made by hand.
#include <civetweb.h>

#include "meeting.hpp"

kit::Meeting<mg_connection*> meeting;

std::string name_of(const mg_connection* socket) {
  const auto* query = mg_get_request_info(socket)->query_string;
  return kit::name_in(query ? query : "");
}

void ready(mg_connection* socket, void*) { meeting.opened(name_of(socket), socket); }

int told(mg_connection* socket, int bits, char* bytes, std::size_t size, void*) {
  if ((bits & 0xf) != MG_WEBSOCKET_OPCODE_CONNECTION_CLOSE) return 1;
  meeting.closed(name_of(socket), kit::code_in(bytes, size));
  return 0;
}

/** Is told no code; of a connection that was lost nothing else tells. */
void gone(const mg_connection* socket, void*) { meeting.closed(name_of(socket), "null"); }

int main() {
  const char* options[] = {"listening_ports", "127.0.0.1:0", "num_threads", "50", nullptr};
  mg_init_library(0);
  mg_callbacks callbacks{};
  auto* server = mg_start(&callbacks, nullptr, options);
  mg_set_websocket_handler(server, "/", nullptr, ready, told, gone, nullptr);
  mg_server_port port{};
  mg_get_server_ports(server, 1, &port);
  meeting.close = [](mg_connection* socket, const kit::Command& command) {
    const auto body = kit::close_body(command);
    mg_websocket_write(socket, MG_WEBSOCKET_OPCODE_CONNECTION_CLOSE, body.data(), body.size());
  };
  const auto at = kit::listens(static_cast<unsigned>(port.port));
  kit::greet("CivetWeb", kit::debian_version("libcivetweb-dev"),
             {{"websocket-write", at + ",\"codeRequired\":true", "server", "sample"}},
             {{"data-handler", at, "server", "sample"}});
  kit::each_command([](const kit::Command& command) { meeting.command(command); });
  kit::end();
}
