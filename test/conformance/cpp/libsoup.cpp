// libsoup as a client and as a server, in one main loop.
#include <libsoup/soup.h>

#include "kit.hpp"

std::map<std::string, SoupWebsocketConnection*> sockets;
std::map<std::string, kit::Command> waiting;
std::map<std::string, std::string> ended;
SoupSession* session;

/** `g_return_if_fail` logs a critical warning; what it stands for is seen in the state of the socket. */
void quiet(const gchar*, GLogLevelFlags, const gchar*, gpointer) {}

void close_socket(SoupWebsocketConnection* socket, const kit::Command& command) {
  try {
    const auto code = kit::code_as<gushort>(command);
    soup_websocket_connection_close(socket, code, command.has_reason ? command.reason.c_str() : nullptr);
  } catch (const std::exception& error) {
    return kit::threw(command.id, error.what());
  }
  const bool open = soup_websocket_connection_get_state(socket) == SOUP_WEBSOCKET_STATE_OPEN;
  if (!open) sockets.erase(command.connection);
  kit::returned(command.id, open);
}

void take(const std::string& name) {
  const auto command = waiting.find(name);
  if (command == waiting.end()) return;
  const auto taken = command->second;
  const auto socket = sockets.find(name);
  const auto code = ended.find(name);
  if (taken.sends && socket != sockets.end()) {
    waiting.erase(command);
    return close_socket(socket->second, taken);
  }
  if (taken.sends || code == ended.end()) return;
  waiting.erase(command);
  kit::reported(taken.id, code->second);
  ended.erase(code);
}

void on_closed(SoupWebsocketConnection* socket, gpointer data) {
  const auto& name = *static_cast<std::string*>(data);
  sockets.erase(name);
  ended[name] = std::to_string(soup_websocket_connection_get_close_code(socket));
  take(name);
  g_object_unref(socket);
}

void watch(SoupWebsocketConnection* socket, const std::string& name) {
  const auto forget = [](gpointer data, GClosure*) { delete static_cast<std::string*>(data); };
  g_signal_connect_data(socket, "closed", G_CALLBACK(on_closed), new std::string(name), forget, GConnectFlags(0));
  sockets[name] = socket;
  take(name);
}

void on_connected(GObject*, GAsyncResult* result, gpointer data) {
  const std::unique_ptr<std::string> name(static_cast<std::string*>(data));
  GError* error = nullptr;
  auto* socket = soup_session_websocket_connect_finish(session, result, &error);
  if (socket) return watch(socket, *name);
  std::cerr << error->message << std::endl;
  g_error_free(error);
}

void on_accepted(SoupServer*, SoupServerMessage* message, const char*, SoupWebsocketConnection* socket, gpointer) {
  auto* text = g_uri_to_string(soup_server_message_get_uri(message));
  const auto name = kit::name_in(text);
  g_free(text);
  watch(SOUP_WEBSOCKET_CONNECTION(g_object_ref(socket)), name);
}

void connect_client(const kit::Command& command) {
  auto* message = soup_message_new("GET", command.url.c_str());
  soup_session_websocket_connect_async(session, message, nullptr, nullptr, G_PRIORITY_DEFAULT, nullptr, on_connected,
                                       new std::string(command.connection));
  g_object_unref(message);
}

/** Runs in the main loop, once. */
gboolean obey(gpointer data) {
  const std::unique_ptr<kit::Command> command(static_cast<kit::Command*>(data));
  const bool is_server = command->api.find("@server") != std::string::npos;
  waiting[command->connection] = *command;
  if (!is_server && sockets.count(command->connection) == 0) connect_client(*command);
  take(command->connection);
  return G_SOURCE_REMOVE;
}

int main() {
  g_log_set_handler("libsoup", G_LOG_LEVEL_CRITICAL, quiet, nullptr);
  session = soup_session_new_with_options("max-conns", 1000, "max-conns-per-host", 1000, nullptr);
  auto* server = soup_server_new(nullptr, nullptr);
  soup_server_add_websocket_handler(server, nullptr, nullptr, nullptr, on_accepted, nullptr, nullptr);
  soup_server_listen_local(server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, nullptr);
  auto* uris = soup_server_get_uris(server);
  const auto port = g_uri_get_port(static_cast<GUri*>(uris->data));
  const auto at = ",\"url\":" + kit::quoted("ws://127.0.0.1:" + std::to_string(port) + "/?connection={connection}");
  const std::string needs_code = ",\"codeRequired\":true";
  kit::greet("libsoup", kit::debian_version("libsoup-3.0-dev"),
             {{"close", needs_code}, {"close@server", needs_code + at, "server", "sample"}},
             {{"get-close-code", ""}, {"get-close-code@server", at, "server", "sample"}},
             {
                 KIT_CONSTANT(SOUP_WEBSOCKET_CLOSE_NORMAL),
                 KIT_CONSTANT(SOUP_WEBSOCKET_CLOSE_GOING_AWAY),
                 KIT_CONSTANT(SOUP_WEBSOCKET_CLOSE_PROTOCOL_ERROR),
                 KIT_CONSTANT(SOUP_WEBSOCKET_CLOSE_UNSUPPORTED_DATA),
                 KIT_CONSTANT(SOUP_WEBSOCKET_CLOSE_NO_STATUS),
                 KIT_CONSTANT(SOUP_WEBSOCKET_CLOSE_ABNORMAL),
                 KIT_CONSTANT(SOUP_WEBSOCKET_CLOSE_BAD_DATA),
                 KIT_CONSTANT(SOUP_WEBSOCKET_CLOSE_POLICY_VIOLATION),
                 KIT_CONSTANT(SOUP_WEBSOCKET_CLOSE_TOO_BIG),
                 KIT_CONSTANT(SOUP_WEBSOCKET_CLOSE_NO_EXTENSION),
                 KIT_CONSTANT(SOUP_WEBSOCKET_CLOSE_SERVER_ERROR),
                 KIT_CONSTANT(SOUP_WEBSOCKET_CLOSE_TLS_HANDSHAKE),
             });
  std::thread([] {
    kit::each_command([](const kit::Command& command) { g_idle_add(obey, new kit::Command(command)); });
    kit::end();
  }).detach();
  g_main_loop_run(g_main_loop_new(nullptr, FALSE));
}
