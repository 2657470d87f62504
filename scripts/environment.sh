# Sourced by the other scripts: goes to the project and prepares its virtual environment.
# Sets $python. Give "dev" to have the tools of development too.

project=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$project" || exit 1

find_python() {
    for candidate in ${LOOPSCOPE_PYTHON:-} python3.13 python3.12 python3.11 python3.14 python3 python; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    echo "Loopscope needs Python 3.11 or newer; none was found. See https://www.python.org/downloads/" >&2
    return 1
}

# Installs only when pyproject.toml or the wanted group changed since the last time.
prepare() {
    group=${1:-}
    if ! .venv/bin/python -c '' 2>/dev/null; then
        base=$(find_python) || exit 1
        echo "Making .venv with $("$base" --version)" >&2
        if ! "$base" -m venv .venv; then
            echo "Making a virtual environment failed. On Debian and Ubuntu: apt install python3-venv" >&2
            exit 1
        fi
    fi
    stamp=.venv/.installed${group:+-$group}
    wanted=$(cksum pyproject.toml)
    if [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
        echo "Installing Loopscope${group:+ and what its $group work needs} into .venv" >&2
        .venv/bin/python -m pip install --quiet --disable-pip-version-check "pip>=25.1" || exit 1
        PYTHONWARNINGS=ignore .venv/bin/python -m pip install --quiet --disable-pip-version-check \
            --editable . ${group:+--group "$group"} || exit 1
        echo "$wanted" >"$stamp"
    fi
    python=$project/.venv/bin/python
    "$python" -m compileall -q app >/dev/null || true # starting takes half the time then
}
