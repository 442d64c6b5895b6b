# Parts of websockets that its other driver leaves out: the protocol beneath, and what frames and exceptions hold.
import asyncio
import logging
import os
import sys

sys.path.append(sys.path.pop(0))  # A file beside this one bears the library's name.
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../.cache/python/websockets-parts"))

import websockets
from websockets.asyncio.client import connect
from websockets.protocol import State

from kit import drive

logging.disable(logging.CRITICAL)
VERSION = "17.0.1"


async def open_client(url):
    return await connect(url, close_timeout=0.2)


def by_protocol(call):
    async def close(connection, **given):
        getattr(connection.protocol, call)(**given)
        connection.send_data()

    return {
        "role": "client",
        "codes": "sample",
        "spentByError": True,
        "open": open_client,
        "close": close,
        "is_open": lambda connection: connection.state is State.OPEN,
    }


async def ended(url):
    connection = await open_client(url)
    try:
        while True:
            await connection.recv()
    except websockets.ConnectionClosed as closed:
        return closed


async def frame_code(url):
    closed = await ended(url)
    return closed.rcvd.code if closed.rcvd is not None else None


async def ok_code(url):
    closed = await ended(url)
    return closed.rcvd.code if isinstance(closed, websockets.ConnectionClosedOK) else None


asyncio.run(
    drive(
        "websockets",
        VERSION,
        sends={
            "send_close": by_protocol("send_close"),
            "fail": {**by_protocol("fail"), "codeRequired": True},
        },
        receives={
            "frame.code": {"role": "client", "codes": "sample", "watch": frame_code},
            "ok.code": {"role": "client", "codes": "sample", "watch": ok_code},
        },
    )
)
