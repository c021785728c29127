"""The route: source → article → fact → edition → rendering → outbox row → delivered. Only here is the order known."""

from .build import Built, build
from .check import Checked, check

__all__ = ["Built", "Checked", "build", "check"]
