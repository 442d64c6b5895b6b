# The server of Sanic itself, on the websockets package.
import asyncio
import logging
import pathlib
import sys

sys.path.append(sys.path.pop(0))  # This file bears the library's name, and one beside it that of the library below.
sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / ".cache/python/sanic"))

import sanic
from sanic import Sanic
from websockets.protocol import State

from kit import arrived, drive, listener, name_in, report, start

logging.disable(logging.CRITICAL)

app = Sanic("driver", configure_logging=False)
app.config.WEBSOCKET_PING_INTERVAL = None


@app.websocket("/close")
async def closing(request, ws):
    done = asyncio.get_running_loop().create_future()
    arrived(name_in(request.query_string), (ws, done))
    await done
    # What is closed here is closed by the call alone, not by the handler's end.
    await asyncio.sleep(10)


@app.websocket("/receive")
async def receiving(request, ws):
    try:
        while True:
            await ws.recv()
    finally:
        # `ws_proto.close_code` is None here now and then: it speaks once the end of the TCP connection was seen.
        received = ws.ws_proto.close_rcvd
        report(name_in(request.query_string), received and received.code)


async def close(connection, **given):
    ws, done = connection
    await ws.close(**given)


def at_once(call):
    async def close_at_once(connection, **given):
        getattr(connection[0], call)(**given)

    return close_at_once


async def main():
    listening, url = listener()
    server = await app.create_server(
        sock=listening, return_asyncio_server=True, access_log=False
    )
    await server.startup()
    api = {"role": "server", "codes": "sample"}
    closing = {
        **api,
        "spentByError": True,
        "url": f"{url}/close?connection={{connection}}",
        "is_open": lambda connection: connection[0].ws_proto.state is State.OPEN,
    }
    start(server.serve_forever())
    await drive(
        "sanic",
        sanic.__version__,
        sends={
            "close": {**closing, "close": close},
            "end_connection": {**closing, "close": at_once("end_connection")},
            "fail_connection": {**closing, "close": at_once("fail_connection")},
        },
        receives={"close_rcvd": {**api, "url": f"{url}/receive?connection={{connection}}"}},
    )


asyncio.run(main())
