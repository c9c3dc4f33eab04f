"""teipress.toml and NAME.toml: what is wrong in them is said with its line, and every key is documented."""

from pathlib import Path

import pytest

from teipress.model.errors import InputError
from teipress.model.metadata import Imprint
from teipress.project import settings, sidecar

DOCUMENTATION = Path(__file__).parents[2] / "seeds" / "README.md"

WRONG = [
    pytest.param(
        'tilte = "x"\n', 1, "There is no key “tilte”.", "Did you mean “title”?", id="a misspelt key"
    ),
    pytest.param('[source]\nurl = "u"\nuri = "x"\n', 3, "no key “source.uri”", "source.url", id="in a table"),
    pytest.param(
        'title = ""\n', 1, "“title” must be a text", "The title of the transcript", id="an empty text"
    ),
    pytest.param(
        "\ndate = 1945-02-31\n", 2, "This is not TOML", "dates and times must exist", id="no such day"
    ),
    pytest.param(
        'date = "1945-02-31"\n', 1, "1945-02-31 is none", "The day of the meeting", id="no such day, quoted"
    ),
    pytest.param('start = "25:00"\n', 1, "25:00 is none", "When the meeting began", id="no such time"),
    pytest.param('languages = "en"\n', 1, "must be a list of texts", "ISO codes", id="a text for a list"),
    pytest.param(
        'languages = ["english"]\n',
        1,
        "“english” is none; did you mean “en”?",
        "ISO codes",
        id="a name for a code",
    ),
    pytest.param("title = \n", 1, "This is not TOML", "quotation marks", id="no TOML"),
    pytest.param(
        '[participants]\n"Stalin" = 3\n', 2, "“participants.Stalin” must", "A label", id="a number for an id"
    ),
]


@pytest.mark.parametrize(("written", "line", "message", "hint"), WRONG)
def test_what_is_wrong_in_a_sidecar_is_said_with_its_line(
    written: str, line: int, message: str, hint: str
) -> None:
    with pytest.raises(InputError) as raised:
        sidecar.sidecar(written.encode(), "seeds/a.toml", "a")
    assert raised.value.place is not None
    assert (raised.value.place.file, raised.value.place.line) == ("seeds/a.toml", line)
    assert message in str(raised.value)
    assert hint in raised.value.hint


def test_a_sidecar_gives_what_it_says() -> None:
    said = sidecar.sidecar(
        b'title = "T"\ndate = 1945-08-10\nstart = 21:00:00\nend = "23:30"\n'
        b'[source]\nrepository = "R"\n[participants]\nStalin = "stalin"\n"Both" = ["a", "b"]\n',
        "a.toml",
        "a",
    )
    assert (said.title, said.date, said.start, said.end) == ("T", "1945-08-10", "21:00:00", "23:30:00")
    assert said.source.repository == "R"
    assert said.participants == {"Stalin": ("stalin",), "Both": ("a", "b")}
    assert said.place_of["participants.Both"].line == 9


def test_the_settings_of_a_project() -> None:
    own = settings.settings(
        b'publisher = "P"\neditions = ["txt", "html"]\n[[editors]]\nid = "ed"\nname = "E. D."\n',
        "teipress.toml",
    )
    assert own.imprint.publisher == "P"
    assert own.editions == ("html", "txt")
    assert own.editor_ids == {"ed"}


def test_an_editor_may_not_take_an_id_that_the_program_uses() -> None:
    with pytest.raises(InputError, match="uses itself"):
        settings.settings(b'[[editors]]\nid = "teipress"\nname = "N"\n', "teipress.toml")


def test_a_convention_of_its_own_has_a_name_of_its_own() -> None:
    written = b"[conventions.label]\npattern = '(?P<speaker>[A-Z]+)/'\nsample = 'NIXON/ Yes.'\n"
    with pytest.raises(InputError, match="a convention that there is already"):
        settings.settings(written, "teipress.toml")


def test_every_key_is_documented() -> None:
    text = DOCUMENTATION.read_text("utf-8")
    for path in [*sidecar.KEYS, *settings.KEYS]:
        assert f"`{path.rpartition('.')[2]}`" in text.replace("[[editors]]", "editors") or path in {
            "participants.*",
            "conventions.*",
        }, path


@pytest.mark.parametrize(
    ("environment", "date", "expected"),
    [
        ({"SOURCE_DATE_EPOCH": "86400"}, "2026-01-01", ("1970-01-02", 86400)),
        ({}, "2026-01-01", ("2026-01-01", 1767225600)),
        ({}, "", ("", 0)),
    ],
)
def test_the_date_of_an_edition(environment: dict[str, str], date: str, expected: tuple[str, int]) -> None:
    imprint = Imprint(date=date)
    given = settings.edition_date(imprint, environment)
    assert (given.iso, given.timestamp) == expected
    assert bool(given.notice) == (not date and not environment)


def test_a_time_that_is_none_is_refused() -> None:
    with pytest.raises(InputError, match="which is no time"):
        settings.edition_date(Imprint(), {"SOURCE_DATE_EPOCH": "yesterday"})
