"""When: pure rules, a plan of what is due, a ledger of what ran, and a wake-up that decides nothing."""

from .ledger import Ledger
from .plan import Plan, due
from .rules import Schedule, next_slot, slots
from .runner import keep
from .work import Job, Outcome, realign, tick, work

__all__ = [
    "Job",
    "Ledger",
    "Outcome",
    "Plan",
    "Schedule",
    "due",
    "keep",
    "next_slot",
    "realign",
    "slots",
    "tick",
    "work",
]
