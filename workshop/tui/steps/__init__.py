"""Stages that look alike whatever the kind: one file a step of a session."""
