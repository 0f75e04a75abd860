"""An open-loop client on the loopback: votes are due by the clock, whether or not the server keeps up."""

import asyncio
import json
import random
import time
from collections.abc import Coroutine, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final
from uuid import UUID

# So many requests wait at once at most: the client must not be what breaks.
MOST_WAITING: Final = 400
PATIENCE: Final = 60.0
_TOKEN: Final = "t" * 32


@dataclass(slots=True)
class Sent:
    """A vote, whether the server acknowledged it, how often it was sent, and seconds since it was due."""

    person: int
    statement: str
    value: int
    id: str
    acknowledged: bool = False
    tries: int = 0
    seconds: float = 0.0
    status: int = 0

    def as_json(self) -> str:
        """One line of the log."""
        return json.dumps(asdict(self))


def planned(people: int, statements: list[str], number: int, seed: int) -> list[Sent]:
    """So many votes, none by the same person on the same statement."""
    chance = random.Random(seed)
    places = [divmod(place, people) for place in range(number)]
    return [
        Sent(person, statements[(turn + person) % len(statements)], chance.choice((-1, 0, 1)),
             str(UUID(int=chance.getrandbits(128))))
        for turn, person in places
    ]  # fmt: skip


async def send_all(
    where: tuple[int, str],
    cookies: Sequence[str],
    votes: Sequence[Sent],
    rate: float,
    meanwhile: Coroutine[Any, Any, None],
) -> None:
    """Send each vote when it is due, and again until it is acknowledged, refused or too old.

    `where`: a port of the loopback, and the dialogue; `rate`: votes a second.
    """
    door, start = asyncio.Semaphore(MOST_WAITING), time.monotonic() + 0.2

    async def one(vote: Sent, due: float) -> None:
        await asyncio.sleep(max(0.0, due - time.monotonic()))
        async with door:
            while not vote.acknowledged and time.monotonic() - due < PATIENCE and vote.status not in {404, 409}:
                vote.tries += 1
                vote.status = await _posted(*where, cookies[vote.person], vote)
                vote.acknowledged = vote.status == 200
                vote.seconds = time.monotonic() - due
                if not vote.acknowledged:
                    await asyncio.sleep(0.2)

    await asyncio.gather(meanwhile, *(one(vote, start + place / rate) for place, vote in enumerate(votes)))


async def _posted(port: int, dialogue: str, cookie: str, vote: Sent) -> int:
    """The status of the answer; 0 where the line broke."""
    body = json.dumps([{"statement": vote.statement, "value": vote.value, "id": vote.id}])
    head = (
        f"POST /en/dialogues/{dialogue}/in/votes/ HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\nX-CSRFToken: {_TOKEN}\r\n"
        f"Cookie: csrftoken={_TOKEN}; key-en={cookie}\r\n\r\n"
    )
    try:
        async with asyncio.timeout(PATIENCE):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write((head + body).encode())
            answer = await reader.read()
            writer.close()
    except (OSError, TimeoutError):
        return 0
    # An answer that was cut short acknowledges nothing.
    return int(answer[9:12]) if answer[:5] == b"HTTP/" and b"\r\n\r\n" in answer else 0
