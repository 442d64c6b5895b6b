"""Speaks the driver side of the line protocol (see ../README.md) for asyncio and for threads."""

import asyncio
import json
import os
import platform
import re
import socket
import sys
import threading

PYTHON = f"Python {platform.python_version_tuple()[0]}.{platform.python_version_tuple()[1]}"


def debian_version(package):
    """The upstream part of a Debian package's version: 10.4 of 10.4-1."""
    version = json.loads(os.environ.get("PACKAGE_VERSIONS", "{}")).get(package, "0")
    return re.split(r"[-+]", version.split(":")[-1])[0]


def name_in(text):
    """The name of a connection, from the URL or path it was opened with."""
    found = re.search(r"connection=([\w-]+)", text)
    return found.group(1) if found else ""


def text_of(error):
    kind = type(error)
    if kind.__name__ == "error":
        return f"{kind.__module__}.error: {error}"
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def arguments_of(command):
    """What is given to the call, in the order code, reason; by name in `named`."""
    named = {}
    if "code" in command:
        named["code"] = value_of(command["code"])
    if "reason" in command:
        named["reason"] = command["reason"]
    return named


def value_of(value):
    if isinstance(value, dict):
        return float("nan") if value["special"] == "NaN" else None
    return value


def listener():
    """A listening socket on a free port, and the WebSocket URL of that port."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    listening.listen(2048)
    return listening, f"ws://127.0.0.1:{listening.getsockname()[1]}"


_tasks = []


def start(coroutine):
    """Runs something beside the rest for as long as the program lives: a loop alone does not keep its tasks."""
    _tasks.append(asyncio.ensure_future(coroutine))


def outline(apis):
    """Everything of an API but its functions."""
    return {
        name: {field: value for field, value in api.items() if not callable(value)}
        for name, api in apis.items()
    }


_lock = threading.Lock()


def say(message):
    with _lock:
        sys.stdout.write(json.dumps(message) + "\n")
        sys.stdout.flush()


def greet(library, version, runtime, sends, receives, constants):
    hello = {
        "library": library,
        "version": version,
        "runtime": runtime,
        "sends": outline(sends),
        "receives": outline(receives),
    }
    if constants:
        hello["constants"] = constants
    say({"hello": hello})


class Meetings:
    """Things that are waited for by the name of a connection, in one event loop."""

    def __init__(self):
        self.futures = {}

    def at(self, name):
        if name not in self.futures:
            self.futures[name] = asyncio.get_running_loop().create_future()
        return self.futures[name]

    def put(self, name, value):
        future = self.at(name)
        if not future.done():
            future.set_result(value)

    async def take(self, name):
        return await self.at(name)

    def drop(self, name):
        self.futures.pop(name, None)


arrivals = Meetings()
reports = Meetings()


def arrived(name, connection):
    """A server under test has accepted the connection of this name."""
    arrivals.put(name, connection)


def report(name, code):
    """User code of a server under test has been told how the connection of this name ended."""
    reports.put(name, code)


async def drive(library, version, sends=None, receives=None, constants=None, runtime=PYTHON):
    """
    Drives a library of asyncio.

    `sends[api]`: `open(url)` makes a connection (role client); `close(connection, **given)` closes it; `is_open(connection)`
    says whether the call left it open. `receives[api]`: `watch(url)` gives the code (role client); servers call `report`.
    """
    sends, receives = sends or {}, receives or {}
    greet(library, version, runtime, sends, receives, constants)
    connections = {}

    async def send(command):
        api = sends[command["api"]]
        name = command["connection"]
        try:
            if api["role"] == "client":
                if name not in connections:
                    connections[name] = await api["open"](command["url"])
                connection = connections[name]
            else:
                connection = await arrivals.take(name)
        except Exception as error:
            return {"outcome": "threw", "error": f"NOT CONNECTED {text_of(error)}"}
        try:
            await api["close"](connection, **arguments_of(command))
        except Exception as error:
            return {"outcome": "threw", "error": text_of(error)}
        is_open = api.get("is_open")
        left_open = bool(is_open and is_open(connection))
        if not left_open:
            connections.pop(name, None)
            arrivals.drop(name)
        return {"outcome": "returned", "open": left_open}

    async def receive(command):
        api = receives[command["api"]]
        if api["role"] == "client":
            return {"reported": await api["watch"](command["url"])}
        reported = await reports.take(command["connection"])
        reports.drop(command["connection"])
        return {"reported": reported}

    async def obey(command):
        answer = await (send(command) if command["do"] == "send" else receive(command))
        say({"id": command["id"], **answer})

    reader = asyncio.StreamReader(limit=1 << 20)
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    under_way = set()
    while line := await reader.readline():
        task = asyncio.ensure_future(obey(json.loads(line)))
        under_way.add(task)
        task.add_done_callback(under_way.discard)
    os._exit(0)


def drive_threads(library, version, sends=None, receives=None, constants=None, runtime=PYTHON):
    """Drives a library that blocks: each command has a thread of its own. The functions are those of `drive`, not async."""
    sends, receives = sends or {}, receives or {}
    greet(library, version, runtime, sends, receives, constants)
    connections = {}

    def send(command):
        api = sends[command["api"]]
        name = command["connection"]
        try:
            if name not in connections:
                connections[name] = api["open"](command["url"])
            connection = connections[name]
        except Exception as error:
            return {"outcome": "threw", "error": f"NOT CONNECTED {text_of(error)}"}
        try:
            api["close"](connection, **arguments_of(command))
        except Exception as error:
            return {"outcome": "threw", "error": text_of(error)}
        is_open = api.get("is_open")
        left_open = bool(is_open and is_open(connection))
        if not left_open:
            connections.pop(name, None)
        return {"outcome": "returned", "open": left_open}

    def obey(command):
        if command["do"] == "send":
            answer = send(command)
        else:
            answer = {"reported": receives[command["api"]]["watch"](command["url"])}
        say({"id": command["id"], **answer})

    for line in sys.stdin:
        threading.Thread(target=obey, args=(json.loads(line),), daemon=True).start()
    os._exit(0)
