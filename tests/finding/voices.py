"""Articles with the actors and places that a test names, so that statements are tested apart from the name finders."""

from __future__ import annotations

from generator.arabic.tokens import bases, tokens
from generator.record import Actor, ActorType, Article, Place, Role, Span
from tests.finding.articles import article

__all__ = ["article", "body", "person", "place", "spans"]

TYPES: dict[str, ActorType] = {"وزارة": "government", "وكالة": "media", "صحيفة": "media", "حركة": "party"}


def spans(story: Article, *forms: str) -> list[Span]:
    """Where the forms stand in the story, clitics of their first word left out; the first form given wins."""
    words, taken, found = tokens(story.text), set[int](), []
    for form in forms:
        keys = [word.key for word in tokens(form)]
        for at in range(len(words) - len(keys) + 1):
            if taken & set(range(at, at + len(keys))) or [w.key for w in words[at + 1 : at + len(keys)]] != keys[1:]:
                continue
            base = next((base for base in bases(words[at].text) if base.key == keys[0]), None)
            if base:
                taken |= set(range(at, at + len(keys)))
                start, end = words[at].start + base.cut, words[at + len(keys) - 1].end
                n = next(sentence.n for sentence in story.sentences if sentence.start <= start < sentence.end)
                found.append(Span(sentence=n, start=start, end=end))
    return sorted(found, key=lambda span: span.start)


def person(story: Article, name: str, *roles: str) -> Actor:
    """A person named in full and by surname, with the words that say what he or she is."""
    titles = [
        Role(text=role, sentence=span.sentence, start=span.start, end=span.end)
        for role in roles
        for span in spans(story, role)[:1]
    ]
    return Actor(id=name, name=name, mentions=spans(story, name, name.split()[-1]), type="person", roles=titles)


def body(story: Article, name: str) -> Actor:
    """A body named in one form."""
    type_ = TYPES.get(name.split()[0], "organisation")
    return Actor(id=name, name=name, mentions=spans(story, name), type=type_)


def place(story: Article, name: str) -> Place:
    """A state or capital."""
    return Place(id=name, name=name, mentions=spans(story, name), type="country")
