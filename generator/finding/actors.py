"""Who acts in an article and where: all names found, those of one person, body or place put together, and ranked."""

from __future__ import annotations

import collections
from collections.abc import Mapping, Sequence

from generator.arabic.lexicon import folded
from generator.arabic.tagger import spans
from generator.arabic.tokens import bases
from generator.finding import gathering, sport
from generator.finding.naming import (
    adjectives,
    fullest,
    headed_places,
    marks,
    mentions,
    namesakes,
    organisations,
    persons,
    places,
    plainwords,
    reference,
)
from generator.finding.naming.bodies import alone, clubs, homonyms, unlisted
from generator.finding.naming.bodies.vocabulary import labelled_words
from generator.finding.naming.mentions import Line, Mention, Subject
from generator.finding.naming.named_line import NamedLine
from generator.finding.naming.people import address, aliases, certainty, cutting, name_words
from generator.finding.naming.titles import roles, serving
from generator.knowledge import Knowledge
from generator.record import Actor, Article, Place


def find(article: Article, knowledge: Knowledge) -> tuple[list[Actor], list[Place]]:
    """The actors and the places of an article, each ranked: by how often and how early they are named."""
    found = _named(article, knowledge)
    _name_again(found, reference.home((credit.name for credit in article.dateline), knowledge), knowledge)
    return gathering.gather(article.text, found, knowledge)


def _named(article: Article, knowledge: Knowledge) -> list[NamedLine]:
    """Every line with the names that stand in it by themselves."""
    found = [_listed(line, knowledge) for line in mentions.lines(article)]
    _tag(found, knowledge)
    lines = [entry.line for entry in found]
    if sport.is_about(article, knowledge):
        played = clubs.named(lines, [entry.tags for entry in found], knowledge)
        for entry, own in zip(found, _no_federations(found, played, knowledge), strict=True):
            entry.things = mentions.longest([*own, *entry.things])
    named = reference.states([entry.things for entry in found])
    for line in lines:
        named.update(adjectives.states_in(line, knowledge))
    told_apart = homonyms.told_apart(lines, [entry.things for entry in found], named, knowledge)
    for entry, listed in zip(found, told_apart, strict=True):
        entry.things = listed
    sure = frozenset(m.subject.key for entry in found for m in entry.things if m.sure and len(m.subjects) == 1)
    for entry in found:
        entry.things = _decided(entry, named, sure, knowledge)
        _add_tagged(entry, knowledge)
        _tell_namesakes(entry, knowledge)
    return found


def _listed(line: Line, knowledge: Knowledge) -> NamedLine:
    """The line with the bodies, places and public figures that lists alone find in it."""
    titles, figures, located = (
        roles.titles(line, knowledge),
        persons.figures(line, knowledge),
        places.find(line, knowledge),
    )
    things = mentions.longest([*organisations.find(line, located, titles, knowledge), *located])
    return NamedLine(line, persons.yielding(things, figures), [], titles, figures)


def _tag(found: Sequence[NamedLine], knowledge: Knowledge) -> None:
    """Adds to the lines what the tagger takes for names."""
    told = [
        ([word.text for word in entry.line.words], marks.of_places(entry.line, entry.things, entry.titles))
        for entry in found
    ]
    for entry, read in zip(found, knowledge.derived(marks.tagger).read(told), strict=True):
        entry.tags, entry.personal = spans(read.labels), read.personal


def _decided(
    entry: NamedLine, named: collections.Counter[str], sure: frozenset[str], knowledge: Knowledge
) -> list[Mention]:
    """The bodies and places of the lists that stand, each as one subject: by what the article tells of `named` states
    and `sure` subjects, and by what the tagger takes the words for."""
    line = entry.line
    whole = frozenset(figure.last for figure in entry.figures)
    covering = {at: tag for tag in entry.tags for at in range(tag[0], tag[1])}
    # where the places begin that are left free in the names of bodies: «شرطة دبي»
    served = {m.last for m in entry.things if m.subject.kind == "body" and m.end > line.words[m.last - 1].end}
    things = []
    for mention in entry.things:
        over = [tag for at in range(mention.first, mention.last) if (tag := covering.get(at))]
        kinds = {kind for _, _, kind in over}
        decided = reference.decided(mention, named, sure)
        led = _is_governed(line, mention, entry.titles)
        agreed = len(mention.subjects) == 1 and (
            led or named[mention.subject.country] > 0
            if _is_noun(line, mention, knowledge)
            else _agrees(mention, kinds, named) or places.is_within(line, mention, named, knowledge)
        )
        if decided is None and agreed:
            decided = mention._replace(sure=True)
        if decided and not mention.sure and "ORG" not in kinds and _everyday(line, mention, knowledge):
            continue  # «أمل» of a people, where the movement is named too
        inside = mention.first not in served and any(
            kind == "ORG" and _within(line, mention, first, last) for first, last, kind in over
        )
        person = kinds == {"PER"} and not led and _doubtful(line, mention, over, whole, knowledge)
        if decided and not person and not inside:
            things.append(decided)
    return things


