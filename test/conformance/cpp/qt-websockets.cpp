// Qt WebSockets as a client and as a server, in one event loop.
#include <QCoreApplication>
#include <QHostAddress>
#include <QWebSocket>
#include <QWebSocketServer>

#include "kit.hpp"

std::map<std::string, QWebSocket*> sockets;
std::map<std::string, kit::Command> waiting;
std::map<std::string, int> ended;

void close_socket(QWebSocket* socket, const kit::Command& command) {
  try {
    const auto reason = QString::fromStdString(command.reason);
    if (command.code.empty()) {
      socket->close();
    } else {
      const auto code = static_cast<QWebSocketProtocol::CloseCode>(kit::code_as<int>(command));
      command.has_reason ? socket->close(code, reason) : socket->close(code);
    }
  } catch (const std::exception& error) {
    return kit::threw(command.id, error.what());
  }
  const bool open = socket->state() == QAbstractSocket::ConnectedState;
  if (!open) sockets.erase(command.connection);
  kit::returned(command.id, open);
}

void take(const std::string& name) {
  const auto command = waiting.find(name);
  if (command == waiting.end()) return;
  const auto socket = sockets.find(name);
  const auto code = ended.find(name);
  if (command->second.sends && socket != sockets.end()) {
    const auto taken = command->second;
    waiting.erase(command);
    return close_socket(socket->second, taken);
  }
  if (command->second.sends || code == ended.end()) return;
  kit::reported(command->second.id, std::to_string(code->second));
  waiting.erase(command);
  ended.erase(code);
}

void watch(QWebSocket* socket, const std::string& name) {
  QObject::connect(socket, &QWebSocket::disconnected, [socket, name] {
    sockets.erase(name);
    ended[name] = socket->closeCode();
    take(name);
    socket->deleteLater();
  });
}

void connect_client(const kit::Command& command) {
  auto* socket = new QWebSocket();
  const auto name = command.connection;
  watch(socket, name);
  QObject::connect(socket, &QWebSocket::connected, [socket, name] {
    sockets[name] = socket;
    take(name);
  });
  socket->open(QUrl(QString::fromStdString(command.url)));
}

void obey(const kit::Command& command, bool is_server) {
  waiting[command.connection] = command;
  if (!is_server && sockets.count(command.connection) == 0) connect_client(command);
  take(command.connection);
}

int main(int count, char** arguments) {
  QCoreApplication application(count, arguments);
  QWebSocketServer server("driver", QWebSocketServer::NonSecureMode);
  server.listen(QHostAddress::LocalHost);
  QObject::connect(&server, &QWebSocketServer::newConnection, [&server] {
    auto* socket = server.nextPendingConnection();
    const auto name = kit::name_in(socket->requestUrl().toString().toStdString());
    sockets[name] = socket;
    watch(socket, name);
    take(name);
  });
  const auto url = "ws://127.0.0.1:" + std::to_string(server.serverPort()) + "/?connection={connection}";
  const auto at = ",\"url\":" + kit::quoted(url);
  const std::string ordered = ",\"reasonNeedsCode\":true";
  kit::greet("Qt WebSockets", kit::debian_version(DEBIAN_PACKAGE),
             {{"close", ordered}, {"close@server", ordered + at, "server", "sample"}},
             {{"close-code", ""}, {"close-code@server", at, "server", "sample"}},
             {
                 KIT_CONSTANT(QWebSocketProtocol::CloseCodeNormal),
                 KIT_CONSTANT(QWebSocketProtocol::CloseCodeGoingAway),
                 KIT_CONSTANT(QWebSocketProtocol::CloseCodeProtocolError),
                 KIT_CONSTANT(QWebSocketProtocol::CloseCodeDatatypeNotSupported),
                 KIT_CONSTANT(QWebSocketProtocol::CloseCodeReserved1004),
                 KIT_CONSTANT(QWebSocketProtocol::CloseCodeMissingStatusCode),
                 KIT_CONSTANT(QWebSocketProtocol::CloseCodeAbnormalDisconnection),
                 KIT_CONSTANT(QWebSocketProtocol::CloseCodeWrongDatatype),
                 KIT_CONSTANT(QWebSocketProtocol::CloseCodePolicyViolated),
                 KIT_CONSTANT(QWebSocketProtocol::CloseCodeTooMuchData),
                 KIT_CONSTANT(QWebSocketProtocol::CloseCodeMissingExtension),
                 KIT_CONSTANT(QWebSocketProtocol::CloseCodeBadOperation),
                 KIT_CONSTANT(QWebSocketProtocol::CloseCodeTlsHandshakeFailed),
             });
  std::thread([&application] {
    kit::each_command([&application](const kit::Command& command) {
      const bool is_server = command.api.find("@server") != std::string::npos;
      QMetaObject::invokeMethod(&application, [command, is_server] { obey(command, is_server); }, Qt::QueuedConnection);
    });
    kit::end();
  }).detach();
  return QCoreApplication::exec();
}
