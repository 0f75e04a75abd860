"""Pages of dialogues. Those under `in/` never know who asks; the others never see a key."""
