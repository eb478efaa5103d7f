"""Topics that the dossier could have: briefings of no topic of its own that speak much of the same things."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from generator.dossier.model import Cite, SiteTerm, Work
from generator.record import Record

# A broad subject is no topic of the dossier's own.
BROAD = "medtop:"
# An article speaks much of what stands in its first sentence or in this many. Places alone are a topic where the
# articles have the first in so many sentences on average: a capital stands for its country in two.
SENTENCES, OF_PLACE = 2, 4
# A topic is proposed for so many briefings at least, and in a large dossier for this share of them at most: what stands
# in more is what the dossier is about.
FEWEST, LARGE, SHARE = 3, 12, 0.25
# A name or term goes with another where it is in this share of the other's briefings.
TOGETHER = 0.6
# Two proposals with this share of the smaller one's briefings are one.
SAME = 0.5
# The proposals, and the names of each.
PROPOSALS, NAMES = 12, 4


def find(records: Sequence[Record], terms: Sequence[SiteTerm]) -> list[Work]:
    """The proposals, those of most briefings first. Each names what its briefings have in common, and where."""
    bare = {record.id for record in records if all(topic.id.startswith(BROAD) for topic in record.topics)}
    most = len(bare) if len(bare) <= LARGE else int(SHARE * len(bare))
    # who is quoted is not what is spoken of
    media = {actor.name for record in records for actor in record.actors if actor.type == "media"}
    places = [_places(term, bare) if term.lemma not in media else {} for term in terms]
    of_record: dict[str, list[int]] = defaultdict(list)
    for at, found in enumerate(places):
        for record in found:
            of_record[record].append(at)
    proposals: list[Work] = []
    taken: list[set[str]] = []
    for at in sorted(range(len(terms)), key=lambda at: (-len(places[at]), terms[at].id)):
        members = set(places[at])
        if not FEWEST <= len(members) <= most or len(proposals) == PROPOSALS:
            continue
        counts = Counter(other for record in members for other in of_record[record] if other != at)
        beside = [other for other, count in counts.items() if count >= max(FEWEST, TOGETHER * len(members))]
        if not beside or any(len(members & other) >= SAME * min(len(members), len(other)) for other in taken):
            continue
        told = [other for other in beside if terms[other].kind != "place"]
        if terms[at].kind == "place" and told:
            # a country is in the news for much else
            members = {record for record in members if any(record in places[other] for other in told)}
            if len(members) < FEWEST:
                continue
        # what is rare elsewhere says most about these briefings
        beside.sort(key=lambda other: (-counts[other] / len(places[other]), terms[other].id))
        names = [terms[other].lemma for other in (at, *beside[: NAMES - 1])]
        cites = [places[at][record.id] for record in records if record.id in members]
        if all(terms[other].kind == "place" for other in (at, *beside)):
            met = sum(cite.record in members for cite in terms[at].cites)
            if met < OF_PLACE * len(members):
                continue
        subject = "، ".join(names)
        proposals.append(Work(code="topic_proposed", text=f"موضوع مقترح: {subject}", subject=subject, cites=cites))
        taken.append(members)
    return proposals


def _places(term: SiteTerm, records: set[str]) -> dict[str, Cite]:
    """Where each of these records that speaks much of the term has it first."""
    cites: dict[str, list[Cite]] = defaultdict(list)
    for cite in term.cites:
        if cite.record in records:
            cites[cite.record].append(cite)
    return {record: found[0] for record, found in cites.items() if len(found) >= SENTENCES or found[0].sentence == 1}
