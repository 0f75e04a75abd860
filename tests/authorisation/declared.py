"""The declared outcome of every address. An address that is missing here fails the test."""

from tests.authorisation.outcomes import Declared, everyone, only, signed_in

HOSTS = "host colleague other_host"
OWN_HOSTS = "host colleague"
DESKS = "desk other_desk"
OWN = "candidate"

HOUSE: dict[str, Declared] = {
    "health": everyone(),
    "set_language": everyone("post"),
    "home": everyone(),
    "paper": everyone(slug="=protection"),
    "places": everyone(),
    "skills": everyone(),
    "skills_all": everyone(),
    "skills_suggest": everyone(),
    "skills_group": everyone(code="=2212"),
    "skills_concept": everyone(concept_id="concept"),
    "record:checkpoint": everyone(),
    "record:checkpoint_at": everyone(size="=1"),
    "record:key": everyone(),
    "record:proof": everyone(index="=0"),
    "record:growth": everyone(old="=1", new="=1"),
    "record:export": everyone(),
    "trail:list": everyone(),
    "trail:entry": everyone(index="=0"),
    "trail:receipt": everyone(index="=0"),
    "trail:checkpoints": everyone(),
    "trail:verify": everyone(),
}

MAP: dict[str, Declared] = {
    "map:world": everyone(),
    "map:protection": everyone(),
    "map:place": everyone(place="=SE"),
    **{f"map:{file}": everyone(quarter="quarter") for file in ("csv", "hxl", "intentions", "intentions_hxl", "jsonld")},
}

NEEDS: dict[str, Declared] = {
    "needs:list": everyone(),
    "needs:need": everyone(need="need"),
    "needs:host": only(HOSTS),
    "needs:new": only(HOSTS),
    **{f"needs:{name}": only(OWN_HOSTS, need="draft") for name in ("progress", "check", "skills", "withdraw")},
    "needs:step": only(OWN_HOSTS, need="draft", step="=words"),
    "needs:translate": only(OWN_HOSTS, need="draft", language="=ar"),
    "needs:copy": only(OWN_HOSTS, "post", need="draft"),
    "needs:answer": only(OWN_HOSTS, need="waiting", question="question"),
    "needs:take_back": only(OWN_HOSTS, need="need"),
    "needs:close": only(OWN_HOSTS, need="need"),
    "needs:desk": only(DESKS),
    "needs:review": only(DESKS, need="waiting"),
    "needs:ask": only(DESKS, "post", need="waiting"),
    "needs:return": only(DESKS, need="waiting"),
    "needs:open": only(DESKS, need="waiting"),
}

ENGAGEMENTS: dict[str, Declared] = {
    "engagements:list": signed_in(),
    "engagements:one": only(f"{OWN} {OWN_HOSTS}", engagement="engagement"),
    "engagements:accept": only(OWN, engagement="engagement"),
    "engagements:decline": only(OWN, "post", engagement="engagement").sending(sure="on"),
    "engagements:offer": only((), code="code"),
    "engagements:take_back": only(OWN_HOSTS, engagement="engagement"),
    "engagements:start": only(OWN_HOSTS, engagement="engagement"),
    "engagements:finish": only(f"{OWN} {OWN_HOSTS}", engagement="engagement"),
    "engagements:end_early": only(f"{OWN} {OWN_HOSTS}", engagement="engagement"),
    "engagements:note": only(f"{OWN} {OWN_HOSTS}", engagement="engagement"),
}

OFFICES = f"{DESKS} steward"
ORGANISATIONS: dict[str, Declared] = {
    "organisations:list": everyone(),
    "organisations:one": everyone(identifier="organisation"),
    "organisations:mine": signed_in(),
    "organisations:desk": only(OFFICES),
    "organisations:register": only(OFFICES),
    "organisations:standing": only(OFFICES, identifier="organisation"),
    "organisations:decide": only(OFFICES, "post", identifier="organisation").sending(state="in_review", reasons="New"),
    "organisations:drop_suspension": only(OFFICES, "post", identifier="doubted"),
    "organisations:withdraw_ground": only("desk", "post", identifier="ground"),
    "organisations:people": only(f"{OWN_HOSTS} {OFFICES}", identifier="organisation"),
    "organisations:describe": only(f"{OWN_HOSTS} steward", identifier="organisation"),
    "organisations:answer": only(OWN_HOSTS, identifier="suspended"),
    "organisations:vouch": only("other_host", "post", identifier="organisation").sending(speaking_for="elsewhere"),
    "organisations:complain": signed_in(identifier="organisation"),
    "organisations:end_mandate": only(f"{OWN_HOSTS} {OFFICES}", identifier="mandate_colleague"),
    "organisations:withdraw_invitation": only(f"{OWN_HOSTS} {OFFICES}", "post", identifier="organisation_invitation"),
    "organisations:invitation": only((), "post", identifier="organisation_invitation"),
}

