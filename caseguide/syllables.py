"""Syllables: how many are heard in an English word, near enough to measure how hard a text is to read."""

from __future__ import annotations

import re

VOWELS = re.compile("[aeiouy]+")

NOT_HEARD = re.compile(
    r"""
      (?<=[^aeiouy])(?<![^aeiouyrl]l)(?<![^aeiouy]r)e$          # hope; but not table, acre
    | (?<=[^aeiouycgsxz])(?<![sc]h)(?<![^aeiouyrl]l)e(?=s$)     # hopes; but not places, wishes, tables
    | (?<=[^aeiouydt])(?<![^aeiouyrl]l)e(?=d$)                  # helped; but not needed, wanted, settled
    | (?<=[aeiou]y)e(?=d$) | (?<=y)e(?=s?$)                     # stayed, goodbye
    | (?<=[aeiouyr][^aeiouy])e(?=(?:ly|ful|fully|less|ness|where|thing)$)    # safely, careful
    | (?<=[^aeiouyl])e(?=ments?$)                               # statement; but not element
    | (?<=[gq])(?<!rg)ue(?=s?$)                                 # league, technique; but not argue
    | (?<=^ev)e(?=r[iy]|ning) | (?<=^wedn)e | (?<=^bus)i(?=n)   # every, evening, Wednesday, business
    | (?:(?<=^cas)|(?<=^car)|(?<=^som)|(?<=^hom)|(?<=^hous)|(?<=^mil)|(?<=^not)|(?<=^tim)|(?<=^lif)|(?<=^gat)
      |(?<=^saf)|(?<=^sid)|(?<=^guid)|(?<=^befor)|(?<=^ther)|(?<=^wher))
      e(?=[^aeiouyrn][^aeiouy]*[aeiouy])                        # caseworker, guideline
    | (?<=some)o                                                # someone
    """,
    re.VERBOSE,
)
"""Vowels that are written and not heard."""

APART = re.compile(
    r"""
      (?<![tscgx])i[ao](?!u)(?<!vio)(?<![nl]io) | vio(?!r) | ci(?:at|ol)   # social-ist is not, associ-ate is
    | (?<![ctx])iou(?!r) | (?<!q)uou | (?<!t)iu | [^g]uie | scie            # seri-ous, contigu-ous, qui-et
    | (?<![tc])ie(?:[tn](?!d)|r|st)                                         # experi-ence; but not patient, friend
    | eo(?![pu]) | (?<![gq])ua | (?<!q)ue[nlt] | (?<![gqb])ui(?:n|t[yi]|d|c)
    | (?<![tdbgh])rea(?:ct|li|te|ti) | (?<!s)crea | (?:ar|id)eas?$          # re-act, ide-a
    | [aeou]ing | [aeiou]y(?=[aeiou]) | [^aeiou]y[aeio]                     # see-ing, employ-er, any-one
    | ^re[iou] | ^coo[rp][de]                                               # re-unite, co-operate
    | [st]hm | sm$                                                          # rhyth-m, touris-m
    """,
    re.VERBOSE,
)
"""Letters where two syllables meet that are written as one run of vowels, or with no vowel at all."""


def syllables(word: str) -> int:
    """How many syllables are heard; the letters of an abbreviation such as `CPS` are heard one by one."""
    if word.isupper() and len(word) > 1:
        return len(word) + 2 * word.count("W")
    heard = NOT_HEARD.sub("", word.lower())
    return max(1, len(VOWELS.findall(heard)) + len(APART.findall(heard)))
