"""Guided workshops for two people at one computer.

A guide unfolds into a script of stages, a session walks the script, a face shows one stage, and a
sitting joins the walk with the journal that remembers it. CONTRIBUTING.md shows which package
holds what.
"""

__version__ = "0.1.0"
