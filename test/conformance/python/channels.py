import asyncio
import logging
import sys

sys.path.append(sys.path.pop(0))  # This file bears the library's name.

from daphne.server import Server  # Before anything starts a loop: Twisted brings its own.
from django.conf import settings
from twisted.internet import reactor

settings.configure()

from channels.generic.websocket import AsyncWebsocketConsumer

from kit import arrived, debian_version, drive, name_in, report, start

logging.disable(logging.CRITICAL)


class Consumer(AsyncWebsocketConsumer):
    async def connect(self):
        await self.accept()
        self.name = name_in(self.scope["query_string"].decode())
        arrived(self.name, self)

    async def disconnect(self, code):
        report(self.name, code)


async def close(consumer, **given):
    await consumer.close(**given)


async def main():
    url = f"ws://127.0.0.1:{server.listening_addresses[0][1]}/?connection={{connection}}"
    api = {"role": "server", "codes": "sample", "url": url}
    await drive(
        "channels",
        debian_version("python3-django-channels"),
        sends={"close": {**api, "takesNoReason": True, "spentByError": True, "close": close}},
        receives={"disconnect": api},
    )


server = Server(
    Consumer.as_asgi(),
    endpoints=["tcp:port=0:interface=127.0.0.1"],
    signal_handlers=False,
    ready_callable=lambda: reactor.callWhenRunning(lambda: start(main())),
)
server.run()
