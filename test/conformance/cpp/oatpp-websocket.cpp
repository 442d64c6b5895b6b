// oatpp-websocket as a client.
// Built with the `src` folders of oatpp and oatpp-websocket, and LIBRARY_VERSION="1.3.0", the version that it names.
#include <oatpp-websocket/Connector.hpp>
#include <oatpp-websocket/WebSocket.hpp>
#include <oatpp/network/tcp/client/ConnectionProvider.hpp>

#include "kit.hpp"

using oatpp::websocket::WebSocket;

std::shared_ptr<WebSocket> opened(const kit::Url& url) {
  const auto port = static_cast<v_uint16>(std::stoi(url.port));
  const auto provider = oatpp::network::tcp::client::ConnectionProvider::createShared({url.host, port});
  const auto connector = oatpp::websocket::Connector::createShared(provider);
  // The path is given without its first slash.
  return WebSocket::createShared(connector->connect(url.path.substr(1)), true);
}

void send_close(WebSocket& socket, const kit::Command& command) {
  if (command.code.empty()) return socket.sendClose();
  socket.sendClose(kit::code_as<v_uint16>(command), command.reason);
}

int main() {
  oatpp::base::Environment::init();
  // It writes to the standard output.
  oatpp::base::Environment::setLogger(nullptr);
  kit::greet("oatpp-websocket", LIBRARY_VERSION, {{"send-close", ",\"reasonNeedsCode\":true"}}, {});
  kit::BlockingDriver<WebSocket> driver;
  driver.open = opened;
  driver.sends = {{"send-close", send_close}};
  driver.run();
}
