"""Run XSLT 3.0 on Saxon, the only module that imports saxonche."""

import contextlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from saxonche import PySaxonApiError, PySaxonProcessor, PyXdmAtomicValue, PyXslt30Processor, PyXsltExecutable

from teipress.model.errors import StylesheetError
from teipress.model.finding import Place

Parameter = str | int | bool


@dataclass(frozen=True, slots=True)
class Result:
    """What a stylesheet gave: its serialised result, the texts of its messages, and what Saxon warned of."""

    text: str
    messages: tuple[str, ...] = ()
    warnings: str = ""


_FEATURE = "http://saxon.sf.net/feature/"
_CLOSED = {
    "allowedProtocols": "none",
    "allow-external-functions": "false",  # nor the environment, nor xsl:result-document
    # The parser of fn:parse-xml forgets the allowed protocols at its second use, so it may read no DOCTYPE.
    "parserFeature?uri=http%3A//apache.org/xml/features/disallow-doctype-decl": "true",
}


@cache
def _processor(*, closed: bool) -> PySaxonProcessor:
    """Return the processor for our own stylesheets, or the closed one for what somebody else wrote.

    Our own import each other as files; a closed one reads no file at all, writes none, asks no server, and
    is told neither the variables of the environment nor the properties of the system.
    """
    with _plain_locale():
        processor = PySaxonProcessor(license=False)
    for name, value in (_CLOSED if closed else {"allowedProtocols": "file"}).items():
        processor.set_configuration_property(f"{_FEATURE}{name}", value)
    return processor


@contextlib.contextmanager
def _plain_locale() -> Iterator[None]:
    """Let Saxon start in a locale of no language.

    It takes its language from the environment when it starts, and in Turkish its upper case of "public" is
    no keyword of XSLT: no package would compile.
    """
    before = os.environ.get("LC_ALL")
    os.environ["LC_ALL"] = "C.UTF-8"
    try:
        yield
    finally:
        del os.environ["LC_ALL"]
        if before is not None:
            os.environ["LC_ALL"] = before


@cache
def _compiled(stylesheet: Path) -> PyXsltExecutable:
    xslt = _processor(closed=False).new_xslt30_processor()
    return _compiling(xslt, str(stylesheet), {"stylesheet_file": str(stylesheet)})


@cache
def _compiled_text(name: str, stylesheet: str, *, closed: bool) -> PyXsltExecutable:
    xslt = _processor(closed=closed).new_xslt30_processor()
    return _compiling(xslt, name, {"stylesheet_text": stylesheet})


def _compiling(xslt: PyXslt30Processor, name: str, source: dict[str, str]) -> PyXsltExecutable:
    with _standard_error() as said:
        try:
            return xslt.compile_stylesheet(**source)
        except PySaxonApiError as error:
            reason = str(error).strip()
    raise StylesheetError(
        f"This stylesheet does not compile: {reason} {''.join(said).strip()}".strip(), Place(name)
    )


def transform(
    stylesheet: Path | str,
    source: str,
    *,
    parameters: Mapping[str, Parameter] | None = None,
    mode: str | None = None,
    name: str = "the stylesheet",
    closed: bool = False,
) -> Result:
    """Return what a stylesheet makes of an XML document.

    ``stylesheet`` is the path of a file, or the text of a stylesheet, which ``name`` then names in
    messages. ``source`` is XML that has been parsed safely before: no DOCTYPE, no entities. ``mode``
    is the initial mode, as an EQName; left out, it is the default mode. ``parameters`` are named in Clark
    notation. ``closed`` is for the text of a stylesheet that somebody else had a hand in: it reaches nothing
    but its source. Raises StylesheetError with the text of the terminating message where there is one.
    """
    if isinstance(stylesheet, Path):
        executable, name = _compiled(stylesheet), str(stylesheet)
    else:
        executable = _compiled_text(name, stylesheet, closed=closed)
    processor = _processor(closed=closed and isinstance(stylesheet, str))
    executable.clear_parameters()
    executable.clear_xsl_messages()
    for key, value in (parameters or {}).items():
        executable.set_parameter(key, _value(processor, value))
    executable.set_save_xsl_message(True)
    with _standard_error() as said:
        try:
            document = processor.parse_xml(xml_text=source)
            executable.set_global_context_item(xdm_item=document)
            executable.set_initial_match_selection(xdm_value=document)
            if mode is not None:
                executable.set_initial_mode(mode)
            text = executable.apply_templates_returning_string()
            reason = ""
        except PySaxonApiError as error:
            reason = str(error).strip()
    if not reason:
        return Result("" if text is None else str(text), _messages(executable), "".join(said))
    # The text of a terminating xsl:message stands apart from the exception; a line number is on fd 2 only.
    spoken = "; ".join(_messages(executable)) or f"{reason} {''.join(said).strip()}".strip()
    raise StylesheetError(spoken, Place(name))


def _value(processor: PySaxonProcessor, value: Parameter) -> PyXdmAtomicValue:
    match value:
        case bool():
            return processor.make_boolean_value(value)
        case int():
            return processor.make_integer_value(value)
        case _:
            return processor.make_string_value(value)


def _messages(executable: PyXsltExecutable) -> tuple[str, ...]:
    messages = executable.get_xsl_messages()
    return tuple(str(messages.item_at(n)) for n in range(messages.size)) if messages else ()


@contextlib.contextmanager
def _standard_error() -> Iterator[list[str]]:
    """Collect what Saxon writes to the standard error of the process, which Python cannot redirect."""
    said: list[str] = []
    with tempfile.TemporaryFile() as file:
        saved = os.dup(2)
        os.dup2(file.fileno(), 2)
        try:
            yield said
        finally:
            os.dup2(saved, 2)
            os.close(saved)
            file.seek(0)
            said.append(file.read().decode("utf-8", "replace"))
