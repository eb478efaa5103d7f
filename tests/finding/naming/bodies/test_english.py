"""English names of bodies."""

from __future__ import annotations

import pytest

from generator.finding.naming.bodies import english as body_english
from generator.finding.naming.mentions import Subject
from generator.knowledge import built_in

KNOWLEDGE = built_in()


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("اللجنة العسكرية العليا", "Higher Military Committee"),
        ("اللجنة العسكرية العليا الأميركية العراقية", "US-Iraqi Higher Military Committee"),
        ("لجنة الشؤون الخارجية", "Foreign Affairs Committee"),
        ("مجلس السياسات الوطني", "National Policies Council"),
        ("المركز الوطني للأرصاد", "National Centre for Meteorology"),
        ("مركز حماية الصحفيين", "Centre for the Protection of Journalists"),
        ("اللجنة الوطنية لحقوق الإنسان", "National Committee for Human Rights"),
        ("اللجنة المصرية لإعمار ليبيا", "Egyptian Committee for the Reconstruction of Libya"),
        ("لجنة الشباب والرياضة والإعلام", "Youth, Sports and Media Committee"),
        ("محكمة الاستئناف العليا", "Higher Appeal Court"),
        ("لجنة التشاور السياسي", "Political Consultation Committee"),
        ("شركة تطوير البترول المتحدة", "United Company for the Development of Petroleum"),
        ("هيئة تكنولوجيا المعلومات", "Authority for Information Technology"),
        ("صحيفة سياتل تايمز", "Seattle Times"),
        ("قناة CBS 13", "CBS 13"),
        ("قناة سي جي تي إن", "CGTN"),
        ("شبكة آي.تي.بي", "ITB"),
        ("بعثة الاتحاد الأوروبي", "European Union Mission"),
        ("مكتب الرئاسة المصرية", "Egyptian Presidency Office"),
        ("نقابة المحامين الأردنيين", "Jordanian Lawyers Syndicate"),
        ("flight - safety . net", "flight-safety.net"),
        ("حركة خدمة", None),
        ("صحيفة زقزق تايمز", None),
        ("لجنة الزقزقة الوطنية", None),
        ("هيئة مكافحة الزقزقة", None),
    ],
)
def test_a_body_is_built_from_its_head_or_waits(name: str, wanted: str | None) -> None:
    assert body_english.body(Subject(name, "body", "organisation"), KNOWLEDGE)[0] == wanted
