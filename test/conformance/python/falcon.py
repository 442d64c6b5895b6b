import asyncio
import logging
import sys

sys.path.append(sys.path.pop(0))  # This file bears the library's name.

import falcon
import falcon.asgi
import uvicorn

from kit import arrived, drive, listener, name_in, report, start

logging.disable(logging.CRITICAL)


class Resource:
    async def on_websocket(self, request, websocket):
        name = name_in(request.query_string)
        await websocket.accept()
        done = asyncio.get_running_loop().create_future()
        arrived(name, (websocket, done))
        if "receive" not in request.path:
            await done
            return
        try:
            while True:
                await websocket.receive_text()
        except falcon.WebSocketDisconnected as gone:
            report(name, gone.code)


async def close(connection, **given):
    websocket, done = connection
    try:
        await websocket.close(**given)
    finally:
        done.set_result(None)


async def main():
    app = falcon.asgi.App()
    app.add_route("/", Resource())
    app.add_route("/receive", Resource())
    listening, url = listener()
    server = uvicorn.Server(uvicorn.Config(app, ws="websockets", lifespan="off", log_config=None))
    start(server.serve([listening]))
    api = {"role": "server", "codes": "sample"}
    closing = {**api, "spentByError": True, "takesNoReason": True, "close": close}
    await drive(
        "falcon",
        falcon.__version__,
        sends={"close": {**closing, "url": f"{url}/?connection={{connection}}"}},
        receives={"disconnected": {**api, "url": f"{url}/receive?connection={{connection}}"}},
    )


asyncio.run(main())
