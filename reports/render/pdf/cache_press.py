"""A press that sets nothing twice: what it has set before comes from the cache."""

from __future__ import annotations

from dataclasses import dataclass

from .cache import Cache
from .cache_names import name_of_folders, name_of_job
from .job import Job, Press

__all__ = ["Cached"]


@dataclass(frozen=True, slots=True)
class Cached:
    """A press in front of another one, which is only asked for what the cache hasn't got."""

    press: Press
    cache: Cache

    def pull(self, jobs: tuple[Job, ...]) -> tuple[bytes, ...]:
        """Return the PDF of each job. Raises what the other press raises."""
        loaded = {folders: name_of_folders(folders) for folders in {job.folders for job in jobs}}
        names = [name_of_job(job, folders=loaded[job.folders]) for job in jobs]
        kept = {name: self.cache.get(name) for name in names}
        wanted = {name: job for name, job in zip(names, jobs, strict=True) if kept[name] is None}
        made = dict(zip(wanted, self.press.pull(tuple(wanted.values())), strict=True)) if wanted else {}
        if made:
            self.cache.put(made)
        return tuple(made.get(name) or kept[name] or b"" for name in names)
