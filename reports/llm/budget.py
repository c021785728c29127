"""How much a build may still ask: so many questions, so many seconds, and no more once nobody answers."""

from __future__ import annotations

from dataclasses import dataclass, replace

__all__ = ["Budget"]

_GIVEN_UP = 3


@dataclass(frozen=True, slots=True)
class Budget:
    """What is left: `requests` of `all_requests`, `seconds` of `all_seconds`; `failures` came one after another."""

    requests: int
    seconds: float
    all_requests: int
    all_seconds: float
    failures: int = 0

    @classmethod
    def of(cls, requests: int, seconds: float) -> Budget:
        """Return a budget of which nothing is spent."""
        return cls(requests, seconds, requests, seconds)

    @property
    def spent(self) -> str | None:
        """Why nothing more is asked; None while something may be."""
        if self.failures >= _GIVEN_UP:
            return f"it failed {_GIVEN_UP} times in a row"
        if self.requests <= 0:
            return f"the budget of {self.all_requests} questions is spent"
        if self.seconds <= 0:
            return f"the budget of {self.all_seconds:g} seconds is spent"
        return None

    def after(self, seconds: float, *, answered: bool) -> Budget:
        """Return what is left after a question that took some seconds."""
        failures = 0 if answered else self.failures + 1
        return replace(self, requests=self.requests - 1, seconds=self.seconds - max(0.0, seconds), failures=failures)
