"""What goes between a facilitator's program and those of the couples, through any MQTT broker.

Pure, and without a network: `peer.py` (what a link carries letters for), `topics.py`, `events.py`,
`secret/` (six spoken words, and the only file that encrypts), `letters/` (what can be said at all,
signed and sealed), `leader/`, `follower/`. Only `net/` opens a socket.
"""
