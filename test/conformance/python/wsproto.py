import asyncio
import sys

sys.path.append(sys.path.pop(0))  # This file bears the library's name.

from urllib.parse import urlsplit

import wsproto
from wsproto import ConnectionType, WSConnection
from wsproto.events import AcceptConnection, CloseConnection, Request
from wsproto.frame_protocol import CloseReason

from kit import drive


class Connection:
    """A client that does nothing but carry bytes."""

    async def open(self, url):
        parts = urlsplit(url)
        self.ws = WSConnection(ConnectionType.CLIENT)
        self.reader, self.writer = await asyncio.open_connection(parts.hostname, parts.port)
        target = f"{parts.path}?{parts.query}"
        self.writer.write(self.ws.send(Request(host=f"{parts.hostname}:{parts.port}", target=target)))
        while not isinstance(await self.event(), AcceptConnection):
            pass
        return self

    async def event(self):
        while True:
            for event in self.ws.events():
                return event
            data = await self.reader.read(4096)
            self.ws.receive_data(data or None)


async def open_client(url):
    return await Connection().open(url)


async def close(connection, **given):
    connection.writer.write(connection.ws.send(CloseConnection(**given)))
    await connection.writer.drain()


async def close_code(url):
    connection = await open_client(url)
    while True:
        event = await connection.event()
        if isinstance(event, CloseConnection):
            return int(event.code)


asyncio.run(
    drive(
        "wsproto",
        wsproto.__version__,
        constants={f"CloseReason.{reason.name}": reason.value for reason in CloseReason},
        sends={
            "close-connection": {
                "role": "client",
                "codes": "sample",
                "spentByError": True,
                "codeRequired": True,
                "open": open_client,
                "close": close,
            }
        },
        receives={"close-connection.code": {"role": "client", "codes": "sample", "watch": close_code}},
    )
)
