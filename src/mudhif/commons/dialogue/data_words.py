"""What the files of a dialogue hold, in words: for the page and for the text inside the archive."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from mudhif.commons.dialogue.choices import Words

LICENCE_ADDRESS: Final = "https://creativecommons.org/licenses/by/4.0/legalcode"
LICENCE = _(
    "Licence: Creative Commons Attribution 4.0 International (CC BY 4.0). Use it for anything and hand it on, and say"
    " where it comes from."
)
FILES: Words = {
    "comments.csv": _(
        "Every statement that is shown, by a number, with its day, its language, its translations, and how many agreed"
        " and disagreed. The column of writers is empty: nothing here knows one."
    ),
    "tallies.csv": _(
        "For each statement, how many agreed, disagreed and passed: of all, and of each group of opinion of ten people"
        " or more. Group 0 is the largest."
    ),
    "participants-votes.csv": _(
        "How single participants voted, in a random order and under new numbers: only of those who chose it with their"
        " key. Where nobody has, the file is missing."
    ),
}
LEFT_OUT = (
    _(
        "Groups under ten are left out, and so is every figure from which one could be worked out by taking others"
        " away. Groups that would not be found again are left out too."
    ),
    _("Under ten participants there are no figures at all."),
    _("No time is finer than the day. While a dialogue is open, the files hold the votes of past days."),
    _("Where a spreadsheet would take the beginning of a statement for a formula, an apostrophe stands before it."),
)
