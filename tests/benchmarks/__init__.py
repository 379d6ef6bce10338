"""How fast the program is, measured against the least a Textual program can be.

    pytest tests/benchmarks -m benchmark -n 0 -s     everything, about half an hour
    python tests/benchmarks [start home … leaving]   the same as plain programs

Every comparison is made of pairs, ours and the bare program by turns, so that whatever else the
computer does meets both. What is printed is the median of the pairs' ratios and where the middle
half of them lies. No figure is ever asserted: a busy computer must not fail anybody's tests.
"""
