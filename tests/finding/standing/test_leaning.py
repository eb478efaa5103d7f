"""What a line leaves to the article before it, in short articles written for these tests."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.finding.standing import leaning
from generator.record import Actor, Article, Place, Span
from tests.finding.articles import split, story_of


def actor(read: Article, name: str, kind: str, *forms: str) -> Actor:
    """Somebody who is mentioned once in each of these forms, in this order."""
    mentions, at = [], 0
    for form in forms:
        at = read.text.index(form, at)
        n = next(sentence.n for sentence in read.sentences if sentence.start <= at < sentence.end)
        mentions.append(Span(sentence=n, start=at, end=at + len(form)))
        at += len(form)
    return Actor.model_validate({"id": "a", "name": name, "type": kind, "forms": [name], "mentions": mentions})


def left_open(read: Article, actors: list[Actor], n: int) -> list[leaning.Open]:
    return leaning.find(story_of(read, actors=actors), n, 0)


def names(read: Article, actors: list[Actor], n: int) -> list[str | None]:
    """What sentence `n` leaves open: the names of it."""
    return [one.name for one in left_open(read, actors, n)]


def riddles(read: Article, n: int) -> int:
    """How many words that open a sentence nobody can explain."""
    return sum(one.riddle for one in left_open(read, [], n))


def test_a_noun_means_the_one_of_its_kind_that_was_named() -> None:
    read = split(
        "طرحت شركة «نسيم» سيارة كهربائية صغيرة في الأسواق المغربية.",
        "وأعلنت الشركة أن الشحنة الواحدة تكفي مئتي كيلومتر.",
    )
    assert names(read, [], 2) == [None]


def test_a_meeting_that_the_line_told_of_is_no_other() -> None:
    first = "تنتظر صيدا لقاء الأندية العربية منذ عام."
    assert names(split(first, "وزار الوفد صور ثم انتهى اللقاء بعد ساعة."), [], 2) != []
    assert names(split(first, "ولعب فريق صور مباراة ودية وانتهى اللقاء بهدفين."), [], 2) == []


def test_the_two_countries_that_the_line_names_are_both() -> None:
    first = "وقعت تونس اتفاق نقل بري مع كوريا الجنوبية."
    assert names(split(first, "ويزيد ذلك التبادل التجاري بين البلدين."), [], 2) == [None]
    assert not names(split(first, "وتتاجر تونس مع كوريا الجنوبية عبر موانئ البلدين."), [], 2)


def test_of_two_of_a_kind_nobody_can_tell_which() -> None:
    read = split(
        "تنافست شركة «نسيم» مع شركة «رياح» على عقد النقل في الرباط.",
        "وأعلنت الشركة أن الشحنة الواحدة تكفي مئتي كيلومتر.",
    )
    assert names(read, [], 2) == [None]
    assert riddles(read, 2) == 1


def test_of_two_of_a_kind_one_may_have_no_name() -> None:
    read = split(
        "قدمت لجنة البيئة في وجدة تقريرها الأول إلى البلدية.",
        "ورفضته لجنة محلية من المزارعين بعد أسبوع واحد.",
        "وطلبت اللجنة مهلة حتى الخريف المقبل.",
    )
    assert names(read, [], 3) == [None]


def test_several_are_named_by_no_phrase() -> None:
    read = split("وقعت شركات الشحن التونسية عقدا جديدا مع الميناء.", "وانتقدت نقابة البحارة الشركات بسبب تأخر الرواتب.")
    assert names(read, [], 2) == []


def test_a_noun_brought_in_without_its_article_is_left_open() -> None:
    read = split("رصد فلكيون في المغرب مذنبا جديدا هذا الأسبوع.", "ويقترب المذنب من الأرض في نهاية الشهر.")
    assert names(read, [], 2) == [None]
    assert names(read, [], 1) == []


def test_a_compound_tells_a_thing_apart() -> None:
    read = split("جمع الباحثون بيانات كثيرة من البحر.", "ويحفظ مركز البيانات في قابس كل قياس منها.")
    assert names(read, [], 2) == []


def test_a_noun_that_something_tells_apart_leans_on_nothing() -> None:
    first = "طرحت شركة «نسيم» سيارة كهربائية صغيرة في الأسواق المغربية."
    for said in (
        "وأعلنت الشركة المصنعة أن الشحنة الواحدة تكفي مئتي كيلومتر.",
        "وأعلنت الحكومة أن الشحنة الواحدة تكفي مئتي كيلومتر.",
    ):
        assert names(split(first, said), [], 2) == []


def test_what_tells_more_of_a_thing_named_before_names_it_for_nobody() -> None:
    first = "طرحت شركة «نسيم» سيارة كهربائية صغيرة في الأسواق المغربية."
    for said in (
        "وأعلنت الشركة التي تصنعها أن الشحنة الواحدة تكفي مئتي كيلومتر.",
        "وأعلنت الشركة المغربية أن الشحنة الواحدة تكفي مئتي كيلومتر.",
        "وتقطع السيارة الجديدة مئتي كيلومتر بالشحنة الواحدة.",
        "وتقطع السيارة الكهربائية مئتي كيلومتر بالشحنة الواحدة.",
    ):
        assert names(split(first, said), [], 2) == [None]
    assert names(split(first, "وأعلنت الشركة نفسها أن الشحنة تكفي مئتي كيلومتر."), [], 2) == [None]


def test_the_country_is_known_where_the_sentence_names_one() -> None:
    said = "ويعيش في البلاد نحو مئة ألف طالب من الخارج."
    assert names(split("فاز حزب الوسط بالانتخابات التونسية.", said), [], 2) == [None]
    assert names(split("فاز حزب الوسط بالانتخابات في تونس.", "ويعيش في البلاد مئة ألف طالب تونسي."), [], 2) == []


def test_what_holds_a_title_is_any_that_does() -> None:
    read = split("فاز منتخب تونس بالكأس في وهران.", "ويبدأ المنتخب صاحب الأرض من الدور الثاني.")
    assert names(read, [], 2) == []


def test_a_sentence_in_marks_names_nothing() -> None:
    read = split('كتب المفاوض في تونس أن الاتفاق "لم يمت" وأنه باق.', "ووقع المزارعون على الاتفاق قبل عام.")
    assert names(read, [], 2) == [None]


def test_what_is_definite_by_nature_is_no_riddle() -> None:
    read = split("اجتاحت العاصفة عالم الصحافة في تونس.", "وتابع العالم أخبار المدينة أياما طويلة.")
    assert names(read, [], 2) == []


def test_a_surname_is_completed_where_the_full_name_is_not_known() -> None:
    read = split(
        "قالت الباحثة هدى المرزوقي إن الأسماك عادت إلى خليج قابس.",
        "وأوضحت المرزوقي أن المياه صارت أنقى من قبل.",
    )
    somebody = actor(read, "هدى المرزوقي", "person", "هدى المرزوقي", "المرزوقي")
    assert names(read, [somebody], 2) == ["هدى"], "the given name stands before it"
    assert names(read, [somebody], 1) == [], "here it stands in full"


def test_a_surname_with_a_preposition_has_the_full_name_behind_it() -> None:
    read = split("قالت الباحثة هدى بوزيان إن الأسماك عادت إلى خليج قابس.", "ووفقا لبوزيان صارت المياه أنقى من قبل.")
    somebody = actor(read, "هدى بوزيان", "person", "هدى بوزيان", "بوزيان")
    assert names(read, [somebody], 2) == ["هدى بوزيان"]


def test_whom_everybody_knows_by_one_name_needs_no_more() -> None:
    read = split("وصل دونالد ترامب إلى مراكش صباحا.", "وقال ترامب للصحفيين إن الزيارة قصيرة.")
    somebody = actor(read, "دونالد ترامب", "person", "دونالد ترامب", "ترامب")
    assert "دونالد" not in names(read, [somebody], 2)


def test_half_a_name_is_completed_by_nobodys() -> None:
    read = split("زار عبد الله الربيعي المدينة صباحا.", "واستقبل المحافظ عبد الملك النجار ضيوفه في القلعة.")
    somebody = actor(read, "عبد الله الربيعي", "person", "عبد الله الربيعي", "عبد")
    assert names(read, [somebody], 2) == []


def test_a_child_is_not_named_by_the_parent() -> None:
    read = split("فازت رشيدة الخوري بالمقعد، وقالت أم رشيدة إنها سعيدة.", "ونظمت رشيدة احتفالا في صيدا.")
    cast = [actor(read, "أم رشيدة", "person", "أم رشيدة", "رشيدة")]
    assert names(read, cast, 2) == []


def test_a_kunya_is_part_of_the_name() -> None:
    read = split("كرمت البلدية الكاتب أبو بكر الصافي أمس.", "وقال الصافي إنه سعيد.")
    somebody = actor(read, "بكر الصافي", "person", "بكر الصافي", "الصافي")
    assert names(read, [somebody], 2) == []
    somebody = actor(read, "أبو بكر الصافي", "person", "أبو بكر الصافي", "الصافي")
    assert names(read, [somebody], 2) == ["أبو بكر"]


def test_what_is_no_given_name_completes_nobody() -> None:
    read = split("أضحك الممثل الكوميدي سامي الجمهور أمس.", "وقال سامي إنه سعيد.")
    assert names(read, [actor(read, "الكوميدي سامي", "person", "الكوميدي سامي", "سامي")], 2) == []
    read = split("قرأت كاري غراسي رسالتها أمس.", "وقالت غراسي إنها سعيدة.")
    assert names(read, [actor(read, "اري غراسي", "person", "اري غراسي", "غراسي")], 2) == []
    read = split("كتبت غراند رابيدز رسالة من تونس.", "وقالت جراند رابيدز إنها سعيدة.")
    assert names(read, [actor(read, "غراند رابيدز", "person", "غراند رابيدز", "رابيدز")], 2) == []
    read = split("غنى محمد عادل إمام في الحفل.", "وقال محمد إمام إنه سعيد.")
    assert names(read, [actor(read, "محمد عادل إمام", "person", "محمد عادل إمام", "إمام")], 2) == []


def test_one_who_has_a_single_name_leans_but_where_a_noun_brings_him_in() -> None:
    parts = ["فازت قرطاج بالمباراة أمس.", "وسجل المدافع كرشون الهدف في آخر دقيقة.", "وغادر كرشون الملعب مصابا."]
    read = split(*parts)
    cast = [actor(read, "كرشون", "person", "كرشون", "كرشون")]
    assert names(read, cast, 2) == []
    assert names(read, cast, 3) == [None]
    read = split(*parts[::2])
    assert names(read, [actor(read, "كرشون", "person", "كرشون")], 2) == [None]


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(["شركة", "الشركة", "«نسيم»", "التي", "قالت", "و", "في", "تونس", "،", "."]), max_size=30)
)
def test_a_name_is_the_articles_own_words(parts: list[str]) -> None:
    read = split("قالت شركة «نسيم» إنها باقية.", " ".join(parts), "وأعلنت الشركة أن العمل يبدأ غدا.")
    for n in range(1, len(read.sentences) + 1):
        assert all(name is None or name in read.text for name in names(read, [], n))


def test_a_name_told_as_a_hashtag_is_one_word_and_asked_for_no_second() -> None:
    read = split(
        "قررت الهيئة ومجلس أمناء #جائزة_الشيخ_زاهر منح لقب العام لمعهد في باريس.",
        "وسيتسلم الجائزة مدير المعهد في احتفال يقام في أبوظبي.",
    )
    assert names(read, [], 2) == [None, None]


def test_the_people_of_a_town_bear_nobodys_name() -> None:
    read = split("قال فادي الزبداني إن المدينة هادئة.", "وتمكن ثوار الزبداني من فتح الطريق.")
    cast = [actor(read, "فادي الزبداني", "person", "فادي الزبداني", "الزبداني")]
    told = story_of(read, actors=cast)
    assert [one.name for one in leaning.find(told, 2, 0)] == ["فادي"]
    town = Place.model_validate({"id": "p", "name": "الزبداني", "type": "city", "forms": ["الزبداني"], "mentions": []})
    told = story_of(read, actors=cast, places=[town])
    assert leaning.find(told, 2, 0) == []


def test_the_surname_of_another_completes_nobody() -> None:
    read = split(
        "سجل مروان محسن هدف المباراة الأول، وصنعه له عمر صلاح.",
        "وسجل صلاح محسن هدفا ثانيا قبل صافرة النهاية.",
    )
    other = actor(read, "عمر صلاح", "person", "عمر صلاح").model_copy(update={"id": "b"})
    cast = [actor(read, "مروان محسن", "person", "مروان محسن", "محسن"), other]
    told = story_of(read, actors=cast)
    assert not any(one.name for one in leaning.find(told, 2, 0))


def test_what_is_owned_has_no_article() -> None:
    read = split(
        "وصلت سلمى النابلسي مع والدتها المريضة إلى المستشفى.",
        "وأوضحت والدتها أن الطبيب زارها مساء السبت.",
    )
    assert riddles(read, 2) == 0


def test_a_given_name_behind_a_noun_may_be_anothers() -> None:
    first = "وصلت جيجي الخوري إلى صيدا، وتعمل جيجي الخوري طبيبة."

    whole = "جيجي الخوري"

    def completed(line: str) -> list[str | None]:
        read = split(first, line)
        return names(read, [actor(read, whole, "person", whole, whole, "جيجي")], 2)

    assert completed("وقالت جيجي، مساء السبت، إن البحر هائج.") == [whole]
    assert completed("وزارت ابنته جيجي، مساء السبت، ميناء المدينة.") == []


def test_another_one_is_none_that_was_named() -> None:
    first = "عرض المهرجان فيلم «الميناء» للمخرجة سلمى النابلسي."
    assert None in names(split(first, "ونال الفيلم جائزة النقاد."), [], 2)
    assert names(split(first, "ونال الفيلم الآخر جائزة النقاد."), [], 2) == []
    assert names(split(first, "ونال الفيلم الثالث جائزة النقاد."), [], 2) == []
