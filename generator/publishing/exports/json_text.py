"""JSON as the downloads have it: keys sorted, Arabic as it is."""

from __future__ import annotations

import json

# made once: a dossier is encoded in tens of thousands of pieces, none of which holds itself
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, check_circular=False)


def encoded(value: object) -> str:
    """The value, of dicts, lists, texts and numbers alone, on one line."""
    return _ENCODER.encode(value)
