// libwebsockets as a client and as a server, in one context that one thread serves.
#include <libwebsockets.h>

#include <deque>
#include <optional>

#include "kit.hpp"

/** What is known of a connection, by its name. */
struct Connection {
  lws* socket = nullptr;
  std::optional<kit::Command> command;
  std::optional<std::string> reported;
};

std::map<std::string, Connection> connections;
std::map<lws*, std::string> names;
std::mutex queue_lock;
std::deque<kit::Command> queue;

/** Lies in `user` of a client's connection from the beginning; a server's knows its name when it is established. */
std::string name_of(lws* socket) {
  const auto found = names.find(socket);
  return found == names.end() ? "" : found->second;
}

void tell(const std::string& name) {
  auto& connection = connections[name];
  if (!connection.command || !connection.reported) return;
  kit::reported(connection.command->id, *connection.reported);
  connections.erase(name);
}

void ended(lws* socket, const std::string& code) {
  const auto name = name_of(socket);
  if (name.empty()) return;
  auto& connection = connections[name];
  const bool is_sending = connection.command && connection.command->sends;
  if (!is_sending && !connection.reported) connection.reported = code;
  tell(name);
}

/** Only within a callback of the connection, whose result then says that it is to be closed. */
int close_with_reason(lws* socket) {
  const auto name = name_of(socket);
  const auto known = connections.find(name);
  if (known == connections.end() || !known->second.command || !known->second.command->sends) return 0;
  const auto command = *known->second.command;
  try {
    const auto code = static_cast<lws_close_status>(kit::code_as<int>(command));
    auto reason = command.reason;
    auto* bytes = reinterpret_cast<unsigned char*>(reason.data());
    lws_close_reason(socket, code, command.has_reason ? bytes : nullptr, reason.size());
  } catch (const std::exception& error) {
    known->second.command.reset();
    kit::threw(command.id, error.what());
    return 0;
  }
  connections.erase(known);
  names.erase(socket);
  kit::returned(command.id);
  return -1;
}

void established(lws* socket, const std::string& name) {
  names[socket] = name;
  connections[name].socket = socket;
  if (connections[name].command) lws_callback_on_writable(socket);
}

std::string query_of(lws* socket) {
  char text[256] = "";
  lws_hdr_copy(socket, text, sizeof text, WSI_TOKEN_HTTP_URI_ARGS);
  return text;
}

void connect(lws_context* context, const kit::Command& command) {
  const auto url = kit::url_of(command);
  const auto host = url.host + ":" + url.port;
  lws_client_connect_info info{};
  info.context = context;
  info.address = url.host.c_str();
  info.port = std::stoi(url.port);
  info.path = url.path.c_str();
  info.host = host.c_str();
  info.origin = host.c_str();
  info.local_protocol_name = "driver";
  info.opaque_user_data = new std::string(command.connection);
  lws_client_connect_via_info(&info);
}

void obey(lws_context* context) {
  std::deque<kit::Command> commands;
  {
    const std::lock_guard<std::mutex> guard(queue_lock);
    commands.swap(queue);
  }
  for (const auto& command : commands) {
    const bool is_known = connections.count(command.connection) > 0;
    const bool is_server = command.api.find("@server") != std::string::npos;
    auto& connection = connections[command.connection];
    connection.command = command;
    if (connection.socket) lws_callback_on_writable(connection.socket);
    else if (!is_known && !is_server) connect(context, command);
    if (!command.sends) tell(command.connection);
  }
}

std::string opaque_name(lws* socket) {
  auto* name = static_cast<std::string*>(lws_get_opaque_user_data(socket));
  const auto result = name ? *name : "";
  delete name;
  lws_set_opaque_user_data(socket, nullptr);
  return result;
}

