// RESTinio as a server. The body of the Close frame is made by hand, after the two bytes of the code.
#include <restinio/all.hpp>
#include <restinio/websocket/websocket.hpp>

#include "meeting.hpp"

namespace ws = restinio::websocket::basic;

kit::Meeting<ws::ws_handle_t> meeting;

struct Traits : restinio::default_traits_t {
  using logger_t = restinio::null_logger_t;
};

void close_socket(ws::ws_handle_t& socket, const kit::Command& command) {
  const auto code = static_cast<ws::status_code_t>(kit::code_as<std::uint16_t>(command));
  socket->send_message(ws::message_t{ws::final_frame_flag_t::final_frame, ws::opcode_t::connection_close_frame,
                                     ws::status_code_to_bin(code) + command.reason});
}

restinio::request_handling_status_t upgraded(restinio::request_handle_t request) {
  const auto name = kit::name_in(request->header().request_target());
  // What is told of a connection that dropped comes as a Close frame that no peer has sent.
  const auto told = [name](ws::ws_handle_t, ws::message_handle_t message) {
    if (message->opcode() != ws::opcode_t::connection_close_frame) return;
    const auto& body = message->payload();
    const auto code = static_cast<unsigned>(ws::status_code_from_bin(body));
    meeting.closed(name, std::to_string(code));
  };
  meeting.opened(name, ws::upgrade<Traits>(*request, ws::activation_t::immediate, told));
  return restinio::request_accepted();
}

int main() {
  const auto port = kit::free_port();
  meeting.close = close_socket;
  std::thread([port] {
    restinio::run(restinio::on_thread_pool<Traits>(4).address("127.0.0.1").port(port).request_handler(upgraded));
  }).detach();
  const auto at = kit::listens(port);
  kit::greet("RESTinio", kit::debian_version("librestinio-dev"),
             {{"to-bin", at + ",\"codeRequired\":true", "server", "sample"}}, {{"from-bin", at, "server"}},
             {
                 KIT_CONSTANT(restinio::websocket::basic::status_code_t::normal_closure),
                 KIT_CONSTANT(restinio::websocket::basic::status_code_t::going_away),
                 KIT_CONSTANT(restinio::websocket::basic::status_code_t::protocol_error),
                 KIT_CONSTANT(restinio::websocket::basic::status_code_t::cant_accept_data),
                 KIT_CONSTANT(restinio::websocket::basic::status_code_t::no_status_provided),
                 KIT_CONSTANT(restinio::websocket::basic::status_code_t::connection_lost),
                 KIT_CONSTANT(restinio::websocket::basic::status_code_t::invalid_message_data),
                 KIT_CONSTANT(restinio::websocket::basic::status_code_t::policy_violation),
                 KIT_CONSTANT(restinio::websocket::basic::status_code_t::too_big_message),
                 KIT_CONSTANT(restinio::websocket::basic::status_code_t::more_extensions_expected),
                 KIT_CONSTANT(restinio::websocket::basic::status_code_t::unexpected_condition),
             });
  kit::each_command([](const kit::Command& command) { meeting.command(command); });
  kit::end();
}
