import asyncio
import sys

sys.path.append(sys.path.pop(0))  # This file bears the library's name.

import aiohttp
from aiohttp import web

from kit import arrived, drive, name_in, report

session = None


async def open_client(url):
    return await session.ws_connect(url, timeout=aiohttp.ClientWSTimeout(ws_close=0.2))


async def close(connection, **given):
    if "reason" in given:
        given["message"] = given.pop("reason").encode()
    await connection.close(**given)


async def close_code(url):
    connection = await open_client(url)
    while not connection.closed:
        message = await connection.receive()
        if message.type in (aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.ERROR):
            break
    return connection.close_code


async def message_data(url):
    connection = await open_client(url)
    while True:
        message = await connection.receive()
        if message.type is aiohttp.WSMsgType.CLOSE:
            return message.data
        if message.type in (aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.ERROR):
            return None


async def serve(request):
    name = name_in(request.path_qs)
    socket = web.WebSocketResponse(timeout=0.2)
    await socket.prepare(request)
    arrived(name, socket)
    async for _ in socket:
        pass
    report(name, socket.close_code)
    return socket


async def main():
    global session
    session = aiohttp.ClientSession()
    app = web.Application()
    app.router.add_get("/", serve)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    await drive(
        "aiohttp",
        aiohttp.__version__,
        constants={f"WSCloseCode.{code.name}": code.value for code in aiohttp.WSCloseCode},
        sends={
            "client.close": {"role": "client", "codes": "sample", "open": open_client, "close": close},
            "server.close": {
                "role": "server",
                "codes": "sample",
                "url": f"ws://127.0.0.1:{port}/?connection={{connection}}",
                "close": close,
            },
        },
        receives={
            "close_code": {"role": "client", "codes": "sample", "watch": close_code},
            "message.data": {"role": "client", "codes": "sample", "watch": message_data},
        },
    )


asyncio.run(main())
