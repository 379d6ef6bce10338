"""Without the extra, one sentence says what to do."""

import pytest

from workshop.room.wire.net import extra


def test_with_it_there_is_nothing_to_say() -> None:
    extra.need()
    assert extra.is_there()


@pytest.mark.parametrize("missing", extra.NEEDED)
def test_without_it_one_sentence_says_what_to_do(
    missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = extra.find_spec
    monkeypatch.setattr(extra, "find_spec", lambda name: None if name == missing else real(name))
    with pytest.raises(extra.ExtraMissing, match=r"pip install 'workshop\[room\]'"):
        extra.need()
