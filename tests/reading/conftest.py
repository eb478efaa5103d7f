from pathlib import Path

import pytest

from generator.knowledge import Knowledge, built_in
from generator.reading import read
from generator.record import Article

STORY = """\
أعلنت وزارة الصحة أن فرقها الطبية بدأت حملة تلقيح واسعة تشمل المدن الكبرى والقرى البعيدة في شمال البلاد وجنوبها.
وقال المتحدث باسم الوزارة إن الحملة تستمر ثلاثة أسابيع، وإن اللقاحات متوفرة في جميع المراكز الصحية دون مقابل.
وأضاف أن الوزارة خصصت خطا هاتفيا للرد على أسئلة المواطنين، وأن الفرق الجوالة ستصل إلى المناطق النائية تباعا.
"""


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return built_in()


@pytest.fixture
def article(tmp_path: Path, knowledge: Knowledge):
    """Reads a text as the file of this name."""

    def make(text: str | bytes, name: str = "خبر.txt") -> Article:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return read(path, knowledge)

    return make