int callback(lws* socket, lws_callback_reasons reason, void*, void* in, std::size_t size) {
  switch (reason) {
    case LWS_CALLBACK_EVENT_WAIT_CANCELLED:
      obey(lws_get_context(socket));
      return 0;
    case LWS_CALLBACK_ESTABLISHED:
      established(socket, kit::name_in(query_of(socket)));
      return 0;
    case LWS_CALLBACK_CLIENT_ESTABLISHED:
      established(socket, opaque_name(socket));
      return 0;
    case LWS_CALLBACK_CLIENT_CONNECTION_ERROR: {
      const auto known = connections.find(opaque_name(socket));
      if (known != connections.end() && known->second.command)
        kit::threw(known->second.command->id, "NOT CONNECTED " + (in ? std::string(static_cast<char*>(in), size) : ""));
      return 0;
    }
    case LWS_CALLBACK_SERVER_WRITEABLE:
    case LWS_CALLBACK_CLIENT_WRITEABLE:
      return close_with_reason(socket);
    case LWS_CALLBACK_WS_PEER_INITIATED_CLOSE: {
      const auto* bytes = static_cast<unsigned char*>(in);
      ended(socket, size < 2 ? "null" : std::to_string(bytes[0] << 8 | bytes[1]));
      return 0;
    }
    case LWS_CALLBACK_CLOSED:
    case LWS_CALLBACK_CLIENT_CLOSED:
      ended(socket, "null");
      names.erase(socket);
      return 0;
    default:
      return 0;
  }
}

int main() {
  lws_set_log_level(0, nullptr);
  const lws_protocols protocols[] = {{"driver", callback, 0, 1024, 0, nullptr, 0}, {nullptr, nullptr, 0, 0, 0, nullptr, 0}};
  lws_context_creation_info info{};
  info.port = 0;
  info.iface = "127.0.0.1";
  info.protocols = protocols;
  info.vhost_name = "driver";
  info.options = LWS_SERVER_OPTION_EXPLICIT_VHOSTS;
  auto* context = lws_create_context(&info);
  auto* vhost = lws_create_vhost(context, &info);
  const auto url = "ws://127.0.0.1:" + std::to_string(lws_get_vhost_listen_port(vhost)) + "/?connection={connection}";
  const auto at = ",\"url\":" + kit::quoted(url);
  const std::string required = ",\"codeRequired\":true";
  kit::greet("libwebsockets", kit::debian_version("libwebsockets-dev"),
             {{"close-reason", required}, {"close-reason@server", required + at, "server", "sample"}},
             {{"peer-initiated-close@client", "", "client", "every"},
              {"peer-initiated-close@server", at, "server", "every"}},
             {
                 KIT_CONSTANT(LWS_CLOSE_STATUS_NORMAL),
                 KIT_CONSTANT(LWS_CLOSE_STATUS_GOINGAWAY),
                 KIT_CONSTANT(LWS_CLOSE_STATUS_PROTOCOL_ERR),
                 KIT_CONSTANT(LWS_CLOSE_STATUS_UNACCEPTABLE_OPCODE),
                 KIT_CONSTANT(LWS_CLOSE_STATUS_RESERVED),
                 KIT_CONSTANT(LWS_CLOSE_STATUS_NO_STATUS),
                 KIT_CONSTANT(LWS_CLOSE_STATUS_ABNORMAL_CLOSE),
                 KIT_CONSTANT(LWS_CLOSE_STATUS_INVALID_PAYLOAD),
                 KIT_CONSTANT(LWS_CLOSE_STATUS_POLICY_VIOLATION),
                 KIT_CONSTANT(LWS_CLOSE_STATUS_MESSAGE_TOO_LARGE),
                 KIT_CONSTANT(LWS_CLOSE_STATUS_EXTENSION_REQUIRED),
                 KIT_CONSTANT(LWS_CLOSE_STATUS_UNEXPECTED_CONDITION),
                 KIT_CONSTANT(LWS_CLOSE_STATUS_TLS_FAILURE),
                 KIT_CONSTANT(LWS_CLOSE_STATUS_CLIENT_TRANSACTION_DONE),
             });
  std::thread([context] {
    kit::each_command([context](const kit::Command& command) {
      {
        const std::lock_guard<std::mutex> guard(queue_lock);
        queue.push_back(command);
      }
      lws_cancel_service(context);
    });
    kit::end();
  }).detach();
  while (lws_service(context, 0) >= 0) {
  }
}
