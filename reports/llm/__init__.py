"""What a language model reads beside the rules, if a desk wants one: asked within a budget, believed only word by word.

Its answer is a stranger's. A fact is accepted where its words stand exactly in the article, its number is what our own
rules read there, and our rules haven't read it already; everything else is dropped and counted.
"""

from .answer import told_in, words_of
from .asking import Asked, ask
from .budget import Budget
from .cache import Cache
from .client import needs, post
from .grounds import Read
from .outcome import Accepted, Consulted, Outcome
from .question import PROMPT
from .weighing import weigh

__all__ = [
    "PROMPT",
    "Accepted",
    "Asked",
    "Budget",
    "Cache",
    "Consulted",
    "Outcome",
    "Read",
    "ask",
    "needs",
    "post",
    "told_in",
    "weigh",
    "words_of",
]
