"""Joins session, journal and clock: what every face calls, so that no face does it itself."""
