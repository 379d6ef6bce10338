"""What tests of a room need: peers without letters, a wire that can be cut, a real Mosquitto."""

import asyncio
import contextlib
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from workshop.room.wire.net.address import Address
from workshop.room.wire.net.link import Link
from workshop.room.wire.peer import Outgoing
from workshop.room.wire.topics import Topics

HERE = "127.0.0.1"
TOPICS = Topics("ab12")
LONG = 30.0
"""Seconds after which something that should have happened never will."""


class Leads:
    """A peer that tells everybody a number, and remembers what it hears."""

    def __init__(self, topics: Topics = TOPICS) -> None:
        self.topics = topics
        self.stage = 0
        self.heard: list[bytes] = []
        self.connections = 0
        self._due: list[Outgoing] = []

    def show(self, stage: int) -> None:
        self.stage = stage
        self._due.append(Outgoing(self.topics.now, b"%d" % stage, retain=True))

    def say(self, letter: Outgoing) -> None:
        self._due.append(letter)

    def subscriptions(self) -> list[str]:
        return [self.topics.up]

    def connected(self, now: float) -> None:
        self.connections += 1
        self.show(self.stage)

    def receive(self, topic: str, payload: bytes, now: float) -> list[bytes]:
        self.heard.append(payload)
        return [payload]

    def due(self, now: float) -> list[Outgoing]:
        found, self._due = self._due, []
        return found


class Follows:
    """A peer that goes where the leader is."""

    def __init__(self, couple: int = 1, topics: Topics = TOPICS) -> None:
        self.topics = topics
        self.couple = f"{couple:032x}"
        self.wanted = [topics.down, topics.to(self.couple)]
        self.stage = -1
        self.heard: list[tuple[str, bytes]] = []
        self._due: list[Outgoing] = []

    def say(self, payload: bytes) -> None:
        self._due.append(Outgoing(self.topics.up, payload))

    def subscriptions(self) -> list[str]:
        return list(self.wanted)

    def connected(self, now: float) -> None:
        self.say(b"here " + self.couple.encode())

    def receive(self, topic: str, payload: bytes, now: float) -> list[int]:
        self.heard.append((topic, payload))
        if topic == self.topics.now:
            if self.stage < 0:  # by now the leader hears it, if it did not before
                self.connected(now)
            self.stage = int(payload)
        return [self.stage]

    def due(self, now: float) -> list[Outgoing]:
        found, self._due = self._due, []
        return found


async def until(true: Callable[[], Any], seconds: float = LONG) -> None:
    """Waits until something has happened; fails where it never does."""
    give_up = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < give_up, "it never happened"
        await asyncio.sleep(0.01)


