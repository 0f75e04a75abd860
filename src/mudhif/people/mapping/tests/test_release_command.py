"""`mudhif registers release` publishes by the installation's policy, for people and for programs."""

import json

import pytest
from click.testing import CliRunner

from mudhif.people.mapping.commands.releasing import release
from mudhif.people.mapping.models import Release

pytest.importorskip("opendp")
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("few_places", "policy")]


def test_a_program_reads_what_was_published_and_what_is_left() -> None:
    said = json.loads(CliRunner().invoke(release, ["--json"]).output)
    assert (said["rho_millionths"], said["left_millionths"]) == (200_000, 600_000)
    assert said["digest"] == Release.objects.get().digest


def test_a_second_release_in_a_quarter_ends_with_two_and_one_sentence() -> None:
    runner = CliRunner()
    assert "0.2 of the privacy budget; 0.6 is left" in runner.invoke(release).output
    again = runner.invoke(release)
    assert again.exit_code == 2
    assert "published already" in again.output
