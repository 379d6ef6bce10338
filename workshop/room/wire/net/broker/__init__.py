"""The broker a facilitator's program starts: MQTT 3.1.1 as far as a room needs it, and no further.

It runs as a process of its own (`python -m workshop.room.wire.net.broker`, started and watched by
`hosting.py`), so that nothing that reads what strangers send shares memory with a facilitator's
keys and notes. It holds everything in memory and nothing on a disk, and serves one room:

- `rules.py`: who may say what, and hear what. Only who leads speaks to all.
- `packets.py`: what goes over the line, as values.
- `switch.py`: who hears what, and what is kept for those who come later.
- `lines.py`: one connection; how much of it is taken in, and how much waits to go out.
- `__main__.py`: the process.

What reaches a subscriber goes by the QoS 0 of MQTT, which a broker may grant instead of 1: over
TCP nothing is lost while a connection lasts, and after it everything is told anew.
"""
