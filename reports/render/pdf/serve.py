"""The program of a press's server, run by its path: SOCKET SCRATCH.

Pages are only set here, never written, so `reports.render` is made known by its folder alone: what its own module
imports would take as long as half of WeasyPrint.
"""

import sys
from pathlib import Path
from types import ModuleType

if __name__ == "__main__":
    room = ModuleType("reports.render")
    room.__path__ = [str(Path(__file__).resolve().parents[1])]
    sys.modules[room.__name__] = room
    from reports.render.pdf.server import main

    main(int(sys.argv[1]), Path(sys.argv[2]))
