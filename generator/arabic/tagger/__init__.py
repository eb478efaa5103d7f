"""A small statistical tagger of names: a linear-chain CRF over words, read from `model.npz`, run with numpy alone.

It finds names that no list knows. scripts/train_tagger.py trained the model; MODEL_CARD.md in this folder says on what,
under which licence, and how well it does.
"""

from generator.arabic.tagger.model import LABELS, Features, Tagger, model, quantised, spans

__all__ = ["LABELS", "Features", "Tagger", "model", "quantised", "spans"]
