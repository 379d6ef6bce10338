"""What goes between a facilitator's program and those of the couples, through any MQTT broker.

Pure, and without a network: `peer.py` (what a link carries letters for), `topics.py`, `code.py`
(six spoken words), `sealing.py` (the only file that encrypts), `messages.py` (what can be said at
all), `letters.py` (how it is signed and sealed), `clock.py`, `leader.py`, `follower.py`.
"""
