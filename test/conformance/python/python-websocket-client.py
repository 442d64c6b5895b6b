import threading

import websocket

from kit import drive_threads


def open_client(url):
    return websocket.create_connection(url, timeout=2)


def named(given):
    arguments = {}
    if "code" in given:
        arguments["status"] = given["code"]
    if "reason" in given:
        reason = given["reason"]
        arguments["reason"] = reason.encode() if isinstance(reason, str) else reason
    return arguments


def close(connection, **given):
    connection.close(**named(given), timeout=0.1)


def send_close(connection, **given):
    connection.send_close(**named(given))


def on_close(url):
    told = []
    app = websocket.WebSocketApp(url, on_close=lambda _, code, message: told.append(code))
    app.run_forever()
    return told[0] if told else None


drive_threads(
    "websocket-client",
    websocket.__version__,
    constants={name: getattr(websocket._abnf, name) for name in dir(websocket._abnf) if name.startswith("STATUS_")},
    sends={
        "close": {"role": "client", "codes": "sample", "lanes": 8, "open": open_client, "close": close},
        "send_close": {"role": "client", "codes": "sample", "lanes": 8, "open": open_client, "close": send_close},
    },
    receives={"on_close": {"role": "client", "codes": "sample", "lanes": 8, "watch": on_close}},
)
