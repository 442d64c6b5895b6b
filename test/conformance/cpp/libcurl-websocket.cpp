// libcurl as a client. It has no call that takes a code: the body of the Close frame is made by hand.
// Built with a libcurl 7.86 or later that has the WebSocket protocols.
#include <curl/curl.h>

#include "meeting.hpp"

struct Connection {
  CURL* handle = curl_easy_init();

  ~Connection() { curl_easy_cleanup(handle); }
};

void check(CURLcode result) {
  if (result == CURLE_TOO_LARGE) throw std::runtime_error("CURLE_TOO_LARGE");
  if (result != CURLE_OK) throw std::runtime_error(curl_easy_strerror(result));
}

std::shared_ptr<Connection> opened(const kit::Url& url) {
  auto connection = std::make_shared<Connection>();
  const auto address = "ws://" + url.host + ":" + url.port + url.path;
  curl_easy_setopt(connection->handle, CURLOPT_URL, address.c_str());
  // Only the handshake; the frames are sent and received by hand.
  curl_easy_setopt(connection->handle, CURLOPT_CONNECT_ONLY, 2L);
  check(curl_easy_perform(connection->handle));
  return connection;
}

void send_close(Connection& connection, const kit::Command& command) {
  const auto body = kit::close_body(command);
  std::size_t sent = 0;
  check(curl_ws_send(connection.handle, body.data(), body.size(), &sent, 0, CURLWS_CLOSE));
}

std::string received_frame(Connection& connection) {
  char bytes[256];
  std::size_t size = 0;
  const curl_ws_frame* frame = nullptr;
  CURLcode result = CURLE_AGAIN;
  while (result == CURLE_AGAIN) {
    result = curl_ws_recv(connection.handle, bytes, sizeof bytes, &size, &frame);
    if (result == CURLE_AGAIN) usleep(1000);
  }
  return result == CURLE_OK && (frame->flags & CURLWS_CLOSE) ? kit::code_in(bytes, size) : "null";
}

int main() {
  curl_global_init(CURL_GLOBAL_DEFAULT);
  kit::greet("libcurl", LIBCURL_VERSION, {{"ws-send", ",\"codeRequired\":true", "client", "sample"}},
             {{"ws-recv", "", "client", "sample"}});
  kit::BlockingDriver<Connection> driver;
  driver.open = opened;
  driver.sends = {{"ws-send", send_close}};
  driver.receives = {{"ws-recv", received_frame}};
  driver.run();
}
