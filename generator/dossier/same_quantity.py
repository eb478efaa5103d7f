"""Whether two figures are of one quantity: by their labels, by their story, by their number."""

from __future__ import annotations

from datetime import date, timedelta

from generator.dossier import alike
from generator.dossier.counted import BY_NUMBER, Counted

# Two labels say the same if they have this share of all their words, by weight, in common.
SAME_LABEL = 0.6
# Two figures of the same number and a common name are one quantity if this share of the lighter sentence's words stands
# in the other: for numbers that anything can have (below a hundred), for round ones (500), and for those of two digits
# (2500). A number that is seldom met twice (2514) needs the name alone.
SMALL, ROUND, SELDOM = 0.5, 0.25, 0.1
# Below a hundred, and where the articles are about other things and the number has but two digits («2.4 مليار»), this
# share of the lighter label must stand in the other too: oils of two kinds lost 0.3 % each.
LIKE_LABEL = 0.35
# The same number in two articles about one story, whoever is named: so much of the lighter labels must stand in the
# other, and so much of labels, sentences and subjects together; of the labels less where the number itself tells much
# (of three figures, as 13.5 or 207), together more where it tells little (of one, as 40). By 160 pairs of the news read
# one by one.
LABELS_ALIKE, LABELS_OF_A_TELLING, ALIKE, ALIKE_OF_A_ROUND = 0.3, 0.2, 0.75, 0.9
# Any court sends people to prison for ten years: a stretch of time is one where both name somebody or a place, or where
# so much of the sentences is the same. By 38 pairs of the news, of which 2 of those that stay are wrong.
WORD_FOR_WORD = 0.9
# What the articles are about must be alike by so much, by ABOUT_SAME where a day of theirs is unknown. What an event
# caused must be of days as near as this: next week's strike has other dead.
SUBJECT_ALIKE, SAME_EVENT = 0.05, timedelta(days=7)
# Two figures of one story are of one quantity if their articles lie so near, and if these shares of the lighter words
# stand in the other: of what the articles are about, of the sentences; and of each label in the other's sentence.
STORY, ABOUT_SAME, SAID_SAME, LABELLED = timedelta(days=60), 0.2, 0.35, 0.5
# What an event caused has a label that says little («مقتل شخص»); there the articles must be nearer to each other.
EVENT, EVENT_ABOUT, EVENT_SAID = timedelta(days=14), 0.25, 0.2
# What happened on the same day or the next to about as many is one event where the sentences are alike, whatever else
# the articles are about: one tells the dead, one the ambassador who was called home for them. Of 22 such pairs in three
# thousand articles all were right.
TOLL, ABOUT_AS_MANY = timedelta(days=2), 1.25
# A story's figures are no smaller (goals of another match, dead of another day), and no so many times each other.
LEAST, TIMES = (20, 10), (3, 10)


def by_label(one: Counted, other: Counted, weights: alike.Weights) -> float:
    """How much of two labels for one unit is the same, 0 to 1; 0 where they name nobody and no place in common, for
    «مقتل شخص» stands in every second article. What a single event causes must be told in like words too; how much a
    price moved is of its day alone."""
    if one.price or other.price or one.figure.kind in BY_NUMBER:
        return 0.0
    if one.unit != other.unit or not one.label & one.names & other.label & other.names:
        return 0.0
    if (one.caused or one.family[1] == "people") and alike.overlap(one.context, other.context, weights) < SMALL:
        return 0.0
    either = alike.total(one.label | other.label, weights)
    return alike.total(one.label & other.label, weights) / either if either else 0.0


