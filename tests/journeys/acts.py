"""What each person does on the Mosul way, through pages only. Every act starts at the front door."""

from datetime import date

from playwright.sync_api import expect

from tests.journeys.visitor import Visitor
from tests.journeys.writing import Writing, steps


def write_a_need(host: Visitor, said: Writing, today: date) -> str:
    """One thing a page, then the check, then to the desk; the need's identifier."""
    host.home()
    host.follow("/host/needs/", within="nav")
    host.follow("/host/needs/new/", within="main")
    host.fill({"title": said.title, "narrative": said.narrative})
    host.press()
    need = host.path.split("/")[2]
    choose_skills(host, need, said)
    for step, values in steps(said, today).items():
        turn_to(host, need, step)
        host.fill(values)
        host.press()
    host.follow(f"/host/needs/{need}/check/")
    host.press()
    expect(host.page.locator(".head .chip-look")).to_be_visible()
    return need


def turn_to(host: Visitor, need: str, step: str) -> None:
    """The page of a part: one is there already where keeping the one before it led here, else it is in the list."""
    if not host.path.endswith(f"/write/{step}/"):
        if not host.path.endswith(f"/needs/{need}/"):
            host.follow(f"/host/needs/{need}/")
        host.follow(f"/host/needs/{need}/write/{step}/")


def choose_skills(host: Visitor, need: str, said: Writing) -> None:
    """Search in one's own words, take the first that is proposed, share the hundred evenly."""
    host.follow(f"/host/needs/{need}/skills/")
    for number, words in enumerate(said.skills, start=1):
        host.fill({"q": words})
        host.click(host.page.locator("main button[value='search']"))
        host.click(host.page.locator("main button[value^='add:']").first)
        expect(host.page.locator("main [name^='weight_']")).to_have_count(number)
    host.click(host.page.locator("main button[value='even']"))
    host.press()


def ask(desk: Visitor, need: str, said: Writing) -> None:
    """The desk looks for the need by its title and puts a question."""
    find_at_desk(desk, need, said)
    desk.fill({"words": said.question})
    desk.click(desk.page.locator("form[action$='/ask/'] button"))
    expect(desk.page.locator("main .log")).to_contain_text(said.question)


def find_at_desk(desk: Visitor, need: str, said: Writing) -> None:
    """The queue, searched by the words of the title."""
    desk.home()
    desk.follow("/desk/needs/", within="nav")
    desk.follow("?view=all", within="main")
    desk.fill({"q": said.title})
    desk.click(desk.page.locator("form[role='search'] button"))
    desk.follow(f"/desk/needs/{need}/")


def answer(host: Visitor, need: str, said: Writing) -> None:
    """The host reads the question where the need stands, and answers it."""
    open_own_need(host, need)
    host.click(host.page.locator("main a[href*='/questions/']").first)
    host.fill({"answer": said.answer})
    host.press()


def open_own_need(host: Visitor, need: str) -> None:
    """From the front door to one of the host's own needs."""
    host.home()
    host.follow("/host/needs/", within="nav")
    host.follow(f"/host/needs/{need}/")


def open_and_name_assessor(desk: Visitor, need: str, said: Writing) -> None:
    """The desk opens the need to all, then gives a seat on its panel."""
    find_at_desk(desk, need, said)
    desk.follow(f"/desk/needs/{need}/open/")
    desk.press()
    desk.follow(f"/selection/{need}/")
    desk.follow(f"/selection/{need}/panel/")
    desk.page.locator("main [name='person']").first.check()
    desk.press()


def find_and_invite(host: Visitor, need: str) -> str:
    """The host searches and invites the first on the list, known by a code; the code."""
    open_shortlist(host, need)
    host.press()
    first = host.page.locator("main [name='codes']").first
    code = str(first.input_value())
    first.check()
    host.press()
    return code


def open_shortlist(host: Visitor, need: str) -> None:
    """From the front door to the shortlist of an own need."""
    open_own_need(host, need)
    host.follow(f"/selection/{need}/")


def agree(member: Visitor, code: str) -> None:
    """The member reads the invitation and agrees to be assessed."""
    open_invitation(member, code)
    member.press()


def open_invitation(member: Visitor, code: str) -> None:
    """From the front door to one invitation."""
    member.home()
    member.follow("/invitations/", within="nav")
    member.follow(f"/invitations/{code}/")


def assess(assessor: Visitor, need: str, code: str, said: Writing) -> None:
    """Points and a sentence for each criterion, then the decision with its reason."""
    assessor.home()
    assessor.follow("/selection/", within="nav")
    assessor.follow(f"/selection/{need}/")
    assessor.follow(f"/selection/{need}/{code}/")
    for points in assessor.page.locator("main [name^='points_']").all():
        points.fill("88")
    for evidence in assessor.page.locator("main [name^='evidence_']").all():
        evidence.fill(said.evidence)
    assessor.press()
    assessor.follow(f"/selection/{need}/{code}/decide/")
    assessor.fill({"chosen": "yes", "reason": said.reason})
    assessor.press()


def release_name(member: Visitor, code: str, said: Writing) -> None:
    """The member reads the reason and gives a name to this one host."""
    open_invitation(member, code)
    expect(member.page.locator("main")).to_contain_text(said.reason)
    member.press()
    member.fill({"name": said.name})
    member.press()


def offer(host: Visitor, need: str, code: str, said: Writing) -> None:
    """The host reads the name, which stands in the member's log, and offers a visit."""
    open_shortlist(host, need)
    host.follow(f"/selection/{need}/{code}/name/")
    host.press()
    expect(host.page.locator("h1")).to_have_text(said.name)
    host.press()
    host.fill({"mode": "visit", "words": said.answer})
    host.press()


def accept(member: Visitor, said: Writing) -> None:
    """The member cannot accept a visit without having read what it may mean for a refugee."""
    member.home()
    member.follow("/engagements/", within="nav")
    member.click(member.page.locator("main .rows a", has_text=said.title).first)
    member.press()
    member.press()
    expect(member.page.locator("main [role='alert']")).to_be_visible()
    member.fill({"warned": True})
    member.press()
    expect(member.page.locator("main .notices")).to_be_visible()


def read_own_log(member: Visitor) -> str:
    """What stands in the member's read log."""
    member.home()
    member.follow("/profile/", within="nav")
    member.follow("/profile/readings/", within="main")
    return member.text


def check_newest_entry(anybody: Visitor) -> None:
    """Whoever comes by opens the newest entry of the public record and checks it."""
    anybody.home()
    anybody.follow("/trail/", within="nav")
    anybody.click(anybody.page.locator("main .log a").first)
    entry = anybody.page.locator("main .evidence").first.inner_text()
    anybody.follow("/trail/verify/", within="main")
    anybody.fill({"entry": entry})
    anybody.press()
