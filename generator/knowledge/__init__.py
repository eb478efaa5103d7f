"""What the program knows, as data: tables that a person can extend without Python, and the one loader for them.

The tables are the CSV files in `tables/`. Their columns are the classes of `rows`. See tables/README.md for who wrote
each and under which licence.
"""

from generator.knowledge.loader import Knowledge, TableError, built_in, of_kind, read_table

__all__ = ["Knowledge", "TableError", "built_in", "of_kind", "read_table"]
