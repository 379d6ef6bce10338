"""What is seen: the screens. The only part that knows Textual."""

import os

# A letter typed just after the clock has moved on waits for the next frame: 8 ms instead of 17.
# Textual reads this once, when it is first imported; whoever set it themselves keeps their number.
os.environ.setdefault("TEXTUAL_FPS", "120")
