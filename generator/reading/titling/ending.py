"""Where a title may end: the best beginning of a sentence, by how likely it says all that it began to say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.arabic.tokens import Token, tokens
from generator.reading.titling.completeness import DENIED, OBJECT_BEHIND, PREDICATE_BEHIND, Measure
from generator.reading.titling.wholeness import (
    INCOMPLETE,
    QUOTED,
    SHORTEST,
    before_needed,
    behind_gaps,
    is_complete,
    unsaid,
)
from generator.reading.titling.wording import Language, prepositions_of

# Characters a title should have at most,
LONGEST = 90
# … and may have where nothing shorter is as whole: a hundred with the sign of being cut.
LONGEST_WHOLE = 99
# Characters that a cut is tried from.
_FEWEST = 20
# Characters before the last place where a title that can't be whole is cut.
_LAST_PLACES = 12
# What a sentence is worth that is short enough as it stands, as the logarithm of the odds that it is whole: what the
# best cuts have.
WHOLE = 3.0
# What is likelier whole than not; what ends with a clause is.
LIKELY = 0.5
# Characters in which the word that opens the next clause is found.
_CLAUSE_OPENING = 30
# What a cut loses for each character that it is too short,
_TOO_SHORT = 0.05
# Features of a place: a clause has not got what it says, a verb not what it needs, or neither an object nor an
# adverbial; an aside is open.
UNSAID, NEEDED, BARE, ASIDE = "unsaid", "needed", "bare", "aside"
_BROKEN = frozenset({UNSAID, NEEDED, OBJECT_BEHIND, PREDICATE_BEHIND, DENIED})
# What these take off beside what the measure has learned: the sentences it learns from are plainer than the press's,
# and seldom so long that nothing in them is said in time.
_BROKEN_OFF = 3.0
# Signs that come in twos.
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
# Signs that no title ends in,
_OPENING = tuple(".،٬؛:,;-–—([«“/")
# … and signs that belong to the word before them.
_CLOSING = tuple("”»)]")


def best_beginning(
    words: str, gaps: Sequence[int], asides: Sequence[tuple[int, int]], measure: Measure
) -> tuple[str, float]:
    """The best beginning of the words and the logarithm of the odds that it is a whole title; "" where no word ends in
    time. At the `gaps` parts were left out; `asides` are still there."""
    if len(words) <= LONGEST_WHOLE and closed_piece(words) == words:
        return words, WHOLE
    parted = behind_gaps(tokens(words[: 2 * LONGEST]), gaps, measure.language)
    best, best_score = "", -float("inf")
    for end, told in cuts(words, gaps, asides, measure):
        cut = closed_piece(words[:end])
        if not cut:
            continue
        score = measure.odds(told) - _TOO_SHORT * max(0, SHORTEST - len(cut))
        broken = not _BROKEN.isdisjoint(told)
        score -= INCOMPLETE * _within(end, parted) + _BROKEN_OFF * broken
        if not broken and BARE not in told and _ends_clause(words[end:], measure.language):
            score = max(score, LIKELY)
        if score > best_score:
            best, best_score = cut, score
    return best, best_score


def fullest_beginning(words: str, measure: Measure) -> str:
    """As many of the words as a title has room for: of the last places where one may end the likeliest."""
    found = [
        (piece, measure.odds(told))
        for end, told in cuts(words, [], [], measure)
        if 0 < len(piece := closed_piece(words[:end])) <= LONGEST_WHOLE
    ]
    if not found:
        return words[:LONGEST].rpartition(" ")[0] or words[:LONGEST]  # no word in it ends a phrase
    longest = max(len(piece) for piece, _ in found)
    return max((odds, piece) for piece, odds in found if len(piece) > longest - _LAST_PLACES)[1]


def cuts(
    words: str, gaps: Sequence[int], asides: Sequence[tuple[int, int]], measure: Measure
) -> Iterator[tuple[int, list[str]]]:
    """Behind which characters of the words a title might end, and what the measure is told of each; the rest is as for
    best_beginning."""
    all_ = tokens(words[: 2 * LONGEST])
    if not all_:
        return
    found = measure.places(words, all_)
    without_content = unsaid(all_, gaps, measure.language)
    without_needed = before_needed(all_, measure.language)
    for at in _ends(all_, measure.language):
        end = all_[at].end
        told = measure.features(found, at)
        if _within(end, without_content):
            told.append(UNSAID)
        if _within(end, without_needed):
            told.append(NEEDED)
        if any(start < end <= stop for start, stop in asides):
            told.append(ASIDE)
        if not is_complete(all_[: at + 1], measure.language):
            told.append(BARE)
        yield end, told


def _ends(all_: Sequence[Token], language: Language) -> Iterator[int]:
    """Which tokens a title may end with, in time: words, but those that need another, and signs that close what is
    open."""
    quoted = False
    for at, token in enumerate(all_):
        if token.end > LONGEST_WHOLE:
            return
        quoted ^= token.text == '"'
        after = all_[at + 1] if at + 1 < len(all_) else None
        closed = after is not None and after.start == token.end
        if token.end < _FEWEST or token.text in _OPENING or (token.text == '"' and quoted):
            continue
        counts = after is not None and after.is_word and not prepositions_of(after, language)
        if {token.key, token.key.removeprefix("و")} & language.never or (token.key.isdigit() and counts):
            continue  # «170 | شخصا»
        if closed and after and (after.is_word or after.text in _CLOSING or (after.text == '"' and quoted)):
            continue
        yield at


def _ends_clause(behind: str, language: Language) -> bool:
    """Whether a comma and the opening of another clause stand here («، بعدما …», «، خاصة أن …»)."""
    sign, first, *_ = [*tokens(behind[:_CLAUSE_OPENING]), None, None]
    if sign is None or sign.text != "،" or first is None:
        return False
    return first.key in language.breaks | language.adding | language.subordinate


def _within(end: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < end < stop for start, stop in spans)


def closed_piece(piece: str) -> str:
    """The piece, its last quotation closed where the cut left it open; "" where a bracket is open."""
    if any(piece.count(left) != piece.count(right) for left, right in _PAIRS[2:]):
        return ""
    if piece.count('"') % 2:
        return piece + '"' if len(piece) - piece.rindex('"') > QUOTED else ""
    for left, right in _PAIRS[:2]:
        if piece.count(left) != piece.count(right):
            return piece + right if len(piece) - piece.rfind(left) > QUOTED else ""
    return piece
