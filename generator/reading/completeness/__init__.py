"""How likely a title that ends at a word says all it began to say: a measure that is learned, with what it looks at."""

from generator.reading.completeness.measure import WEIGHTS, Measure, measure_of

__all__ = ["WEIGHTS", "Measure", "measure_of"]