@contextlib.asynccontextmanager
async def running(*links: Link[Any]) -> AsyncIterator[None]:
    """These links run. One that ends by itself fails the test."""
    tasks = [asyncio.create_task(link.run()) for link in links]
    try:
        yield
    finally:
        ended = [task for task in tasks if task.done()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for task in ended:
            task.result()


class Meddler:
    """Stands between links and a broker: drops them, or lets nobody through."""

    def __init__(self, port: int, chance: random.Random | None = None) -> None:
        self._to = port
        self._chance = chance or random.Random(1)
        self._open: list[asyncio.StreamWriter] = []
        self._server: asyncio.Server | None = None
        self.shut = False

    async def __aenter__(self) -> "Meddler":
        self._server = await asyncio.start_server(self._serve, HERE, 0)
        return self

    async def __aexit__(self, *error: object) -> None:
        assert self._server is not None
        self.drop(1.0)
        self._server.close()

    @property
    def address(self) -> Address:
        assert self._server is not None
        return Address(HERE, self._server.sockets[0].getsockname()[1])

    def drop(self, part: float) -> int:
        """Cuts this part of the connections, chosen by chance; how many."""
        chosen = [each for each in self._open if self._chance.random() < part]
        for writer in chosen:
            writer.transport.abort()
            self._open.remove(writer)
        return len(chosen)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.shut:
            writer.transport.abort()
            return
        try:
            out_reader, out_writer = await asyncio.open_connection(HERE, self._to)
        except OSError:
            writer.transport.abort()
            return
        self._open += [writer, out_writer]
        with contextlib.suppress(asyncio.CancelledError):  # the test is over
            await asyncio.gather(_pump(reader, out_writer), _pump(out_reader, writer))
        for each in (writer, out_writer):
            if each in self._open:
                self._open.remove(each)


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    writer.transport.abort()


def free_port() -> int:
    """A port that nobody listens at, and that no connection is given by chance."""
    while True:
        port = random.SystemRandom().randrange(20_000, 32_000)
        with socket.socket() as found, contextlib.suppress(OSError):
            found.bind((HERE, port))
            return port


def mosquitto() -> str:
    """The real thing, which Debian keeps where only root looks; skips where it is missing."""
    found = shutil.which("mosquitto", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    if found is None:
        missing = pytest.fail if os.environ.get("WORKSHOP_CI") else pytest.skip
        missing("mosquitto is not installed")
    return found


class Mosquitto:
    """A Mosquitto of one test's own."""

    def __init__(self, folder: Path, *lines: str) -> None:
        self._program = mosquitto()
        self.port = free_port()
        self._config = folder / "mosquitto.conf"
        wanted = [f"listener {self.port} {HERE}", "persistence false", *lines]
        self._config.write_text("\n".join(wanted) + "\n", encoding="utf-8")
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Starts it, and waits until it listens."""
        self._process = subprocess.Popen(
            [self._program, "-c", str(self._config)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        give_up = time.monotonic() + LONG
        while True:
            try:
                socket.create_connection((HERE, self.port), 1).close()
                return
            except OSError:
                assert self._process.poll() is None, "mosquitto did not start"
                assert time.monotonic() < give_up
                time.sleep(0.02)

    def kill(self) -> None:
        """Ends it by force."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    @contextlib.contextmanager
    def running(self) -> Iterator["Mosquitto"]:
        """The time during which it runs."""
        self.start()
        try:
            yield self
        finally:
            self.kill()


def sealed_mosquitto(folder: Path, user: str, password: str) -> tuple[Mosquitto, Path]:
    """One with a certificate for localhost and a password; and the authority to trust."""
    authority, certificate, key = make_certificates(folder)
    passwords = folder / "passwords"
    broker = Mosquitto(
        folder,
        "allow_anonymous false",
        f"password_file {passwords}",
        f"certfile {certificate}",
        f"keyfile {key}",
    )
    tool = shutil.which("mosquitto_passwd")
    assert tool is not None
    subprocess.run([tool, "-b", "-c", passwords, user, password], check=True)
    for path in (folder, *folder.parents):  # mosquitto gives up root's rights before it reads them
        if path.stat().st_mode & 0o5 != 0o5 and str(path).startswith(tempfile.gettempdir()):
            path.chmod(path.stat().st_mode | 0o5)
    passwords.chmod(0o644)
    return broker, authority


def make_certificates(folder: Path) -> tuple[Path, Path, Path]:
    """An authority, and a certificate of it for this computer: authority, certificate, key."""
    authority_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "An authority for tests")])
    began = datetime.now(UTC) - timedelta(days=1)
    signed_by = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key())

    def begin(subject: x509.Name, public: ec.EllipticCurvePublicKey) -> x509.CertificateBuilder:
        return (
            x509.CertificateBuilder(subject_name=subject, issuer_name=name, public_key=public)
            .serial_number(x509.random_serial_number())
            .not_valid_before(began)
            .not_valid_after(began + timedelta(days=30))
            .add_extension(signed_by, False)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), False)
        )

    authority = (
        begin(name, authority_key.public_key())
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), True)
        .add_extension(_use(signing=True), True)
        .sign(authority_key, hashes.SHA256())
    )
    here = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    certificate = (
        begin(here, key.public_key())
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), True)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), False)
        .add_extension(_use(signing=False), True)
        .sign(authority_key, hashes.SHA256())
    )
    paths = (folder / "authority.pem", folder / "here.pem", folder / "here.key")
    paths[0].write_bytes(authority.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    paths[2].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    for path in paths:  # mosquitto gives up root's rights before it reads them
        path.chmod(0o644)
    return paths


def _use(*, signing: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signing,
        key_cert_sign=signing,
        crl_sign=signing,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def is_alive(pid: int) -> bool:
    """Whether this process is there and no corpse."""
    if sys.platform == "linux":
        try:
            state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        except OSError:
            return False
        return state[0] != "Z"
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return True
