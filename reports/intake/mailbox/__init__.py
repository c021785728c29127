"""Mail as a source: messages to articles, and the three places where messages lie.

A mailbox's first collection takes its newest `most` messages: what lay there before isn't news. Later ones take what
came since, the oldest first, at most `most`; the rest is left for the next. Nothing in a mailbox is ever changed.
"""

from .imap import collect_imap
from .maildir import collect_maildir
from .mbox import collect_mbox

__all__ = ["collect_imap", "collect_maildir", "collect_mbox"]
