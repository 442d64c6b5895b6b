// The C++ REST SDK as a client.
#include <cpprest/ws_client.h>

#include <condition_variable>
#include <deque>

#include "kit.hpp"

using web::websockets::client::websocket_callback_client;
using web::websockets::client::websocket_close_status;
using Client = std::shared_ptr<websocket_callback_client>;

std::mutex lock;
std::map<std::string, Client> clients;

/** Clients that are closed, to be destroyed on a thread that is not their own: they wait for that one to end. */
std::deque<Client> closed;
std::condition_variable some_closed;

void destroy_closed() {
  for (;;) {
    std::unique_lock<std::mutex> guard(lock);
    some_closed.wait(guard, [] { return !closed.empty(); });
    const auto client = closed.front();
    closed.pop_front();
    guard.unlock();
  }
}

Client connected(const kit::Command& command, const std::function<void(int)>& on_close) {
  const auto client = std::make_shared<websocket_callback_client>();
  const auto name = command.connection;
  client->set_close_handler([name, on_close](websocket_close_status status, const std::string&, const std::error_code&) {
    on_close(static_cast<int>(status));
    const std::lock_guard<std::mutex> guard(lock);
    closed.push_back(clients[name]);
    clients.erase(name);
    some_closed.notify_one();
  });
  {
    const std::lock_guard<std::mutex> guard(lock);
    clients[name] = client;
  }
  client->connect(command.url).wait();
  return client;
}

Client client_of(const kit::Command& command) {
  {
    const std::lock_guard<std::mutex> guard(lock);
    const auto known = clients.find(command.connection);
    if (known != clients.end()) return known->second;
  }
  return connected(command, [](int) {});
}

/** The task that `close` returns is not waited for: it may end only with the connection. */
void send(const kit::Command& command) {
  try {
    const auto client = client_of(command);
    if (command.code.empty()) {
      client->close();
    } else {
      const auto status = static_cast<websocket_close_status>(kit::code_as<int>(command));
      command.has_reason ? client->close(status, command.reason) : client->close(status);
    }
  } catch (const std::exception& error) {
    return kit::threw(command.id, error.what());
  }
  kit::returned(command.id);
}

void receive(const kit::Command& command) {
  try {
    const auto id = command.id;
    connected(command, [id](int status) { kit::reported(id, std::to_string(status)); });
  } catch (const std::exception& error) {
    kit::threw(command.id, std::string("NOT CONNECTED ") + error.what());
  }
}

int main() {
  const std::string lanes = ",\"lanes\":96";
  kit::greet("cpprestsdk", kit::debian_version("libcpprest-dev"),
             {{"close", ",\"reasonNeedsCode\":true" + lanes, "client", "sample"}},
             {{"close-handler", lanes, "client", "sample"}},
             {
                 KIT_CONSTANT(web::websockets::client::websocket_close_status::normal),
                 KIT_CONSTANT(web::websockets::client::websocket_close_status::going_away),
                 KIT_CONSTANT(web::websockets::client::websocket_close_status::protocol_error),
                 KIT_CONSTANT(web::websockets::client::websocket_close_status::unsupported),
                 KIT_CONSTANT(web::websockets::client::websocket_close_status::abnormal_close),
                 KIT_CONSTANT(web::websockets::client::websocket_close_status::inconsistent_datatype),
                 KIT_CONSTANT(web::websockets::client::websocket_close_status::policy_violation),
                 KIT_CONSTANT(web::websockets::client::websocket_close_status::too_large),
                 KIT_CONSTANT(web::websockets::client::websocket_close_status::negotiate_error),
                 KIT_CONSTANT(web::websockets::client::websocket_close_status::server_terminate),
             });
  std::thread(destroy_closed).detach();
  kit::each_command([](const kit::Command& command) {
    std::thread([command] { command.sends ? send(command) : receive(command); }).detach();
  });
  kit::end();
}
