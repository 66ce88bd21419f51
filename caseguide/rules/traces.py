"""What leads to a person: how addresses, numbers and dates of birth look in a text."""

from __future__ import annotations

import re

SHAPES = bytes(
    ord("9" if sign.isdigit() else "A" if sign.isupper() else "-" if sign in "-." else sign)
    for sign in map(chr, range(128))
).ljust(256, b"?")


def shape_of(text: str) -> bytes:
    """A text without its spaces, and with `9` for every digit, `A` for every capital, `-` for every hyphen or dot.

    It tells in no time that a file holds no number of a certain shape; most files do not.
    """
    return text.encode("ascii", "replace").translate(SHAPES, b" \n\t")


EMAIL = re.compile(r"(?<![\w.+-])([\w.+-]{1,64})@((?:[a-zA-Z0-9-]{1,60}\.){1,5}[a-zA-Z]{2,12})\b")
EXAMPLE_HOST = re.compile(r"(?:^|[/.@])example\.(?:com|org|net|edu)\b|\.(?:example|invalid|test)\b", re.IGNORECASE)
"""Hosts that are set aside for examples, and belong to nobody."""

TEAM_WORDS = re.compile(
    r"(?:^|[._-])(?:team|office|help|helpdesk|desk|info|contact|support|practice|training|library|editors?|feedback|unit"
    r"|intake|hotline|mail|admin|services?|program|academy|welfare|department|questions|hello)(?:$|[._-])",
    re.IGNORECASE,
)
"""Words in the address of a mailbox that several people read."""

PHONE = re.compile(
    r"""
      (?<![\w/.=-]) (?:\+?1[.\s-]{1,2})? (?:\([2-9]\d\d\)\s*|[2-9]\d\d[.\s-]{1,2}) [2-9]\d\d(?:[.-]|\s) \d{4} (?![\w-])
    | (?<![\w/.=+-]) \+\d{1,3}[ .-]?\(?\d{1,4}\)?(?:[ .-]?\d{2,4}){2,4} (?!\d)
    | (?i:\b(?:phone|telephone|tel|call|mobile|cell|fax|text|whatsapp)\b)
      [^\w\n]{1,4}(?:(?:at|number|no|is|on|me)[^\w\n]{1,3}){0,2}
      (?:\d{3}[ .-]\d{4}|\d{10})(?!\d)
    """,
    re.VERBOSE,
)
INVENTED_PHONE = re.compile(r"\b8(?:00|33|44|55|66|77|88)\)?[.\s-]|\b555[.\s-]+01\d\d$")
"""Free numbers, which are no person's, and those set aside for stories."""

IDENTITY = re.compile(
    r"""
      (?<![\w-])(?!000|666)\d{3}[- ]\d{2}[- ]\d{4}(?![\w-])
    | (?i:\b(?:ssn|social[ ]security(?:[ ](?:number|no))?|medicaid(?:[ ](?:id|number|no))|passport(?:[ ](?:number|no))?
        |driver'?s?[ ]licen[cs]e(?:[ ](?:number|no))?|case[ ](?:id|number|no)|client[ ](?:id|number|no)))
      [^\w\n]{1,4}(?:is[ ])?[A-Z]{0,3}-?(?:\d{5}|\d{1,4}-\d{3})[\d-]{0,20}
    """,
    re.VERBOSE,
)
STREETS = ("Street", "Avenue", "Road", "Drive", "Lane", "Boulevard", "Highway", "Parkway", "Terrace")
STREETS_IN_SHORT = ("St", "Ave", "Rd", "Dr", "Ln", "Blvd", "Hwy", "Pkwy")
STATES = (
    "AK|AL|AR|AZ|CA|CO|CT|DC|DE|FL|GA|HI|IA|ID|IL|IN|KS|KY|LA|MA|MD|ME|MI|MN|MO|MS|MT|NC|ND|NE|NH|NJ|NM|NV|NY|OH|OK"
    "|OR|PA|RI|SC|SD|TN|TX|UT|VA|VT|WA|WI|WV|WY"
)
STREET = re.compile(
    rf"""
      \d(?<![\w.,/-].)\d{{0,4}}[A-Z]? \s+ (?:(?:[NSEW]|North|South|East|West)\.?\s+)? (?:[A-Z][a-z]{{1,20}}\s+){{1,3}}
      (?:{"|".join((*STREETS, *STREETS_IN_SHORT))})\b
    """,
    re.VERBOSE,
)
POSTAL = re.compile(rf"\bP\.? ?O\.? Box \d+|\b(?:{STATES}) \d{{5}}(?:-\d{{4}})?\b")

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
DAY = rf"""
    \d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}} | \d{{4}}-\d{{2}}-\d{{2}}
  | \d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:of\s+)?{MONTH},?\s+\d{{4}} | {MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}
"""
BIRTH = re.compile(
    rf"""
      (?i:\b(?:born|dob|d\.o\.b\.|birth[- ]?da(?:te|y)|date[- ]of[- ]birth))
      [^\w\n]{{0,4}}(?:(?:is|was|on|the)\s+){{0,2}}(?:{DAY})
    """,
    re.VERBOSE,
)

WEB = re.compile(
    r"(?:https?://|www\.)[^\s)>\]]+|(?<![\w@.])(?:[\w-]{1,60}\.){1,3}(?:com|org|net|edu|gov|io|me|app|us)\b(?:/\S*)?"
    r"|(?<![\w.+-])@[A-Za-z]\w{2,30}\b"
)
