"""What happens to a file on its way: encodings, line ends, lost and flipped bytes, sizes. Bytes in, bytes out."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Change = Callable[[Random, bytes], bytes]

ENCODINGS = (
    *("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "latin-1", "cp1252", "cp437", "utf-7", "shift-jis"),
    "cp037",
)
STARTS = (
    *(b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"PK\x03\x04", b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n"),
    *(b"\0", b"#!/bin/sh\n"),
)
ROWS = (
    *(
        b"[",
        b"{",
        b"- ",
        b"? ",
        b": ",
        b"\n",
        b" ",
        b"\t",
        b"a",
        b"#",
        b"'",
        b'"',
        b"!",
        b"&a ",
        b"*a ",
        b"a: ",
        b"- a\n",
    ),
    *(
        b"---\n",
        b"...\n",
        b"|\n",
        b">\n ",
        b"\\",
        b"%",
        b"`",
        b"\0",
        b"\xff",
        b"\xc3\xa9",
        b"\xf0\x9f\x92\xa5",
        b"a: b\n",
    ),
    *(b"a: {", b"[a, ", b"\r", b"\r\n", b"<!--"),
)


def encoded_otherwise(draw: Random, raw: bytes) -> bytes:
    """The file is saved in another encoding."""
    text = raw.decode("utf-8", "replace") + draw.choice(("", "é", "“Grüße”", "日本"))
    return text.encode(draw.choice(ENCODINGS), "replace")


def read_wrongly_once(draw: Random, raw: bytes) -> bytes:
    """The file was read in a wrong encoding, and saved."""
    text = (raw + "’é".encode()).decode(draw.choice(("cp1252", "latin-1", "cp437")), "replace")
    return text.encode("utf-8", "replace")


def line_ends_changed(draw: Random, raw: bytes) -> bytes:
    """Lines end another way, all or some of them."""
    end = draw.choice((b"\r\n", b"\r", b"\n\n", b"\r\r\n", "\u2028".encode(), "\x85".encode(), b"\x0b", b""))
    return raw.replace(b"\n", end, draw.choice((-1, 1, 5)))


def start_added(draw: Random, raw: bytes) -> bytes:
    """Some other kind of file, from its first bytes."""
    return draw.choice(STARTS) + raw


def cut_off(draw: Random, raw: bytes) -> bytes:
    """The file ends too early, or begins too late."""
    at = draw.randint(0, len(raw))
    return draw.choice((raw[:at], raw[:at], raw[at:], raw[at:] + raw[:at]))


def bytes_flipped(draw: Random, raw: bytes) -> bytes:
    """Some bytes are others."""
    changed = bytearray(raw)
    for _ in range(draw.choice((1, 1, 2, 10, 200)) if changed else 0):
        at = draw.randrange(len(changed))
        changed[at] = draw.choice((changed[at] ^ (1 << draw.randrange(8)), draw.randrange(256)))
    return bytes(changed)


def bytes_lost(draw: Random, raw: bytes) -> bytes:
    """Some bytes are missing, or stand there twice."""
    start = draw.randint(0, len(raw))
    end = start + draw.choice((1, 2, 10, 1000))
    return raw[:start] + draw.choice((b"", raw[start:end] * 2, raw[start:end] * 50)) + raw[end:]


def emptied(draw: Random, raw: bytes) -> bytes:
    """Nothing, or next to nothing, is left."""
    nothing = (b"", b" ", b"\n", b"#", b"# a", b"---", b"---\n---\n", b"...", b"~", b"[]", b"{}", b"a", b"\xff", b"\0")
    return draw.choice(nothing)


def swollen(draw: Random, raw: bytes) -> bytes:
    """The file is far too long."""
    size = draw.choice((20_000, 200_000, 999_000, 1_000_001, 3_000_000))
    row = draw.choice(ROWS)
    filling = (row * (size // len(row) + 1))[: max(0, size - len(raw))]
    many = raw * max(1, size // max(1, len(raw)))
    return draw.choice((filling, filling + raw, raw + filling, many))


CHANGES: tuple[Change, ...] = (
    *(encoded_otherwise, read_wrongly_once, line_ends_changed, start_added, cut_off, cut_off),
    *(bytes_flipped, bytes_flipped, bytes_lost, emptied),
)
"""The common ones; `swollen` takes its time, so that `cases` draws it seldom."""
