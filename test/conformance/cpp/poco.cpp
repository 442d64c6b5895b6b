// Poco::Net::WebSocket as a client.
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/WebSocket.h>

#include "meeting.hpp"

using Poco::Net::WebSocket;

struct Connection {
  Poco::Net::HTTPClientSession session;
  std::unique_ptr<WebSocket> socket;
};

std::shared_ptr<Connection> opened(const kit::Url& url) {
  auto connection = std::make_shared<Connection>();
  connection->session.setHost(url.host);
  connection->session.setPort(static_cast<Poco::UInt16>(std::stoi(url.port)));
  Poco::Net::HTTPRequest request(Poco::Net::HTTPRequest::HTTP_GET, url.path, Poco::Net::HTTPMessage::HTTP_1_1);
  Poco::Net::HTTPResponse response;
  connection->socket = std::make_unique<WebSocket>(connection->session, request, response);
  return connection;
}

void shut_down(Connection& connection, const kit::Command& command) {
  if (command.code.empty()) return connection.socket->shutdown();
  const auto code = kit::code_as<Poco::UInt16>(command);
  command.has_reason ? connection.socket->shutdown(code, command.reason) : connection.socket->shutdown(code);
}

/** The first two bytes of the Close frame, as user code finds them. */
std::string received_frame(Connection& connection) {
  char bytes[1024];
  int flags = 0;
  const int size = connection.socket->receiveFrame(bytes, sizeof bytes, flags);
  if ((flags & WebSocket::FRAME_OP_BITMASK) != WebSocket::FRAME_OP_CLOSE) return "null";
  return kit::code_in(bytes, static_cast<std::size_t>(size));
}

int main() {
  kit::greet("POCO", kit::debian_version("libpoco-dev"), {{"shutdown", ",\"reasonNeedsCode\":true"}},
             {{"receive-frame", "", "client", "sample"}},
             {
                 KIT_CONSTANT(Poco::Net::WebSocket::WS_NORMAL_CLOSE),
                 KIT_CONSTANT(Poco::Net::WebSocket::WS_ENDPOINT_GOING_AWAY),
                 KIT_CONSTANT(Poco::Net::WebSocket::WS_PROTOCOL_ERROR),
                 KIT_CONSTANT(Poco::Net::WebSocket::WS_PAYLOAD_NOT_ACCEPTABLE),
                 KIT_CONSTANT(Poco::Net::WebSocket::WS_RESERVED),
                 KIT_CONSTANT(Poco::Net::WebSocket::WS_RESERVED_NO_STATUS_CODE),
                 KIT_CONSTANT(Poco::Net::WebSocket::WS_RESERVED_ABNORMAL_CLOSE),
                 KIT_CONSTANT(Poco::Net::WebSocket::WS_MALFORMED_PAYLOAD),
                 KIT_CONSTANT(Poco::Net::WebSocket::WS_POLICY_VIOLATION),
                 KIT_CONSTANT(Poco::Net::WebSocket::WS_PAYLOAD_TOO_BIG),
                 KIT_CONSTANT(Poco::Net::WebSocket::WS_EXTENSION_REQUIRED),
                 KIT_CONSTANT(Poco::Net::WebSocket::WS_UNEXPECTED_CONDITION),
                 KIT_CONSTANT(Poco::Net::WebSocket::WS_RESERVED_TLS_FAILURE),
             });
  kit::BlockingDriver<Connection> driver;
  driver.open = opened;
  driver.sends = {{"shutdown", shut_down}};
  driver.receives = {{"receive-frame", received_frame}};
  driver.run();
}
