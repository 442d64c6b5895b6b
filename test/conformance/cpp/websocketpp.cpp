// WebSocket++ as a client: one endpoint, one thread for its loop and one that reads commands.
#include <websocketpp/client.hpp>
#include <websocketpp/config/asio_no_tls_client.hpp>

#include "kit.hpp"

using Client = websocketpp::client<websocketpp::config::asio_client>;
using Handle = websocketpp::connection_hdl;
namespace status = websocketpp::close::status;

Client client;
std::map<std::string, Client::connection_ptr> connections;

void close(Client::connection_ptr connection, const kit::Command& command) {
  try {
    const auto code = kit::code_as<status::value>(command);
    if (command.api == "close") connection->close(code, command.reason);
    else client.close(connection->get_handle(), code, command.reason);
  } catch (const websocketpp::exception& error) {
    return kit::threw(command.id, std::string("websocketpp::exception: ") + error.what());
  } catch (const std::exception& error) {
    return kit::threw(command.id, error.what());
  }
  connections.erase(command.connection);
  kit::returned(command.id);
}

Client::connection_ptr prepared(const kit::Command& command) {
  websocketpp::lib::error_code error;
  const auto connection = client.get_connection(command.url, error);
  connection->set_fail_handler([command](Handle) { kit::threw(command.id, "NOT CONNECTED"); });
  return connection;
}

void send(const kit::Command& command) {
  const auto known = connections.find(command.connection);
  if (known != connections.end()) return close(known->second, command);
  const auto connection = prepared(command);
  connection->set_open_handler([command](Handle handle) {
    const auto opened = client.get_con_from_hdl(handle);
    connections[command.connection] = opened;
    close(opened, command);
  });
  client.connect(connection);
}

void receive(const kit::Command& command) {
  const auto connection = prepared(command);
  connection->set_close_handler([command](Handle handle) {
    const auto closed = client.get_con_from_hdl(handle);
    const auto code = command.api == "remote-close-code" ? closed->get_remote_close_code()
                                                         : closed->get_local_close_code();
    kit::reported(command.id, std::to_string(code));
  });
  client.connect(connection);
}

int main() {
  client.clear_access_channels(websocketpp::log::alevel::all);
  client.clear_error_channels(websocketpp::log::elevel::all);
  client.init_asio();
  client.start_perpetual();
  const std::string required = ",\"codeRequired\":true";
  kit::greet("websocketpp", kit::debian_version("libwebsocketpp-dev"),
             {{"close", required}, {"endpoint-close", required}}, {{"remote-close-code", ""}, {"local-close-code", ""}},
             {
                 KIT_CONSTANT(websocketpp::close::status::normal),
                 KIT_CONSTANT(websocketpp::close::status::going_away),
                 KIT_CONSTANT(websocketpp::close::status::protocol_error),
                 KIT_CONSTANT(websocketpp::close::status::unsupported_data),
                 KIT_CONSTANT(websocketpp::close::status::no_status),
                 KIT_CONSTANT(websocketpp::close::status::abnormal_close),
                 KIT_CONSTANT(websocketpp::close::status::invalid_payload),
                 KIT_CONSTANT(websocketpp::close::status::policy_violation),
                 KIT_CONSTANT(websocketpp::close::status::message_too_big),
                 KIT_CONSTANT(websocketpp::close::status::extension_required),
                 KIT_CONSTANT(websocketpp::close::status::internal_endpoint_error),
                 KIT_CONSTANT(websocketpp::close::status::service_restart),
                 KIT_CONSTANT(websocketpp::close::status::try_again_later),
                 KIT_CONSTANT(websocketpp::close::status::bad_gateway),
                 KIT_CONSTANT(websocketpp::close::status::tls_handshake),
                 KIT_CONSTANT(websocketpp::close::status::subprotocol_error),
                 KIT_CONSTANT(websocketpp::close::status::invalid_subprotocol_data),
             });
  std::thread([] {
    kit::each_command([](const kit::Command& command) {
      client.get_io_service().post([command] { command.sends ? send(command) : receive(command); });
    });
    kit::end();
  }).detach();
  client.run();
}
