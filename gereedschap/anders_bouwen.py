"""Is the site the same when others make it: the newest Material 9, and ProperDocs instead of MkDocs?

    .venv/bin/python gereedschap/anders_bouwen.py

Sets up a fresh environment for each, with everything else as `vast/proef.txt` pins it, builds the site there and here,
and names every file that differs. Runs once a week, so that we hear of a change in either before it is in `vast/`,
and know that we can leave MkDocs when it stops. Exit code 1 when a build fails or anything differs.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import venv
from datetime import date
from hashlib import sha256
from pathlib import Path

PROJECT = Path(__file__).parent.parent
ANDERS = {  # the package that is tried, and the module that builds with it
    "mkdocs-material<10": "mkdocs",
    "properdocs": "properdocs",
}
VRIJ = ("mkdocs", "properdocs", "pymdown")  # what belongs together with those comes in the version that they ask for
OMGEVING = os.environ | {
    "SOCIALE_KAART_VANDAAG": date.today().isoformat(),  # also when midnight passes between two builds
    "SOCIALE_KAART_PAPIER": "false",  # no paper comes from the theme
    "NO_MKDOCS_2_WARNING": "1",
}


def richt_in(map_: Path, pakket: str) -> Path:
    """A fresh environment with this project and the newest version of a package; returns its Python."""
    venv.create(map_, with_pip=True)
    python = map_ / "bin" / "python"
    vast = re.findall(r"^[\w.-]+==[^\\\n]+", (PROJECT / "vast" / "proef.txt").read_text(encoding="utf-8"), re.MULTILINE)
    rest = map_ / "rest.txt"
    rest.write_text("\n".join(regel for regel in vast if not regel.startswith(VRIJ)), encoding="utf-8")
    pip = [python, "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
    subprocess.run([*pip, "--require-hashes", "-r", PROJECT / "vast" / "bouw.txt"], check=True)
    subprocess.run([*pip, "--no-build-isolation", "-c", rest, "-e", PROJECT, pakket], check=True)
    return python


def bouw(python: Path | str, module: str, doel: Path) -> dict[str, str]:
    """Build the site; a hash of every file by its path."""
    opdracht = [python, "-m", module, "build", "--quiet", "--strict", "--site-dir", doel]
    subprocess.run(opdracht, cwd=PROJECT, env=OMGEVING, check=True)
    return {
        pad.relative_to(doel).as_posix(): sha256(pad.read_bytes()).hexdigest()
        for pad in doel.rglob("*")
        if pad.is_file()
    }


def versies(python: Path) -> str:
    """What was tried: `mkdocs==1.6.1, mkdocs-material==9.8.2`."""
    lijst = subprocess.run([python, "-m", "pip", "freeze"], capture_output=True, text=True, check=True).stdout
    return ", ".join(regel for regel in lijst.splitlines() if regel.startswith(VRIJ))


def main() -> None:
    """Build with each, and say what differs."""
    mislukt = False
    with tempfile.TemporaryDirectory() as tijdelijk:
        hier = bouw(sys.executable, "mkdocs", Path(tijdelijk, "hier"))
        for pakket, module in ANDERS.items():
            try:
                python = richt_in(Path(tijdelijk, f"venv-{module}"), pakket)
                daar = bouw(python, module, Path(tijdelijk, module))
            except subprocess.CalledProcessError as fout:
                print(f"{pakket}: {fout}")
                mislukt = True
                continue
            anders = sorted(pad for pad in hier.keys() | daar.keys() if hier.get(pad) != daar.get(pad))
            print(f"{versies(python)}: {len(daar)} bestanden, {len(anders)} anders")
            print("".join(f"    {pad}\n" for pad in anders), end="")
            mislukt |= bool(anders)
    sys.exit(mislukt)


if __name__ == "__main__":
    main()
