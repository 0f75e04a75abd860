"""A register whose people are being invited: one is a member who joined, one left a note, one has not answered."""

import json
import re
from uuid import UUID

from mudhif.base.foundation.viewer import Viewer
from mudhif.base.post.models import Letter
from mudhif.base.vault.queries import unsealed
from mudhif.people.mapping import actions as mapping
from mudhif.people.mapping.models import Invitation
from mudhif.people.mapping.queries.invitations import handle_of
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
        left = self._token(register, OTHERS[1], "leave")
        mapping.say_wrong_by_letter(left, "انتقلت من ليدز إلى مانشستر قبل عامين.", "ar")
        return {
            "register_inviting": str(register),
            "invitation": str(self._invitation(register, own).pk),
            "letter_code": self._token(register, OTHERS[0], "letter"),
            "letter_token": self._token(register, OTHERS[0], "leave"),
        }

    def _invitation(self, register: UUID, address: str) -> Invitation:
        return Invitation.objects.get(register=register, handle=handle_of(address))

    def _token(self, register: UUID, address: str, kind: str) -> str:
        invitation = self._invitation(register, address)
        letter = Letter.objects.get(person=invitation.pk)
        text = json.loads(unsealed(invitation.pk, "letter", letter.context))["text"]
        return str(re.findall(rf"/joining/{kind}/([^/]+)/", text)[0])
