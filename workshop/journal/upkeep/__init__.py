"""Backups, getting them back, looking for damage, and deleting everything."""
