"""A date inside a period that tells what it lacks."""

from __future__ import annotations

from generator.arabic.dates import days
from generator.arabic.dates.timewords import Cursor, Node
from generator.arabic.periods import Fields, Turn, Within


def inside(line: Cursor, node: Node) -> Node:
    """The node with the period that completes it: «سبتمبر من العام الماضي», «ربيع العام نفسه»."""
    if isinstance(node.when, Turn) and node.when.unit == "week":
        day = days.weekday(line, node.last)
        if day and day.when == Fields(weekday=getattr(day.when, "weekday", None)):
            return day._replace(start=node.start, when=Within(day.when, node.when))
        return node
    if not isinstance(node.when, Fields) or node.when.year is not None or node.when.turn is not None:
        return node
    follow = line.after(node.last, "of")
    outer = days.whole(line, follow)
    if outer and isinstance(outer.when, Turn) and outer.when.unit != "day":
        return node._replace(last=outer.last, when=Within(node.when, outer.when), relative=True)
    return node
