"""Everything goes wrong at once, over real brokers; in the end everybody is where the leader is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.room import HERE, Mosquitto, until
from helpers.room_chaos import Broker, Embedded, Other, Room
from helpers.room_network import made
from workshop.room.wire.net.hosting import Hosting

BLOWS = 25


@pytest.fixture(params=["embedded", "mosquitto"])
def broker(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Broker]:
    if request.param == "mosquitto":
        with Mosquitto(tmp_path, "allow_anonymous true").running() as other:
            yield Other(other)
        return
    hosting = Hosting(made("chaos")[1].topics, host=HERE, port=0)
    hosting.start()
    yield Embedded(hosting)
    hosting.close()


@pytest.mark.parametrize("seed", [1, 2])
async def test_after_the_storm_everybody_is_in_step(broker: Broker, seed: int) -> None:
    room = Room(broker, couples=8, seed=seed)
    async with room.open() as meddler:
        await until(lambda: not room.wrong())
        for _ in range(BLOWS):
            await room.blow(meddler)
            if room.chance.random() < 0.4:  # else the next one comes in the middle of this one
                await until(lambda: room.leaders_link.connected or meddler.shut)
        await room.calm(meddler)
        assert room.rogue.sent
        stages = {couple.stage.stage for couple in room.couples if couple.stage}
        assert stages == {f"stage {room.shown}"}
