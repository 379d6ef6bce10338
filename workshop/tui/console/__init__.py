"""The facilitator's console: agenda, clock, what to say, private notes, the state of the room."""
