"""How a name that no list has is spelled in Latin letters: a small model of letters and what they stand for, read from
`model.npz`, run with numpy alone.

scripts/train_sounds.py trained it; MODEL_CARD.md in this folder says on what, under which licences, and how well it
does.
"""

from generator.arabic.sounds.model import MODEL, Sounds, sounds

__all__ = ["MODEL", "Sounds", "sounds"]
