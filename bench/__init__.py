"""How good and how fast the program is: a module a station, each with `measure(folder)`; `run.py` runs them all."""
