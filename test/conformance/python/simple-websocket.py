import pathlib
import sys

sys.path.append(sys.path.pop(0))  # A driver beside this one bears the name of the library below, wsproto.
sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / ".cache/python/simple-websocket"))

from simple_websocket import Client, ConnectionClosed

from kit import drive_threads


def close(client, code=..., reason=...):
    given = {"reason": code, "message": reason}
    client.close(**{name: value for name, value in given.items() if value is not ...})


def closed(url):
    client = Client.connect(url)
    client.send("ready")  # A Close frame that comes along with the handshake would be lost.
    try:
        while True:
            client.receive()
    except ConnectionClosed as error:
        return int(error.reason)


drive_threads(
    "simple-websocket",
    "1.1.1.dev0",
    sends={
        "close": {
            "role": "client",
            "codes": "sample",
            "lanes": 8,
            "spentByError": True,
            "open": Client.connect,
            "close": close,
        }
    },
    receives={
        "connection-closed": {
            "role": "client",
            "codes": "sample",
            "lanes": 8,
            "extras": {"answer": "go"},
            "watch": closed,
        }
    },
)