REGISTERS: dict[str, Declared] = {
    "registers:list": only(DESKS),
    "registers:new": only(DESKS),
    # A register exists for the desk of its owner alone.
    **{f"registers:{name}": only("desk", register="register") for name in ("one", "bring", "extend", "erase")},
    "registers:duty": only("desk", register="register", name="=notice"),
    "registers:paper": only("desk", register="register", name="=notice", language="=ckb"),
    "registers:columns": only("desk", register="register_brought"),
    "registers:discard": only("desk", "post", register="register_brought"),
    "registers:bad_lines": only("desk", register="register_held"),
    "registers:bad_lines_file": only("desk", register="register_held"),
    # Who stands twice on a list is its owner's to decide: no other desk, and no trustee.
    "registers:twice": only("desk", register="register_held"),
    "registers:twice_pair": only("desk", register="register_twice"),
    "registers:twice_decided": only("desk", register="register_twice"),
    "registers:twice_back": only("desk", "post", register="register_twice", pair="pair_twice"),
    "registers:invitations": only("desk", register="register_held"),
    "registers:notes": only("desk", register="register_held"),
    "registers:settle_note": only("desk", "post", register="register_held", note="note"),
    "registers:stop_inviting": only("desk", "post", register="register_held"),
    "registers:go_on_inviting": only("desk", "post", register="register_stopped"),
}

LINKAGES: dict[str, Declared] = {
    # Across owners a neutral trustee decides, and no desk learns of it.
    "linkages:list": only("trustee"),
    "linkages:new": only("trustee"),
    **{f"linkages:{name}": only("trustee", linkage="linkage") for name in ("one", "pair", "decided", "estimate")},
    "linkages:again": only("trustee", "post", linkage="linkage"),
    "linkages:back": only("trustee", "post", linkage="linkage", pair="pair"),
}

KEEPERS = "convenor moderator"
DIALOGUES: dict[str, Declared] = {
    "dialogue:list": everyone(),
    "dialogue:front": everyone(dialogue="dialogue_link"),
    "dialogue:log": everyone(dialogue="dialogue_link"),
    **{f"dialogue:{name}": everyone(dialogue="dialogue_members") for name in ("results", "report", "data", "files")},
    "dialogue:priorities": everyone(),
    "dialogue:priority": everyone(priority="priority"),
    "dialogue:confirmed": everyone(dialogue="dialogue_confirmed"),
    "dialogue:second_round": only("convenor", dialogue="dialogue_confirmed"),
    # Whoever acts for an organisation.
    "dialogue:spread": only(
        f"{HOSTS} {DESKS} {KEEPERS} assessor other_assessor auditor trustee other_convenor other_moderator",
        dialogue="dialogue_link",
    ),
    "dialogue:draw": only(OWN, dialogue="dialogue_members"),
    # Nobody is known here: without a key, every one is led to the way in.
    **{f"dialogue:{name}": everyone(dialogue="dialogue_link")
       for name in ("vote", "enter", "come_back", "key", "leave", "write", "mine", "confirm", "row")},
    "dialogue:appeal": everyone(dialogue="dialogue_link", statement="statement_refused"),
    "dialogue:forget": everyone("post", dialogue="dialogue_link"),
    "dialogue:votes": Declared(frozenset(), {"dialogue": "dialogue_link"}, "post", anonymous="missing"),
    # A dialogue is kept by its own federation's convenors, and by moderators with a seat in it.
    "dialogue:kept": only("convenor other_convenor moderator other_moderator"),
    "dialogue:begin": only("convenor other_convenor"),
    "dialogue:keep": only(KEEPERS, dialogue="dialogue_draft"),
    **{f"dialogue:{name}": only("convenor", dialogue="dialogue_draft") for name in ("edit", "open", "moderators")},
    "dialogue:translate": only("convenor", dialogue="dialogue_draft", language="=ar"),
    "dialogue:close": only("convenor", dialogue="dialogue_kept"),
    "dialogue:codes": only("convenor", dialogue="dialogue_invited"),
    "dialogue:statements": only(KEEPERS, dialogue="dialogue_kept"),
    "dialogue:translate_statement": only(
        KEEPERS, dialogue="dialogue_kept", statement="statement_shown", language="=ar"
    ),
    "dialogue:queue": only("moderator", dialogue="dialogue_kept"),
    "dialogue:decide": only("moderator", dialogue="dialogue_kept", statement="statement_waiting"),
}  # fmt: skip

JOINING: dict[str, Declared] = {
    "country:report": only(DESKS),
    # Whoever holds a letter holds its tokens.
    "joining:join": everyone(code="=a-code"),
    "joining:leave": everyone(token="=a-token"),
    "joining:lists": signed_in(),
    "joining:more": signed_in(),
    "joining:wrong": only(OWN, invitation="invitation"),
    "joining:take_off": only(OWN, invitation="invitation"),
}

