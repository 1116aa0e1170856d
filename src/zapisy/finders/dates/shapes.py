"""The shapes of dates that name a day, and the figures with which one may begin.

``match.lastgroup`` says how a date is written: the last group of a shape is another in each.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.dates.lexicon import (
    list_shifts,
    month_numbers,
    ordinal_days,
    roman_months,
    shift_words,
    short_months,
)
from zapisy.lexicon import any_of

_YEAR: Final = r"(?:(?P<year>(?:[1l]9|20|2o(?=1))\d\d|(?:1[ ]9|2[ ]0)[ ]\d[ ]\d(?![ ]?\d))|(?P<short>\d\d)(?=[\s,;.)]|$)(?![ ]?(?:hod|kc|%|tis|:\d|\.\d)))"
_DAY: Final = r"(?:[12]\d|3[01]|0?[1-9])"
_JOIN: Final = r"(?:,[ ]{0,2}+(?:a[ ])?|[–—-]|\b(?:a|az|i|do|nebo|ci|resp\.|popr\.)(?![^\W\d_]))"
_NO_UNIT: Final = (
    r"(?!kc|tis|mil|mld|%|proc|m[23]?\b|km|ha\b|h\b|bod|nasob|kg|t\b|l\b|eur|litr|metr|let\b|min)"
)


def _write_day() -> re.Pattern[str]:
    """A day, or several of one month."""
    months, roman = any_of(month_numbers()), any_of(roman_months())
    days = rf"(?P<days>{_DAY}(?:\.?+[ ]{{0,2}}+{_JOIN}[ ]{{0,2}}{_DAY}){{0,8}})"
    told = rf"(?:[ ]{{1,2}}(?:(?P<told>{list_shifts()})[ ]?r(?:oku|\.)))"
    return re.compile(
        rf"""(?x)
        (?<![\d/§_\\])(?<!\d[.,:])(?:(?={_figures()})(?:
            (?=\d{{4}}[/-]|\d\d?(?:[/-]|,\d|\.[ ]?\d\d?,))(?:
                (?P<iso>(?:19|20)\d\d-(?:0\d|1[0-2])-[0-3]\d)(?!\d|-\d)
              | (?P<slashed>{_DAY}/(?:0?[1-9]|1[0-2])/(?:(?:19|20)\d\d|\d\d))(?![\d/]|\.\d)
              | (?P<halved>{_DAY}/(?:1[0-2]|0?[1-9]))(?![\w/-]|[.,]\d)
              | (?P<dashed>{_DAY}-(?:0?[1-9]|1[0-2])-(?:19|20)\d\d|(?:19|20)\d\d/(?:0[1-9]|1[0-2])/[0-3]\d)(?![\d/-]|\.\d)
              | (?P<slip>{_DAY}(?:,(?:0?[1-9]|1[0-2])\.[ ]?|\.[ ]?(?:0?[1-9]|1[0-2]),)(?:19|20)\d\d)(?![\d/-]|\.\d)
            )
          | {days}[ ]?\.(?:[ ]{{0,3}}|[ ]?\n(?=[01]?\d\.[ ]?(?:19|20)\d\d(?!\d)))(?:
                (?P<month>0?[1-9]|1[0-2])(?:
                    [ ]?\.(?!\d{{5}})(?:[ ]{{0,2}}(?:r(?:oku[ ]|\.[ ]?))?{_YEAR}|{told}|(?![-\w][^\W\d]|\d|\.\w|[ ]?[.:]\d))
                  | /(?P<slash>(?:19|20)\d\d)
                  | [ ](?P<year8>20[0-4]\d)(?![\d/-]|[.:]\d|[ ]?\d){_NO_UNIT.replace("(?!", "(?![ ]?(?:", 1)})
                  | (?P<bare>(?=[ ](?:\d{{1,2}}[:.]\d\d\b|{_NO_UNIT}[a-z])|[,;)]|[ ]?[–—-][ ]?\d|[ ]?$)))(?!\d|\.[a-z]{{3}}\b)
              | (?P<name>{months})(?![^\W_])(?:[ ]{{1,2}}(?:r(?:oku\s|\.\s?))?(?P<year2>(?:[1l]9|20)\d\d)|{told.replace("told", "told2")})?
              | (?P<cut>{any_of(short_months())})\.(?:[ ]{{0,2}}(?P<year6>(?:19|20)\d\d))?(?!\w)
              | (?P<roman>{roman})(?:\.(?:[ ]{{0,2}}(?P<year3>(?:19|20)\d\d)|[ ]?(?P<short3>\d\d)(?=[\s,;.)]|$))?(?!\w)|[ ](?P<year7>(?:19|20)\d\d)(?!\d))
              | [ ]?(?P<this>{list_shifts()})[ ]?m(?:esice|\.)(?:[ ]?(?:a[ ])?t\.[ ]?r\.)?
            ))
          | (?P<ordinal>{any_of(ordinal_days())})(?:[ ](?:az|do)[ ](?P<ordinal2>{any_of(ordinal_days())}))?[ ](?P<name2>{months})(?![^\W_])(?:\s(?:roku\s)?(?P<year4>(?:19|20)\d\d))?
        )"""
    )


def _figures() -> str:
    """Figures with which a day may begin: most are none."""
    names = rf"(?:{any_of((*month_numbers(), *short_months(), *shift_words()))}|{any_of(roman_months())}[. ])"
    joined = r"(?:,[ ]{0,2}(?:a[ ])?|[–—-][ ]{0,2}|(?:a|az|i|do|nebo|ci|resp\.|popr\.)[ ]{0,2})\d"
    return rf"\d(?:\d?(?!\d)(?:[ ]?\.[ ]{{0,3}}+\n?[ ]?+(?:(?:0?[1-9]|1[0-2])(?!\d)|{names})|\.?+[ ]{{0,2}}+{joined}|/[01]?\d(?!\d\d|\d?[^\W\d]))|\d\d\d[-/][01])"


DAY_SHAPE: Final = _write_day()
