"""What does not hold and what is missing → findings. Data, not exceptions: a clerk decides what they mean.

The checks need the Minutes alone, so that findings can be made again without the document. Each is a function
Minutes → findings, in the order of CHECKS; codes, severities and messages stand in lexicons/findings.toml, what
the law asks of minutes in lexicons/law.toml.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from zapisy.check.attendance import check_count, check_lists, check_officers, check_quorum
from zapisy.check.omissions import check_omissions
from zapisy.check.roster import check_roster
from zapisy.check.times import check_deadlines, check_next_meeting, check_times
from zapisy.check.votes import check_votes
from zapisy.record import Finding, Minutes

CHECKS: Final[tuple[Callable[[Minutes], Iterator[Finding]], ...]] = (
    check_count,
    check_lists,
    check_quorum,
    check_officers,
    check_votes,
    check_times,
    check_next_meeting,
    check_deadlines,
    check_roster,
    check_omissions,
)


def check_minutes(minutes: Minutes) -> Minutes:
    """The same minutes with all findings behind those that the finders left."""
    findings = tuple(finding for check in CHECKS for finding in check(minutes))
    return minutes.model_copy(update={"findings": (*minutes.findings, *findings)}) if findings else minutes
