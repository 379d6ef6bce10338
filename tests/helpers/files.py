"""What lies on the disk, as bytes."""

from pathlib import Path


def everything(folder: Path) -> bytes:
    """All that is in the files of this folder, one after another."""
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())
