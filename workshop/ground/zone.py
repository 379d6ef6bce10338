"""The name of this computer's time zone."""


def local() -> str:
    """Such as `Europe/Berlin`; empty where the system does not tell."""
    import tzlocal  # late: only who plans something needs it

    try:
        return tzlocal.get_localzone_name() or ""
    except Exception:  # how a system names its zone is told in many ways, and some are broken
        return ""