def _is_governed(line: Line, mention: Mention, titles: Mapping[int, roles.Title]) -> bool:
    """Whether an office that a place completes leads up to one: «حاكم إنديانا», not «المدرب باكو»."""
    at = mention.first - 1
    return mention.subject.kind == "place" and at in titles and not roles.is_definite(line.words[at].text)


def _add_tagged(entry: NamedLine, knowledge: Knowledge) -> None:
    """Adds the bodies and places that no list knows, and the line's persons."""
    line, titles, things = entry.line, entry.titles, entry.things
    tags = [_settled(line, tag, titles, knowledge) for tag in entry.tags]
    things += _by_tagger(line, tags, things, titles, knowledge)
    things += unlisted.foreign(line, things, tags, knowledge)
    things += headed_places.foreign(line, _held(things, tags), knowledge)
    entry.things = sorted(persons.yielding(things, entry.figures), key=lambda m: m.first)
    entry.people = persons.find(entry, [(first, last) for first, last, kind in tags if kind == "PER"], knowledge)
    entry.people += persons.heading(entry)


def _no_federations(
    found: Sequence[NamedLine], played: Sequence[list[Mention]], knowledge: Knowledge
) -> list[list[Mention]]:
    """The clubs without single words that open the name of a body in the article («الاتحاد السعودي لكرة القدم»), but
    for those beside a word of the game."""
    opening = {
        base.key
        for entry in found
        for mention in entry.things
        if mention.subject.kind == "body" and mention.last - mention.first > 1
        for base in bases(entry.line.words[mention.first].text)
    }
    return [
        [
            mention
            for mention in own
            if mention.last - mention.first > 1
            or folded(mention.form) not in opening
            or clubs.after_cue(entry.line, mention.first, knowledge)
        ]
        for entry, own in zip(found, played, strict=True)
    ]


def _tell_namesakes(entry: NamedLine, knowledge: Knowledge) -> None:
    """Tells the names of persons that streets, schools and companies bear as theirs."""
    bearing = namesakes.find(entry.line, entry.people, entry.titles, knowledge)
    held = {at for mention in bearing for at in range(mention.first, mention.last)}
    entry.things = [*(m for m in entry.things if held.isdisjoint(range(m.first, m.last))), *bearing]
    entry.people = [m for m in entry.people if m.first not in held]


def _within(line: Line, mention: Mention, first: int, last: int) -> bool:
    """Whether a place stands at the end of what the tagger takes for a body, and no preposition is written together
    with it: «دينامو كييف», not «المستشفى السعودي بالفاشر»."""
    alone = mention.start == line.words[mention.first].start
    return alone and mention.subject.kind == "place" and first < mention.first and mention.last == last


def _agrees(mention: Mention, kinds: set[str], named: collections.Counter[str]) -> bool:
    """Whether the tagger takes a form that is also a plain word for such a name as the lists do; for a state's own body
    only where the article names the state, and no other far more often: «مجلس الشيوخ» of Italy."""
    own = mention.subject.type in ("government", "military") and mention.subject.country
    if own and reference.CLEARLY * named[own] <= max(named.values(), default=0):
        return False
    return ("LOC" if mention.subject.kind == "place" else "ORG") in kinds


def _is_noun(line: Line, mention: Mention, knowledge: Knowledge) -> bool:
    """Whether a place's name is a common noun too, whatever the tagger says: «سيول» of rain, and Seoul's only where its
    state is named."""
    if mention.subject.kind != "place" or mention.last - mention.first > 1:
        return False
    nouns = knowledge.derived(name_words.build).nouns
    return any(base.key.removeprefix("ال") in nouns for base in bases(line.words[mention.first].text))


def _everyday(line: Line, mention: Mention, knowledge: Knowledge) -> bool:
    """Whether a body's form is one plain word of everyday use."""
    if mention.subject.kind != "body" or mention.last - mention.first > 1:
        return False
    return line.words[mention.first].key in plainwords.plain(knowledge)


