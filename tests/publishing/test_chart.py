from generator.dossier.model import Cite, Quantity, QuantityEntry
from generator.publishing.chart import chart


def quantity(*values: float | None) -> Quantity:
    entries = [
        QuantityEntry(
            figure=0, cite=Cite(record=f"r{n}", sentence=1), value=value, approx="exact", text=str(value), label="س"
        )
        for n, value in enumerate(values)
    ]
    return Quantity(id="q", label="س", kind="count", entries=entries, values=[], verdict="change", records=[])


def test_a_chart_begins_at_zero_and_ends_on_a_round_number():
    drawn = chart(quantity(2500, 900, 2700))
    assert drawn is not None
    assert [label for _, label in drawn.ticks] == ["0", "1,000", "2,000", "3,000"]
    assert [points[0].x for _, points in drawn.rows] == [83.33, 30.0, 90.0]


def test_there_is_no_chart_of_one_point_or_of_nothing():
    assert chart(quantity(5)) is None
    assert chart(quantity(None, None)) is None
    assert chart(quantity(0, 0)) is None