SELECTING = f"{OWN_HOSTS} desk assessor"
SELECTION: dict[str, Declared] = {
    "selection:panels": only("assessor other_assessor"),
    "selection:shortlist": only(SELECTING, need="need"),
    "selection:influence": only(SELECTING, need="need"),
    "selection:find": only(f"{OWN_HOSTS} desk", "post", need="need"),
    "selection:invite": only(f"{OWN_HOSTS} desk", "post", need="need"),
    "selection:interest": signed_in(need="need"),
    "selection:panel": only("desk", need="need"),
    "selection:tie": only("assessor", need="need"),
    "selection:assess": only(SELECTING, need="need", code="code"),
    "selection:decide": only("desk assessor", need="need", code="code"),
    "selection:review": only((), need="need", code="code"),
    "selection:name": only((), need="need", code="code"),
    "selection:invitations": only(OWN),
    "selection:invitation": only(OWN, code="code"),
    "selection:agree": only(OWN, "post", code="code"),
    "selection:decline": only(OWN, "post", code="code"),
    "selection:withdraw": only(OWN, code="code"),
    "selection:release": only(OWN, code="code"),
    "selection:take_back": only(OWN, "post", code="code"),
    "selection:ready": only(OWN),
    "selection:leave_pool": only(OWN, "post", clearance="clearance"),
    "selection:pool": only(DESKS),
    "selection:clear": only(DESKS, code="clearance_code"),
    "selection:refuse": only(DESKS, code="clearance_code"),
}

# Pages about a profile exist for whoever has one.
MEMBERS: dict[str, Declared] = {
    f"members:{name}": signed_in() for name in ("profile", "start", "download", "erase", "tokens")
} | {
    f"members:{name}": only(OWN)
    for name in (
        "check", "few", "languages", "profession", "skills", "qualifications", "add_qualification", "licences",
        "pick_licence", "blocks", "readings", "bring",
    )
} | {
    "members:revoke_token": only(OWN, "post", token="token"),
    "members:unpublish": only(OWN, "post"),
    "members:erased": everyone(),
    "members:section": only(OWN, key="=offer"),
    "members:skill": only(OWN, concept="concept"),
    "members:remove_skill": only(OWN, "post", skill="skill"),
    "members:qualification": only(OWN, qualification="qualification"),
    "members:remove_qualification": only(OWN, "post", qualification="qualification"),
    "members:add_licence": only(OWN, isco="=2212"),
    "members:licence": only(OWN, licence="licence"),
    "members:remove_licence": only(OWN, "post", licence="licence"),
    "members:consent": only(OWN, purpose="=institutions"),
    "members:withdraw_consent": only(OWN, "post", purpose="=institutions"),
    "members:block_organisation": only(OWN, "post", organisation="organisation"),
    "members:block_governorate": only(OWN, "post").sending(governorate="basra"),
    "members:unblock": only(OWN, "post", block="block"),
    "members:withdraw_release": only((), "post", organisation="organisation", need="need"),
    "members:bring_check": signed_in("post"),
    "members:checks": only(OWN),
    "members:ask_check": only(OWN, subject="=licence", line="licence"),
    "members:asked_check": only(OWN, check="check"),
    "members:withdraw_check": only(OWN, "post", check="check"),
    # The member chose one office: another desk finds nothing.
    "checks:desk": only(DESKS),
    "checks:one": only("desk", code="check_code"),
    "checks:confirm": only("desk", code="check_code"),
    "checks:decline": only("desk", code="check_code"),
    "checks:question": only("desk", code="check_code"),
    "checks:tie": only("desk", "post", code="check_code"),
    "checks:revoke": only("desk", code="mark_code"),
}  # fmt: skip

# allauth's own pages: for all, or for whoever is signed in.
ACCOUNTS: dict[str, Declared] = {
    name: everyone()
    for name in (
        "account_login", "account_inactive", "account_signup", "account_email_verification_sent",
        "account_reset_password",         "account_reset_password_from_key_done", "account_reset_password_done",
        "account_logout",
    )
} | {
    name: signed_in()
    for name in (
        "accounts:overview", "accounts:preferences", "account_reauthenticate", "account_email",
        "account_change_password", "account_set_password", "mfa_index", "mfa_reauthenticate", "mfa_activate_totp",
        "mfa_generate_recovery_codes",
        "mfa_list_webauthn", "mfa_add_webauthn", "mfa_reauthenticate_webauthn", "usersessions_list",
    )
} | {
    "account_confirm_login_code": signed_in(),
    "mfa_authenticate": signed_in(),
    "account_confirm_email": everyone(key="=nothing"),
    "account_reset_password_from_key": everyone(uidb36="=0", key="=nothing"),
    "mfa_login_webauthn": signed_in(),
    # There is nothing to turn off, to see or to rename before a second step was set up.
    "mfa_deactivate_totp": only(()),
    "mfa_view_recovery_codes": only(()),
    "mfa_download_recovery_codes": only(()),
    "mfa_remove_webauthn": only((), pk="=1"),
    "mfa_edit_webauthn": only((), pk="=1"),
}  # fmt: skip