def _doubtful(
    line: Line, mention: Mention, over: Sequence[tuple[int, int, str]], whole: frozenset[int], knowledge: Knowledge
) -> bool:
    """Whether a listed name may as well be a person's: a town's, «أوستن», «بشار», a state's behind a first name,
    «كارلوس كوريا», a paper's, «زهرة دوغان», or a firm's or a part of a first name, «سوني كولبريلي». `over` are the
    tagger's names over it; at `whole` a public figure's full name has ended: «باراك أوباما كينيا»."""
    alone = mention.last == mention.first + 1
    before = line.words[mention.first - 1].key if mention.first else ""
    surname = (
        (mention.subject.kind == "place" or (alone and name_words.name(before, knowledge)))
        and mention.first not in whole
        and any(first + 1 == mention.first for first, _, _ in over)
    )
    nation = adjectives.nationality(before, knowledge)
    if nation and nation.code == mention.subject.country:
        return False  # «العاصمة الليبية طرابلس»
    word = line.words[mention.first]
    opening = alone and any(first == mention.first and last > first + 1 for first, last, _ in over)
    named = name_words.is_first(word.key, knowledge) or name_words.is_family(word.key, knowledge)
    if opening and named and (mention.start > word.start or (nation and mention.subject.type == "company")):
        return True
    return surname or (alone and mention.subject.type in ("city", "region"))  # «عين عيسى»


def _settled(
    line: Line, tag: tuple[int, int, str], titles: Mapping[int, roles.Title], knowledge: Knowledge
) -> tuple[int, int, str]:
    """What the tagger takes for a person, as what the words before it make of it: a place, «مقاطعة ميرسر كاونتي», or
    whom somebody works for, «كبير المحللين لدى ثينك ماركتس»."""
    first, last, kind = tag
    if kind != "PER":
        return tag
    text = " ".join(word.text for word in line.words[first:last])
    if name_words.is_public(folded(text), knowledge):
        return tag
    place = headed_places.behind_head(line, first, last, knowledge)
    if place is not None:
        return place, last, "LOC"
    if roles.employs(line, first, titles):
        quotation = next((at for at in range(first + 1, last) if at in line.opens), last)
        return first, quotation, "ORG"
    return tag


def _held(things: Sequence[Mention], tags: Sequence[tuple[int, int, str]]) -> set[int]:
    """The words that these names hold, or that the tagger takes for one."""
    held = {at for mention in things for at in range(mention.first, mention.last)}
    return held | {at for first, last, _ in tags for at in range(first, last)}


def _by_tagger(
    line: Line,
    tags: Sequence[tuple[int, int, str]],
    things: Sequence[Mention],
    titles: Mapping[int, roles.Title],
    knowledge: Knowledge,
) -> list[Mention]:
    """Places and bodies that no list knows: a place by the tagger's word, a body where a head opens its name or an
    office leads to it."""
    held = {at for mention in things for at in range(mention.first, mention.last)}
    found = []
    for first, last, kind in tags:
        if kind == "PER" or not held.isdisjoint(range(first, last)):
            continue
        if kind == "LOC":
            names = {folded(" ".join(word.text for word in line.words[at:last])) for at in range(first, last)}
            if last == first + 1:
                names |= {base.key for base in bases(line.words[first].text)}
            if any(name_words.is_public(name, knowledge) for name in names):
                continue  # «ولاية ترمب», «زيارة لترامب»
            place = places.unlisted(line, first, last, knowledge)
            if place and held.isdisjoint(range(place.first, place.last)):
                found.append(place)
        else:
            body = unlisted.tagged(line, first, last, knowledge)
            if body is None and roles.employs(line, first, titles):
                body = unlisted.employer(line, first, last)
            if body and held.isdisjoint(range(body.first, body.last)):
                found.append(body)
    return found


def _name_again(found: Sequence[NamedLine], home: str, knowledge: Knowledge) -> None:
    """Adds every further mention of the persons and bodies of the lines, and tells each by its fullest name; `home` is
    the state from whose capital the story is told, or ""."""
    words = {word.key for entry in found for word in entry.line.words}
    served = serving.parted(found)
    people = cutting.cut_back(served, words, knowledge)
    for entry, cut in zip(found, people, strict=True):
        entry.people = cut
    full = fullest.whole_names([entry.people for entry in found], knowledge)
    for entry in found:
        entry.people = [_naming(m, full[m.subject.key]) for m in entry.people]
        _add_aliases(entry, knowledge)
    other = {name_words.key_words(m.form): m.subject for entry in found for m in entry.people if m.form}
    for entry in found:
        # «أبو باقر الساعدي»
        entry.people = [_naming(m, other.get(name_words.key_words(m.subject.key), m.subject)) for m in entry.people]
    labelled = unlisted.labelled([entry.things for entry in found], knowledge)
    for entry in found:
        _tell_bodies(entry, labelled)
    short = clubs.short_names(found, knowledge)
    for entry in found:
        _tell_clubs(entry, short)
    names = reference.Names([(entry.line, entry.people) for entry in found], knowledge)
    for entry in found:
        _add_names(entry, names)
    surnames = reference.Surnames([entry.people for entry in found], knowledge)
    surnamed = surnames.towns([(entry.line, entry.things) for entry in found])
    for entry in found:
        entry.things = [m for m in entry.things if m.subject not in surnamed]
    whole = fullest.whole_bodies([entry.things for entry in found], knowledge)
    whole |= fullest.one_spelling([entry.things for entry in found], knowledge)
    for entry in found:
        entry.things = [_naming(m, whole.get(m.subject.key, m.subject)) for m in entry.things]
    bodies = [
        (
            mention.start,
            labelled_words(entry.line, mention.first, mention.last, knowledge),
            mention.subject,
        )
        for entry in found
        for mention in entry.things
        if mention.subject.kind == "body"
    ]
    regions = reference.regions([entry.things for entry in found])
    named = reference.Named(bodies, _states_told(found, home, knowledge), regions)
    for entry in found:
        _add_references(entry, surnames, named, knowledge)
    address.told(found)
    certainty.leave_out(found, knowledge)
    names = reference.Names([(entry.line, [*entry.people, *entry.things]) for entry in found], knowledge)
    for entry in found:
        _add_names(entry, names)
    _add_first_names(found, knowledge)


