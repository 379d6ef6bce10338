"""One couple's journal: an SQLite file, one writer thread, and rows as plain values.

Begin with `workshop.journal.journal.Journal`. Only this package knows SQL.
"""
