// A price feed over package:web_socket_channel, and a server beside it on dart:io.
import 'dart:io';

import 'package:web_socket_channel/status.dart' as status;
import 'package:web_socket_channel/web_socket_channel.dart';

class PriceFeed {
  PriceFeed(Uri url) : channel = WebSocketChannel.connect(url);

  final WebSocketChannel channel;

  void listen() {
    channel.stream.listen(print, onDone: () {
      if (channel.closeCode == 4401) print('sign in again');
    });
  }

  // Since version 3 of the package, nothing but 1000 and 3000–4999 gets through: this is an uncaught error.
  Future<void> leave() => channel.sink.close(status.goingAway);
}

Future<void> serve() async {
  final server = await HttpServer.bind('localhost', 8080);
  await for (final request in server) {
    final socket = await WebSocketTransformer.upgrade(request);
    // dart:io refuses 1012 to 1014, though the registry lists them.
    await socket.close(1012, 'restarting');
  }
}
