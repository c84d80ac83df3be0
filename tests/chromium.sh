#!/bin/sh
# The browser tests need a Chromium. The one without windows takes half the time: as root on Debian, install it. Else use
# the one that is there.
set -eu
er_is() { command -v "$1" >/dev/null 2>&1; }
installeer() { DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null 2>&1; }
debian() { er_is apt-get && [ "$(id -u)" = 0 ]; }
if er_is chromium-headless-shell; then exit 0; fi
if debian && installeer chromium-headless-shell; then exit 0; fi
for naam in chromium chromium-browser google-chrome; do
    if er_is "$naam"; then exit 0; fi
done
if [ -d "/Applications/Google Chrome.app" ] || [ -d "/Applications/Chromium.app" ]; then exit 0; fi
if debian; then
    apt-get update -qq
    if installeer chromium-headless-shell || installeer chromium; then exit 0; fi
fi
echo "Chromium ontbreekt. Debian: sudo apt-get install chromium-headless-shell. macOS: brew install --cask chromium." >&2
exit 1
