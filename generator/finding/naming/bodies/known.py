"""Bodies that a table knows, by the forms of their names."""

from __future__ import annotations

from generator.arabic.lexicon import Match, word_key
from generator.finding.naming.bodies.vocabulary import Form, Vocabulary
from generator.finding.naming.mentions import Line, Mention


def mention(line: Line, match: Match[Form], index: Vocabulary) -> Mention:
    """A known body, without the words beside its name that only say what it is."""
    certain = [form.subject for form in match.values if form.sure]
    subjects = tuple(certain or (form.subject for form in match.values))
    # quotation marks make a name of a plain word («أمل»), but of a club's no more than emphasis («النصر»)
    marked = line.quoted(match.first, match.last) and subjects[0].type != "organisation"
    sure = len(subjects) == 1 and (bool(certain) or marked)
    entry = next(form for form in match.values if form.subject == subjects[0])
    first, last = match.first + entry.before, match.last - entry.after
    if first in line.opens and last - 2 in line.closes and word_key(line.words[last - 1].key) in index.nations:
        last -= 1  # «صحيفة "ماركا" الإسبانية»
    start = line.words[first].start if entry.before else match.start
    return Mention(line.n, first, last, start, line.end(first, last), subjects, sure)


def is_verb(line: Line, match: Match[Form], index: Vocabulary) -> bool:
    """Whether a name of one word is spelled as a verb here, without quotation marks: «أودى», where «أودي» is a firm."""
    verb = line.words[match.first].text[match.start - line.words[match.first].start :] in index.verbs
    return verb and match.last - match.first == 1 and not line.quoted(match.first, match.last)
