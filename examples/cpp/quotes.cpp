// A client on Boost.Beast: reads quotes until there are enough of them.
#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>
#include <cstdlib>
#include <iostream>

namespace beast = boost::beast;
namespace websocket = beast::websocket;
namespace net = boost::asio;
using tcp = net::ip::tcp;

int main() {
  try {
    net::io_context context;
    tcp::resolver resolver{context};
    websocket::stream<tcp::socket> socket{context};
    net::connect(socket.next_layer(), resolver.resolve("quotes.example", "4000"));
    socket.handshake("quotes.example", "/quotes");

    beast::flat_buffer buffer;
    beast::error_code error;
    for (int seen = 0; seen < 1000; ++seen) {
      socket.read(buffer, error);
      if (error == websocket::error::closed) break;
      if (error) {
        // Beast writes 1015 into the frame like any other number.
        socket.close(websocket::close_reason(websocket::close_code(1015), "read failed"));
        return EXIT_FAILURE;
      }
      std::cout << beast::make_printable(buffer.data()) << '\n';
      buffer.consume(buffer.size());
    }

    switch (socket.reason().code) {
      case websocket::close_code::none:
        socket.close({websocket::close_code::normal, "seen enough"});
        break;
      case websocket::close_code::service_restart:
      case websocket::close_code::try_again_later:
        std::cerr << "come back later\n";
        break;
      default:
        std::cerr << "closed with " << socket.reason().code << '\n';
    }
    return EXIT_SUCCESS;
  } catch (const std::exception &error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
