"""PRV: content is public; nothing in it, not even a comment, may lead to a real person.

No finding repeats what it has found: findings are shown where content is talked about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain

from caseguide.catalog import Catalog, Entry
from caseguide.passages import Passage, few, place_at, texts_in, written
from caseguide.reading import FileText
from caseguide.rules import Problem, rule
from caseguide.rules.traces import (
    BIRTH,
    EMAIL,
    EXAMPLE_HOST,
    IDENTITY,
    INVENTED_PHONE,
    PHONE,
    POSTAL,
    STREET,
    TEAM_WORDS,
    WEB,
    shape_of,
)

TAKE_OUT = "Content is public: take it out. Name a team or an office, or nothing at all."


@rule("PRV001")
def email_address(catalog: Catalog) -> Iterator[Problem]:
    """An e-mail address stands in the content.

    Why: content is public, is copied, and stays in the history of the files for good. Whoever owns the address
    may not want that, and leaves some day.

    Mend: name a team or a role instead, and how to reach it. In an example, leave it out, or use an address that
    ends in `@example.org`. In `library.yml`, the shared mailbox of a team is fine, such as `training-team@…`.
    """
    for entry in catalog.entries:
        fine = _mailbox_of_team if entry.kind.name == "library" else _example_host
        yield from _seen(entry, lambda text: "@" in text, EMAIL, "An e-mail address stands here.", TAKE_OUT, fine)


def _example_host(found: re.Match[str]) -> bool:
    return bool(EXAMPLE_HOST.search(found[2]))


def _mailbox_of_team(found: re.Match[str]) -> bool:
    return _example_host(found) or bool(TEAM_WORDS.search(found[1]))


@rule("PRV002")
def telephone_number(catalog: Catalog) -> Iterator[Problem]:
    """A telephone number stands in the content.

    Why: content is public, and a number that is out of date sends a person in need to a stranger. The free numbers
    of help lines (800, 888 and the like) are no finding, and 911 or 988 are none either.

    Mend: say which team or office to call, and where its number is kept up to date. In an example, leave it out.
    """
    for entry in catalog.entries:
        yield from _seen(entry, _has_number, PHONE, "A telephone number stands here.", TAKE_OUT, _nobodys_phone)


def _has_number(text: str) -> bool:
    shape = shape_of(text)
    return b"9-9999" in shape or b"9999999" in shape or b"+9" in shape


def _nobodys_phone(found: re.Match[str]) -> bool:
    return _in_web_address(found) or bool(INVENTED_PHONE.search(found.group()))


@rule("PRV003")
def identity_number(catalog: Catalog) -> Iterator[Problem]:
    """A number stands in the content that belongs to one person, such as a social security number.

    Why: with such a number, others can act in the person's name, or find the person's case.

    Mend: take it out at once, and tell the owner of the item: the number stays in the history of the files, so
    it may have to be removed there too. In an example, use a code such as `M-07`.
    """
    hint = "Take it out, and tell the owner of this item: it stays in the history of the files too."
    for entry in catalog.entries:
        message = "A number that belongs to one person stands here, such as a social security or case number."
        yield from _seen(entry, _has_identity, IDENTITY, message, hint, _in_web_address)


def _has_identity(text: str) -> bool:
    shape = shape_of(text)
    return b"9-999" in shape or b"99999" in shape


@rule("PRV004")
def street_address(catalog: Catalog) -> Iterator[Problem]:
    """A street address or a postal code stands in the content.

    Why: it leads to somebody's door. Offices move, and the page does not know.

    Mend: name the office, and say where its address is kept up to date. In an example, leave the address out.
    """
    for entry in catalog.entries:
        yield from _seen(entry, _has_street, STREET, "A street address stands here.", TAKE_OUT, _in_web_address)
        yield from _seen(entry, _has_code, POSTAL, "A postal address stands here.", TAKE_OUT, _in_web_address)


def _has_street(text: str) -> bool:
    return b"9A" in shape_of(text)


def _has_code(text: str) -> bool:
    return "Box " in text or b"AA99999" in shape_of(text)


@rule("PRV005")
def date_of_birth(catalog: Catalog) -> Iterator[Problem]:
    """A date of birth stands in the content.

    Why: with a first name and a town, a date of birth is enough to find a person.

    Mend: give an age in whole years instead, or leave it out.
    """
    for entry in catalog.entries:
        yield from _seen(entry, _has_birth, BIRTH, "A date of birth stands here.", "Give an age in years instead.")


def _has_birth(text: str) -> bool:
    small = text.lower()
    return "birth" in small or "born" in small or "dob" in small or "d.o.b" in small


@rule("PRV006")
def web_address_in_answer(catalog: Catalog) -> Iterator[Problem]:
    """A web address, or a name in a social network, stands in a form's example.

    Why: it may lead to the page of a real person.

    Mend: say in words what it was: "a page on bicycle technology". An address at `example.org` is no finding.
    """
    for entry in catalog.of_kind("form"):
        yield from few(_web_addresses(entry))


def _web_addresses(entry: Entry) -> Iterator[Problem]:
    for passage in answers_of(entry):
        for found in WEB.finditer(passage.text):
            if not EXAMPLE_HOST.search(found.group()):
                place = passage.place(found.start(), len(found.group()))
                yield Problem(
                    place,
                    "A web address stands in this answer.",
                    "Content is public: take it out, and say in words what it was.",
                )


def answers_of(form: Entry) -> Iterator[Passage]:
    """The texts of a form's filled-in examples."""
    for loc, text in texts_in(form.source.data.get("examples", []), ("examples",)):
        if loc[-1] != "id":
            yield Passage(form.source, text, loc)


def _seen(
    entry: Entry,
    likely: Callable[[str], bool],
    pattern: re.Pattern[str],
    message: str,
    hint: str,
    fine: Callable[[re.Match[str]], bool] = lambda found: False,
) -> Iterator[Problem]:
    """A problem for each place in a file, comments too, where the pattern is found and it is not fine."""

    def in_text(text: FileText) -> Iterator[Problem]:
        for found in pattern.finditer(text.text) if likely(text.text) else ():
            if not fine(found):
                yield Problem(place_at(text, found.start()), message, hint)

    return few(chain.from_iterable(map(in_text, written(entry.source))))


def _in_web_address(found: re.Match[str]) -> bool:
    """Whether the match is a part of a web address, whose numbers mean something else."""
    before = found.string[max(0, found.start() - 300) : found.start()]
    return "://" in re.split(r"\s", before)[-1]
