import asyncio
import logging
import sys

sys.path.append(sys.path.pop(0))  # This file bears the library's name.

from hypercorn.asyncio import serve
from hypercorn.config import Config
from quart import Quart, websocket

from kit import arrived, debian_version, drive, listener, name_in, start

logging.disable(logging.CRITICAL)

app = Quart(__name__)


@app.websocket("/")
async def handler():
    await websocket.accept()
    done = asyncio.get_running_loop().create_future()
    arrived(name_in(websocket.query_string.decode()), (websocket._get_current_object(), done))
    await done


async def close(connection, **given):
    current, done = connection
    try:
        await current.close(**given)
    finally:
        done.set_result(None)


async def main():
    listening, url = listener()
    config = Config()
    config.bind = [f"fd://{listening.detach()}"]
    config.errorlog = None
    start(serve(app, config, shutdown_trigger=asyncio.Event().wait))
    await drive(
        "quart",
        debian_version("python3-quart"),
        sends={
            "close": {
                "role": "server",
                "codes": "sample",
                "spentByError": True,
                "codeRequired": True,
                "url": f"{url}/?connection={{connection}}",
                "close": close,
            }
        },
    )


asyncio.run(main())
