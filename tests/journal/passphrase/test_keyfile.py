"""The key file: what opens it, what does not, and what becomes of it when a bit of it changes."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.journal.errors import JournalUnreachable, KeyFileDamaged
from workshop.journal.passphrase import keyfile, sealing
from workshop.journal.passphrase.keyfile import KeyFile

KEY = bytes(range(32))


def test_the_passphrase_opens_it_and_nothing_else_does() -> None:
    file = KeyFile((keyfile.new_slot(KEY, "four words are good"),))
    assert file.open("four words are good") == [KEY]
    for wrong in ("", "four words are goo", "Four words are good", "four words are good "):
        assert file.open(wrong) == []


@given(st.text(min_size=1, max_size=30))
def test_any_passphrase_works_however_its_accents_are_put_together(passphrase: str) -> None:
    file = KeyFile((keyfile.new_slot(KEY, passphrase),))
    for form in ("NFC", "NFD"):
        assert file.open(unicodedata.normalize(form, passphrase)) == [KEY]


def test_a_recovery_code_opens_it_however_it_is_typed() -> None:
    slot, code = keyfile.with_recovery(keyfile.new_slot(KEY, "four words"), KEY)
    file = KeyFile((slot,))
    assert len(code.replace("-", "")) == 30
    for typed in (code, code.lower(), code.replace("-", " "), code.replace("-", "")):
        assert file.open(typed) == [KEY]
    assert file.open(code.replace("0", "o").replace("1", "l")) == [KEY]
    assert file.open("four words") == [KEY]
    assert file.open(code[:-1]) == []


def test_a_new_recovery_code_makes_the_older_one_void() -> None:
    slot, old = keyfile.with_recovery(keyfile.new_slot(KEY, "four words"), KEY)
    slot, new = keyfile.with_recovery(slot, KEY)
    assert KeyFile((slot,)).open(old) == []
    assert KeyFile((slot,)).open(new) == [KEY]


def test_what_seals_one_thing_opens_no_other() -> None:
    one = keyfile.new_slot(KEY, "four words")
    other = keyfile.new_slot(KEY, "four words")
    swapped = keyfile.Slot(one.id, other.passphrase)
    assert KeyFile((swapped,)).open("four words") == []


def test_every_byte_of_the_file_changed_in_turn_is_noticed_or_harmless(tmp_path: Path) -> None:
    path = tmp_path / "journal.db.key"
    slot, _code = keyfile.with_recovery(keyfile.new_slot(KEY, "four words"), KEY)
    keyfile.save(path, KeyFile((slot,)))
    whole = path.read_bytes()
    noticed = 0
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x01]) + whole[at + 1 :])
        try:
            assert keyfile.load(path) == KeyFile((slot,))
        except KeyFileDamaged as error:
            noticed += 1
            assert "damaged" in str(error)
    assert noticed > len(whole) * 0.8  # the rest is in the remark, and in spaces
    path.unlink()
    with pytest.raises(JournalUnreachable):
        keyfile.load(path)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"format = 1",
        b"a" * 70_000,
        b"[[" * 5000,
        b'format = 2\ncheck = ""\nkey = []',
    ],
)
def test_another_file_in_its_place_gets_one_sentence(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "journal.db.key"
    path.write_bytes(data)
    with pytest.raises(KeyFileDamaged):
        keyfile.load(path)


def test_a_file_that_asks_for_the_whole_memory_is_not_obeyed() -> None:
    wrapped = sealing.wrap(KEY, "four words", "a test")
    greedy = sealing.Wrap(wrapped.salt, 1 << 40, 1, 1, wrapped.sealed)
    assert sealing.unwrap(greedy, "four words", "a test") is None


@given(st.binary(max_size=200), st.integers(0, 8 * 200))
def test_one_changed_bit_is_always_noticed(plain: bytes, bit: int) -> None:
    sealed = bytearray(sealing.seal(KEY, plain, "a row"))
    assert sealing.unseal(KEY, bytes(sealed), "a row") == plain
    assert sealing.unseal(KEY, bytes(sealed), "another row") is None
    at = bit % (8 * len(sealed))
    sealed[at // 8] ^= 1 << at % 8
    assert sealing.unseal(KEY, bytes(sealed), "a row") is None


def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "journal.db.key"
    keyfile.save(path, KeyFile((keyfile.new_slot(KEY, "four words"),)))
    assert path.stat().st_mode & 0o077 == 0
    assert [child.name for child in tmp_path.iterdir()] == ["journal.db.key"]
