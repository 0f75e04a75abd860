"""How often something may be tried: counted in memory, never stored."""

from collections import OrderedDict, deque
from dataclasses import dataclass, field

# Beyond so many callers the longest-silent are forgotten, so that memory stays small.
MOST_CALLERS = 20_000


@dataclass(slots=True)
class Limit:
    """At most `most` tries within `seconds`, counted for each caller."""

    most: int
    seconds: float
    tries: "OrderedDict[bytes, deque[float]]" = field(default_factory=OrderedDict)

    def allows(self, caller: bytes, moment: float) -> bool:
        """Whether the caller may try at the moment (seconds of any steady clock), and counts the try if so."""
        made = self.tries.setdefault(caller, deque())
        self.tries.move_to_end(caller)
        while made and made[0] <= moment - self.seconds:
            made.popleft()
        if len(self.tries) > MOST_CALLERS:
            self.tries.popitem(last=False)
        if len(made) >= self.most:
            return False
        made.append(moment)
        return True
