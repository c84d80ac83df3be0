#!/bin/sh
# A place of its own for what the generator needs. A bare Debian has no Python, or one without venv: as root, install it.
set -eu
python=$1
map=$2

er_is() { command -v "$python" >/dev/null 2>&1; }
kan() { "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; }
van_debian() {
    if er_is; then "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'; else echo "python3 python3-venv"; fi
}

if ! kan && command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    apt-get update -qq || true
    # shellcheck disable=SC2046 # two packages are two words
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(van_debian) >/dev/null || true
fi
if ! er_is; then
    echo "Python ontbreekt ($python). Debian: sudo apt-get install python3 python3-venv. macOS: brew install python." >&2
    exit 1
fi
"$python" -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 of nieuwer is nodig; dit is %d.%d. Geef een andere: make PYTHON=python3.12" % sys.version_info[:2])'
if ! kan; then
    echo "Bij deze Python ontbreekt venv. Debian: sudo apt-get install $(van_debian)" >&2
    exit 1
fi
exec "$python" -m venv "$map"
