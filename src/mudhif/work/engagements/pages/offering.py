"""A host makes an offer, and may take it back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mudhif.base.foundation.errors import Refused
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role
from mudhif.work.engagements import actions, queries
from mudhif.work.engagements.forms import OfferForm
from mudhif.work.engagements.pages.deciding import decide


@needs_role(Role.HOST)
def offer(request: HttpRequest, code: str) -> HttpResponse:
    """Offer the work to one who gave a name."""
    asking = viewer(request)
    found = queries.to_offer(asking, code)
    form = OfferForm(request.POST or None, found)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.offer(asking, code, form.terms())
        except Refused as refusal:
            form.add_error(refusal.field or None, str(refusal.message))
        else:
            messages.success(request, _("The offer is made. There are 14 days to answer it."))
            return redirect("engagements:one", made)
    return render(request, "work_engagements/offer.html", {"found": found, "form": form})


@needs_role(Role.HOST)
def take_back(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """Take an offer back before it is answered."""
    words = {
        "ask": _("Take this offer back?"),
        "means": _("The member is told that the offer is gone. The seat is free again."),
        "do": _("Take it back"),
        "done": _("The offer is taken back."),
    }
    return decide(request, engagement, actions.take_back, words, final=True)
