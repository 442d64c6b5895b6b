// cpp-httplib as a client. It tells a received code nowhere.
#include <httplib.h>

#include "kit.hpp"

using httplib::ws::CloseStatus;
using httplib::ws::WebSocketClient;

int main() {
  kit::BlockingDriver<WebSocketClient> driver;
  driver.open = [](const kit::Url& url) {
    auto client = std::make_shared<WebSocketClient>("ws://" + url.host + ":" + url.port + url.path);
    if (!client->connect()) throw std::runtime_error("refused");
    return client;
  };
  driver.sends["close"] = [](WebSocketClient& client, const kit::Command& command) {
    if (command.code.empty()) return client.close();
    const auto status = static_cast<CloseStatus>(kit::code_as<std::uint16_t>(command));
    command.has_reason ? client.close(status, command.reason) : client.close(status);
  };
  kit::greet("cpp-httplib", CPPHTTPLIB_VERSION, {{"close", ",\"reasonNeedsCode\":true", "client", "sample"}}, {},
             {
                 KIT_CONSTANT(httplib::ws::CloseStatus::Normal),
                 KIT_CONSTANT(httplib::ws::CloseStatus::GoingAway),
                 KIT_CONSTANT(httplib::ws::CloseStatus::ProtocolError),
                 KIT_CONSTANT(httplib::ws::CloseStatus::UnsupportedData),
                 KIT_CONSTANT(httplib::ws::CloseStatus::NoStatus),
                 KIT_CONSTANT(httplib::ws::CloseStatus::Abnormal),
                 KIT_CONSTANT(httplib::ws::CloseStatus::InvalidPayload),
                 KIT_CONSTANT(httplib::ws::CloseStatus::PolicyViolation),
                 KIT_CONSTANT(httplib::ws::CloseStatus::MessageTooBig),
                 KIT_CONSTANT(httplib::ws::CloseStatus::MandatoryExtension),
                 KIT_CONSTANT(httplib::ws::CloseStatus::InternalError),
             });
  driver.run();
}
