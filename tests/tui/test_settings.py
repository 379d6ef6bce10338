"""Settings: the country is chosen there, holds at once, and is there the next time."""
