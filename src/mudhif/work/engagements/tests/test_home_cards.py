"""A name that was given is one card, and leads to the name."""

from django.test import Client
from django.urls import reverse

from conftest import SignIn
from mudhif.work.engagements.contributions import home_cards
from mudhif.work.engagements.tests.conftest import Bench, Released


def test_one_name_is_one_click_away(bench: Bench, released: Released) -> None:
    _member, code = released()
    assert [(card.url_name, card.count, card.arguments) for card in home_cards(bench.host)] == [
        ("selection:name", 1, (bench.need, code))
    ]


def test_of_several_names_the_card_leads_to_all(bench: Bench, released: Released, signed_in: SignIn) -> None:
    codes = [released()[1] for _ in range(2)]
    assert [(card.url_name, card.count) for card in home_cards(bench.host)] == [("engagements:list", 2)]
    page = signed_in(bench.host).get(reverse("engagements:list")).content.decode()
    assert all(reverse("selection:name", args=[bench.need, code]) in page for code in codes)


def test_nobody_else_sees_that_a_name_was_given(bench: Bench, released: Released, signed_in: SignIn) -> None:
    member, code = released()
    assert home_cards(member) == []
    assert code not in signed_in(member).get(reverse("engagements:list")).content.decode()
    assert Client().get(reverse("engagements:list")).status_code == 302
