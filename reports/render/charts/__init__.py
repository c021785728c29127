"""Charts where people would rather look than read: facts of a story → a `Chart` in words, data and shapes.

Pure: what is drawn is decided here, what it looks like in the template charts.html. A chart is made only of figures
that belong together: a sum that holds, one count as it grew, one quantity as several sources tell it; a timeline of
three days or more; a map of two countries or more.
"""

from __future__ import annotations

from .chart import Chart, Datum, Run, Shape
from .chosen import Chosen, charts_of, numbered
from .known import Known

__all__ = ["Chart", "Chosen", "Datum", "Known", "Run", "Shape", "charts_of", "numbered"]
