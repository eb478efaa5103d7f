"""How likely a title that ends at a word says all it began to say: a measure that is learned, with what it looks at."""

from generator.reading.titling.completeness.measure import WEIGHTS, Measure, measure_of
from generator.reading.titling.completeness.places import DENIED, OBJECT_BEHIND, PREDICATE_BEHIND

__all__ = ["DENIED", "OBJECT_BEHIND", "PREDICATE_BEHIND", "WEIGHTS", "Measure", "measure_of"]
