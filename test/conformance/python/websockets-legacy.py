# The legacy interface of websockets, as Debian has it: what `websockets.connect` gave before version 14.
import asyncio
import logging
import sys

sys.path.append(sys.path.pop(0))  # A file beside this one bears the library's name.

from websockets.legacy.client import connect

from kit import debian_version, drive

logging.disable(logging.CRITICAL)


async def open_client(url):
    return await connect(url, close_timeout=0.2, ping_interval=None)


async def close(connection, **given):
    await connection.close(**given)


async def fail_connection(connection, **given):
    connection.fail_connection(**given)


async def close_code(url):
    connection = await open_client(url)
    await connection.wait_closed()
    return connection.close_code


def client(call):
    # After an error the connection counts as closing.
    return {"role": "client", "codes": "sample", "spentByError": True, "open": open_client, "close": call}


asyncio.run(
    drive(
        "websockets (legacy)",
        debian_version("python3-websockets"),
        sends={"legacy.close": client(close), "fail_connection": client(fail_connection)},
        receives={"legacy.close_code": {"role": "client", "codes": "sample", "watch": close_code}},
    )
)
