from generator.dossier import build
from generator.dossier.file import DossierFile
from generator.dossier.model import Dossier, Entity
from tests.dossier.making import Making


def entity(dossier: Dossier, name: str) -> Entity:
    return next(entity for entity in dossier.entities if name in entity.forms)


def entities(*makings: Making) -> list[Entity]:
    return sorted(build([making.record() for making in makings]).entities, key=lambda entity: entity.records)


def test_one_person_in_two_spellings_is_one_with_the_reason() -> None:
    one = Making("a", "أعلن الوزير عبدالله الأحمد زيارة الأردن.", "2023-05-01").actor("عبدالله الأحمد").record()
    two = Making("b", "عاد عبد الله الاحمد من الأردن.", "2023-05-03").actor("عبد الله الاحمد").record()
    dossier = build([two, one])
    found = entity(dossier, "عبدالله الأحمد")
    assert found.records == ["a", "b"]
    assert found.page
    assert [judgement.kind for judgement in found.merged] == ["spelling"]
    assert found.merged[0].cites[1].record == "b"


def test_two_people_of_one_family_name_stay_two() -> None:
    one = Making("a", "قال وزير الخارجية فؤاد حسين إن حسين سيزور.", "2023-05-01").actor("فؤاد حسين").record()
    two = Making("b", "في عهد صدام حسين.", "2023-05-02").actor("صدام حسين").record()
    dossier = build([one, two])
    assert entity(dossier, "فؤاد حسين").id != entity(dossier, "صدام حسين").id


def test_a_family_name_alone_is_its_articles_own() -> None:
    one = Making("a", "قال فؤاد حسين كلمة.", "2023-05-01").actor("فؤاد حسين").record()
    two = Making("b", "غادر حسين القاعة.", "2023-05-02").actor("حسين").record()
    three = Making("c", "دخل حسين القاعة.", "2023-05-03").actor("حسين").record()
    dossier = build([one, two, three])
    assert [len(found.records) for found in dossier.entities] == [1, 1, 1]


def test_the_same_office_joins_a_short_name_to_the_full_one() -> None:
    one = (
        Making("a", "قال وزير الدفاع التونسي سامي الورتاني شيئا.", "2023-05-01")
        .actor("سامي الورتاني", "person", "وزير الدفاع التونسي")
        .record()
    )
    two = (
        Making("b", "نفى وزير الدفاع التونسي الورتاني الخبر.", "2023-05-02")
        .actor("الورتاني", "person", "وزير الدفاع التونسي")
        .record()
    )
    found = entity(build([one, two]), "الورتاني")
    assert found.records == ["a", "b"]
    assert found.name == "سامي الورتاني"
    assert found.merged[0].kind == "role"
    assert len(found.aliases) == 1


def test_two_holders_of_one_office_with_one_family_name_are_not_guessed_between() -> None:
    role = "رئيس بلدية صيدا"
    texts = {"a": "كمال البزري", "b": "عادل البزري", "c": "البزري"}
    records = [
        Making(id_, f"تحدث {role} {name} إلى الصحافة.", "2023-05-01").actor(name, "person", role).record()
        for id_, name in texts.items()
    ]
    assert {len(found.records) for found in build(records).entities} == {1}


def test_a_middle_name_without_a_common_office_is_a_doubtful_merge() -> None:
    one = Making("a", "التقى كريم السيد الوفد.", "2023-05-01").actor("كريم السيد").record()
    two = Making("b", "ودّع كريم عادل السيد الوفد.", "2023-05-02").actor("كريم عادل السيد").record()
    dossier = build([one, two])
    assert entity(dossier, "كريم السيد").id != entity(dossier, "كريم عادل السيد").id
    assert entity(dossier, "كريم السيد").merged[0].doubtful


def test_the_tables_know_two_names_of_one_body() -> None:
    one = Making("a", "نفى البنتاغون الخبر.", "2023-05-01").actor("البنتاغون", "government").record()
    two = (
        Making("b", "أكدت وزارة الدفاع الأمريكية الخبر.", "2023-05-02")
        .actor("وزارة الدفاع الأمريكية", "government")
        .record()
    )
    found = entity(build([one, two]), "البنتاغون")
    assert found.records == ["a", "b"]
    assert found.merged[0].kind == "knowledge"


