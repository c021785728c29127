"""The one place that states the version; the changelog's newest heading is checked against it."""

__version__ = "0.1.0"
