"""A PostgreSQL server of the tests' own, on a socket in a folder of its own, gone when they end."""

import os
import pwd
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path


def binaries():
    """Return the folder of PostgreSQL's programs, the newest, or None."""
    found = [*Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if found:
        return max(found, key=lambda path: int(path.parts[-3])).parent
    initdb = shutil.which("initdb")
    return Path(initdb).parent if initdb else None


def _as_server():
    """Return what makes subprocess leave root, as which PostgreSQL refuses to run."""
    if os.getuid() != 0:
        return {}
    user = pwd.getpwnam("postgres")
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


@contextmanager
def server():
    """Start a server; yield the URL of its database `postgres`."""
    programs, who = binaries(), _as_server()
    folder = Path(tempfile.mkdtemp(prefix="dateline-pg-"))
    try:
        if who:
            os.chown(folder, who["user"], who["group"])

        def run(*command):
            subprocess.run([*map(str, command)], check=True, capture_output=True, cwd=folder, **who)

        made = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        run(programs / "initdb", "-D", folder / "data", *made)
        options = f"-k {folder} -c listen_addresses= -c fsync=off -c max_connections=60"
        control = [programs / "pg_ctl", "-D", folder / "data", "-w"]
        run(*control, "-l", folder / "log", "-o", options, "start")
        try:
            yield f"postgresql://postgres@/postgres?host={folder}"
        finally:
            run(*control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
