"""The tree of fields: what is one field, what it is called, and what belongs together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from caseguide.print.boxes import Box, BoxKind
from caseguide.print.widgets.appearances import Appearances, dot
from caseguide.print.widgets.describing import ONE_OF_SEVERAL, ONE_STAYS, REQUIRED, describe, make_widget, typed

MARK = "field:"


class BoxesDiffer(Exception):
    """The layout draws other boxes than the item has: the layout is wrong."""


class Fields:
    """Turns the links of one PDF into fields; what is typed there has letters so many points high."""

    def __init__(self, pdf: pikepdf.Pdf, boxes: dict[str, Box], letters: float) -> None:
        self.pdf = pdf
        self.boxes = boxes
        self.letters = letters
        self.made: set[str] = set()
        self.groups: dict[str, Object] = {}
        self.fields = Array()
        self.appearances = Appearances(pdf)

    def make(self) -> None:
        for page, link, key in _links(self.pdf):
            self._box(page, link, key)
        missing = [name for name in self.boxes if name not in self.made]
        if missing:
            raise BoxesDiffer(f"The layout draws no box for `{missing[0]}`.")
        if self.made:
            self._form()
            _links_that_are_boxes(self.pdf)

    def _form(self) -> None:
        helvetica = Dictionary(
            Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
        )
        # Readers draw ticks with Zapf Dingbats; without it here, some draw nothing.
        signs = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.ZapfDingbats)
        fonts = Dictionary(Helv=self.pdf.make_indirect(helvetica), ZaDb=self.pdf.make_indirect(signs))
        form = Dictionary(Fields=self.fields, DR=Dictionary(Font=fonts), DA=typed(self.letters))
        self.pdf.Root.AcroForm = self.pdf.make_indirect(form)

    def _box(self, page: pikepdf.Page, link: Object, key: str) -> None:
        name, _, code = key.partition("=")
        box = self.boxes.get(name)
        if box is None:
            raise BoxesDiffer(f"The layout draws a box for `{name}`, which there is none of.")
        page.obj.Tabs = Name.S
        make_widget(page, link)
        if box.kind is BoxKind.ONE:
            self._one_of_several(link, box, code)
        else:
            self._named(box.name, link)
            describe(link, box, self.appearances, self.letters)
        self.made.add(name)

    def _one_of_several(self, link: Object, box: Box, code: str) -> None:
        if box.name not in self.groups:
            flags = ONE_OF_SEVERAL | (ONE_STAYS | REQUIRED if box.required else 0)
            made = Dictionary(FT=Name.Btn, Ff=flags, TU=String(box.tooltip), V=Name.Off, Kids=Array())
            self.groups[box.name] = self.pdf.make_indirect(made)
            self._named(box.name, self.groups[box.name])
        labels = {option.code: option.label for option in box.options}
        if code not in labels:
            raise BoxesDiffer(f"The layout draws an option `{code}` for `{box.name}`, which has no such option.")
        group = self.groups[box.name]
        link.Parent = group
        link.TU = String(f"{box.tooltip} {labels[code]}")
        link.MK = Dictionary(CA=String("l"))
        link.AS = Name.Off
        link.AP = self.appearances.marked(link, code, dot)
        group.Kids.append(link)

    def _named(self, name: str, field: Object) -> None:
        """Put a field into the tree of names; a name's parts hold no period."""
        *above, last = name.split(".")
        kids: Object = self.fields
        parent: Object | None = None
        path = ""
        for part in above:
            path = f"{path}.{part}" if path else part
            if path not in self.groups:
                self.groups[path] = self.pdf.make_indirect(Dictionary(Kids=Array()))
                _add(self.groups[path], part, parent, kids)
            parent = self.groups[path]
            kids = parent.Kids
        _add(field, last, parent, kids)


def _add(field: Object, name: str, parent: Object | None, kids: Object) -> None:
    field.T = String(name)
    if parent is not None:
        field.Parent = parent
    kids.append(field)


def _links(pdf: pikepdf.Pdf) -> Iterator[tuple[pikepdf.Page, Object, str]]:
    for page in pdf.pages:
        for link in page.obj.get("/Annots", Array()):
            address = str(link.get("/A", Dictionary()).get("/URI", ""))
            if address.startswith(MARK):
                yield page, link, address.removeprefix(MARK)


def _links_that_are_boxes(pdf: pikepdf.Pdf) -> None:
    """In the structure, what was a link is now a form's element."""
    for each in pdf.objects:
        if isinstance(each, Dictionary) and each.get("/S") == Name.Link and any(map(_is_box, _inside(each))):
            each.S = Name.Form


def _inside(element: Dictionary) -> Iterable[Object]:
    inside = element.get("/K", Array())
    return inside if isinstance(inside, Array) else [inside]


def _is_box(inside: Object) -> bool:
    reference = isinstance(inside, Dictionary) and inside.get("/Type") == Name.OBJR
    return reference and bool(inside.Obj.get("/Subtype") == Name.Widget)