def test_the_army_of_one_article_is_not_that_of_another() -> None:
    one = Making("a", "انتشر الجيش في طرابلس.", "2023-05-01").actor("الجيش", "military").record()
    two = Making("b", "انسحب الجيش من الخرطوم.", "2023-05-02").actor("الجيش", "military").record()
    assert [len(found.records) for found in build([one, two]).entities] == [1, 1]


def test_the_editor_joins_and_parts() -> None:
    one = Making("a", "قال أبو كامل كلمته.", "2023-05-01").actor("أبو كامل").record()
    two = Making("b", "قال سعيد الحلبي كلمته.", "2023-05-02").actor("سعيد الحلبي").record()
    three = Making("c", "قال سعيد الحلبي غير ذلك.", "2023-05-03").actor("سعيد الحلبي").record()
    edits = DossierFile.model_validate(
        {
            "merges": [{"names": ["سعيد الحلبي", "أبو كامل"], "reason": "اسمه الحركي"}],
            "splits": [{"name": "سعيد الحلبي", "records": ["c"], "reason": "طبيب يحمل الاسم نفسه"}],
        }
    )
    dossier = build([one, two, three], edits)
    joined = entity(dossier, "أبو كامل")
    assert joined.records == ["a", "b"]
    assert joined.name == "سعيد الحلبي"
    assert joined.merged[0].text == "اسمه الحركي"
    other = next(found for found in dossier.entities if found.records == ["c"])
    assert other.merged[0].apart
    assert other.id != joined.id


def test_ids_stay_when_articles_are_added() -> None:
    one = Making("a", "قال أحمد الزين كلمة.", "2023-05-02").actor("أحمد الزين").record()
    two = Making("b", "وصل احمد الزين.", "2022-05-01").actor("احمد الزين").record()
    alone = {found.id for found in build([one]).entities}
    assert alone == {found.id for found in build([one, two]).entities}


def test_an_id_reads_like_the_name_and_is_one_for_its_spellings() -> None:
    together = Making("a", "وصل عبدالله بن فهد العتيبي أمس.", "2023-05-01").actor("عبدالله بن فهد العتيبي").record()
    apart = Making("b", "وصل عبد الله بن فهد العتيبي أمس.", "2023-05-02").actor("عبد الله بن فهد العتيبي").record()
    (first,), (second,) = build([together]).entities, build([apart]).entities
    assert first.id == second.id
    assert first.id.startswith("abdullah-bin-fahad-al-otaibi-")


def test_roles_come_with_every_article_and_its_days() -> None:
    one = (
        Making("a", "رئيس الحكومة هشام المشيشي تكلم.", "2021-01-05")
        .actor("هشام المشيشي", "person", "رئيس الحكومة")
        .record()
    )
    two = Making("b", "تحدث رئيس الحكومة السابق هشام المشيشي.", "2022-03-01").actor(
        "هشام المشيشي", "person", "رئيس الحكومة السابق"
    )
    found = entity(build([two.record(), one]), "هشام المشيشي")
    assert [role.text for role in found.roles] == ["رئيس الحكومة", "رئيس الحكومة السابق"]
    assert str(found.roles[1].latest) == "2022-03-01"


def test_who_stands_in_the_same_sentence() -> None:
    text = "التقى سمير جبران نبيل حداد في قبرص.\nوغادر سمير جبران."
    making = Making("a", text, "2023-05-01").actor("سمير جبران").actor("نبيل حداد")
    other = Making("b", "سمير جبران وحده.", "2023-05-02").actor("سمير جبران")
    dossier = build([making.record(), other.record()])
    (together,) = entity(dossier, "سمير جبران").together
    assert together.entity == entity(dossier, "نبيل حداد").id
    assert (together.sentences, together.cites[0].sentence) == (1, 1)


