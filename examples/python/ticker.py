"""Follows a price feed with websockets, and with websocket-client where threads are wanted."""

import asyncio
import logging

import websocket
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosedError, ConnectionClosedOK
from websockets.frames import CloseCode

log = logging.getLogger(__name__)

AGAIN = {CloseCode.GOING_AWAY, CloseCode.SERVICE_RESTART, 1013}


async def follow(url: str) -> None:
    async for feed in connect(url, open_timeout=1000):
        try:
            async for price in feed:
                log.info("%s", price)
        except ConnectionClosedOK as closed:
            # ConnectionClosedOK is raised for 1000, 1001 and an empty frame alone.
            if closed.rcvd.code == 1011:
                log.warning("the feed failed")
            return
        except ConnectionClosedError as closed:
            match closed.rcvd.code if closed.rcvd else 1006:
                case 1006 | 1012 | 1013:
                    continue
                case 4001:
                    await feed.close(1005)
                    return


def on_close(app, code, message) -> None:
    if code == 1006:  # never: websocket-client gives None for a lost connection
        app.run_forever()
    elif code in AGAIN:
        app.run_forever(reconnect=5)


def follow_in_a_thread(url: str) -> None:
    app = websocket.WebSocketApp(url, on_close=on_close)
    app.run_forever()
    app.close(status=1000)


if __name__ == "__main__":
    asyncio.run(follow("wss://feed.example.org/prices"))
