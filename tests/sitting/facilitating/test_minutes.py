"""The console's minutes add up to the times of the clock beside them."""

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from helpers.leading import Wall, leading
from workshop.room.evening import Does
from workshop.sitting.facilitating.telling import told

DOES: tuple[Does, ...] = (
    *("next", "next", "next", "next", "back", "more", "fit", "rest", "go_on", "leave_out"),
)


def shown(when: datetime) -> int:
    """Minutes of that day's clock; an evening may go on past midnight."""
    return (when.day * 24 + when.hour) * 60 + when.minute


@effort(60)
@given(
    st.lists(st.tuples(st.sampled_from(DOES), st.floats(0, 900)), max_size=25),
    st.floats(-3600, 3600),
    st.booleans(),
    st.booleans(),
)
def test_minutes_add_up(
    done: list[tuple[Does, float]], late: float, begun: bool, ended: bool
) -> None:
    wall = Wall()
    evening = leading(wall, sitting=1, welcome=15, meal=wall.now.replace(hour=19))
    wall.passes(seconds=late)
    for does, later in (("begin", 0.0), *done) if begun else ():
        out = evening.at.parts[-1].id if does == "leave_out" else ""
        evening.do(does, part=out).result()  # type: ignore[arg-type]
        wall.passes(seconds=later)
    if ended:
        evening.do("end").result()
    now = told(evening)
    times = [shown(line.begins) for line in now.lines if line.begins]
    minutes = [line.minutes for line in now.lines if line.begins]
    for number, time in enumerate([*times, shown(now.ends)]):
        assert times[0] + sum(minutes[:number]) == time
    assert all(not line.minutes for line in now.lines if line.begins is None)
    assert all(number >= 0 for number in minutes)