def by_story(one: Counted, other: Counted, weights: alike.Weights) -> float:
    """How much two figures count the same in two articles about one story, 0 to 1; 0 where too little says so."""
    if one.at == other.at or one.family != other.family or not one.names & other.names:
        return 0.0
    if one.price or other.price or one.figure.kind in BY_NUMBER:
        return 0.0
    if one.day is None or other.day is None or (one.places and other.places and not one.places & other.places):
        return 0.0
    caused = one.caused
    small, big = sorted((one.figure.value or 0, other.figure.value or 0))
    if one.figure.kind == "percent" or small < LEAST[caused] or big > small * TIMES[caused]:
        return 0.0
    if abs(one.day - other.day) > (EVENT if caused else STORY):
        return 0.0
    about = alike.overlap(one.subject, other.subject, weights)
    said = alike.overlap(one.context, other.context, weights)
    of_one_day = caused and abs(one.day - other.day) <= TOLL and LEAST[False] <= small and big <= small * ABOUT_AS_MANY
    if about < (0 if of_one_day else EVENT_ABOUT if caused else ABOUT_SAME):
        return 0.0
    if said < (EVENT_SAID if caused else SAID_SAME):
        return 0.0
    if not caused and min(_told(one, other, weights), _told(other, one, weights)) < LABELLED:
        return 0.0
    return SAME_LABEL + (1 - SAME_LABEL) * (about + said) / 2


def _told(one: Counted, other: Counted, weights: alike.Weights) -> float:
    """How much of one's label the other's sentence or label has."""
    whole = alike.total(one.label, weights)
    return alike.total(one.label & (other.label | other.context), weights) / whole if whole else 0.0


def by_number(one: Counted, other: Counted, weights: alike.Weights) -> bool:
    """Whether two figures give the same number where the same is spoken of."""
    value = one.figure.value or 0
    if value != other.figure.value or one.figure.max != other.figure.max:
        return False
    if one.family != other.family and not (one.people and other.people):
        return False
    if one.places and other.places and not one.places & other.places:
        return False
    if one.price and other.price and len({one.price.label, other.price.label} - {""}) > 1:
        return False  # gold and oil lost 0.4 % each
    about = alike.overlap(one.subject, other.subject, weights)
    said = alike.overlap(one.context, other.context, weights)
    labels = alike.overlap(one.label, other.label, weights)
    if one.figure.kind in BY_NUMBER and (about < ABOUT_SAME or (not one.names & other.names and said < WORD_FOR_WORD)):
        return False
    if one.family == other.family and one.names & other.names and said >= _enough(value):
        told = value >= 100 and (about >= SUBJECT_ALIKE or _digits(value) > 2)
        return told or labels >= LIKE_LABEL
    return _by_number_in_a_story(one, other, labels, said, about)


def _by_number_in_a_story(one: Counted, other: Counted, labels: float, said: float, about: float) -> bool:
    """The same of two articles, whoever they name, where labels, sentences and subjects are alike by these shares."""
    value = one.figure.value or 0
    dated = one.told is not None and other.told is not None
    if one.at == other.at or about < (SUBJECT_ALIKE if dated else ABOUT_SAME):
        return False
    if _days_between(one.told, other.told) > STORY or (one.caused and _days_between(one.day, other.day) > SAME_EVENT):
        return False
    if value < 100 and len(one.label & other.label) < 2:
        return False
    told = _digits(value)
    enough = labels >= (LABELS_OF_A_TELLING if told > 2 else LABELS_ALIKE)
    return enough and labels + said + about >= (ALIKE_OF_A_ROUND if told == 1 else ALIKE)


def _days_between(one: date | None, other: date | None) -> timedelta:
    """How far two days lie apart; an unknown one is as near as can be."""
    return abs(one - other) if one and other else timedelta(0)


def _enough(value: float) -> float:
    """How much two sentences must have in common before the same number in both is the same quantity."""
    if value < 100:
        return SMALL
    return {1: ROUND, 2: SELDOM}.get(_digits(value), 0.0)


def _digits(value: float) -> int:
    """How many digits of a number say something: «7.24» has three, «500» one, and so «100 مليار»."""
    return len(f"{value:.9e}".partition("e")[0].replace(".", "").rstrip("0"))
