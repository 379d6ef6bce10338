"""Where a broker is, as people write it."""

import pytest

from workshop.room.wire.net.address import PASSWORD, Address, AddressError, parse


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("mqtt://broker.example:2000", Address("broker.example", 2000)),
        ("mqtt://broker.example", Address("broker.example", 1883)),
        ("mqtts://broker.example/", Address("broker.example", 8883, tls=True)),
        (" 192.168.1.7 ", Address("192.168.1.7", 18830)),
        ("192.168.1.7:1884", Address("192.168.1.7", 1884)),
        ("[::1]:1884", Address("::1", 1884)),
        ("mqtts://anna@host", Address("host", 8883, tls=True, user="anna")),
        ("mqtt://anna:a%20b@host", Address("host", 1883, user="anna", password="a b")),
    ],
)
def test_an_address_is_read(text: str, address: Address) -> None:
    assert parse(text, {}, port=18830) == address


@pytest.mark.parametrize(
    "text",
    [
        "",
        "mqtt://",
        "http://host",
        "mqtt://host:0",
        "mqtt://host:99999",
        "mqtt://host/path",
        "mqtt://host?x",
        "mqtt://ho st",
        "mqtt://host:a",
        "mqtt://[::1",
        "six words of a code",
    ],
)
def test_what_is_none_is_refused(text: str) -> None:
    with pytest.raises(AddressError, match="mqtts://name@host:8883"):
        parse(text, {})


def test_the_password_comes_from_the_environment_or_is_asked_for() -> None:
    assert parse("mqtts://anna@host", {}).needs_password
    assert not parse("mqtts://host", {PASSWORD: "secret"}).needs_password
    assert parse("mqtts://host", {PASSWORD: "secret"}).password is None
    assert parse("mqtts://anna@host", {PASSWORD: "secret"}).password == "secret"
    assert parse("mqtts://anna@host", {}).with_password("secret").password == "secret"


def test_a_password_is_never_shown() -> None:
    address = parse("mqtts://anna:secret@host", {})
    assert str(address) == "mqtts://anna@host:8883"
    assert "secret" not in f"{address!r} {address}"
    assert str(parse("[::1]:7", {})) == "mqtt://[::1]:7"


@pytest.mark.parametrize(
    "user", ["anna", "anna@home.example", "vhost:anna", "a/b", "a%3Ab", "ä ?#"]
)
def test_what_is_kept_of_an_address_is_the_same_address(user: str) -> None:
    address = Address("broker.example", 8883, tls=True, user=user)
    assert parse(str(address), {}) == address
