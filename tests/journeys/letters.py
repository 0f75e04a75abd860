"""The post that a house has sent: letters lie in its data folder, as `make run` says."""

import re
from email import message_from_string, policy

from tests.served import House


def link_for(house: House, address: str) -> str:
    """The link in the newest letter to an address."""
    house.work("mudhif.base.post.jobs", "deliver")
    files = sorted((house.data / "mail").iterdir(), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in files:
        for raw in reversed(re.split(r"^-{70,}$", file.read_text(encoding="utf-8"), flags=re.MULTILINE)):
            letter = message_from_string(raw.strip(), policy=policy.default)
            body = letter.get_body() if letter["To"] and address in letter["To"] else None
            if body is not None and (found := re.search(r"https?://\S+", body.get_content())):
                return found.group()
    raise LookupError(f"No letter to {address}.")
