"""One file a command, of the command's name: `add(subparsers)` says it, `run(args)` does it.

What a command needs is imported when it runs, so that reading the command line costs nothing.
"""
