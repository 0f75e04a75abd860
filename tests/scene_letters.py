"""A register whose people are being invited: one is a member who joined, one left a note, one has not answered."""

import json
import re
from uuid import UUID

import numpy as np
from django.db import transaction

from mudhif.base.foundation import clock, ids
from mudhif.base.foundation.events import publish
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.post.models import Letter
from mudhif.base.vault.actions import destroy_key, ensure_key
from mudhif.base.vault.queries import unsealed
from mudhif.people.mapping import actions as mapping
from mudhif.people.mapping.events import LinksErased
from mudhif.people.mapping.models import Invitation, Linkage, LinkagePart
from mudhif.people.mapping.queries.invitations import handle_of
from mudhif.people.mapping.queries.links import sealed_people
from mudhif.people.mapping.rules.duties import Kind
from mudhif.people.members.queries import mail_address
from tests.scene_registers import Registers

OTHERS = ("huda@example.org", "salih@example.org", *(f"person{number}@example.org" for number in range(28)))


class Letters:
    """The desk invites, twenty addresses a day."""

    def __init__(self, desk: Viewer, member: Viewer) -> None:
        self.desk, self.member = desk, member

    def play(self) -> dict[str, str]:
        """What the pages name."""
        assert self.member.id is not None
        own = mail_address(self.member.id) or ""
        lines = "".join(f"هدى كريم العبيدي,03/04/1965,{address},Leeds,طبيبة\n" for address in (own, *OTHERS))
        content = f"الاسم الكامل,تاريخ الميلاد,البريد الالكتروني,City,المهنة\n{lines}"
        register = Registers(self.desk).held("خريجو كلية الطب ١٩٨٨", Kind.ALUMNI, content)
        mapping.start_mailing(self.desk, register, "ar", 50)
        mapping.sort_addresses(register)
        mapping.write_due(register)
        mapping.accept(self.member, self._token(register, own, "letter"))
        self._compared(register)
        left = self._token(register, OTHERS[1], "leave")
        mapping.say_wrong_by_letter(left, "انتقلت من ليدز إلى مانشستر قبل عامين.", "ar")
        return {
            "register_inviting": str(register),
            "invitation": str(self._invitation(register, own).pk),
            "letter_code": self._token(register, OTHERS[0], "letter"),
            "letter_token": self._token(register, OTHERS[0], "leave"),
        }

    def _compared(self, register: UUID) -> None:
        """As an estimate leaves it: a line of another list was held to be the member's, and waits to be recognised."""
        other, now, linkage = Registers(self.desk).held(), clock.now(), ids.new_id()
        row = Linkage.objects.create(
            id=linkage, keeper=linkage, across=True, started=now, progressed=now, ends=now.date()
        )
        key = ensure_key(linkage)
        for position, one in enumerate((register, other)):
            part = LinkagePart(linkage=row, register=one, position=position)
            part.people = sealed_people(key, part, np.array([1]), np.array([1]))
            part.save()
        with transaction.atomic():
            publish(LinksErased(linkage))
            row.delete()
            destroy_key(linkage)

    def _invitation(self, register: UUID, address: str) -> Invitation:
        return Invitation.objects.get(register=register, handle=handle_of(address))

    def _token(self, register: UUID, address: str, kind: str) -> str:
        invitation = self._invitation(register, address)
        letter = Letter.objects.get(person=invitation.pk)
        text = json.loads(unsealed(invitation.pk, "letter", letter.context))["text"]
        return str(re.findall(rf"/joining/{kind}/([^/]+)/", text)[0])
