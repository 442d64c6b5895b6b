import asyncio
import sys

sys.path.append(sys.path.pop(0))  # Files beside this one bear libraries' names.

import aiohttp
from discord import ConnectionClosed
from discord.gateway import DiscordClientWebSocketResponse, DiscordVoiceWebSocket, DiscordWebSocket

from kit import debian_version, drive


def opener(gateway):
    """Connects as the library's own HTTP client does, and makes a gateway of the socket."""

    async def open_client(url):
        socket = await session.ws_connect(url, max_msg_size=0, timeout=0.2, autoclose=False)
        return gateway(socket, loop=asyncio.get_running_loop())

    return open_client


async def close(connection, **given):
    await connection.close(**given)


async def closed_code(url):
    """The gateway of voice raises its error for every code; the other one connects again after most."""
    connection = await opener(DiscordVoiceWebSocket)(url)
    try:
        while True:
            await connection.poll_event()
    except ConnectionClosed as closed:
        return closed.code
    finally:
        await connection.close()


async def main():
    global session
    session = aiohttp.ClientSession(ws_response_class=DiscordClientWebSocketResponse)
    api = {"role": "client", "codes": "sample"}
    send = {**api, "spentByError": True, "takesNoReason": True, "close": close}
    await drive(
        "discord.py",
        debian_version("python3-discord"),
        sends={
            "gateway.close": {**send, "open": opener(DiscordWebSocket)},
            "voice.close": {**send, "open": opener(DiscordVoiceWebSocket)},
        },
        receives={"connection-closed": {**api, "watch": closed_code}},
    )


asyncio.run(main())
