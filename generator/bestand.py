"""A file of our own changes at once: whoever reads it, at any moment, sees the old bytes or the new ones, whole."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

_REDENEN = {
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "de schijf is vol",
    errno.EFBIG: "daar is geen plaats meer",
    errno.EACCES: "u mag daar niet schrijven",
    errno.EPERM: "u mag daar niet schrijven",
    errno.EROFS: "daar mag alleen gelezen worden",
    errno.ENOENT: "die map bestaat niet",
    errno.ENOTDIR: "die map bestaat niet",
    errno.EISDIR: "dat is een map",
    errno.EBUSY: "een ander programma houdt het vast",
    errno.ENAMETOOLONG: "die naam is te lang",
    errno.EIO: "de schijf geeft een fout",
}


class NietGeschreven(OSError):
    """A file could not be written and is what it was; the text says in Dutch which one, and why."""

    def __init__(self, pad: Path, fout: OSError) -> None:
        super().__init__(fout.errno, reden(fout), str(pad))

    def __str__(self) -> str:
        blijft = " Wat erin stond, staat er nog." if _is_bestand(self.filename) else ""
        return f"{self.filename} kan niet worden geschreven: {self.strerror}.{blijft}"


def _is_bestand(pad: str) -> bool:
    try:
        return Path(pad).is_file()
    except OSError:  # a name that is too long
        return False


def reden(fout: OSError) -> str:
    """Why the system refused, in a few Dutch words."""
    return _REDENEN.get(fout.errno or 0, "het systeem weigert het")


def schrijf(pad: Path, inhoud: str | bytes) -> None:
    """Write a file in one go; text as UTF-8, as it is. Raises NietGeschreven.

    What is there keeps its mode and owner. A link stays: the file it leads to gets the new bytes. What is no file, such
    as /dev/stdout, cannot be replaced and is just written to.
    """
    bytes_ = inhoud.encode() if isinstance(inhoud, str) else inhoud
    try:
        if pad.exists() and not pad.is_file():
            pad.write_bytes(bytes_)
        else:
            _vervang(Path(os.path.realpath(pad)), bytes_)
    except OSError as fout:
        raise NietGeschreven(pad, fout) from None


def _vervang(pad: Path, inhoud: bytes) -> None:
    naast = pad.with_name(
        f".{token_hex(8)}.nieuw"
    )  # short, because the name of the file may be as long as a name can be
    try:
        with naast.open("xb") as bestand:
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        if pad.exists():
            stand = pad.stat()
            with suppress(PermissionError):
                os.chown(naast, stand.st_uid, stand.st_gid)
            naast.chmod(stand.st_mode)
        naast.replace(pad)
    finally:
        naast.unlink(missing_ok=True)
