#!/bin/sh
# Installs what is missing: the system's libraries where we may, everything Python into .venv, pinned with hashes.
# Usage: sh requirements/install.sh run|dev
set -eu
cd "$(dirname "$0")/.."
kind=$1
python=${PYTHON:-python3}

say() { printf '%s\n' "$*" >&2; }
has_python() { command -v "$python" >/dev/null 2>&1 && "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; }
has_venv() { "$python" -c 'import ensurepip, venv' 2>/dev/null; }
has_library() { "$python" -c "import ctypes, sys; ctypes.CDLL(sys.argv[1])" "$1" 2>/dev/null; }
has_fonts() { [ -n "$(find /usr/share/fonts /usr/local/share/fonts /Library/Fonts -name '*.[ot]tf' 2>/dev/null | head -n 1)" ]; }
has_chromium() { command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1; }
has_postgresql() { ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null 2>&1; }

has_python || { say "dateline needs Python 3.11 or newer; name one with: make $kind PYTHON=/path/to/python3"; exit 1; }

missing=""
case "$(uname -s)" in
Linux)
    has_venv || missing="$missing python3-venv"
    has_library libpangoft2-1.0.so.0 || missing="$missing libpangoft2-1.0-0"
    has_library libharfbuzz-subset.so.0 || missing="$missing libharfbuzz-subset0"
    has_fonts || missing="$missing fonts-dejavu-core"
    ;;
Darwin) has_library libpango-1.0.dylib || has_library /opt/homebrew/lib/libpango-1.0.dylib || missing=" pango" ;;
esac
optional=""
if [ "$kind" = dev ] && [ "$(uname -s)" = Linux ]; then
    has_postgresql || optional="$optional postgresql"
    has_chromium || optional="$optional chromium"
    command -v qpdf >/dev/null 2>&1 || optional="$optional qpdf"
fi

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then sudo -n "$@"; else return 1; fi
}
if [ -n "$missing$optional" ] && command -v apt-get >/dev/null 2>&1 && as_root true; then
    say "installing with apt-get:$missing $optional"
    if [ -n "$optional" ] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
        # The tests start a private server of their own; Debian's package would start another one at once.
        as_root mkdir -p /etc/postgresql-common
        printf 'create_main_cluster = false\n' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
    fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2
    if [ -n "$missing" ]; then
        # The names are words apart on purpose.
        # shellcheck disable=SC2086
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
    fi
    lacking=""
    for one in $optional; do
        # One by one, since not every system has each of them under this name.
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$one" >&2 ||
            lacking="$lacking $one"
    done
    missing="" optional=$lacking
fi
if [ -n "$missing" ]; then
    say "This machine lacks:$missing"
    say "Install it, then call make again:"
    say "  Debian, Ubuntu: sudo apt-get install python3-venv libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core"
    say "  Fedora:         sudo dnf install pango harfbuzz dejavu-sans-fonts"
    say "  macOS:          brew install pango"
    exit 1
fi
[ -z "$optional" ] || say "note: some tests are skipped; to have them on Debian: sudo apt-get install$optional"

[ -x .venv/bin/python ] || "$python" -m venv .venv
say "installing Python packages into .venv"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "requirements/$kind.txt"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
touch .venv/run.stamp
[ "$kind" = run ] || touch .venv/dev.stamp
