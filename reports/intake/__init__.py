"""Files in, articles out: each format parsed in its own shape, then made canonical once."""

from .bare import read_bare
from .gather import Gathered, gather
from .read import LARGEST, read, read_text

__all__ = ["LARGEST", "Gathered", "gather", "read", "read_bare", "read_text"]
