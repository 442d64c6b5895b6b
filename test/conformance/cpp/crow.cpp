// Crow as a server.
#define CROW_USE_BOOST
#include <crow.h>

#include "meeting.hpp"

using crow::websocket::connection;

kit::Meeting<connection*> meeting;

std::string name_of(connection& socket) { return *static_cast<std::string*>(socket.userdata()); }

/** The reason stands first, the code second. */
void close_socket(connection* socket, const kit::Command& command) {
  if (command.code.empty()) return command.has_reason ? socket->close(command.reason) : socket->close();
  socket->close(command.has_reason ? command.reason : "", kit::code_as<std::uint16_t>(command));
}

int main() {
  crow::SimpleApp app;
  app.loglevel(crow::LogLevel::Critical);
  CROW_WEBSOCKET_ROUTE(app, "/")
      .onaccept([](const crow::request& request, void** name) {
        *name = new std::string(kit::name_in(request.raw_url));
        return true;
      })
      .onopen([](connection& socket) { meeting.opened(name_of(socket), &socket); })
      .onclose([](connection& socket, const std::string&, std::uint16_t code) {
        meeting.closed(name_of(socket), std::to_string(code));
      });
  meeting.close = close_socket;
  const auto port = kit::free_port();
  auto running = app.bindaddr("127.0.0.1").port(port).run_async();
  app.wait_for_server_start();
  const auto at = kit::listens(port);
  kit::greet("Crow", LIBRARY_VERSION, {{"close", at, "server"}}, {{"onclose", at, "server"}},
             {
                 KIT_CONSTANT(crow::websocket::NormalClosure),
                 KIT_CONSTANT(crow::websocket::EndpointGoingAway),
                 KIT_CONSTANT(crow::websocket::ProtocolError),
                 KIT_CONSTANT(crow::websocket::UnacceptableData),
                 KIT_CONSTANT(crow::websocket::NoStatusCodePresent),
                 KIT_CONSTANT(crow::websocket::ClosedAbnormally),
                 KIT_CONSTANT(crow::websocket::InconsistentData),
                 KIT_CONSTANT(crow::websocket::PolicyViolated),
                 KIT_CONSTANT(crow::websocket::MessageTooBig),
                 KIT_CONSTANT(crow::websocket::ExtensionsNotNegotiated),
                 KIT_CONSTANT(crow::websocket::UnexpectedCondition),
                 KIT_CONSTANT(crow::websocket::TLSHandshakeFailure),
                 KIT_CONSTANT(crow::websocket::StartStatusCodesForLibraries),
                 KIT_CONSTANT(crow::websocket::StartStatusCodesForPrivateUse),
             });
  kit::each_command([](const kit::Command& command) { meeting.command(command); });
  kit::end();
}
