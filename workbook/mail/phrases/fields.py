"""Which field of the record a source (``questions.q1.reason``) or a key (``….reason#0``) is of."""

from __future__ import annotations

import re

# Fields that tell what one would say now: what was muttered of the interview takes its whole note along.
OF_NOW = re.compile(r"(?:^|\.)(?:better_answer|approach_after|overview|decisions|trade_off|reason)\b")
# Fields in which they are the interviewers, rather than the people of a story.
OF_TALK = re.compile(r"(?:^|\.)(?:approach_before|answer|complexity_(?:before|after))\b|" + OF_NOW.pattern)
OF_DESIGN = re.compile(r"\.(?:overview|decisions|trade_off)\b")
# Fields that may well tell of oneself.
OF_DEEDS = re.compile(r"\.(?:episode|approach_before|answer)\b")
# Where a note says what is better, what should have been done is what is better.
SAYS_BETTER = re.compile(r"\.(?:approach_after|better_answer|overview|decisions\.\d+)#")
