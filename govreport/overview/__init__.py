"""Where do we stand: one assignment or a whole tree of them, side by side."""

from govreport.overview.survey import (
    Case as Case,
    Due as Due,
    Gap as Gap,
    LineLeft as LineLeft,
    Overview as Overview,
    survey as survey,
)
