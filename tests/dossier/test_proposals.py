"""Topics proposed to the editor, for briefings that belong to none of the dossier's own."""

from generator.dossier import build
from generator.dossier.model import Work
from generator.dossier.proposals import find
from generator.record import Actor, Record, Span, Term, Topic
from tests.dossier.making import Making


def briefing(id_: str, *terms: str, topic: str | None = None, kind: str = "term") -> Record:
    """A briefing that has each of these terms in two sentences."""
    text = "\n".join(f"تتحدث الجملة عن {' وعن '.join(terms)}." for _ in range(2))
    glossary = [Term(term=term, lemma=term, kind=kind, forms=[term], sentences=[1, 2]) for term in terms]
    topics = [Topic(id=topic, name="موضوع", score=0.9)] if topic else []
    return Making(id_, text, "2024-02-01").record().model_copy(update={"glossary": glossary, "topics": topics})


def proposed(*records: Record) -> list[Work]:
    return [work for work in build(records).worklist if work.code == "topic_proposed"]


def test_what_three_briefings_speak_of_together_is_proposed() -> None:
    found = proposed(
        briefing("a", "سد النهضة", "مياه النيل", "الري"),
        briefing("b", "سد النهضة", "مياه النيل"),
        briefing("c", "سد النهضة", "مياه النيل"),
        briefing("d", "كأس العالم"),
    )
    (work,) = found
    assert "سد النهضة" in work.text and "مياه النيل" in work.text
    assert "الري" not in work.text
    assert sorted(cite.record for cite in work.cites) == ["a", "b", "c"]


def test_a_briefing_of_a_topic_of_the_dossiers_own_waits_for_none() -> None:
    terms = ("سد النهضة", "مياه النيل")
    assert proposed(*(briefing(id_, *terms, topic="nile") for id_ in "abc")) == []
    assert len(proposed(*(briefing(id_, *terms, topic="medtop:06000000") for id_ in "abc"))) == 1


def test_one_name_alone_is_no_topic() -> None:
    assert proposed(*(briefing(id_, "سد النهضة") for id_ in "abc")) == []


def test_a_capital_and_its_country_are_no_topic() -> None:
    assert proposed(*(briefing(id_, "القاهرة", "مصر", kind="place") for id_ in "abc")) == []


def test_a_country_takes_along_what_goes_with_the_other_name_alone() -> None:
    both = [
        Term(term="تونس", lemma="تونس", kind="place", forms=["تونس"], sentences=[1, 2]),
        Term(term="سد النهضة", lemma="سد النهضة", kind="term", forms=["سد النهضة"], sentences=[1, 2]),
    ]
    records = [briefing(id_).model_copy(update={"glossary": both if id_ in "abc" else both[:1]}) for id_ in "abcd"]
    (work,) = proposed(*records)
    assert sorted(cite.record for cite in work.cites) == ["a", "b", "c"]


def test_who_is_quoted_is_no_topic() -> None:
    at = Span(sentence=1, start=0, end=5)
    agency = Actor(id="m", name="وكالة أنباء البحر", type="media", forms=["وكالة أنباء البحر"], mentions=[at])
    records = [briefing(id_, "وكالة أنباء البحر", "الري") for id_ in "abc"]
    assert len(proposed(*records)) == 1
    assert proposed(*(record.model_copy(update={"actors": [agency]}) for record in records)) == []


def test_the_order_of_the_records_changes_nothing_but_the_order_of_the_places() -> None:
    records = [briefing(id_, "سد النهضة", "مياه النيل") for id_ in "abc"]
    terms = build(records).terms
    assert [work.text for work in find(records, terms)] == [work.text for work in find(records[::-1], terms)]
