import logging
import sys
import threading

sys.path.append(sys.path.pop(0))  # This file bears the library's name.

import ws4py
from ws4py.client.threadedclient import WebSocketClient

from kit import debian_version, drive_threads

logging.disable(logging.CRITICAL)


class Client(WebSocketClient):
    def __init__(self, url):
        super().__init__(url)
        self.is_open = threading.Event()
        self.has_ended = threading.Event()
        self.told = None

    def opened(self):
        self.is_open.set()

    def closed(self, code, reason=None):
        self.told = code
        self.has_ended.set()


def open_client(url):
    client = Client(url)
    client.daemon = True
    client.connect()
    client.is_open.wait(2)
    return client


def close(client, **given):
    client.close(**given)


def closed(url):
    client = open_client(url)
    client.has_ended.wait(2)
    return client.told


drive_threads(
    "ws4py",
    debian_version("python3-ws4py"),
    sends={"close": {"role": "client", "codes": "sample", "lanes": 8, "open": open_client, "close": close}},
    receives={"closed": {"role": "client", "codes": "sample", "lanes": 8, "watch": closed}},
)
