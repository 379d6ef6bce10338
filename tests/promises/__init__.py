"""Whether the program keeps what it promises, tried far more often than the tests have time for.

    python tests/promises [PART …] [--times N]       about twenty minutes on two quiet cores
    python -m promises [PART …] [--times N]          the same, from the folder `tests`

At the end stands a line for each part: how often it was tried, how often it failed, how long it
took. What failed is said as it happens. `--times` is how often a journal is cut off; the other
parts follow it. Every run takes other moments; with `--seed` those of an earlier one come again.
"""
