"""Where a map stands still, in fewer steps than by repeating it (Anderson 1965; Walker and Ni 2011)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

MEMORY: Final = 8
MOST: Final = 1000
STILL: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Settled:
    """Where the map came to rest: `change` is the farthest that any coordinate moved in the last of `steps`."""

    point: Floats
    steps: int
    change: float


def fixed_point(map_: Callable[[Floats], Floats], start: Floats) -> Settled:
    """Follow the map until it moves nothing by more than a billionth.

    Each step mixes the last eight images so that their movements cancel as far as they can. Where movement grows
    instead, what is remembered is dropped and the map is followed as it is, which for alternating regressions always
    goes down.
    """
    points: list[Floats] = []
    images: list[Floats] = []
    point, before, change, step = start, np.inf, np.inf, 0
    for step in range(1, MOST + 1):
        image = map_(point)
        change = float(np.max(np.abs(image - point)))
        if change <= STILL:
            return Settled(image, step, change)
        if change > 2 * before:
            points.clear()
            images.clear()
        before = change
        points, images = [*points, point][-MEMORY:], [*images, image][-MEMORY:]
        point = _mixed(points, images)
    return Settled(point, step, change)


def _mixed(points: list[Floats], images: list[Floats]) -> Floats:
    moves = np.array(images) - np.array(points)
    if len(moves) == 1:
        return images[-1]
    shares, *_ = np.linalg.lstsq((moves[:-1] - moves[-1]).T, -moves[-1], rcond=1e-12)
    mixed: Floats = images[-1] + shares @ (np.array(images[:-1]) - images[-1])
    return mixed
