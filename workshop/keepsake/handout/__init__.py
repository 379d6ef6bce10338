"""What a group gets on paper: the couple's hand-out, and the facilitator's run sheet."""
