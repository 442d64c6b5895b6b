// Mongoose as a client. It has no call that takes a code: the body of the Close frame is made by hand.
// Built with mongoose.c.
#include <mongoose.h>

#include <deque>

#include "meeting.hpp"

kit::Meeting<mg_connection*> meeting;
std::mutex queue_lock;
std::deque<kit::Command> queue;
std::map<std::string, mg_connection*> begun;

void told(mg_connection* socket, int event, void* data) {
  const auto name = std::string(static_cast<const char*>(socket->fn_data));
  if (event == MG_EV_WS_OPEN) meeting.opened(name, socket);
  if (event == MG_EV_WS_CTL) {
    const auto* message = static_cast<mg_ws_message*>(data);
    if ((message->flags & 15) == WEBSOCKET_OP_CLOSE) meeting.closed(name, kit::code_in(message->data.buf, message->data.len));
  }
  // Is told no code; of a connection that was lost nothing else tells.
  if (event == MG_EV_CLOSE) {
    meeting.closed(name, "null");
    begun.erase(name);
    delete[] static_cast<char*>(socket->fn_data);
  }
}

void obey(mg_mgr& manager) {
  std::deque<kit::Command> commands;
  {
    const std::lock_guard<std::mutex> guard(queue_lock);
    commands.swap(queue);
  }
  for (const auto& command : commands) {
    if (begun.count(command.connection) == 0) {
      auto* name = new char[command.connection.size() + 1];
      command.connection.copy(name, command.connection.size());
      name[command.connection.size()] = '\0';
      begun[command.connection] = mg_ws_connect(&manager, command.url.c_str(), told, name, nullptr);
    }
    meeting.command(command);
  }
}

int main() {
  mg_log_set(MG_LL_NONE);
  mg_mgr manager;
  mg_mgr_init(&manager);
  meeting.close = [](mg_connection* socket, const kit::Command& command) {
    const auto body = kit::close_body(command);
    mg_ws_send(socket, body.data(), body.size(), WEBSOCKET_OP_CLOSE);
  };
  kit::greet("Mongoose", MG_VERSION, {{"ws-send", ",\"codeRequired\":true", "client", "sample"}},
             {{"ws-control-event", "", "client", "sample"}});
  std::thread([] {
    kit::each_command([](const kit::Command& command) {
      const std::lock_guard<std::mutex> guard(queue_lock);
      queue.push_back(command);
    });
    kit::end();
  }).detach();
  for (;;) {
    mg_mgr_poll(&manager, 1);
    obey(manager);
  }
}
