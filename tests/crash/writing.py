"""One writer's work: acts of the house that touch several rooms and tables, each acknowledged once it is committed."""

import os
import random
from collections.abc import Callable, Iterator
from uuid import UUID, uuid4

from mudhif.base.foundation.viewer import OrganisationTie, Role, Viewer
from mudhif.base.trail import actions as trail
from mudhif.base.trail.models import Subscriber
from mudhif.base.vault.models import PersonKey
from mudhif.people.organisations.models import Organisation
from mudhif.work.needs import actions as needs
from mudhif.work.needs.models import Need
from mudhif.work.needs.rules.drafts import Draft, TextDraft

STEWARD = Viewer(None, frozenset({Role.STEWARD}), (), "en", "UTC")
CRITERIA = 3


def open_hospital() -> UUID:
    """The host for which needs are written."""
    names = {"name_ar": "مستشفى", "name_ckb": "نەخۆشخانە", "name_en": "Hospital"}
    return Organisation.objects.create(kind="hospital", country="IQ", governorate="nineveh", **names).id


def new_host(hospital: UUID) -> Viewer:
    """Somebody new who writes for the hospital."""
    from mudhif.people.members.models import User

    user = User.objects.create_user(mail_handle=os.urandom(16).hex(), language="ar")
    tie = OrganisationTie(hospital, "hospital", Role.HOST)
    return Viewer(user.pk, frozenset({Role.HOST}), (tie,), "ar", "Asia/Baghdad")


def acts(host: Viewer, hospital: UUID, seed: int) -> Iterator[str]:
    """Acts without end; what is yielded is acknowledged: kind and identifier."""
    choose = random.Random(seed)
    doing: dict[str, Callable[[], UUID]] = {
        "need": lambda: needs.draft(host, hospital, _need()),
        "subscriber": lambda: trail.subscribe(STEWARD, f"Partner {uuid4()}", "audit@partner.example", "en"),
    }
    while True:
        kind = choose.choice(sorted(doing))
        yield f"{kind} {doing[kind]()}"


def _need() -> Draft:
    words = tuple((100 // CRITERIA, (("ar", f"معيار {number}"),)) for number in range(CRITERIA))
    return Draft(TextDraft("ar", "طبيب نفسي للأطفال"), criteria=words)


def stored() -> dict[str, set[str]]:
    """Kind -> identifiers of everything that is stored whole."""
    whole = {str(need.pk) for need in Need.objects.prefetch_related("criteria") if len(need.criteria.all()) == CRITERIA}
    keys = set(PersonKey.objects.values_list("person", flat=True))
    subscribers = Subscriber.objects.values_list("id", flat=True)
    return {"need": whole, "subscriber": {str(found) for found in subscribers if found in keys}}


def begun() -> dict[str, int]:
    """Kind -> how many there are, whole or not."""
    return {"need": Need.objects.count(), "subscriber": Subscriber.objects.count()}
