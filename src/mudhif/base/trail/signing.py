"""The key with which this installation signs its checkpoints, from the settings."""

import base64

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from mudhif.kernels.checkpoints import Signer, Verifier


def signer() -> Signer:
    """The record's name (`<installation>/trail`) and its Ed25519 key.

    Raises:
        ImproperlyConfigured: if the settings hold no such key, or a name that no checkpoint could carry.
    """
    try:
        seed = base64.b64decode(settings.MUDHIF_TRAIL_KEY, validate=True)
        return Signer(f"{settings.MUDHIF_NAME}/trail", seed)
    except ValueError as error:
        raise ImproperlyConfigured(
            "MUDHIF_TRAIL_KEY is 32 random bytes, written in base 64, and MUDHIF_NAME has no spaces."
        ) from error


def verifier() -> Verifier:
    """The public half, to be handed to whoever keeps checkpoints."""
    return signer().verifier
