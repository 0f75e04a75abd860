"""A scene of the urgent lane: somebody cleared beforehand is chosen without a panel, and waits for a second look."""

from datetime import timedelta
from uuid import UUID

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Viewer
from mudhif.config.viewers import person_viewing
from mudhif.work.needs import actions as writing
from mudhif.work.selection import actions as choosing
from mudhif.work.selection.models import Candidacy, Clearance

PROFESSION = "2212"
REASON = "الرخصة سارية ومتحقَّق منها، والأدلة تغطي المهارتين المطلوبتين، والحاجة لا تنتظر."


def cleared(desk: Viewer, need: UUID) -> Viewer:
    """The last on a need's shortlist, whom the desk clears for urgent needs."""
    somebody = person_viewing(Candidacy.objects.filter(need=need).latest("place").member_id, "ar")
    choosing.ask_to_be_cleared(somebody, PROFESSION)
    waiting = Clearance.objects.get(member=somebody.id, ended=None)
    choosing.clear(desk, waiting.code, clock.today(desk) + timedelta(days=90))
    return somebody


def second_look(host: Viewer, desk: Viewer, assessor: Viewer, somebody: Viewer, need: UUID) -> dict[str, str]:
    """The draft of an urgent need on its way to a choice on the same day; what the page of the review names."""
    writing.submit(host, need)
    writing.open_need(desk, need)
    choosing.assign_assessor(desk, need, assessor.person)
    choosing.find(host, need)
    code = Candidacy.objects.get(need=need, member=somebody.id).code
    choosing.invite(host, need, [code])
    choosing.agree(somebody, code)
    choosing.decide(assessor, need, code, chosen=True, reason=REASON)
    return {"urgent": code, "urgent_need": str(need)}
