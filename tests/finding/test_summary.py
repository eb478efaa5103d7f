"""The summary of short articles, written for these tests."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.finding import salience, summary
from generator.knowledge import built_in
from generator.record import Actor, Article, Figure, Place, Record, Role, Span, Statement, SummaryLine, Title
from tests.finding import articles

KNOWLEDGE = built_in()

LEAD = "أعلنت وزارة النقل الأردنية، الثلاثاء، افتتاح خط بحري جديد بين العقبة وبيروت بعد توقف دام عشرين عاما."
STORY = [
    LEAD,
    "وقالت مديرة هيئة الموانئ سلمى النابلسي إن الخط سيخفض كلفة الشحن إلى النصف.",
    "وأضافت أن أربع سفن ستعمل عليه منذ الربيع المقبل.",
    "ويأتي هذا القرار بعد مفاوضات طويلة بين البلدين.",
    "أرصفة جديدة",
    "وتبلغ كلفة توسعة الأرصفة 40 مليون دولار، تدفع الحكومة ثلثها وتدفع شركات الشحن الباقي.",
    "وكانت وزارة النقل الأردنية أعلنت افتتاح خط بحري جديد بين العقبة وبيروت بعد توقف عشرين عاما.",
    "واتهمت نقابة البحارة الشركات بتأخير الرواتب، وطالبت بعقود دائمة قبل بدء العمل.",
    "ويربط الأردن بموانئ المتوسط خطان آخران تديرهما شركات يونانية وقبرصية.",
    "وتوقع تجار في عمّان أن تتراجع أسعار الأثاث والفواكه المستوردة خلال الصيف.",
]


SAFE = summary.SAFE


@pytest.fixture(autouse=True)
def _no_risk(monkeypatch: pytest.MonkeyPatch) -> None:
    """So short stories without actors and places say too little of what their lines risk: it is left aside."""
    monkeypatch.setattr(summary, "SAFE", 1.0)


def article(*parts: str, title: str = "") -> Article:
    """An article of these sentences, each a paragraph; one without a full stop is a heading."""
    named = Title(text=title or "x", origin="stated" if title else "derived")
    return articles.article(*parts, headings=True, title=named)


def summarise(
    read: Article, actors: list[Actor], statements: list[Statement], figures: list[Figure]
) -> list[SummaryLine]:
    record = Record(**dict(read), actors=actors, statements=statements, figures=figures)
    return summary.find(record, salience.assess(read, KNOWLEDGE), KNOWLEDGE)


def lines(*parts: str) -> list[SummaryLine]:
    return summarise(article(*parts), [], [], [])


def speaker(name: str, *places: tuple[int, int]) -> Actor:
    return Actor(
        id="a", name=name, type="person", forms=[name],
        mentions=[Span(sentence=n, start=at, end=at + len(name)) for n, at in places],
    )  # fmt: skip


def said(read: Article, n: int, what: str, force: str = "neutral") -> Statement:
    start = read.text.index(what)
    return Statement(
        text=what, sentence=n, start=start, end=start + len(what), speaker="a", verb="قال", force=force, direct=False
    )


def test_the_gist_is_the_first_sentence_that_stands_alone() -> None:
    assert lines("وأضاف أن الأعمال ستبدأ في الأسبوع المقبل.", *STORY)[0] == SummaryLine(
        part="gist", sentence=2, text=LEAD
    )


@pytest.mark.parametrize(
    "first",
    [
        "يتوقع أن تعلن وزارة النقل الأردنية، الثلاثاء، افتتاح خط بحري جديد بين العقبة وبيروت بعد توقف دام عشرين عاما.",
        "افتتحت وزارة النقل الأردنية خطا بحريا جديدا بين العقبة وبيروت بعد توقف عشرين عاما، فماذا سيحمل من البضائع؟",
    ],
)
def test_nothing_stands_before_the_first_sentence_that_it_could_lean_on(first: str) -> None:
    assert (lines(first, *STORY[1:])[0].sentence, lines(first, *STORY[1:])[0].part) == (1, "gist")


def test_a_question_that_opens_the_story_is_no_gist() -> None:
    first = "هل تعود البضائع إلى العقبة وبيروت بعد افتتاح خط بحري جديد توقف عشرين عاما بقرار من الوزارة؟"
    assert lines(first, *STORY)[0].sentence == 2


def test_a_brief_gist_takes_the_next_sentence_too() -> None:
    found = lines("غرقت سفينة شحن قبالة ساحل صور.", *STORY)
    assert [(line.part, line.sentence) for line in found[:2]] == [("gist", 1), ("gist", 2)]


def test_points_follow_the_text_and_say_nothing_twice() -> None:
    found = lines(*STORY)
    points = [line.sentence for line in found if line.part == "point"]
    assert points == sorted(points)
    assert 3 <= len(points) <= 5
    assert 7 not in points, "the lead in other words"


def test_no_heading_riddle_or_voice_without_a_speaker_is_a_point() -> None:
    assert {3, 4, 5}.isdisjoint(line.sentence for line in lines(*STORY))


def test_the_speaker_of_the_sentence_before_is_named_in_brackets() -> None:
    read = article(*STORY[:3])
    name = "سلمى النابلسي"
    actors = [speaker(name, (2, read.text.index(name)))]
    statements = [
        said(read, 2, "الخط سيخفض كلفة الشحن إلى النصف"),
        said(read, 3, "أربع سفن ستعمل عليه منذ الربيع المقبل"),
    ]
    found = summarise(read, actors, statements, [])
    assert found[-1].text == "وأضافت [سلمى النابلسي] أن أربع سفن ستعمل عليه منذ الربيع المقبل."
    assert len(summarise(read, actors, [], [])) == 2, "who says it?"


def test_who_spoke_further_up_is_named_too() -> None:
    read = article(*STORY[:2], STORY[5], STORY[2])
    name = "سلمى النابلسي"
    actors = [speaker(name, (2, read.text.index(name)))]
    found = summarise(read, actors, [said(read, 4, "أربع سفن ستعمل عليه منذ الربيع المقبل")], [])
    assert found[-1].text == "وأضافت [سلمى النابلسي] أن أربع سفن ستعمل عليه منذ الربيع المقبل."


def test_a_figure_that_no_line_has_draws_its_sentence_in() -> None:
    read = article(*STORY[:2], *STORY[8:], STORY[5], "وتستقبل المدينة سفن السياح أيضا في موسم الشتاء كل عام.")
    text = "40 مليون دولار"
    at = read.text.index(text)
    figure = Figure(
        text=text, sentence=5, start=at, end=at + len(text), value=40_000_000, kind="money", label="كلفة توسعة الأرصفة"
    )
    plain = {line.sentence for line in summarise(read, [], [], [])}
    counted = {line.sentence for line in summarise(read, [], [], [figure])}
    assert 5 in counted
    assert len(counted) == len(plain)


def test_a_long_sentence_ends_before_what_only_adds_to_it() -> None:
    long = (
        "وافق مجلس إدارة الهيئة العامة للموانئ في اجتماعه الشهري على خطة توسعة الأرصفة الشمالية وشراء ست رافعات حديثة، "
        "مشيرا إلى أن العمل يبدأ في مطلع العام المقبل ويستمر ثلاث سنوات على مراحل تعلن في حينها، كما كلف لجنة من "
        "المهندسين والخبراء بمراجعة العقود القديمة والتثبت من سلامة الأرصفة التي تضررت في عاصفة الشتاء الماضي قبل أن "
        "يعاد فتحها أمام السفن الكبيرة."
    )
    found = lines(LEAD, long)
    assert found[1].text.endswith("وشراء ست رافعات حديثة")
    assert found[1].text in long


def test_an_article_of_nothing_that_stands_alone_has_no_summary() -> None:
    assert lines("وأضاف أن الأعمال ستبدأ في الأسبوع المقبل.") == []


def test_salience_is_nought_for_what_leans_and_highest_at_the_beginning() -> None:
    scores = salience.score(salience.assess(article(*STORY), KNOWLEDGE))
    assert scores[2] == scores[4] == 0.0
    assert max(scores) == scores[0]
    assert all(0 <= score <= 1 for score in scores)


def test_the_words_of_the_headline_matter() -> None:
    plain = salience.score(salience.assess(article(*STORY), KNOWLEDGE))
    titled = salience.score(salience.assess(article(*STORY, title="نقابة البحارة تطالب بعقود دائمة"), KNOWLEDGE))
    assert titled[7] > plain[7]
    assert titled[8] == pytest.approx(plain[8])


@settings(max_examples=60)
@given(st.lists(st.sampled_from([*STORY, "؟", "«", "12", "وقال:", "ـ."]), max_size=14))
def test_every_line_is_the_articles_own_words(parts: list[str]) -> None:
    read = articles.split(*parts)
    found = summarise(read, [], [], [])
    for line in found:
        sentence = read.sentences[(line.sentence or 0) - 1]
        assert line.text in read.text[sentence.start : sentence.end]
    assert found == summarise(read, [], [], [])
    assert len(salience.score(salience.assess(read, KNOWLEDGE))) == len(read.sentences)


def test_a_surname_with_an_article_is_no_common_noun() -> None:
    part = "وقالت النابلسي في العقبة إن السفن ستخفض كلفة الشحن إلى النصف."
    read = article(LEAD, part, *STORY[5:6], *STORY[7:])
    at = read.text.index("النابلسي")
    actor = Actor(
        id="a",
        name="سلمى النابلسي",
        type="person",
        name_en_origin="knowledge",
        forms=["النابلسي"],
        mentions=[Span(sentence=2, start=at, end=at + 8)],
    )
    named = part.replace("النابلسي", "[سلمى] النابلسي")
    assert named in [line.text for line in summarise(read, [actor], [], [])]


def test_of_two_lines_the_one_comes_that_needs_no_other() -> None:
    leaning = "ويهدد الخط وظائف كثيرة في الميناء في كل عام."
    alone = "وتملك شركات أردنية عشرين سفينة ترفع أعلاما أجنبية."
    shown = [line.text for line in lines(LEAD, STORY[7], STORY[5], leaning, alone)]
    assert alone in shown
    assert leaning not in shown


SOURCE = "قال مصدر في هيئة الموانئ الأردنية إن ممرا بحريا جديدا سيربط العقبة ببيروت بعد توقف دام عشرين عاما."


@pytest.mark.parametrize(
    "part",
    [
        "وأضاف المصدر أن السفن ستخفض أجور العبور خمسين دينارا.",
        "وسينقل هذا الممر ثلاثمئة سيارة في كل رحلة من رحلات الصيف.",
    ],
)
def test_what_title_or_gist_name_is_known(part: str) -> None:
    assert part in [line.text for line in lines(SOURCE, part)]
    other = part.replace("المصدر", "البائع").replace("الممر", "المركب")
    assert other not in [line.text for line in lines(SOURCE, other)]


def test_another_of_its_kind_between_gist_and_line_may_be_meant() -> None:
    part = "وسينقل هذا الممر ثلاثمئة سيارة في كل رحلة من رحلات الصيف."
    between = "هل تملك قبرص ممرا يعمل في الشتاء وحده منذ سنوات طويلة؟"
    assert part not in [line.text for line in lines(SOURCE, between, part)]


def test_what_a_point_tells_the_points_below_it_need_not() -> None:
    told = "واشترت قبرص سفينة بيضاء من اليونان بثلاثة ملايين دولار."
    asked = "هل اشترت قبرص سفينة بيضاء من اليونان بثلاثة ملايين دولار؟"
    part = "وستحمل السفينة ثلاثمئة سيارة في كل رحلة من رحلات الصيف."
    assert [line.text for line in lines(SOURCE, told, part)][1:] == [told, part]
    assert part not in [line.text for line in lines(SOURCE, asked, part)]


def test_names_do_not_make_two_sentences_alike() -> None:
    names = ["سلمى النابلسي", "هيئة الموانئ الأردنية"]
    parts = [
        "وقعت مديرة هيئة الموانئ الأردنية سلمى النابلسي عقد توسعة الأرصفة الشمالية مع شركة يونانية لثلاثة أعوام.",
        "ووصفت مديرة هيئة الموانئ الأردنية سلمى النابلسي إضراب البحارة بأنه مفاجئ وطويل وباهظ.",
    ]
    read = article(*parts, STORY[5], STORY[7], STORY[9])
    spans = {
        name: [
            Span(sentence=n, start=at, end=at + len(name))
            for n, at in ((1, read.text.index(name)), (2, read.text.rindex(name)))
        ]
        for name in names
    }
    actors = [
        Actor(id=f"a{n}", name=name, type="organisation" if n else "person", forms=[name], mentions=spans[name])
        for n, name in enumerate(names)
    ]
    assert parts[1] in [line.text for line in summarise(read, actors, [], [])]
    assert parts[1] not in [line.text for line in summarise(read, [], [], [])]
    few = article(*parts)
    assert parts[1] in [line.text for line in summarise(few, [], [], [])], "where little else is left"


def test_a_clause_that_leaves_a_word_open_is_cut_off() -> None:
    part = "وتوقع تجار في عمّان والعقبة أن تتراجع أسعار الأثاث والفواكه المستوردة خلال الصيف، حيث ينتهي الاتفاق."
    shown = [line.text for line in lines(LEAD, part, *STORY[5:6], *STORY[7:])]
    assert part.partition("،")[0] in shown
    part = part.replace("ينتهي الاتفاق", "تكثر السفن")
    assert part in [line.text for line in lines(LEAD, part, *STORY[5:6], *STORY[7:])]


def test_of_two_points_the_one_that_tells_where_is_taken() -> None:
    parts = [
        LEAD,
        "وقال تجار إن كلفة الشحن ستتراجع إلى النصف قبل نهاية الصيف.",
        "وقال بحارة إن أجور العمل سترتفع قليلا بعد شهر رمضان.",
        "وقال صيادون كثيرون إن الأسماك عادت إلى الشاطئ هذا الربيع.",
        "وقال مسافرون في صيدا إن الرحلة الليلية أهدأ من رحلة النهار بكثير.",
    ]
    read = article(*parts)
    at = read.text.index("صيدا")
    place = Place.model_validate(
        {
            "id": "p",
            "name": "صيدا",
            "type": "city",
            "forms": ["صيدا"],
            "mentions": [{"sentence": 5, "start": at, "end": at + 4}],
        }
    )
    assessed = salience.assess(read, KNOWLEDGE)

    def taken(places: list[Place]) -> list[int | None]:
        found = summary.find(Record(**dict(read), places=places), assessed, KNOWLEDGE)
        return [line.sentence for line in found if line.part == "point"]

    assert 5 in taken([place])
    assert 5 not in taken([])


def test_where_little_else_is_left_a_number_makes_a_line_new() -> None:
    told = "وأعلنت وزارة النقل افتتاح خط بحري جديد بين العقبة وبيروت بكلفة {} تدفعها شركات الشحن اليونانية."
    assert [line.sentence for line in lines(LEAD, told.format("40 مليون دولار"))] == [1, 2]
    assert [line.sentence for line in lines(LEAD, told.format("كبيرة كلها"))] == [1]


def test_of_two_points_the_one_that_tells_what_somebody_said_is_taken() -> None:
    parts = [
        LEAD,
        "وبدأت شركات يونانية تأجير سفن شحن كبيرة منذ مطلع الربيع الدافئ.",
        "ويعبر آلاف المسافرين قاعات الانتظار الجديدة كل صباح في هذا الموسم.",
        "وجددت فنادق كثيرة غرفها الصغيرة قبل حلول أيام عيد الفطر القادم.",
        "وتطالب نقابة البحارة بعقود عمل دائمة ورواتب تدفع أول كل شهر.",
    ]
    read = article(*parts)
    wish = said(read, 5, "عقود عمل دائمة")
    assert 5 in [line.sentence for line in summarise(read, [], [wish], []) if line.part == "point"]
    assert 5 not in [line.sentence for line in summarise(read, [], [], []) if line.part == "point"]


def test_under_the_name_of_somebody_a_line_tells_of_him() -> None:
    part = "لعب في ثلاثة أندية كبيرة قبل أن يعود إلى مدينة صيدا."
    read = article(LEAD, "سامي النابلسي", part)
    assert part in [line.text for line in summarise(read, [], [], [])]
    cast = [speaker("سامي النابلسي", (2, read.text.index("سامي")))]
    assert part not in [line.text for line in summarise(read, cast, [], [])]
    told = part.replace("لعب", "لعب سامي النابلسي")
    read = article(LEAD, "سامي النابلسي", told)
    cast = [speaker("سامي النابلسي", (2, read.text.index("سامي")), (3, read.text.rindex("سامي")))]
    assert told in [line.text for line in summarise(read, cast, [], [])]


def test_of_whom_the_gist_speaks_the_surname_is_enough() -> None:
    whole, short = "سلمى النابلسي", "النابلسي"
    opened = f"افتتحت الوزيرة {whole} خطا بحريا بين العقبة وبيروت بعد توقف دام عشرين عاما."
    told = f"وزارت {short} ثلاثة موانئ صغيرة في طرابلس وصيدا قبل عودتها إلى العاصمة."

    def shown(*parts: str) -> str:
        read = article(*parts, told)
        spans = [(read.text.index(whole), whole), (read.text.rindex(short), short)]
        mentions = [Span(sentence=n, start=at, end=at + len(form)) for n, (at, form) in zip((2, 3), spans, strict=True)]
        cast = [Actor(id="a", name=whole, type="person", forms=[whole, short], mentions=mentions)]
        return summarise(read, cast, [], [])[-1].text

    assert shown("ميناء جديد", opened) == told, "the gist, below a heading"
    assert "[سلمى] النابلسي" in shown(LEAD, opened)


@pytest.mark.parametrize(("asks", "end"), [("هل ", "؟"), ("و", ".")])
def test_whom_nobody_above_names_is_told_by_what_the_article_called_him(asks: str, end: str) -> None:
    whole, short, role = "سلمى النابلسي", "النابلسي", "مديرة هيئة الموانئ"
    told = f"وزارت {short} ثلاثة موانئ صغيرة في طرابلس وصيدا قبل عودتها إلى العاصمة."
    read = article(LEAD, f"{asks}استقبلت {role} {whole} وفدا من البحارة في مكتبها صباح الثلاثاء{end}", told)
    spans = [(2, read.text.index(whole), whole), (3, read.text.rindex(short), short)]
    at = read.text.index(role)
    roles = [Role(text=role, sentence=2, start=at, end=at + len(role))]
    mentions = [Span(sentence=n, start=start, end=start + len(form)) for n, start, form in spans]
    cast = [Actor(id="a", name=whole, type="person", forms=[whole, short], mentions=mentions, roles=roles)]
    added = "" if asks == "و" else f"[{role} سلمى] "
    assert summarise(read, cast, [], [])[-1].text.startswith(f"وزارت {added}{short} ثلاثة موانئ")


@pytest.mark.parametrize("safe", [1.0, SAFE])
def test_a_line_that_is_likely_to_be_misread_is_none_beside_another(
    safe: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(summary, "SAFE", safe)
    lead = "افتتحت بلدية صيدا سوقا جديدة للسمك قرب الميناء القديم بعد عام من الأشغال."
    told = "وقال رئيس بلدية صيدا إن السوق ستوظف مئة بحار وتخفض الأسعار."
    riddle = "ويتوقع آخرون أن يعلن المتهمون الثلاثة إضرابا جديدا في ذلك اليوم."
    assert (3 in {line.sentence for line in lines(lead, told, riddle)}) == (safe == 1)
    assert 2 in {line.sentence for line in lines(lead, riddle)}, "better than nothing"


@pytest.mark.parametrize("bearable", [0.0, 1.0])
def test_bearable_lines_fill_up_to_three_points_and_no_more(bearable: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summary, "SAFE", 0.0)
    monkeypatch.setattr(summary, "BEARABLE", bearable)
    story = (
        "افتتحت بلدية صيدا سوقا جديدة للسمك قرب الميناء القديم بعد عام من الأشغال.",
        "وقال رئيس بلدية صيدا إن السوق ستوظف مئة بحار وتخفض الأسعار.",
        "وبلغت كلفة السوق ثلاثة ملايين دولار دفعت وزارة المال نصفها.",
        "وأغلقت بلدية صيدا السوق القديمة بعد شكاوى السكان من رائحتها.",
        "وتصدر صيدا كل عام أربعة آلاف طن من الأسماك إلى بيروت وطرابلس.",
        "ووصل إلى الميناء القديم أمس ثلاثون مركب صيد من قبرص ومصر.",
    )
    assert sum(line.part == "point" for line in lines(*story)) == (1 if bearable == 0 else 3)
