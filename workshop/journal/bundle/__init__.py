"""A whole journal in one file, and two journals becoming one."""
