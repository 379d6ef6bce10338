"""A folder whose speed does not depend on the disk, for tests that sync thousands of times."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

MEMORY = Path("/dev/shm")


@contextmanager
def folder_in_memory(otherwise: Path) -> Iterator[Path]:
    """A new folder in memory where the system has such a place, else the other one.

    Killing a program and replaying a trace mean the same there as on a disk.
    """
    if not os.access(MEMORY, os.W_OK):
        yield otherwise
        return
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        yield Path(folder)


@pytest.fixture
def quick_path(tmp_path: Path) -> Iterator[Path]:
    """Like tmp_path, in memory if possible."""
    with folder_in_memory(tmp_path) as folder:
        yield folder


@pytest.fixture(scope="module")
def quick_module_path(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Like quick_path, for all tests of a file."""
    with folder_in_memory(tmp_path_factory.mktemp("module")) as folder:
        yield folder
