"""New votes, without starting afresh."""

from functools import partial

from mudhif.kernels.bridging.analysis import Analysis, described, found, groups_of, opinions_of
from mudhif.kernels.bridging.splicing import spliced
from mudhif.kernels.bridging.votes import Votes


def updated(analysis: Analysis, new: Votes) -> Analysis:
    """What `analysed` gives for all votes with the `new` ones after them.

    `new` counts the participants and statements that there are from now on. Rows are spliced instead of gathered, only
    those who changed are counted again, and the components start from the last ones. None of it changes the result:
    groups are the same, and figures agree to within rounding.
    """
    votes, touched = spliced(analysis.votes, new), new.counts > 0
    count = partial(analysis.opinions.telling.again, touched)
    opinions = opinions_of(votes, analysis.opinions.components, count)
    groups = groups_of(votes, opinions)
    return described(opinions, groups, found(votes, groups, partial(analysis.findings.counted.again, touched)))
