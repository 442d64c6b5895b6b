import asyncio
import sys

sys.path.append(sys.path.pop(0))  # This file bears the library's name.

from autobahn import __version__
from autobahn.asyncio.websocket import WebSocketClientFactory, WebSocketClientProtocol
from autobahn.websocket.protocol import WebSocketProtocol

from kit import drive


def protocol_for(url):
    loop = asyncio.get_running_loop()
    opened, ended = loop.create_future(), loop.create_future()

    class Protocol(WebSocketClientProtocol):
        def onOpen(self):
            opened.set_result(self)

        def onClose(self, wasClean, code, reason):
            if not ended.done():
                ended.set_result(code)

    factory = WebSocketClientFactory(url)
    factory.protocol = Protocol
    factory.setProtocolOptions(closeHandshakeTimeout=0.3, openHandshakeTimeout=0)
    return factory, opened, ended


async def connect(url):
    factory, opened, ended = protocol_for(url)
    await asyncio.get_running_loop().create_connection(factory, factory.host, factory.port)
    return opened, ended


async def open_client(url):
    opened, _ = await connect(url)
    return await opened


async def send_close(connection, **given):
    connection.sendClose(**given)


async def send_close_frame(connection, **given):
    if "reason" in given:
        given["reasonUtf8"] = given.pop("reason").encode()
    connection.sendCloseFrame(**given)


async def on_close(url):
    _, ended = await connect(url)
    return await ended


codes = {
    f"WebSocketProtocol.{name}": getattr(WebSocketProtocol, name)
    for name in dir(WebSocketProtocol)
    if name.startswith("CLOSE_STATUS_CODE_") and isinstance(getattr(WebSocketProtocol, name), int)
}

asyncio.run(
    drive(
        "autobahn",
        __version__,
        constants=codes,
        sends={
            "sendClose": {
                "role": "client",
                "codes": "sample",
                "open": open_client,
                "close": send_close,
                "is_open": lambda connection: connection.state == WebSocketProtocol.STATE_OPEN,
            },
            "sendCloseFrame": {
                "role": "client",
                "codes": "sample",
                "spentByError": True,
                "takesNoReason": True,
                "open": open_client,
                "close": send_close_frame,
            },
        },
        receives={"onClose": {"role": "client", "codes": "sample", "watch": on_close}},
    )
)
