"""Where a title may end: the best beginning of a sentence, by what it leaves unsaid and by what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.arabic.tokens import Token, tokens
from generator.reading.wholeness import (
    INCOMPLETE,
    QUOTE_ENDS,
    QUOTED,
    SHORTEST,
    before_needed,
    behind_gaps,
    both_sides,
    missing_behind,
    second_clause,
    unsaid,
    within_clauses,
)
from generator.reading.wording import (
    BEFORE_VERBS,
    PRESENT,
    Language,
    is_governed,
    is_joined,
    is_verb,
    is_verbal_noun,
    opens_clause,
)

# Characters a title should have at most,
LONGEST = 90
# … and may have where nothing shorter is whole.
LONGEST_WHOLE = 100
# What a cut is worth beside its length, in characters,
BY_LENGTH = 0.5
# … and for each grade of the place it ends at.
BY_GRADE = 25
# The grade of a cut that ends with a clause.
WHOLE = 3
# What a cut in the middle of a phrase loses,
_MID_PHRASE = 40
# … one in the middle of a quotation,
_HALF_QUOTED = 20
# … and each character too many, where few more are allowed.
_TOO_LONG = 5
# Signs that come in twos.
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
# Signs that no title ends in,
_OPENING = tuple(".،٬؛:,;-–—([«“/")
# … and signs that belong to the word before them.
_CLOSING = tuple('"”»)]/-')
# Letters of a verb that may as well be a noun.
_SHORT_VERB = 3
# Letters of a verb with «ل», at most.
_LONGEST_VERB = 7


def best_beginning(
    words: str,
    gaps: Sequence[int],
    asides: Sequence[tuple[int, int]],
    language: Language,
) -> tuple[str, float]:
    """The best beginning of the words and its score; "" where no word ends in time. At the
    `gaps` parts were left out; `asides` are still there."""
    if len(words) <= LONGEST_WHOLE and closed_piece(words) == words:
        return words, BY_LENGTH * len(words) + BY_GRADE * WHOLE
    all_ = tokens(words[: 2 * LONGEST])
    unfinished = [
        *unsaid(all_, gaps, language),
        *behind_gaps(all_, gaps, language),
        *before_needed(all_, language),
        *within_clauses(all_, language),
        *both_sides(all_, language),
    ]
    begun = second_clause(all_, language)
    starts = {start for start, _ in asides}
    best, best_score = "", -float("inf")
    for at, token in enumerate(all_):
        end = token.end
        if end > LONGEST_WHOLE:
            break
        behind = _behind_bracket(all_, at + 1)
        after, then = [*all_[behind : behind + 2], None, None][:2]
        if after and then and (then.start in starts or any(after.start == stop for _, stop in asides)):
            after = then  # before and behind an aside the sentence goes on
        grade = _grade(
            after,
            then,
            language,
            ended=_ended(all_, at),
            named=token.key in language.names,
            naming=token.key in language.naming_adjectives,
        )
        if _phrase_at(all_, at + 1, language):
            grade = 2
        elif token.text in QUOTE_ENDS and after and not _continues_noun(after, language):
            grade = max(grade, 1)
        inside = any(_phrase_at(all_, n, language) > at + 1 - n for n in (at - 1, at) if n >= 0)
        negated = at and (all_[at - 1].key in language.negations or all_[at - 1].key in BEFORE_VERBS)
        cut = closed_piece(words[:end])
        # one word behind a comma begins something, save in a list
        alone = at and all_[at - 1].text == "،" and not is_joined(token, language) and token.key not in language.names
        if (alone and grade < WHOLE) or (end > LONGEST and not grade):
            continue
        if inside or negated or not cut or not _may_end(token, all_[at - 1] if at else None, after, language):
            continue
        score = BY_LENGTH * end + BY_GRADE * grade - 2 * max(0, SHORTEST - end) - _TOO_LONG * max(0, end - LONGEST)
        score -= _HALF_QUOTED * (cut != words[:end])
        if not grade:
            score -= _MID_PHRASE
        if score <= best_score:
            continue  # what is missing only takes off
        if any(start < end < finished for start, finished in unfinished):
            score -= INCOMPLETE
        open_ = begun < end and grade < WHOLE
        open_ = open_ or any(start < end <= stop for start, stop in asides)
        score -= missing_behind(all_, at, after, language, open_=open_)
        if score > best_score:
            best, best_score = cut, score
    return best, best_score


def _behind_bracket(words: Sequence[Token], at: int) -> int:
    """Where the sentence goes on behind the bracket that opens at this token; `at` where none does."""
    if at < len(words) and words[at].text == "(":
        return next((n + 1 for n in range(at, len(words)) if words[n].text == ")"), at)
    return at


def _continues_noun(after: Token, language: Language) -> bool:
    """Whether the word may belong to the noun before it («محاولة "تطهير" | موقع الهجوم»)."""
    leads = language.small | language.clauses
    return after.is_word and after.key not in leads and not is_joined(after, language) and not is_verb(after, language)


def _phrase_at(words: Sequence[Token], at: int, language: Language) -> int:
    """How many words a phrase has that opens a clause here («في الوقت الذي»); 0 where none does."""
    if at >= len(words) or words[at].key not in language.openings:
        return 0
    keys = tuple(word.key for word in words[at : at + 3])
    return next((n for n in (3, 2) if keys[:n] in language.phrases), 0)


def _may_end(token: Token, before: Token | None, after: Token | None, language: Language) -> bool:
    """Whether a title may end with a word or sign, by itself and its neighbours."""
    if token.text in _OPENING or (after is not None and not after.is_word and after.text in _CLOSING):
        return False
    if not token.is_word:
        return True
    if after is not None and token.key in language.forms and language.takes.get(token.key, set()) & {after.key}:
        return False  # «حصل | على»
    if after is not None and after.key[:1].isdigit() and token.key in language.times:
        return False  # «عام | 2018»
    if after is not None and token.key in language.times and after.key in language.near:
        return False  # «الليلة | الماضية»
    if token.key in language.numbers and after is not None and after.is_word:
        return False  # «6 مليارات دولار»
    bare = token.key[1:] if token.key[:1] in "وف" else token.key
    short = len(token.key) == _SHORT_VERB and token.key in language.forms
    if (
        short
        and after is not None
        and after.is_word
        and before is not None
        and before.text.endswith(("ي", "ة"))
        and not before.key.startswith("ال")
    ):
        return False  # «انفجار عرضي وقع | في»
    # behind its subject a verb may end a clause («إن موعد الرحيل اقترب، بعد …»)
    verb = is_verb(token, language) and not (after is not None and after.text == "،")
    # «ليصل»
    purpose = len(token.key) <= _LONGEST_VERB and bool(PRESENT.match(token.key.removeprefix("ل")))
    purpose = purpose and token.key not in language.names
    return not (token.key in language.never or bare in language.never or purpose or verb or token.key.isdigit())


def _grade(
    after: Token | None, then: Token | None, language: Language, *, ended: bool, named: bool, naming: bool
) -> int:
    """How good a place to cut it is, by what comes next; `ended`: no noun can belong to the word before it; `named`:
    that word is a name; `naming`: it is an adjective of bodies' names («الوطنية»)."""
    if after is None:
        return WHOLE
    if after.key in language.complementisers or after.key in language.quantifiers:
        return 0
    if after.text in "([-–—":
        return 2
    if naming and after.key.startswith("ل"):
        return 0  # «الشركة الوطنية | للكهرباء»
    if after.text in "،؛.":
        if then is None or then.key in language.relatives:
            return 2
        if then.key in language.clauses:
            return WHOLE
        if opens_clause(then, language):
            return WHOLE
        # «إلى»: what a verb asks for follows; «بعد» only adds
        leans = then.key in language.links or then.key in language.bare_particles
        adds = then.key in language.small or then.text.endswith(("ا", "اً", "ين")) or then.key.startswith(("ب", "ل"))
        return (
            1 if leans or not (adds or not then.is_word or is_joined(then, language) or is_verb(then, language)) else 2
        )
    if named and after.key in language.roles and not after.key.startswith("ال"):
        return 1  # «بيب غوارديولا | مدرب …»
    clause = then is not None and then.key in language.complementisers and after.key in language.prepositions
    if after.key in language.clauses or clause:
        return 2
    governed = after.key.startswith(("لل", "بال")) or (after.key[:1] == "ب" and after.key in language.particles)
    noun = replace(after, text=after.text[1:], key=after.key[1:])
    purpose = ended or named or is_verbal_noun(noun) or noun.key in language.takes  # «إجراءات عاجلة | لوقف …»
    governed = governed or (purpose and is_governed(after, language))
    return (
        1
        if after.key in language.prepositions
        or governed
        or is_joined(after, language)
        or (is_verb(after, language) and not ended)
        else 0
    )


def _ended(words: Sequence[Token], at: int) -> bool:
    """Whether no noun and no clause without «الذي» can belong to this word: it is definite, and not the first."""
    return at > 0 and words[at - 1].is_word and words[at].key.startswith("ال")


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
