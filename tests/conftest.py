"""What holds for all tests."""

import pytest
from hypothesis import settings

# The same examples in each run, so that a red run is red again, and no clock: how fast things are is bench/'s to say.
settings.register_profile("mujaz", deadline=None, derandomize=True)
settings.load_profile("mujaz")


def pytest_addoption(parser: pytest.Parser) -> None:
    """The way to write the golden records of the demo anew."""
    parser.addoption("--write-golden", action="store_true", help="write the golden records of the demo anew")
