import logging
import sys
import threading

sys.path.append(sys.path.pop(0))  # This file bears the library's name.

import trio
from trio_websocket import ConnectionClosed, connect_websocket_url

from kit import debian_version, drive_threads

logging.disable(logging.CRITICAL)

started = threading.Event()


async def run():
    global nursery, token
    async with trio.open_nursery() as nursery:
        token = trio.lowlevel.current_trio_token()
        started.set()
        await trio.sleep_forever()


def in_trio(function, *arguments):
    return trio.from_thread.run(function, *arguments, trio_token=token)


async def open_client(url):
    return await connect_websocket_url(nursery, url)


async def close(connection, given):
    await connection.aclose(**given)


async def close_reason(url):
    connection = await open_client(url)
    try:
        while True:
            await connection.get_message()
    except ConnectionClosed as closed:
        return closed.reason.code


threading.Thread(target=trio.run, args=(run,), daemon=True).start()
started.wait()
drive_threads(
    "trio-websocket",
    debian_version("python3-trio-websocket"),
    sends={
        "aclose": {
            "role": "client",
            "codes": "sample",
            "spentByError": True,
            "open": lambda url: in_trio(open_client, url),
            "close": lambda connection, **given: in_trio(close, connection, given),
        }
    },
    receives={
        "close-reason": {"role": "client", "codes": "sample", "watch": lambda url: in_trio(close_reason, url)}
    },
)
