"""Time zones by a city that everybody knows: enough to show times rightly, too little to say where someone lives."""

from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

TIME_ZONES = {
    "Asia/Baghdad": _("Baghdad, Erbil"),
    "Asia/Amman": _("Amman, Damascus"),
    "Asia/Beirut": _("Beirut"),
    "Africa/Cairo": _("Cairo"),
    "Europe/Istanbul": _("Istanbul"),
    "Asia/Riyadh": _("Riyadh, Kuwait, Doha"),
    "Asia/Tehran": _("Tehran"),
    "Asia/Dubai": _("Dubai, Muscat"),
    "Africa/Tripoli": _("Tripoli"),
    "Africa/Algiers": _("Algiers, Tunis"),
    "Africa/Casablanca": _("Casablanca"),
    "Africa/Johannesburg": _("Johannesburg"),
    "Africa/Nairobi": _("Nairobi"),
    "Europe/London": _("London, Dublin"),
    "Europe/Lisbon": _("Lisbon"),
    "Europe/Stockholm": _("Stockholm, Oslo, Copenhagen"),
    "Europe/Berlin": _("Berlin, Paris, Rome, Vienna"),
    "Europe/Athens": _("Athens, Bucharest"),
    "Europe/Helsinki": _("Helsinki, Kyiv"),
    "Europe/Moscow": _("Moscow"),
    "America/St_Johns": _("St. John's"),
    "America/Halifax": _("Halifax"),
    "America/Toronto": _("Toronto, New York, Detroit"),
    "America/Chicago": _("Chicago, Winnipeg, Houston"),
    "America/Denver": _("Denver, Calgary"),
    "America/Phoenix": _("Phoenix"),
    "America/Los_Angeles": _("Los Angeles, San Diego, Vancouver"),
    "America/Sao_Paulo": _("São Paulo"),
    "Asia/Karachi": _("Karachi, Tashkent"),
    "Asia/Kolkata": _("Delhi"),
    "Asia/Jakarta": _("Jakarta, Bangkok"),
    "Asia/Kuala_Lumpur": _("Kuala Lumpur, Beijing, Manila"),
    "Australia/Perth": _("Perth"),
    "Asia/Tokyo": _("Tokyo, Seoul"),
    "Australia/Adelaide": _("Adelaide"),
    "Australia/Brisbane": _("Brisbane"),
    "Australia/Sydney": _("Sydney, Melbourne"),
    "Pacific/Auckland": _("Auckland"),
}


def time_zone_choices() -> list[tuple[str, str]]:
    """For a form's field, given as the function itself: Baghdad first, then by region."""
    return [(zone, str(name)) for zone, name in TIME_ZONES.items()]


def time_zone_name(zone: str) -> str:
    """The city by which the zone is known here; the zone's own name for one that is not in the list."""
    return str(TIME_ZONES.get(zone, ZoneInfo(zone).key))
