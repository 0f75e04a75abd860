"""Every page of the house: its name, who looks at it, and what its address names."""

from dataclasses import dataclass, field

ANYONE = "anyone"
NEWCOMER = "newcomer"
MEMBER, HOST, DESK, ASSESSOR, AUDITOR, STEWARD = "member", "host", "desk", "assessor", "auditor", "steward"
LANGUAGES = ("ar", "ckb", "en")


@dataclass(frozen=True, slots=True)
class Page:
    """A page: `parts` name what stands in the address, by the names of `tests.scene`; `=text` stands for itself."""

    name: str
    role: str
    address: str
    parts: dict[str, str] = field(default_factory=dict)
    query: str = ""


def _pages(role: str, *rows: tuple[str, str] | tuple[str, str, dict[str, str]]) -> list[Page]:
    return [Page(row[0], role, row[1], *row[2:]) for row in rows]


PAGES: tuple[Page, ...] = (
    *_pages(
        ANYONE,
        ("home", "home"),
        ("needs", "needs:list"),
        ("need", "needs:need", {"need": "need"}),
        ("protection", "paper", {"slug": "=protection"}),
        ("choosing", "paper", {"slug": "=choosing"}),
        ("method", "paper", {"slug": "=method"}),
        ("software", "paper", {"slug": "=software"}),
        ("contact", "paper", {"slug": "=contact"}),
        ("places", "places"),
        ("skills", "skills"),
        ("skills-group", "skills_group", {"code": "=2"}),
        ("skill", "skills_concept", {"concept_id": "skill"}),
        ("organisations", "organisations:list"),
        ("organisation", "organisations:one", {"identifier": "organisation"}),
        ("trail", "trail:list"),
        ("trail-entry", "trail:entry", {"index": "=5"}),
        ("trail-checkpoints", "trail:checkpoints"),
        ("trail-verify", "trail:verify"),
        ("sign-in", "account_login"),
        ("sign-up", "account_signup"),
        ("forgotten-password", "account_reset_password"),
        ("erased", "members:erased"),
    ),
    Page("needs-filtered", ANYONE, "needs:list", query="?governorate=nineveh"),
    Page("needs-none", ANYONE, "needs:list", query="?q=zzzz"),
    *_pages(
        NEWCOMER,
        ("start", "members:start"),
        ("home-newcomer", "home"),
        ("interest-none", "selection:interest", {"need": "need"}),
    ),
    *_pages(
        MEMBER,
        ("home-member", "home"),
        ("profile", "members:profile"),
        ("profile-check", "members:check"),
        ("profile-few", "members:few"),
        ("profile-name", "members:section", {"key": "=name"}),
        ("profile-residence", "members:section", {"key": "=residence"}),
        ("profile-offer", "members:section", {"key": "=offer"}),
        ("profile-languages", "members:languages"),
        ("profile-profession", "members:profession"),
        ("profile-skills", "members:skills"),
        ("profile-skill", "members:skill", {"concept": "skill"}),
        ("profile-qualifications", "members:qualifications"),
        ("profile-qualification", "members:qualification", {"qualification": "qualification"}),
        ("profile-licences", "members:licences"),
        ("profile-licence", "members:licence", {"licence": "licence"}),
        ("profile-licence-pick", "members:pick_licence"),
        ("profile-consent", "members:consent", {"purpose": "=institutions"}),
        ("profile-blocks", "members:blocks"),
        ("readings", "members:readings"),
        ("bring", "members:bring"),
        ("checks", "members:checks"),
        ("check-ask", "members:ask_check", {"subject": "=skill", "line": "unchecked"}),
        ("check-question", "members:asked_check", {"check": "questioned"}),
        ("check-confirmed", "members:asked_check", {"check": "marked"}),
        ("erase", "members:erase"),
        ("invitations", "selection:invitations"),
        ("invitation", "selection:invitation", {"code": "invited"}),
        ("invitation-chosen", "selection:invitation", {"code": "chosen"}),
        ("invitation-released", "selection:invitation", {"code": "released"}),
        ("invitation-offered", "selection:invitation", {"code": "offered_code"}),
        ("invitation-withdraw", "selection:withdraw", {"code": "chosen"}),
        ("release", "selection:release", {"code": "chosen"}),
        ("urgent-ready", "selection:ready"),
        ("interest", "selection:interest", {"need": "need"}),
        ("engagements-member", "engagements:list"),
        ("engagement-offered", "engagements:one", {"engagement": "offered"}),
        ("engagement-accept", "engagements:accept", {"engagement": "offered"}),
        ("engagement-decline", "engagements:decline", {"engagement": "offered"}),
        ("engagement-running", "engagements:one", {"engagement": "running"}),
        ("complain", "organisations:complain", {"identifier": "organisation"}),
        ("account", "accounts:overview"),
        ("account-preferences", "accounts:preferences"),
        ("account-mail", "account_email"),
        ("account-password", "account_change_password"),
        ("account-factors", "mfa_index"),
        ("account-app", "mfa_activate_totp"),
        ("account-passkey", "mfa_add_webauthn"),
        ("account-devices", "usersessions_list"),
        ("account-sign-out", "account_logout"),
        ("account-again", "account_reauthenticate"),
    ),
    *_pages(
        HOST,
        ("home-host", "home"),
        ("host-needs", "needs:host"),
        ("host-new", "needs:new"),
        ("host-draft", "needs:progress", {"need": "draft_need"}),
        ("host-check", "needs:check", {"need": "draft_need"}),
        ("host-skills", "needs:skills", {"need": "draft_need"}),
        *((f"host-{step}", "needs:step", {"need": "draft_need", "step": f"={step}"})
          for step in ("words", "tasks", "languages", "place", "time", "package", "criteria", "closing")),
        ("host-translate", "needs:translate", {"need": "draft_need", "language": "=ckb"}),
        ("host-withdraw", "needs:withdraw", {"need": "draft_need"}),
        ("host-review", "needs:progress", {"need": "review_need"}),
        ("host-answer", "needs:answer", {"need": "review_need", "question": "question"}),
        ("host-open", "needs:progress", {"need": "need"}),
        ("shortlist", "selection:shortlist", {"need": "need"}),
        ("influence", "selection:influence", {"need": "need"}),
        ("candidate", "selection:assess", {"need": "need", "code": "assessed"}),
        ("name", "selection:name", {"need": "released_need", "code": "released"}),
        ("offer", "engagements:offer", {"code": "released"}),
        ("engagements-host", "engagements:list"),
        ("engagement-host", "engagements:one", {"engagement": "running"}),
        ("engagement-finish", "engagements:finish", {"engagement": "running"}),
        ("engagement-take-back", "engagements:take_back", {"engagement": "offered"}),
        ("organisations-mine", "organisations:mine"),
        ("organisation-people", "organisations:people", {"identifier": "organisation"}),
        ("organisation-describe", "organisations:describe", {"identifier": "organisation"}),
    ),
    *_pages(
        DESK,
        ("home-desk", "home"),
        ("desk", "needs:desk"),
        ("desk-review", "needs:review", {"need": "review_need"}),
        ("desk-return", "needs:return", {"need": "review_need"}),
        ("desk-open", "needs:open", {"need": "review_need"}),
        ("desk-shortlist", "selection:shortlist", {"need": "need"}),
        ("panel", "selection:panel", {"need": "need"}),
        ("urgent-pool", "selection:pool"),
        ("urgent-clear", "selection:clear", {"code": "clearance"}),
        ("urgent-refuse", "selection:refuse", {"code": "clearance"}),
        ("checks-desk", "checks:desk"),
        ("checks-one", "checks:one", {"code": "check_code"}),
        ("checks-confirm", "checks:confirm", {"code": "check_code"}),
        ("checks-decline", "checks:decline", {"code": "check_code"}),
        ("checks-question", "checks:question", {"code": "check_code"}),
        ("checks-revoke", "checks:revoke", {"code": "marked_code"}),
        ("organisations-desk", "organisations:desk"),
        ("organisation-register", "organisations:register"),
        ("organisation-standing", "organisations:standing", {"identifier": "elsewhere"}),
    ),
    *_pages(
        ASSESSOR,
        ("home-assessor", "home"),
        ("panels", "selection:panels"),
        ("panel-shortlist", "selection:shortlist", {"need": "need"}),
        ("assess", "selection:assess", {"need": "need", "code": "agreed"}),
        ("decide", "selection:decide", {"need": "need", "code": "assessed"}),
        ("tie", "selection:tie", {"need": "need"}),
    ),
    *_pages(AUDITOR, ("home-auditor", "home"), ("trail-auditor", "trail:list")),
    *_pages(STEWARD, ("home-steward", "home"), ("organisations-steward", "organisations:desk")),
    Page("not-found", ANYONE, "paper", {"slug": "=nothing"}),
)  # fmt: skip
ANSWERS = {"not-found": 404}
