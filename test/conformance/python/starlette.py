import asyncio
import logging
import socket
import sys

sys.path.append(sys.path.pop(0))  # This file bears the library's name.

import starlette
import uvicorn
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocketDisconnect

from kit import arrived, drive, name_in, report

logging.disable(logging.CRITICAL)


async def serve(websocket):
    name = name_in(str(websocket.url))
    await websocket.accept()
    done = asyncio.get_running_loop().create_future()
    websocket.scope["done"] = done
    arrived(name, websocket)
    if "receive" not in str(websocket.url):
        await done
        return
    try:
        while True:
            await websocket.receive_text()
    except WebSocketDisconnect as gone:
        report(name, gone.code)


async def close(websocket, **given):
    try:
        await websocket.close(**given)
    finally:
        websocket.scope["done"].set_result(None)


async def start(implementation):
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    app = Starlette(routes=[WebSocketRoute("/{path:path}", serve)])
    server = uvicorn.Server(uvicorn.Config(app, ws=implementation, lifespan="off", log_config=None))
    asyncio.ensure_future(server.serve([listener]))
    while not server.started:
        await asyncio.sleep(0.01)
    return f"ws://127.0.0.1:{listener.getsockname()[1]}"


async def main():
    below, beside = await start("websockets-sansio"), await start("wsproto")
    send = {"role": "server", "codes": "sample", "spentByError": True, "close": close}
    await drive(
        "starlette",
        starlette.__version__,
        sends={
            "close": {**send, "url": f"{below}/?connection={{connection}}"},
            "close@wsproto": {**send, "url": f"{beside}/?connection={{connection}}"},
        },
        receives={
            "disconnect": {"role": "server", "codes": "sample", "url": f"{below}/receive?connection={{connection}}"}
        },
    )


asyncio.run(main())
