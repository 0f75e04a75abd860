"""Where someone is signed in: enough to recognise a device, too little to find it."""

import ipaddress
from typing import Any

from allauth.usersessions.models import UserSession
from django.db.models.signals import pre_save

# Prefix lengths that say which provider, and not which line.
PREFIXES = {4: 16, 6: 32}
BROWSERS = (
    ("Firefox", "Firefox"),
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
)


def blurred(address: str) -> str:
    """The network that an internet address belongs to, as an address: `203.0.113.9` -> `203.0.0.0`."""
    found = ipaddress.ip_address(address)
    return str(ipaddress.ip_network(f"{found}/{PREFIXES[found.version]}", strict=False).network_address)


def device(user_agent: str) -> tuple[str, str]:
    """Browser and system by their own names; empty where they are not recognised."""
    browser = next((name for mark, name in BROWSERS if mark in user_agent), "")
    return browser, next((name for mark, name in SYSTEMS if mark in user_agent), "")


def _blur(instance: UserSession, **_: Any) -> None:
    instance.ip = blurred(instance.ip)
    instance.user_agent = " ".join(part for part in device(instance.user_agent) if part)


def listen() -> None:
    """Blur what is stored of every session; called once, when the house starts."""
    pre_save.connect(_blur, sender=UserSession)
