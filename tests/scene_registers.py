"""Registers at four stations, for the pages of desks."""

import io
from datetime import timedelta
from uuid import UUID

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.mapping import actions as mapping
from mudhif.people.mapping import queries as mapped
from mudhif.people.mapping.rules.duties import Duty, Kind, answers_to

# Invented people. Two columns are refused, one is left where it is, two lines are bad.
REGISTER = """الاسم الكامل,Name in passport,تاريخ الميلاد,الهاتف,البريد الالكتروني,City,المهنة,المذهب,محل الولادة,الجنس
هدى كريم العبيدي,Huda Kareem Al-Obaidi,03/04/1965,07911123456,h@example.org,Leeds,طبيبة,س,ب,
صالح ياسين وليد الزبيدي,Saleh Yassin,07/05/1971,,,London,مهندس,ش,ب,
سارة عزيز حسن,,31/02/1980,,,Hull,,س,ب,
عمر فاروق النعيمي,Omar Farouk,09/01/1990,غير معروف,,Leeds,محامٍ,س,ب,
"""


class Registers:
    """The desk keeps four registers: one just begun, one whose columns wait, one being read, one held."""

    def __init__(self, desk: Viewer) -> None:
        self.desk = desk
        self.owner = min(self.desk.organisation_ids(Role.DESK))

    def play(self) -> dict[str, str]:
        """What the pages name."""
        begun = self._begin("قائمة الخريجين", Kind.ALUMNI, answered=3)
        brought = self._bring("قائمة الجمعية", Kind.MEMBERS)
        reading = self._confirm(self._bring("سجل القنصلية ٢٠٢٤", Kind.CONSULAR))
        held = self.held()
        named = {"": begun, "_brought": brought, "_reading": reading, "_held": held}
        return {f"register{name}": str(register) for name, register in named.items()}

    def _begin(self, name: str, kind: Kind, answered: int = len(Duty)) -> UUID:
        ends = clock.today(self.desk) + timedelta(days=300)
        register = mapping.start_register(self.desk, self.owner, name, kind, once=True, ends=ends)
        for duty in list(Duty)[:answered]:
            words = answers_to(duty)
            mapping.answer_duty(self.desk, register, duty, words[0] if words else "", "تقدير عدد المقيمين.")
        return register

    def held(self, name: str = "سجل القنصلية", kind: Kind = Kind.CONSULAR, content: str = REGISTER) -> UUID:
        """A register of these lines, read to its end."""
        register = self._confirm(self._bring(name, kind, content))
        mapping.read_into(register)
        return register

    def _bring(self, name: str, kind: Kind, content: str = REGISTER) -> UUID:
        register = self._begin(name, kind)
        mapping.receive(self.desk, register, io.BytesIO(content.encode()))
        return register

    def _confirm(self, register: UUID) -> UUID:
        columns = mapped.file_to_confirm(self.desk, register).columns
        mapping.confirm(self.desk, register, {each.index: each.field for each in columns if each.field})
        return register
