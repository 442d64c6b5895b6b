import asyncio
import logging
import sys

sys.path.append(sys.path.pop(0))  # This file bears the library's name.

import tornado
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application
from tornado.websocket import WebSocketHandler, websocket_connect

from kit import arrived, drive, name_in, report

logging.disable(logging.CRITICAL)


class Handler(WebSocketHandler):
    def open(self):
        self.name = name_in(self.request.uri)
        arrived(self.name, self)

    def on_message(self, message):
        pass

    def on_close(self):
        report(self.name, self.close_code)


async def open_client(url):
    return await websocket_connect(url)


async def close(connection, **given):
    connection.close(**given)


async def close_code(url):
    connection = await open_client(url)
    while await connection.read_message() is not None:
        pass
    return connection.close_code


def is_open(connection):
    return connection.close_code is None and connection.ws_connection is not None and not connection.ws_connection.is_closing()


def is_client_open(connection):
    return connection.protocol is not None and not connection.protocol.is_closing()


async def main():
    server = HTTPServer(Application([("/", Handler)]))
    sockets = bind_sockets(0, "127.0.0.1")
    server.add_sockets(sockets)
    port = sockets[0].getsockname()[1]
    url = f"ws://127.0.0.1:{port}/?connection={{connection}}"
    await drive(
        "tornado",
        tornado.version,
        sends={
            "client.close": {
                "role": "client",
                "codes": "sample",
                "spentByError": True,
                "open": open_client,
                "close": close,
            },
            "handler.close": {"role": "server", "codes": "sample", "spentByError": True, "url": url, "close": close},
        },
        receives={"close_code": {"role": "client", "codes": "sample", "watch": close_code}},
    )


asyncio.run(main())
