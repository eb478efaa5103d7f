"""One of what a word tells several of («حروب»: «حرب»), so that a search for either finds both.

A page with the plural is indexed by the singular too, and a query's plural asks for the singular: no query is asked for
many forms. `docs/assets/search.js` has `singulars` too; a test holds the two to each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.arabic.tokens import without_article
from generator.knowledge import Knowledge
from generator.publishing.searching.spellings import key

# A shorter word is one that only ends so («حسين», «قانون»).
_PEOPLE = 4


def table(knowledge: Knowledge) -> Mapping[str, str]:
    """The key of the singular for that of each plural that no ending tells, of other spellings («مسئول») and of the
    accusative («وفدا»)."""
    return knowledge.derived(_broken)


def singulars(form: str, broken: Mapping[str, str]) -> list[str]:
    """The keys of the singular that a word's key may be the plural of; none where it ends as no plural does."""
    found = [form[:-2] + "ه", form[:-2]] if form.endswith("ات") else [form[:-3] + "ه"] if form.endswith("تين") else []
    if not found and form.endswith(("ون", "ين")) and len(form) >= _PEOPLE + 2:
        found = [form[:-2]]
    return [*(one for one in found if len(one) > 2), *(broken[one] for one in (form, *found) if one in broken)]


def _broken(knowledge: Knowledge) -> dict[str, str]:
    """A form of two nouns («كتاب»: a book, writers) is left out."""
    found: dict[str, str] = {}
    pairs = {(several, one) for one, several in _pairs(knowledge) if one != several and len(one) > 1}
    nouns = {one for _, one in pairs}
    ambiguous = {several for several, one in pairs if found.setdefault(several, one) != one}
    return {
        several: one
        for several, one in sorted(pairs)
        if several not in ambiguous and several not in nouns and one not in singulars(several, {})
    }


def _pairs(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """The keys of each noun that is one word, and of each of its other forms."""
    nouns = [(row.ar, row.plurals) for row in knowledge.broken_plurals]
    nouns += [(row.ar, (*row.ar_aliases, row.acc_sing, row.plural_nom, row.plural_obl)) for row in knowledge.units]
    nouns += [(row.ar, (row.plural, row.plural_obl)) for row in knowledge.roles]
    for one, several in nouns:
        for form in several:
            if one.isalpha() and form.isalpha():
                yield without_article(key(one)), without_article(key(form))
