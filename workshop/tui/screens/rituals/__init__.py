"""Rituals: what is due today, the board, one month of one ritual, and agreeing on one."""
