import os
import sys

import pytest

from generator.publishing import processes


def where(part: slice) -> tuple[int, list[int]]:
    return os.getpid(), list(range(7))[part]


@pytest.mark.skipif(sys.platform != "linux", reason="processes are split off on Linux alone")
def test_stretches_come_in_order_from_other_processes(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(processes, "PAGES_AT_ONCE", 3)
    made = list(processes.over(where, 7, 2))
    assert [pages for _, pages in made] == [[0, 1, 2], [3, 4, 5], [6]]
    assert os.getpid() not in {process for process, _ in made}


def test_one_process_is_this_one():
    assert list(processes.over(where, 7, 1)) == [(os.getpid(), [0, 1, 2, 3, 4, 5, 6])]


def test_few_pages_are_not_worth_a_second_process():
    assert processes.worthwhile(60, 8) == 1
    assert processes.worthwhile(5000, 1) == 1
