import asyncio
import logging
import sys

sys.path.append(sys.path.pop(0))  # Files beside this one bear libraries' names.

from daphne.server import Server as Daphne  # Before anything starts a loop: Twisted brings its own.

import uvicorn
from hypercorn.asyncio import serve
from hypercorn.config import Config
from twisted.internet import reactor

from kit import arrived, debian_version, drive, listener, name_in, report, start

logging.disable(logging.CRITICAL)

async def application(scope, receive, send):
    name = name_in(scope["query_string"].decode())
    await receive()
    await send({"type": "websocket.accept"})
    done = asyncio.get_running_loop().create_future()
    if "receive" not in scope["path"]:
        arrived(name, (send, done))
        await done
        return
    while True:
        message = await receive()
        if message["type"] == "websocket.disconnect":
            report(name, message["code"])
            return


async def close(connection, **given):
    send, done = connection
    try:
        await send({"type": "websocket.close", **given})
    finally:
        done.set_result(None)


def on_uvicorn(implementation):
    listening, url = listener()
    server = uvicorn.Server(uvicorn.Config(application, ws=implementation, lifespan="off", log_config=None))
    server.install_signal_handlers = lambda: None
    start(server.serve([listening]))
    return url


def on_hypercorn():
    listening, url = listener()
    config = Config()
    config.bind = [f"fd://{listening.detach()}"]
    config.errorlog = None
    start(serve(application, config, shutdown_trigger=asyncio.Event().wait))
    return url


async def main():
    port = daphne.listening_addresses[0][1]
    urls = {
        "": on_uvicorn("websockets"),
        "@uvicorn-wsproto": on_uvicorn("wsproto"),
        "@hypercorn": on_hypercorn(),
        "@daphne": f"ws://127.0.0.1:{port}",
    }
    api = {"role": "server", "codes": "sample", "spentByError": True}
    await drive(
        "uvicorn",
        debian_version("python3-uvicorn"),
        sends={
            f"websocket.close{server}": {**api, "url": f"{url}/?connection={{connection}}", "close": close}
            for server, url in urls.items()
        },
        receives={
            f"websocket.disconnect{server}": {**api, "url": f"{url}/receive?connection={{connection}}"}
            for server, url in urls.items()
        },
    )


daphne = Daphne(
    application,
    endpoints=["tcp:port=0:interface=127.0.0.1"],
    signal_handlers=False,
    ready_callable=lambda: reactor.callWhenRunning(lambda: start(main())),
)
daphne.run()
