"""Files in, articles out: each format parsed in its own shape, then made canonical once."""

from .gather import Gathered, gather
from .read import read

__all__ = ["Gathered", "gather", "read"]
