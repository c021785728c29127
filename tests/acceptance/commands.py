"""Runs the installed command as a user would: in a folder, with an environment, reading what it prints."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

DATELINE = str(Path(sys.executable).parent / "dateline")
AT = "2025-12-15T07:00:00+02:00"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def environment(**more):
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR", "PYTHONPATH") if name in os.environ}
    return kept | more


def dateline(*arguments, cwd, code=0, stdin=None, **env):
    """Run a command; return its standard output. `code` is the exit code that it must have."""
    return _run(arguments, cwd, code, stdin, env).stdout.decode()


def refused(*arguments, cwd, code=2, **env):
    """Run a command that can't be done; return the last line that it says of it. `code` is as for `dateline`."""
    told = _run(arguments, cwd, code, None, env).stderr.decode()
    assert "Traceback" not in told
    assert told.strip(), f"{arguments} says nothing"
    return told.splitlines()[-1]


def _run(arguments, cwd, code, stdin, env):
    done = subprocess.run(
        [DATELINE, *map(str, arguments)],
        check=False,
        cwd=cwd,
        capture_output=True,
        input=stdin,
        env=environment(**env),
        timeout=120,
    )
    assert done.returncode == code, f"{arguments} left with {done.returncode}: {done.stderr.decode()}"
    return done


def dateline_json(*arguments, cwd, **more):
    return json.loads(dateline(*arguments, "--json", cwd=cwd, **more))
