"""The one tree of errors.

    DatelineError
    ├── ConfigurationError (ValueError)      dateline.toml, readers or templates are wrong; holds every fault at once
    ├── WorkspaceError (FileNotFoundError)   no workspace here, or a part of it is missing
    ├── ArticleError (ValueError)            a source can't become an article
    ├── SourceError (OSError)                a source can't be collected; the others go on
    │   ├── ForbiddenError (PermissionError) an address that must not be reached, or that robots.txt closes
    │   └── ExcessError                      an answer is larger, slower or deeper than a limit
    ├── TemplateError (ValueError)           a template failed, with its file and line
    ├── RenderError (RuntimeError)           a rendering could not be made
    │   └── PressError                       pages that can't be set as PDF, each with its reason
    ├── MachineError (RuntimeError)          this machine lacks a library, a font or a safe SQLite
    ├── ModelError (RuntimeError)            a language model gave no usable answer; never stops an edition
    ├── EditionError (LookupError)           no such briefing or edition, or it lacks what is asked of it
    ├── StoreError (RuntimeError)            the store can't be opened or is in an unexpected state
    │   └── LeaseError                       the run or delivery now belongs to another process
    └── DeliveryError (OSError)              a mailbox or mail server can't be used at all
        └── HeadError (ValueError)           a head field would carry a control character

Each error says what happened, where, and what to try; `Fault` is the same as a record, for what is survived.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = [
    "ArticleError",
    "ConfigurationError",
    "DatelineError",
    "DeliveryError",
    "EditionError",
    "ExcessError",
    "Fault",
    "ForbiddenError",
    "HeadError",
    "LeaseError",
    "MachineError",
    "ModelError",
    "PressError",
    "RenderError",
    "SourceError",
    "StoreError",
    "TemplateError",
    "WorkspaceError",
]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in one place that didn't stop the rest.

    `path` is relative to the workspace where it can be; `line` counts from 1, None when no line is to blame.
    """

    path: str
    message: str
    line: int | None = None

    def __str__(self) -> str:
        """Return `path:line: message`, the form that editors make clickable."""
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.message}"

    def as_dict(self) -> dict[str, str | int | None]:
        """Return the stable JSON form."""
        return {"path": self.path, "line": self.line, "message": self.message}


class DatelineError(Exception):
    """Whatever Dateline raises on purpose."""


class ConfigurationError(DatelineError, ValueError):
    """All faults of a configuration, found in one go."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))


class WorkspaceError(DatelineError, FileNotFoundError):
    """No workspace here, or a part of it is missing."""


class ArticleError(DatelineError, ValueError):
    """A source can't become an article: `path` and `reason` say which and why."""

    def __init__(self, path: str, reason: str, *, line: int | None = None) -> None:
        self.path, self.reason, self.line = path, reason, line
        super().__init__(str(self.fault))

    @property
    def fault(self) -> Fault:
        """The same as a record."""
        return Fault(self.path, self.reason, self.line)


class SourceError(DatelineError, OSError):
    """A source can't be collected: `place` (a URL, path or source's key) and `reason` say which and why.

    `again` is how many seconds the source asks us to wait, None when it doesn't say.
    """

    def __init__(self, place: str, reason: str, *, again: float | None = None) -> None:
        self.place, self.reason, self.again = place, reason, again
        super().__init__(str(self.fault))

    @property
    def fault(self) -> Fault:
        """The same as a record."""
        return Fault(self.place, self.reason)


class ForbiddenError(SourceError, PermissionError):
    """An address that must not be reached: private, of another scheme, or closed by robots.txt."""


class ExcessError(SourceError):
    """An answer is larger, slower or deeper than a limit, or redirects too often."""


class TemplateError(DatelineError, ValueError):
    """A template failed: `path` and `line` lead to the place."""

    def __init__(self, path: str, message: str, *, line: int | None = None) -> None:
        self.path, self.line = path, line
        self.fault = Fault(path, message, line)
        super().__init__(str(self.fault))


class RenderError(DatelineError, RuntimeError):
    """A rendering could not be made."""


class PressError(RenderError):
    """Pages that can't be set as PDF: `failures` are the names of what was asked for, each with its reason."""

    def __init__(self, failures: tuple[tuple[str, str], ...]) -> None:
        self.failures = failures
        super().__init__("\n".join(f"{name} can't be made: it {reason}" for name, reason in failures))


class MachineError(DatelineError, RuntimeError):
    """This machine lacks a library, a font or a safe SQLite."""


class ModelError(DatelineError, RuntimeError):
    """A language model gave no usable answer; the message says why in words that hold nothing of the answer."""


class EditionError(DatelineError, LookupError):
    """No such briefing or edition, or it lacks what is asked of it."""


class StoreError(DatelineError, RuntimeError):
    """The store can't be opened or is in an unexpected state."""


class LeaseError(StoreError):
    """The run or delivery now belongs to another process."""


class DeliveryError(DatelineError, OSError):
    """A mailbox or mail server can't be used at all; `code` is the SMTP code, if there was one."""

    def __init__(self, message: str, *, code: int | None = None) -> None:
        self.code = code
        super().__init__(message)


class HeadError(DeliveryError, ValueError):
    """A head field would carry a control character."""
