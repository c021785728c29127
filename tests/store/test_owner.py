"""A process's death can be told from its silence, on its own host only."""

import os
import subprocess
import sys

from reports.store import is_alive, owner_name


def test_this_process_is_alive():
    assert is_alive(owner_name())


def test_a_process_that_is_gone_is_not():
    program = "from reports.store import owner_name; print(owner_name())"
    gone = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.strip()
    assert not is_alive(gone)


def test_another_process_with_the_same_number_is_another_process():
    host, pid, started = owner_name().rsplit(":", 2)
    assert not is_alive(f"{host}:{pid}:{int(started) - 1}")


def test_of_another_host_nobody_knows():
    assert is_alive("elsewhere.example:1:1")
    assert is_alive(None)


def test_a_zombie_has_ended():
    program = "from reports.store import owner_name; print(owner_name())"
    zombie = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    name = zombie.stdout.read().strip()
    os.waitid(os.P_PID, zombie.pid, os.WEXITED | os.WNOWAIT)
    try:
        assert not is_alive(name)
    finally:
        zombie.stdout.close()
        zombie.wait()
