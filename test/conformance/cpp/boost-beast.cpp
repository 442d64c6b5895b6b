// Boost.Beast as a client, each connection with its own io_context.
#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>

#include "kit.hpp"

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;

struct Connection {
  asio::io_context context;
  websocket::stream<asio::ip::tcp::socket> socket{context};
};

std::shared_ptr<Connection> opened(const kit::Url& url) {
  auto connection = std::make_shared<Connection>();
  const auto port = static_cast<unsigned short>(std::stoi(url.port));
  connection->socket.next_layer().connect({asio::ip::make_address(url.host), port});
  connection->socket.handshake(url.host + ":" + url.port, url.path);
  return connection;
}

websocket::close_reason reason_of(const kit::Command& command) {
  if (command.code.empty()) return command.has_reason ? websocket::close_reason(command.reason) : websocket::close_reason();
  websocket::close_reason reason(kit::code_as<std::uint16_t>(command));
  if (command.has_reason) return {static_cast<websocket::close_code>(reason.code), command.reason};
  return reason;
}

/** The call waits for the peer's reply: a reply that Beast does not take is no fault of the frame that was sent. */
void check(beast::error_code error) {
  if (error && error != websocket::error::bad_close_code) throw beast::system_error(error);
}

void close_socket(Connection& connection, const kit::Command& command) {
  beast::error_code result;
  connection.socket.close(reason_of(command), result);
  check(result);
}

void async_close_socket(Connection& connection, const kit::Command& command) {
  beast::error_code result;
  connection.socket.async_close(reason_of(command), [&](beast::error_code error) { result = error; });
  connection.context.run();
  check(result);
}

std::string reported(Connection& connection) {
  beast::flat_buffer buffer;
  beast::error_code error;
  while (!error) connection.socket.read(buffer, error);
  return error == websocket::error::closed ? std::to_string(connection.socket.reason().code) : "null";
}

int main() {
  // A text alone is a close_reason; nothing at all is none.
  const std::string codes = ",\"codeRequired\":true,\"reasonNeedsCode\":false";
  kit::greet("Boost.Beast", kit::debian_version("libboost-dev"), {{"close", codes}, {"async-close", codes}},
             {{"reason", ""}},
             {
                 KIT_CONSTANT(boost::beast::websocket::close_code::normal),
                 KIT_CONSTANT(boost::beast::websocket::close_code::going_away),
                 KIT_CONSTANT(boost::beast::websocket::close_code::protocol_error),
                 KIT_CONSTANT(boost::beast::websocket::close_code::unknown_data),
                 KIT_CONSTANT(boost::beast::websocket::close_code::reserved1),
                 KIT_CONSTANT(boost::beast::websocket::close_code::no_status),
                 KIT_CONSTANT(boost::beast::websocket::close_code::abnormal),
                 KIT_CONSTANT(boost::beast::websocket::close_code::bad_payload),
                 KIT_CONSTANT(boost::beast::websocket::close_code::policy_error),
                 KIT_CONSTANT(boost::beast::websocket::close_code::too_big),
                 KIT_CONSTANT(boost::beast::websocket::close_code::needs_extension),
                 KIT_CONSTANT(boost::beast::websocket::close_code::internal_error),
                 KIT_CONSTANT(boost::beast::websocket::close_code::service_restart),
                 KIT_CONSTANT(boost::beast::websocket::close_code::try_again_later),
                 KIT_CONSTANT(boost::beast::websocket::close_code::reserved3),
             });
  kit::BlockingDriver<Connection> driver;
  driver.open = opened;
  driver.sends = {{"close", close_socket}, {"async-close", async_close_socket}};
  driver.receives = {{"reason", reported}};
  driver.error_text = [](const std::exception& error) {
    const bool is_length = dynamic_cast<const std::length_error*>(&error) != nullptr;
    return (is_length ? std::string("std::length_error: ") : std::string()) + error.what();
  };
  driver.run();
}
