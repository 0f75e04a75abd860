"""The pages of dialogues, by who looks at them."""

# Whoever holds a key to the demonstration dialogue; no account goes with it.
PARTICIPANT = "participant"
Row = tuple[str, str] | tuple[str, str, dict[str, str]]
DIALOGUES: dict[str, tuple[Row, ...]] = {
    "anyone": (
        ("dialogues", "dialogue:list"),
        ("dialogue", "dialogue:front", {"dialogue": "dialogue"}),
        ("dialogue-front-confirming", "dialogue:front", {"dialogue": "dialogue_confirming"}),
        ("dialogue-enter-late", "dialogue:enter", {"dialogue": "dialogue_confirming"}),
        ("dialogue-results-open", "dialogue:results", {"dialogue": "dialogue_confirmed"}),
        ("dialogue-confirmed", "dialogue:confirmed", {"dialogue": "dialogue_confirmed"}),
        ("priorities", "dialogue:priorities"),
        ("priority", "dialogue:priority", {"priority": "priority"}),
        ("dialogue-log", "dialogue:log", {"dialogue": "dialogue"}),
        ("dialogue-enter", "dialogue:enter", {"dialogue": "dialogue"}),
        ("dialogue-enter-code", "dialogue:enter", {"dialogue": "dialogue_codes"}),
        ("dialogue-back", "dialogue:come_back", {"dialogue": "dialogue"}),
    ),
    PARTICIPANT: (
        ("dialogue-vote", "dialogue:vote", {"dialogue": "dialogue"}),
        ("dialogue-confirm", "dialogue:confirm", {"dialogue": "dialogue_confirming"}),
        ("dialogue-key", "dialogue:key", {"dialogue": "dialogue"}),
        ("dialogue-row", "dialogue:row", {"dialogue": "dialogue"}),
        ("dialogue-leave", "dialogue:leave", {"dialogue": "dialogue"}),
        ("dialogue-write", "dialogue:write", {"dialogue": "dialogue"}),
        ("dialogue-mine", "dialogue:mine", {"dialogue": "dialogue"}),
        ("dialogue-appeal", "dialogue:appeal", {"dialogue": "dialogue", "statement": "statement_refused"}),
    ),
    "member": (("dialogue-draw", "dialogue:draw", {"dialogue": "dialogue_members"}),),
    "convenor": (
        ("home-convenor", "home"),
        ("dialogues-kept", "dialogue:kept"),
        ("dialogue-begin", "dialogue:begin"),
        ("dialogue-keep", "dialogue:keep", {"dialogue": "dialogue"}),
        ("dialogue-keep-draft", "dialogue:keep", {"dialogue": "dialogue_draft"}),
        ("dialogue-edit", "dialogue:edit", {"dialogue": "dialogue_draft"}),
        ("dialogue-translate", "dialogue:translate", {"dialogue": "dialogue_draft", "language": "=ckb"}),
        ("dialogue-moderators", "dialogue:moderators", {"dialogue": "dialogue_draft"}),
        ("dialogue-open", "dialogue:open", {"dialogue": "dialogue_draft"}),
        ("dialogue-close", "dialogue:close", {"dialogue": "dialogue"}),
        ("dialogue-codes", "dialogue:codes", {"dialogue": "dialogue_codes"}),
        ("dialogue-results", "dialogue:results", {"dialogue": "dialogue"}),
        ("dialogue-second-round", "dialogue:second_round", {"dialogue": "dialogue_closed"}),
        ("dialogue-second-round-open", "dialogue:second_round", {"dialogue": "dialogue_confirming"}),
        ("dialogue-spread", "dialogue:spread", {"dialogue": "dialogue"}),
        ("dialogue-report", "dialogue:report", {"dialogue": "dialogue"}),
        ("dialogue-data", "dialogue:data", {"dialogue": "dialogue"}),
        ("dialogue-statements", "dialogue:statements", {"dialogue": "dialogue"}),
    ),
    "moderator": (
        ("dialogue-queue", "dialogue:queue", {"dialogue": "dialogue"}),
        ("dialogue-decide", "dialogue:decide", {"dialogue": "dialogue", "statement": "statement_waiting"}),
        (
            "dialogue-translate-statement",
            "dialogue:translate_statement",
            {"dialogue": "dialogue", "statement": "statement", "language": "=ckb"},
        ),
    ),
}
