"""The home page of each role: every card leads to a page that opens, and no two say the same."""

import pytest
from django.test import Client
from django.urls import reverse

from mudhif.base.foundation.registries import HomeCard
from tests.authorisation.world import PERSONAS, build


@pytest.mark.django_db
@pytest.mark.parametrize("persona", [persona for persona in PERSONAS if persona != "anonymous"])
def test_every_card_leads_somewhere_and_says_something_of_its_own(client: Client, persona: str) -> None:
    client.force_login(build().people[persona])
    cards: list[HomeCard] = client.get(reverse("home")).context["cards"]
    assert [card.title for card in cards if client.get(card.address).status_code != 200] == []
    assert [card.title for card in cards if card.count == 0] == []
    assert len({(card.url_name, str(card.title)) for card in cards}) == len({str(card.text) for card in cards})
