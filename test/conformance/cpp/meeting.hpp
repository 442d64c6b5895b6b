// Brings the connections of a server together with the commands that are about them, whichever comes first.
#pragma once

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <optional>

#include "kit.hpp"

namespace kit {

/** `Socket` is what a connection is held by: a pointer. All may be called from any thread. */
template <class Socket>
class Meeting {
 public:
  /** Makes the call; what it throws is the error. */
  std::function<void(Socket&, const Command&)> close;

  void command(const Command& command) {
    const std::lock_guard<std::recursive_mutex> guard(lock);
    known[command.connection].command = command;
    take(command.connection);
  }

  void opened(const std::string& name, Socket socket) {
    const std::lock_guard<std::recursive_mutex> guard(lock);
    known[name].socket = socket;
    take(name);
  }

  /** User code was told how the connection ended; `code` is JSON. The first word stands. */
  void closed(const std::string& name, const std::string& code) {
    const std::lock_guard<std::recursive_mutex> guard(lock);
    auto& connection = known[name];
    connection.socket.reset();
    if (connection.was_sent) {
      known.erase(name);
      return;
    }
    if (!connection.reported) connection.reported = code;
    take(name);
  }

 private:
  struct Connection {
    std::optional<Socket> socket;
    std::optional<Command> command;
    std::optional<std::string> reported;
    bool was_sent = false;
  };

  std::recursive_mutex lock;
  std::map<std::string, Connection> known;

  void take(const std::string& name) {
    auto& connection = known[name];
    if (!connection.command) return;
    const auto command = *connection.command;
    if (command.sends && connection.socket) {
      connection.command.reset();
      send(connection, command);
    } else if (!command.sends && connection.reported) {
      reported(command.id, *connection.reported);
      known.erase(name);
    }
  }

  void send(Connection& connection, const Command& command) {
    auto socket = *connection.socket;
    connection.was_sent = true;
    try {
      close(socket, command);
    } catch (const std::exception& error) {
      connection.was_sent = false;
      return threw(command.id, error.what());
    }
    returned(command.id);
  }
};

/** A port that nothing listens on, for servers that cannot choose one themselves. */
inline unsigned short free_port() {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  ::bind(socket, reinterpret_cast<sockaddr*>(&address), size);
  ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  ::close(socket);
  return ntohs(address.sin_port);
}

/** The field of an API that says where a server listens. */
inline std::string listens(unsigned port) {
  return ",\"url\":" + quoted("ws://127.0.0.1:" + std::to_string(port) + "/?connection={connection}");
}

/** The body of a Close frame, for libraries that leave it to their user. */
inline std::string close_body(const Command& command) {
  const auto code = code_as<std::uint16_t>(command);
  return std::string{static_cast<char>(code >> 8), static_cast<char>(code & 0xff)} + command.reason;
}

/** The code in the body of a Close frame, as user code reads it; `null` when the body is too short. */
inline std::string code_in(const char* body, std::size_t size) {
  if (size < 2) return "null";
  return std::to_string(static_cast<unsigned char>(body[0]) << 8 | static_cast<unsigned char>(body[1]));
}

}  // namespace kit