def test_two_places_whose_names_differ_by_their_marks_stay_two() -> None:
    known = {"name_en_origin": "knowledge"}
    one = Making("a", "وصل الوفد إلى عمان.", "2023-05-01").place("عمان", "city", name_en="Amman", **known)
    two = Making("b", "وصل الوفد إلى عمان.", "2023-05-02").place("عمان", name_en="Oman", **known)
    assert [len(found.records) for found in build([one.record(), two.record()]).entities] == [1, 1]


def test_a_word_of_its_own_makes_another_body() -> None:
    known = {"name_en": "Syrian army", "name_en_origin": "knowledge"}
    one = Making("a", "تقدم الجيش السوري.", "2023-05-01").actor("الجيش السوري", "military", **known)
    two = Making("b", "انسحب الجيش الحر السوري.", "2023-05-02").actor("الجيش الحر السوري", "military", **known)
    assert [len(found.records) for found in build([one.record(), two.record()]).entities] == [1, 1]


def test_one_compound_name_is_no_full_name() -> None:
    one = Making("a", "قال عبد اللطيف كلمة.", "2023-05-01").actor("عبد اللطيف").record()
    two = Making("b", "عُين عبد اللطيف مديرا.", "2023-05-02").actor("عبد اللطيف").record()
    assert [len(found.records) for found in build([one, two]).entities] == [1, 1]


def test_plain_words_of_two_articles_are_two_bodies() -> None:
    known = {"name_en": "army forces", "name_en_origin": "knowledge"}
    one = Making("a", "انتشرت قوات الجيش في طرابلس.", "2023-05-01").actor("قوات الجيش", "military", **known).record()
    two = Making("b", "انسحبت قوات الجيش من الخرطوم.", "2023-05-02").actor("قوات الجيش", "military", **known).record()
    assert [len(found.records) for found in build([one, two]).entities] == [1, 1]


def test_a_foreign_g_has_two_letters() -> None:
    one = Making("a", "قالت أنجيلا ميركل كلمة.", "2017-05-01").actor("أنجيلا ميركل").record()
    two = Making("b", "ردت أنغيلا ميركل.", "2017-05-02").actor("أنغيلا ميركل").record()
    assert entity(build([one, two]), "أنجيلا ميركل").records == ["a", "b"]


def test_a_full_name_may_begin_or_end_like_a_compound() -> None:
    names = ("جمال خاشقجي", "شينزو آبي")
    records = [
        Making(f"{at}-{day}", f"تحدث {name} إلى الصحافة.", f"2018-05-0{day}").actor(name).record()
        for at, name in enumerate(names)
        for day in (1, 2)
    ]
    assert [len(found.records) for found in build(records).entities] == [2, 2]


def test_an_id_stays_whichever_way_a_compound_name_is_written() -> None:
    one = Making("b", "قال عبد الله الكيلاني كلمة.", "2023-05-02").actor("عبد الله الكيلاني").record()
    two = Making("a", "وصل عبدالله الكيلاني.", "2022-05-01").actor("عبدالله الكيلاني").record()
    alone = {found.id for found in build([one]).entities}
    assert alone == {found.id for found in build([two]).entities} == {found.id for found in build([one, two]).entities}


def test_the_tables_know_two_spellings_of_a_public_figure() -> None:
    one = Making("a", "قال دونالد ترامب كلمة.", "2018-05-01").actor("دونالد ترامب").record()
    two = Making("b", "رد دونالد ترمب.", "2018-05-02").actor("دونالد ترمب").record()
    found = entity(build([one, two]), "دونالد ترامب")
    assert found.records == ["a", "b"]
    assert [judgement.kind for judgement in found.merged] == ["knowledge"]
    assert found.id == build([two]).entities[0].id


def test_a_middle_name_is_nobody_else_where_one_office_stands_within_the_other() -> None:
    short, long = "وزير الدولة للشؤون البرلمانية", "وزير الدولة الكويتي للشؤون البرلمانية"
    one = Making("a", f"صرح {short} وليد الهاجري.", "2023-05-01").actor("وليد الهاجري", "person", short).record()
    two = Making("b", f"وصل {long} وليد بن سعد الهاجري.", "2023-05-02").actor("وليد بن سعد الهاجري", "person", long)
    assert entity(build([one, two.record()]), "وليد الهاجري").records == ["a", "b"]


