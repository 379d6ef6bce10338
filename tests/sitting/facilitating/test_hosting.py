"""The room of an evening can be found by its code, where that is wanted."""

import time

import pytest

from helpers.leading import Wall, leading
from helpers.room import free_port
from workshop.guide import by_id
from workshop.room.wire.leader.kept import new_evening
from workshop.room.wire.net.address import Address
from workshop.room.wire.net.discovery import look
from workshop.room.wire.secret.code import room_of
from workshop.sitting.facilitating.hosting import HostedRoom


@pytest.mark.parametrize("announce", [True, False])
def test_a_room_is_found_nearby_where_it_is_announced(announce: bool) -> None:
    hosted = HostedRoom(
        new_evening(time.time()),
        leading(Wall()),
        by_id("main")[1],
        port=free_port(),
        announced=announce,
    )
    hosted.start()
    try:
        found = look(room_of(hosted.code), 30.0 if announce else 1.0)
        assert found == (Address("127.0.0.1", hosted.port) if announce else None)
    finally:
        hosted.close()
