"""What a browser on this machine is shown: the preview of an edition."""

from .board import Board, follow
from .server import PreviewServer

__all__ = ["Board", "PreviewServer", "follow"]
