import asyncio
import logging
import sys

sys.path.append(sys.path.pop(0))  # This file bears the library's name.

import fastapi
import uvicorn
from fastapi import FastAPI, WebSocket, WebSocketDisconnect, WebSocketException
from starlette.endpoints import WebSocketEndpoint
from starlette.websockets import WebSocketClose

from kit import arrived, drive, listener, name_in, report, start

logging.disable(logging.CRITICAL)

app = FastAPI()


@app.websocket("/close")
async def closing(websocket: WebSocket):
    await websocket.accept()
    done = asyncio.get_running_loop().create_future()
    arrived(name_in(str(websocket.url)), (websocket, done))
    await done


@app.websocket("/raise")
async def raising(websocket: WebSocket):
    await websocket.accept()
    given, outcome = asyncio.get_running_loop().create_future(), asyncio.get_running_loop().create_future()
    websocket.scope["outcome"] = outcome
    arrived(name_in(str(websocket.url)), (given, outcome))
    raise WebSocketException(**await given)


@app.websocket("/receive")
async def receiving(websocket: WebSocket):
    await websocket.accept()
    try:
        while True:
            await websocket.receive_text()
    except WebSocketDisconnect as gone:
        report(name_in(str(websocket.url)), gone.code)


@app.websocket_route("/endpoint")
class Endpoint(WebSocketEndpoint):
    async def on_disconnect(self, websocket, close_code):
        report(name_in(str(websocket.url)), close_code)


async def with_outcome(scope, receive, send):
    """Tells the driver what came out of the exception that a handler raised."""
    error = None
    try:
        await app(scope, receive, send)
    except Exception as raised:
        error = raised
        raise
    finally:
        outcome = scope.get("outcome")
        if outcome is not None:
            outcome.set_exception(error) if error else outcome.set_result(None)


async def close(connection, **given):
    websocket, done = connection
    try:
        await websocket.close(**given)
    finally:
        done.set_result(None)


async def close_as_application(connection, **given):
    websocket, done = connection
    try:
        await WebSocketClose(**given)(websocket.scope, websocket.receive, websocket.send)
    finally:
        done.set_result(None)


async def raise_exception(connection, **arguments):
    given, outcome = connection
    given.set_result(arguments)
    await outcome


async def main():
    listening, url = listener()
    server = uvicorn.Server(uvicorn.Config(with_outcome, ws="websockets", lifespan="off", log_config=None))
    start(server.serve([listening]))
    api = {"role": "server", "codes": "sample"}
    send = {**api, "spentByError": True}
    await drive(
        "fastapi",
        fastapi.__version__,
        sends={
            "close": {**send, "url": f"{url}/close?connection={{connection}}", "close": close},
            "websocket-close": {
                **send,
                "url": f"{url}/close?connection={{connection}}",
                "close": close_as_application,
            },
            "websocket-exception": {
                **send,
                "codeRequired": True,
                "url": f"{url}/raise?connection={{connection}}",
                "close": raise_exception,
            },
        },
        receives={
            "disconnect": {**api, "url": f"{url}/receive?connection={{connection}}"},
            "on_disconnect": {**api, "url": f"{url}/endpoint?connection={{connection}}"},
        },
    )


asyncio.run(main())
