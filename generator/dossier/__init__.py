"""What links the briefings: who is who, the timeline, figures side by side, shared wording, what is new.

Works on records alone. The types are in `model`; `build` puts the parts together.
"""

from generator.dossier.build import build
from generator.dossier.model import Dossier

__all__ = ["Dossier", "build"]
