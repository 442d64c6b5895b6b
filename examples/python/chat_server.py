"""A chat room over FastAPI: joins, broadcasts, and says why it hangs up."""

import asyncio
from enum import IntEnum

from fastapi import FastAPI, WebSocket, WebSocketDisconnect, WebSocketException, status

app = FastAPI()


class ChatClose(IntEnum):
    """The room's own codes."""

    SESSION_EXPIRED = 4001
    KICKED = 4003
    FLOODED = 4029


class Room:
    def __init__(self) -> None:
        self.members: dict[str, WebSocket] = {}

    async def join(self, name: str, websocket: WebSocket) -> None:
        if (before := self.members.get(name)) is not None:
            await before.close(ChatClose.SESSION_EXPIRED, "You joined from another window.")
        self.members[name] = websocket

    async def broadcast(self, text: str) -> None:
        for name, member in list(self.members.items()):
            try:
                await asyncio.wait_for(member.send_text(text), timeout=1.5)
            except TimeoutError:
                # Nobody may send 1006: it stands for a connection that was lost.
                await member.close(1006)
                del self.members[name]

    async def close(self, code: int = status.WS_1001_GOING_AWAY) -> None:
        await asyncio.gather(*[member.close(code) for member in self.members.values()])


room = Room()


@app.websocket("/rooms/{name}")
async def enter(websocket: WebSocket, name: str, token: str | None = None) -> None:
    if token is None:
        # An HTTP status is no close code.
        raise WebSocketException(code=401, reason="no token")
    await websocket.accept()
    await room.join(name, websocket)
    try:
        while True:
            await room.broadcast(await websocket.receive_text())
    except WebSocketDisconnect as gone:
        if gone.code not in (1000, 1001, 1005):
            print(f"{name} was lost: {gone.code} {gone.reason}")
    except ValueError as error:
        await websocket.close(status.WS_1011_INTERNAL_ERROR, reason=str(error))


@app.on_event("shutdown")
async def leave() -> None:
    await room.close(1012)
