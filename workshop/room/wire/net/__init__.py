"""The network: links, brokers, and how a room is found. The only folder that opens a socket."""