def test_names_that_differ_by_long_vowels_wait_for_the_editor() -> None:
    one = Making("a", "وصل مارتن هيرتسبرغ إلى عمّان.", "2023-05-01").actor("مارتن هيرتسبرغ").record()
    two = Making("b", "غادر مارتين هرتسبيرغ عمّان.", "2023-05-02").actor("مارتين هرتسبيرغ").record()
    dossier = build([one, two])
    assert [len(found.records) for found in dossier.entities] == [1, 1]
    (work,) = [work for work in dossier.worklist if work.code == "doubtful_merge"]
    assert "مارتن هيرتسبرغ، مارتين هرتسبيرغ" in work.text
    merge = {"merges": [{"names": ["مارتن هيرتسبرغ", "مارتين هرتسبيرغ"]}]}
    confirmed = build([one, two], DossierFile.model_validate(merge))
    assert [found.records for found in confirmed.entities] == [["a", "b"]]
    split = {"splits": [{"name": "مارتين هرتسبيرغ", "records": ["b"]}]}
    rejected = build([one, two], DossierFile.model_validate(split))
    assert len(rejected.entities) == 2
    for decided in (confirmed, rejected):
        assert [work for work in decided.worklist if work.code == "doubtful_merge"] == []


def test_a_short_name_with_another_vowel_is_another_name() -> None:
    one = Making("a", "قال سالم عمر كلمة.", "2023-05-01").actor("سالم عمر").record()
    two = Making("b", "قال سليم عمار كلمة.", "2023-05-02").actor("سليم عمار").record()
    assert [work.code for work in build([one, two]).worklist if work.code == "doubtful_merge"] == []


def test_a_body_without_its_country_is_the_one_whose_english_names_it() -> None:
    bank = {"name_en": "Central Bank of Turkey", "name_en_origin": "knowledge"}
    texts = [
        ("a", "رفع البنك المركزي الفائدة."),
        ("b", "خفض البنك المركزي الاحتياطي."),
        ("c", "تدخل المصرف المركزي التركي."),
    ]
    names = ("البنك المركزي", "البنك المركزي", "المصرف المركزي التركي")
    makings = [
        Making(id_, text).actor(name, "government", **bank) for (id_, text), name in zip(texts, names, strict=True)
    ]
    (found,) = entities(*makings)
    assert found.records == ["a", "b", "c"]


def test_the_same_words_with_another_country_are_another() -> None:
    makings = [
        Making(id_, "أعلنت الحكومة ذلك.").actor("الحكومة", "government", name_en=name_en, name_en_origin="knowledge")
        for id_, name_en in (
            ("a", "Turkish government"),
            ("b", "Iraqi government"),
            ("c", "government"),
            ("d", "government"),
        )
    ]
    assert [found.records for found in entities(*makings)] == [["a"], ["b"], ["c"], ["d"]]


def test_a_public_figure_is_one_however_an_article_spells_him() -> None:
    english = {"name_en": "Recep Tayyip Erdogan", "name_en_origin": "knowledge"}
    one = Making("a", "قال رجب طيب أردوغان ذلك.").actor("رجب طيب أردوغان", **english)
    two = Making("b", "قال رجب طيب أرودغان ذلك.").actor("رجب طيب أرودغان", **english)
    (found,) = entities(one, two)
    assert found.records == ["a", "b"]


def test_a_bank_without_its_country_is_the_one_that_the_tables_know_in_full() -> None:
    known = {"name_en": "Central Bank of the Republic of Turkey", "name_en_origin": "knowledge"}
    one = Making("a", "أعلن البنك المركزي التركي ذلك.").actor("البنك المركزي التركي", "government", **known)
    bare = {"name_en": "Central Bank of Turkey", "name_en_origin": "knowledge"}
    two = Making("b", "رفع البنك المركزي الفائدة.").actor("البنك المركزي", "government", **bare)
    (found,) = entities(one, two)
    assert found.name_en == known["name_en"]
