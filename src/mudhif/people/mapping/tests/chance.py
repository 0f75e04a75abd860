"""Figures with noise, in tests that must not fail by chance."""


def could_mean(low: int, true: int, high: int) -> bool:
    """Whether a figure's interval is compatible with the truth: one in twenty misses it by design, and fewer than one
    in a hundred million by more than its own width."""
    width = high - low
    return low - width <= true <= high + width
