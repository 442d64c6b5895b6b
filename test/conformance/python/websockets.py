import asyncio
import logging
import sys

sys.path.append(sys.path.pop(0))  # This file bears the library's name.

import websockets
from websockets.asyncio.client import connect
from websockets.frames import CloseCode
from websockets.protocol import State

from kit import drive

logging.disable(logging.CRITICAL)


async def open_client(url):
    return await connect(url, close_timeout=0.2)


async def close(connection, **given):
    await connection.close(**given)


async def close_code(url):
    connection = await open_client(url)
    await connection.wait_closed()
    return connection.close_code


async def exception_code(url):
    connection = await open_client(url)
    try:
        while True:
            await connection.recv()
    except websockets.ConnectionClosed as closed:
        return closed.rcvd.code if closed.rcvd is not None else 1006


asyncio.run(
    drive(
        "websockets",
        websockets.__version__,
        constants={f"CloseCode.{code.name}": code.value for code in CloseCode},
        sends={
            "close": {
                "role": "client",
                "codes": "sample",
                "open": open_client,
                "close": close,
                "is_open": lambda connection: connection.state is State.OPEN,
            }
        },
        receives={
            "close_code": {"role": "client", "codes": "sample", "watch": close_code},
            "exception.code": {"role": "client", "codes": "sample", "watch": exception_code},
        },
    )
)
