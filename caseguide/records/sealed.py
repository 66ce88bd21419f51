"""Opening a sealed file: the same key, the same header, the same one sentence when it does not open.

AES-GCM comes from the package `cryptography`, which only those need who open sealed files outside a browser.
"""

from __future__ import annotations

import base64
import hashlib
import unicodedata
from typing import Any

from caseguide.records.canonical import NotAText, canonical, parsed
from caseguide.records.reading import MOST, RecordRefused

FORMAT = "caseguide-sealed"
FEWEST, MOST_ITERATIONS = 600_000, 5_000_000
PARTS = {"data", "format", "iterations", "iv", "kdf", "salt", "version"}
REFUSED = "The passphrase is wrong, or the file is damaged."


def open_sealed(text: str, passphrase: str) -> str:
    """What is in a sealed file. Anything that a page would not have written letter for letter is refused."""
    if len(text) > 2 * MOST:
        raise RecordRefused("This file is too large to be a record.")
    try:
        sealed: dict[str, Any] = parsed(text)
    except NotAText:
        raise RecordRefused("This file is not a record.") from None
    if not _is_sealed(sealed) or canonical(sealed) != text:
        raise RecordRefused(REFUSED)
    header = canonical({name: part for name, part in sealed.items() if name != "data"})
    salt, iv, data = (_bytes(sealed[name]) for name in ("salt", "iv", "data"))
    return _decrypt(_key(passphrase, salt, sealed["iterations"]), iv, data, header)


def _is_sealed(sealed: dict[str, Any]) -> bool:
    if set(sealed) != PARTS or not all(isinstance(part, str | int) for part in sealed.values()):
        return False
    head = (sealed["format"], sealed["version"], sealed["kdf"]) == (FORMAT, 1, "PBKDF2-SHA-256")
    strong = isinstance(sealed["iterations"], int) and FEWEST <= sealed["iterations"] <= MOST_ITERATIONS
    texts = all(isinstance(sealed[name], str) for name in ("salt", "iv", "data"))
    return head and strong and texts and len(sealed["salt"]) == 24 and len(sealed["iv"]) == 16


def _bytes(text: str) -> bytes:
    """Base64 in its one right spelling."""
    try:
        some = base64.b64decode(text, validate=True)
    except ValueError:
        raise RecordRefused(REFUSED) from None
    if base64.b64encode(some).decode() != text:
        raise RecordRefused(REFUSED)
    return some


def _key(passphrase: str, salt: bytes, iterations: int) -> bytes:
    typed = unicodedata.normalize("NFKC", passphrase).encode()
    return hashlib.pbkdf2_hmac("sha256", typed, salt, iterations, 32)


def _decrypt(key: bytes, iv: bytes, data: bytes, header: str) -> str:
    try:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    except ImportError:
        needed = (
            "To open sealed files here, install the package `cryptography`. In a browser, the form's page opens them."
        )
        raise RecordRefused(needed) from None
    try:
        return AESGCM(key).decrypt(iv, data, header.encode()).decode()
    except (InvalidTag, ValueError):
        raise RecordRefused(REFUSED) from None