def _states_told(found: Sequence[NamedLine], home: str, knowledge: Knowledge) -> collections.Counter[str]:
    """How often the lines tell of each state: by its name, adjectives, bodies and public figures."""
    named = reference.states([entry.things for entry in found])
    for entry in found:
        named.update(reference.bearers(entry.people, knowledge).values())
        named.update(adjectives.states_in(entry.line, knowledge))
    if home in named:
        named[home] *= reference.HOME
    return named


def _naming(mention: Mention, subject: Subject) -> Mention:
    """The mention as one of this subject."""
    return mention if mention.subjects == (subject,) else mention._replace(subjects=(subject,))


def _add_first_names(found: Sequence[NamedLine], knowledge: Knowledge) -> None:
    """Tells the surnames of whom the article has no first name with the one that stands before them somewhere."""
    single = {m.subject.key for entry in found for m in entry.people if " " not in m.subject.key}
    if not single:
        return
    full: dict[str, Subject] = {}
    for entry in found:
        titled = entry.titled(knowledge)
        people = [persons.with_first(titled, m) if m.subject.key in single else m for m in entry.people]
        for short, named in zip(entry.people, people, strict=True):
            if short is not named:
                full.setdefault(short.subject.key, named.subject)
        entry.people = people
    for entry in found:
        entry.people = [_naming(m, full.get(m.subject.key, m.subject)) for m in entry.people]


def _tell_bodies(entry: NamedLine, labelled: Mapping[str, Subject]) -> None:
    """Tells what is a body's name without its label as the body's, be it taken for a person's, if of two words, or for
    another body's: «لو بوان» of «مجلة لو بوان»."""
    people: list[Mention] = []
    things: list[Mention] = []
    for mention in (*entry.people, *entry.things):
        key = folded(mention.subject.key)
        body = labelled.get(key)
        if body and (" " in key if mention.subject.kind == "person" else mention.subject.en is None):
            things.append(mention._replace(subjects=(body,)))
        else:
            (people if mention.subject.kind == "person" else things).append(mention)
    entry.people, entry.things = people, things


def _tell_clubs(entry: NamedLine, short: Mapping[str, Subject]) -> None:
    """Tells what is taken for a person's single name as the club's that it is short for: «بايرن»."""
    told = {mention: short.get(folded(mention.subject.key)) for mention in entry.people}
    entry.things += [mention._replace(subjects=(club,)) for mention, club in told.items() if club]
    entry.people = [mention for mention, club in told.items() if not club]


def _add_names(entry: NamedLine, names: reference.Names) -> None:
    """Adds the names that stand elsewhere in the article for sure."""
    for mention in names.find(entry.line, entry.taken()):
        (entry.people if mention.subject.kind == "person" else entry.things).append(mention)


def _add_aliases(entry: NamedLine, knowledge: Knowledge) -> None:
    """Adds the other names that stand right after a name: «(أبو زينب)» names nobody else."""
    others = aliases.find(entry.line, entry.people, entry.taken(), knowledge)
    held = {at for alias in others for at in range(alias.first, alias.last)}
    entry.people = [*(m for m in entry.people if m.first not in held), *others]


def _add_references(
    entry: NamedLine, surnames: reference.Surnames, named: reference.Named, knowledge: Knowledge
) -> None:
    """Adds the surnames and heads that refer to somebody named elsewhere."""
    people = []
    for mention in entry.people:
        people.append(surnames.told(entry.line, mention))
    entry.people = [*people, *surnames.find(entry.line, entry.taken())]
    bare = alone.find(entry.line, entry.taken(), entry.titles, knowledge)
    told = adjectives.officials(entry.line, entry.titles, knowledge)
    told += [(m.start, m.subject.country) for m in entry.things if places.is_where(entry.line, m)]
    bearers = reference.bearers(entry.people, knowledge)
    entry.things += reference.heads(bare, named, told, bearers, knowledge)
