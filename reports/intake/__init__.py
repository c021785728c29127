"""Files in, articles out: each format parsed in its own shape, then made canonical once."""

from .gather import Gathered, gather
from .read import LARGEST, read, read_text

__all__ = ["LARGEST", "Gathered", "gather", "read", "read_text"]
