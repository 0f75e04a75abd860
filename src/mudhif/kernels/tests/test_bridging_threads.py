"""However many processors a machine has, it says the same of a conversation."""

import os
import subprocess
import sys
from typing import Final

SAID: Final = """
from mudhif.kernels.bridging import analysed, stability
from mudhif.kernels.tests.bridging_votes import camps, votes_of

cast, camp = camps([700, 500, 300], statements=120)
analysis = analysed(votes_of(cast, camp.size, 120))
print(analysis.groups.labels.tolist(), analysis.findings.scores.tolist(), stability(analysis, 2))
"""


def said_with(threads: int) -> str:
    names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
    environment = os.environ | dict.fromkeys(names, str(threads))
    done = subprocess.run([sys.executable, "-c", SAID], env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def test_the_number_of_threads_changes_nothing() -> None:
    assert said_with(1) == said_with(4) != ""
