"""What is shown is made anew when files changed, and those who wait are told."""

from threading import Thread

from reports.pipeline.preview import Previewed
from reports.pipeline.seen import Seen
from reports.web import Board, follow

OLD, HALF, NEW = (Seen(frozenset(), frozenset({("templates/a", when, 1, 1)})) for when in (1, 2, 3))


class Scripted:
    """Sees one state of the files after the other, then stays at the last; remembers what it was asked to make."""

    def __init__(self, *states):
        self.states, self.asked = list(states), []

    def seen(self):
        return self.states.pop(0) if len(self.states) > 1 else self.states[0]

    def made(self, seen):
        self.asked.append(seen)
        return Previewed()


def followed(*states):
    preview, board, pauses = Scripted(*states), Board("run"), []
    follow(preview, board, pause=lambda: pauses.append(1), stopped=lambda: len(pauses) > 12)
    return preview.asked, board.version


def test_what_does_not_change_is_made_once():
    assert followed(OLD) == ([OLD], "run-1")


def test_a_change_is_made_once_it_is_whole():
    assert followed(OLD, OLD, OLD, HALF, HALF, HALF, NEW, NEW, NEW) == ([OLD, HALF, NEW], "run-3")
    assert followed(OLD, OLD, OLD, HALF, NEW, NEW, NEW) == ([OLD, NEW], "run-2")


def test_who_waits_is_woken_by_what_comes():
    board, told = Board("run"), []
    waiting = Thread(target=lambda: told.append(board.wait("run-0", seconds=60)))
    waiting.start()
    board.put(Previewed())
    waiting.join(60)
    assert told == ["run-1"]


def test_who_waits_is_let_go_at_the_end():
    board, told = Board("run"), []
    waiting = Thread(target=lambda: told.append(board.wait("run-0", seconds=60)))
    waiting.start()
    board.close()
    waiting.join(60)
    assert told == ["run-0"]
