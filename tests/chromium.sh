#!/bin/sh
# The browser tests need a Chromium. Use the one that is there; as root on Debian, install it.
set -eu
for naam in chromium chromium-browser google-chrome; do
    if command -v "$naam" >/dev/null 2>&1; then exit 0; fi
done
if [ -d "/Applications/Google Chrome.app" ] || [ -d "/Applications/Chromium.app" ]; then exit 0; fi
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
    exit 0
fi
echo "Chromium ontbreekt. Debian: sudo apt-get install chromium. macOS: brew install --cask chromium." >&2
exit 1
