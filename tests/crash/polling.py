"""The real server under votes, in a house of its own: sown, voted in, judged."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tests.crash.sending import Sent, planned, send_all

PROJECT: Final = Path(__file__).resolve().parents[2]
WORKERS: Final = 2
TICKS: Final = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Poll:
    """The votes as they went, what the judge says of the database, processor seconds of the server."""

    sent: list[Sent]
    judged: dict[str, Any]
    processor: float
    killed: int


def polled(environment: dict[str, str], people: int, votes: int, rate: float, kill_at: tuple[float, ...] = ()) -> Poll:
    """Vote at a rate (votes a second) in a house whose folder is empty; a web process is killed at some seconds."""
    folder = Path(environment["MUDHIF_DATA"])
    _script(environment, "sow", str(people), "40")
    made = json.loads((folder / "ballots.json").read_text())
    plan = planned(people, made["statements"], votes, seed=20_261_127)
    killed: list[int] = []
    with _server(environment) as (server, port):

        async def meanwhile() -> None:
            before = 0.0
            for moment in kill_at:
                await asyncio.sleep(moment - before)
                before = moment
                os.kill(_workers(server)[0], signal.SIGKILL)
                killed.append(1)

        asyncio.run(send_all((port, made["dialogue"]), made["cookies"], plan, rate, meanwhile()))
        spent = sum(_processor(one) for one in (server, *_workers(server)))
    (folder / "sent.jsonl").write_text("\n".join(one.as_json() for one in plan))
    return Poll(plan, _script(environment, "judge"), spent, len(killed))


def _script(environment: dict[str, str], *words: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.crash.ballots", *words]
    done = subprocess.run(command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


@contextmanager
def _server(environment: dict[str, str]) -> Iterator[tuple[int, int]]:
    """As `mudhif start` serves, on a port of its own: the process and the port."""
    with socket.create_server(("127.0.0.1", 0), backlog=2048) as door:
        port = door.getsockname()[1]
        server = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "mudhif.config.wsgi", "--bind", f"fd://{door.fileno()}", "--workers",
             str(WORKERS), "--threads", "4", "--log-level", "critical", "--preload"],
            cwd=PROJECT, env=environment | {"MUDHIF_BASE_URL": f"http://localhost:{port}"}, pass_fds=(door.fileno(),),
        )  # fmt: skip
    try:
        urllib.request.urlopen(f"http://localhost:{port}/health", timeout=180).close()
        yield server.pid, port
    finally:
        server.terminate()
        server.wait()


def _workers(server: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{server}/task/{server}/children").read_text().split()]


def _processor(process: int) -> float:
    """Seconds of processor time that a process has spent."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS
