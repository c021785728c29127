"""The wheel alone, in an empty environment, makes a workspace and builds its briefing."""

import re
import subprocess
import sys
import venv
import zipfile

import pytest

from tests.acceptance.commands import AT, environment

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(checkout, tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(checkout)]
    subprocess.run(command, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return made


def test_it_holds_the_package_the_templates_and_the_sample_and_nothing_else(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if ".dist-info/" not in name]
    assert {name.partition("/")[0] for name in names} == {"reports"}
    shipped = {name.removeprefix("reports/_shipped/") for name in names if name.startswith("reports/_shipped/")}
    assert {"templates/briefing.html", "workspace/dateline.toml", "workspace/data/readers.csv"} <= shipped
    assert "workspace/data/articles/000_3fb4b1d8af8228ce.txt" in shipped
    assert "reports/cli/help.txt" in names
    assert not [name for name in names if "__pycache__" in name or name.startswith("reports/_shipped/workspace/var")]


def test_installed_alone_it_makes_a_workspace_and_builds_its_briefing(wheel, checkout, tmp_path):
    pins = re.findall(r"(?m)^[^\s#].*?(?= \\$)", (checkout / "requirements/run.txt").read_text())
    (tmp_path / "pins.txt").write_text("\n".join(pins))
    venv.create(tmp_path / "env", with_pip=True)
    programs = tmp_path / "env" / "bin"
    install = [programs / "pip", "install", "--quiet", "--constraint", tmp_path / "pins.txt", wheel]
    subprocess.run(install, check=True, capture_output=True, cwd=tmp_path)

    def run(*command, cwd):
        subprocess.run([programs / "dateline", *command], check=True, capture_output=True, cwd=cwd, env=environment())

    run("new", "x", cwd=tmp_path)
    run("build", "morning", "--at", AT, cwd=tmp_path / "x")
    made = sorted(p.name for p in (tmp_path / "x/var/editions/morning/0001").iterdir())
    assert made == ["briefing.html", "briefing.pdf", "briefing.txt", "edition.json", "manifest.json", "message.eml"]
    run("check", cwd=tmp_path / "x")
    run("send", "morning", cwd=tmp_path / "x")
    assert len([*(tmp_path / "x/var/mail").rglob("*.eml")]) == 4
