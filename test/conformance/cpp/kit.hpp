// Speaks the driver side of the line protocol (see ../README.md).
#pragma once

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace kit {

struct Command {
  long id = 0;
  bool sends = false;
  std::string api, connection, url, reason;
  /** As JSON; empty when the call is given no code. */
  std::string code;
  bool has_reason = false;
};

/** Where a client connects. */
struct Url {
  std::string host, port, path;
};

/** A call with a value that its parameter's type cannot take. */
struct DoesNotCompile : std::runtime_error {
  DoesNotCompile() : std::runtime_error("does not compile") {}
};

/** The value of a key as it stands in a flat object of the protocol, of which no text holds an escape. */
inline std::string field(const std::string& line, const std::string& key) {
  const auto start = line.find("\"" + key + "\":");
  if (start == std::string::npos) return "";
  const auto from = start + key.size() + 3;
  if (line[from] == '"') return line.substr(from, line.find('"', from + 1) + 1 - from);
  if (line[from] == '{') return line.substr(from, line.find('}', from) + 1 - from);
  return line.substr(from, line.find_first_of(",}", from) - from);
}

inline std::string unquoted(const std::string& text) {
  return text.size() < 2 ? "" : text.substr(1, text.size() - 2);
}

inline Command parsed(const std::string& line) {
  Command command;
  command.id = std::atol(field(line, "id").c_str());
  command.sends = field(line, "do") == "\"send\"";
  command.api = unquoted(field(line, "api"));
  command.connection = unquoted(field(line, "connection"));
  command.url = unquoted(field(line, "url"));
  command.code = field(line, "code");
  const auto reason = field(line, "reason");
  command.has_reason = !reason.empty();
  command.reason = unquoted(reason);
  return command;
}

/** The code as C++ converts it to the type of the call's parameter. */
template <class Parameter>
Parameter code_as(const Command& command) {
  const auto& code = command.code;
  if (code == "true") return static_cast<Parameter>(1);
  if (code.empty() || code.find_first_not_of("-.0123456789") != std::string::npos) throw DoesNotCompile();
  // On the way of -1 or 70000 to a narrower type stands no fraction, which C++ would cut off first.
  return static_cast<Parameter>(std::stoll(code));
}

inline Url url_of(const Command& command) {
  const auto host = command.url.find("//") + 2;
  const auto port = command.url.find(':', host);
  const auto path = command.url.find('/', port);
  return {command.url.substr(host, port - host), command.url.substr(port + 1, path - port - 1), command.url.substr(path)};
}

/** The name of a connection, from the URL or query it was opened with. */
inline std::string name_in(const std::string& text) {
  const auto start = text.find("connection=");
  if (start == std::string::npos) return "";
  const auto from = start + 11;
  const auto end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-", from);
  return text.substr(from, end == std::string::npos ? end : end - from);
}

inline std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char each : text) {
    if (each == '"' || each == '\\') result += '\\';
    result += static_cast<unsigned char>(each) < ' ' ? ' ' : each;
  }
  return result + '"';
}

inline void say(const std::string& line) {
  static std::mutex lock;
  const std::lock_guard<std::mutex> guard(lock);
  std::cout << line << std::endl;
}

inline void returned(long id, bool open = false) {
  say("{\"id\":" + std::to_string(id) + ",\"outcome\":\"returned\",\"open\":" + (open ? "true" : "false") + "}");
}

inline void threw(long id, const std::string& error) {
  say("{\"id\":" + std::to_string(id) + ",\"outcome\":\"threw\",\"error\":" + quoted(error) + "}");
}

/** `code` is JSON: a number or `null`. */
inline void reported(long id, const std::string& code) {
  say("{\"id\":" + std::to_string(id) + ",\"reported\":" + code + "}");
}

