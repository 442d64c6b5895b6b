from gevent import monkey

monkey.patch_all()  # Threads of the kit are greenlets.

import logging
import sys
from collections import defaultdict

sys.path.append(sys.path.pop(0))  # This file bears the library's name.

from gevent.event import AsyncResult, Event
from gevent.fileobject import FileObjectThread
from gevent.pywsgi import WSGIServer
from geventwebsocket.handler import WebSocketHandler

from kit import debian_version, drive_threads, name_in

logging.disable(logging.CRITICAL)

arrivals = defaultdict(AsyncResult)


def application(environ, start_response):
    socket, done = environ["wsgi.websocket"], Event()
    arrivals[name_in(environ["QUERY_STRING"])].set((socket, done))
    done.wait()
    return []


def arrived(url):
    return arrivals[name_in(url)].get()


def close(connection, **given):
    socket, done = connection
    try:
        socket.close(**{"message" if name == "reason" else name: value for name, value in given.items()})
    finally:
        done.set()


server = WSGIServer(("127.0.0.1", 0), application, handler_class=WebSocketHandler, log=None, error_log=None)
server.start()
sys.stdin = FileObjectThread(sys.stdin)
drive_threads(
    "gevent-websocket",
    debian_version("python3-gevent-websocket"),
    sends={
        "close": {
            "role": "server",
            "codes": "sample",
            "spentByError": True,
            "url": f"ws://127.0.0.1:{server.server_port}/?connection={{connection}}",
            "open": arrived,
            "close": close,
        }
    },
)
