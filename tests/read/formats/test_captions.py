"""Captions as they are found: without blank lines, with too many, rolling, in frames."""

import pytest

from teipress.model.transcript import MarkKind
from teipress.read.formats.captions import captions, is_captions

FIRST = "1\n00:00:01,000 --> 00:00:03,000\n"


def test_only_known_tags_are_markup() -> None:
    payload = "A: 5<6 <laughs> <Ha ha> <i>it</i> {\\an8}<font color=red>x</font> <b and> <v> <br>B: y"
    found = captions(FIRST + payload + "\n", "a.srt")
    assert found.text == "A: 5<6 <laughs> <Ha ha> it x <b and>  \nB: y\n"


def test_a_number_and_a_timing_begin_a_cue_without_a_blank_line() -> None:
    text = FIRST + "A: 20\n21\n2\n00:00:03,000 --> 00:00:04,000\nB: x\n00:00:04,000 --> 00:00:05,000\nC: y\n"
    found = captions(text, "a.srt")
    assert found.text == "A: 20\n21\n\nB: x\n\nC: y\n"
    assert [mark.value for mark in found.marks if mark.kind is MarkKind.CUE][-2:] == [
        "3.000 4.000",
        "4.000 5.000",
    ]


@pytest.mark.parametrize("blank", ["\n", " \n"])
def test_a_blank_line_within_a_cue_ends_it_not(blank: str) -> None:
    text = FIRST + f"A: one\n{blank}two\n\n2\n00:00:03,000 --> 00:00:04,000\nB: x\n\nSubtitles by C\n"
    assert captions(text, "a.srt").text.split("\n\n") == [
        f"A: one\n{blank[:-1]}two",
        "B: x\nSubtitles by C\n",
    ]


def test_lines_in_no_cue_are_counted() -> None:
    found = captions(FIRST + "A: one\n\nNOTE that I\nsay so\n", "a.srt")
    assert found.text == "A: one\nNOTE that I\nsay so\n"
    assert "2 lines in no cue, taken to go on with the cue before." in found.notices


def test_notes_of_webvtt_are_none_of_the_text() -> None:
    text = "WEBVTT\n\nNOTE not shown\n\n00:01.000 --> 00:02.000\nA: x\n\nNOTE\nnor this\n"
    assert captions(text, "a.vtt").text == "A: x\n"


ROLLING = """WEBVTT
Kind: captions

00:00:00.000 --> 00:00:02.310 align:start
 \x20
so<00:00:00.480><c> today</c>

00:00:02.310 --> 00:00:02.320
so today
 \x20

00:00:02.320 --> 00:00:04.000
so today
we<00:00:02.500><c> talk</c>

00:00:04.000 --> 00:00:04.010
we talk
 \x20

00:00:04.010 --> 00:00:06.000
we talk
no no
"""


def test_a_line_of_rolling_captions_is_written_once() -> None:
    found = captions(ROLLING, "a.vtt")
    assert [line.strip() for line in found.text.split("\n") if line.strip()] == [
        "so today",
        "we talk",
        "no no",
    ]
    assert "4 lines that stayed on the screen from one cue to the next, written once." in found.notices


def test_what_two_say_alike_is_written_twice() -> None:
    cues = "".join(
        f"{n}\n00:00:0{n},000 --> 00:00:0{n + 1},000\n{said}\n\n"
        for n, said in enumerate("No,No,Yes,So".split(","))
    )
    assert captions(cues, "a.srt").text.split() == ["No", "No", "Yes", "So"]


@pytest.mark.parametrize(
    ("timing", "seconds"),
    [
        ("00:00:01:10 --> 00:00:03:05", "1.000 3.000"),
        ("00:00:01 --> 00:00:02", "1.000 2.000"),
        ("01.5 --> 2", ""),
        ("1:02,5 --> 1:03,25", "62.500 63.250"),
    ],
)
def test_times_in_frames_and_in_whole_seconds(timing: str, seconds: str) -> None:
    text = f"1\n{timing}\nA: x\n"
    assert is_captions(text) == bool(seconds)
    if seconds:
        found = captions(text, "a.srt")
        assert [mark.value for mark in found.marks] == [seconds]
        assert any("frames" in notice for notice in found.notices) == (timing.count(":") > 5)
