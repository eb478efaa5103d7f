"""What holds for all tests."""

from hypothesis import settings

# The same examples in each run, so that a red run is red again, and no clock: how fast things are is bench/'s to say.
settings.register_profile("mujaz", deadline=None, derandomize=True)
settings.load_profile("mujaz")