/** The upstream part of a Debian package's version: 0.8.2 of 0.8.2-4. */
inline std::string debian_version(const std::string& package) {
  const auto* versions = std::getenv("PACKAGE_VERSIONS");
  auto version = unquoted(field(versions ? versions : "", package));
  version = version.substr(version.find(':') == std::string::npos ? 0 : version.find(':') + 1);
  return version.substr(0, version.find_first_of("-+"));
}

/** `more` holds further fields of the API as JSON, with a comma before each. */
struct Api {
  std::string name, more;
  std::string role = "client";
  std::string codes = "every";
};

using Constants = std::vector<std::pair<std::string, long>>;

inline std::string outline(const std::vector<Api>& apis) {
  std::string text;
  for (const auto& api : apis)
    text += (text.empty() ? "" : ",") + quoted(api.name) + ":{\"role\":" + quoted(api.role) +
            ",\"codes\":" + quoted(api.codes) + api.more + "}";
  return "{" + text + "}";
}

inline void greet(const std::string& library, const std::string& version, const std::vector<Api>& sends,
                  const std::vector<Api>& receives, const Constants& constants = {}) {
  std::string values;
  for (const auto& [path, value] : constants)
    values += (values.empty() ? "" : ",") + quoted(path) + ":" + std::to_string(value);
  const std::string compiler = "GCC " + std::to_string(__GNUC__);
  say("{\"hello\":{\"library\":" + quoted(library) + ",\"version\":" + quoted(version) +
      ",\"runtime\":" + quoted(compiler) + ",\"sends\":" + outline(sends) + ",\"receives\":" + outline(receives) +
      (values.empty() ? "" : ",\"constants\":{" + values + "}") + "}}");
}

/** Hands on each command until the input ends. */
template <class Answer>
void each_command(Answer answer) {
  std::string line;
  while (std::getline(std::cin, line)) answer(parsed(line));
}

/** Ends the program at once, whatever its threads are waiting for. */
[[noreturn]] inline void end() {
  std::fflush(stdout);
  std::_Exit(0);
}

/** A library whose calls block: each command has a thread of its own. */
template <class Connection>
struct BlockingDriver {
  using Opened = std::shared_ptr<Connection>;

  std::function<Opened(const Url&)> open;
  /** Makes the call; what it throws is the error. */
  std::map<std::string, std::function<void(Connection&, const Command&)>> sends;
  /** Reads until the connection ends; gives the code that user code is told, as JSON. */
  std::map<std::string, std::function<std::string(Connection&)>> receives;
  std::function<std::string(const std::exception&)> error_text = [](const std::exception& error) { return error.what(); };

  void run() {
    each_command([this](const Command& command) {
      std::thread([this, command] { command.sends ? send(command) : receive(command); }).detach();
    });
    end();
  }

 private:
  std::mutex lock;
  std::map<std::string, Opened> connections;

  Opened opened(const Command& command) {
    {
      const std::lock_guard<std::mutex> guard(lock);
      const auto found = connections.find(command.connection);
      if (found != connections.end()) return found->second;
    }
    const auto connection = open(url_of(command));
    const std::lock_guard<std::mutex> guard(lock);
    return connections[command.connection] = connection;
  }

  void send(const Command& command) {
    Opened connection;
    try {
      connection = opened(command);
    } catch (const std::exception& error) {
      return threw(command.id, std::string("NOT CONNECTED ") + error.what());
    }
    try {
      sends.at(command.api)(*connection, command);
    } catch (const DoesNotCompile& error) {
      return threw(command.id, error.what());
    } catch (const std::exception& error) {
      return threw(command.id, error_text(error));
    }
    {
      const std::lock_guard<std::mutex> guard(lock);
      connections.erase(command.connection);
    }
    returned(command.id);
  }

  void receive(const Command& command) {
    std::string code = "null";
    try {
      code = receives.at(command.api)(*open(url_of(command)));
    } catch (const std::exception& error) {
      std::cerr << error.what() << std::endl;
    }
    reported(command.id, code);
  }
};

}  // namespace kit

/** A constant under the path by which it is written. */
#define KIT_CONSTANT(path) {#path, static_cast<long>(path)}
