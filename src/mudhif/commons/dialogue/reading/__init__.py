"""Reading a conversation in the format that Polis publishes: `read_conversation(folder)`."""

from mudhif.commons.dialogue.reading.conversation import Conversation, read_conversation
from mudhif.commons.dialogue.reading.tables import UnreadableConversation

__all__ = ["Conversation", "UnreadableConversation", "read_conversation"]
