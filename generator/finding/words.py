"""The words of an article's sentences, tokenised once for the finders that ask one after the other."""

from __future__ import annotations

from functools import lru_cache

from generator.arabic.tokens import Tokens, tokens
from generator.record import Article

Words = tuple[Tokens, ...]


def of_sentences(article: Article) -> Words:
    """The tokens of each sentence, with offsets into the article's text."""
    return _tokenised(article.text, tuple((sentence.start, sentence.end) for sentence in article.sentences))


@lru_cache(maxsize=4)
def _tokenised(text: str, spans: tuple[tuple[int, int], ...]) -> Words:
    return tuple(tokens(text, start, end) for start, end in spans)
