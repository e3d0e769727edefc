"""Reading without a terminal: moves, focus, jumps, marks, corrections."""

import dataclasses
import json
from datetime import date

import pytest

from reader.article import Article, Block, BlockKind, Removed
from reader.findings import (
    Analysis,
    Certainty,
    DateMention,
    DateType,
    Mention,
    MentionForm,
    Quotation,
    QuotationKind,
    Speaker,
)
from reader.reading import ReadingState
from reader.reading.citing import cited_quotation, cited_words
from reader.reading.corrections import CORRECTED, Correction, Merge
from reader.reading.restoring import Restored
from reader.reading.spanindex import SpanIndex
from reader.reading.state import is_day
from reader.spans import Span

TEXT = "„Ja“, sagte Ida am Montag. „Nein“, rief Ole. „Viel\u00adleicht“, meinte Ida.\n„Nie“, hieß es.\nSchluss."


def span(words, start=0):
    """Return where words stand."""
    at = TEXT.index(words, start)
    return Span(at, at + len(words))


def quotation(words, speaker, certainty=Certainty.SURE):
    """Return a direct quotation."""
    return Quotation(span(words), (span(words),), QuotationKind.DIRECT, speaker, None, None, "test", certainty)


@pytest.fixture
def state():
    """An article with two speakers, one unknown voice and one date."""
    ends = [i for i, c in enumerate(TEXT) if c == "\n"] + [len(TEXT)]
    starts = [0, *(end + 1 for end in ends[:-1])]
    blocks = tuple(Block(BlockKind.PARAGRAPH, Span(a, b)) for a, b in zip(starts, ends, strict=True))
    article = Article("0" * 16, "Ein Titel", TEXT, blocks, publisher="Bote", published=date(2024, 11, 5), language="de")
    analysis = Analysis(
        article.id,
        (Speaker(0, "Ida Falk", ("Ida",), "Lotsin"), Speaker(1, "Ole Harms", ("Ole",))),
        (Mention(0, span("Ida"), MentionForm.NAME), Mention(1, span("Ole"), MentionForm.NAME)),
        (
            quotation("„Ja“", 0),
            quotation("„Nein“", 1),
            quotation("„Viel\u00adleicht“", 0, Certainty.GUESS),
            quotation("„Nie“", None),
        ),
        (DateMention(span("Montag"), DateType.DATE, "2024-11-04", date(2024, 11, 4), date(2024, 11, 4), "test"),),
    )
    return ReadingState(article, analysis)


def words(found):
    """Return the words of a finding."""
    return found and found.span.of(TEXT)


def test_next_and_previous_quotation(state):
    """One step, several steps, and the last there is when more are asked for than there are."""
    assert words(state.next_quotation(-1)) == "„Ja“"
    assert words(state.next_quotation(0)) == "„Nein“"
    assert words(state.next_quotation(0, 2)) == "„Viel\u00adleicht“"
    assert words(state.next_quotation(0, 99)) == "„Nie“"
    assert words(state.next_quotation(len(TEXT), -1)) == "„Nie“"
    assert state.next_quotation(0, -1) is None


def test_next_of_the_same_speaker(state):
    """Others are passed over; the unknown are a voice of their own."""
    assert words(state.next_of_speaker(0, 0)) == "„Viel\u00adleicht“"
    assert words(state.next_of_speaker(None, -1)) == "„Nie“"
    assert state.next_of_speaker(1, span("„Nein“").start) is None


def test_next_date(state):
    """Dates are gone to like quotations."""
    assert words(state.next_date(-1)) == "Montag"
    assert state.next_date(span("Montag").start) is None


def test_what_stands_at_an_offset(state):
    """A quotation, a date, or nothing."""
    assert words(state.finding_at(1)) == "„Ja“"
    assert words(state.finding_at(span("Montag").start)) == "Montag"
    assert state.finding_at(span("sagte").start) is None


def test_paragraphs(state):
    """Forward to the next start; back first to the start of this one, then further; the end after the last."""
    second = TEXT.index("„Nie“")
    assert state.paragraph(3, 1) == second
    assert state.paragraph(second + 2, -1) == second
    assert state.paragraph(second, -1) == 0
    assert state.paragraph(0, 99) == len(TEXT) - 1


def test_the_cast_stands_in_order_of_how_much_they_say(state):
    """Letters go to those who say most; counts and words are theirs."""
    assert [(v.letter, v.speaker.name, len(v.quotations)) for v in state.voices] == [
        ("A", "Ida Falk", 2),
        ("B", "Ole Harms", 1),
    ]


def test_jumps_go_back_and_forward(state):
    """Back to where jumps started, forward again to where one was."""
    state.leave(10)
    state.leave(40)
    assert state.back(70) == 40
    assert state.back(40) == 10
    assert state.back(10) is None
    assert state.forward() == 40
    assert state.forward() == 70
    assert state.forward() is None


def test_find_starts_at_the_position_and_goes_round(state):
    """The first hit at or after the position is the current one; after the last comes the first."""
    state.position = 10
    state.find("ida")
    assert [hit.of(TEXT) for hit in state.hits] == ["Ida", "Ida"]
    assert state.hit == 0
    assert state.next_hit().start > state.hits[0].start
    assert state.next_hit() == state.hits[0]
    assert state.next_hit(-1) == state.hits[1]
    state.find("ida", after=TEXT.index("meinte"))
    assert state.hit == 1
    state.find("ida", after=len(TEXT))
    assert state.hit == 0
    state.forget_hits()
    assert state.next_hit() is None


def test_a_correction_names_another_speaker_and_can_be_undone(state):
    """The quotation moves to the other speaker, letters stay, and undo brings everything back."""
    state.correct(Correction(span("„Nie“"), 1))
    assert words(state.next_of_speaker(1, span("„Nein“").start)) == "„Nie“"
    assert state.finding_at(span("„Nie“").start).rule == CORRECTED
    assert [(v.letter, v.speaker.id) for v in state.voices] == [("A", 0), ("B", 1)]

    assert state.undo().speaker == 1
    assert state.finding_at(span("„Nie“").start).speaker is None
    assert state.undo() is None


def test_letters_stay_when_a_correction_changes_who_says_most(state):
    """A correction must not repaint the page in other colours."""
    for piece in ("„Ja“", "„Viel\u00adleicht“", "„Nie“"):
        state.correct(Correction(span(piece), 1))
    assert [(v.letter, v.speaker.name) for v in state.voices] == [("B", "Ole Harms"), ("A", "Ida Falk")]


def test_two_speakers_become_one(state):
    """All that both said and were called belongs to the one who stays; undo parts them again."""
    state.correct(Correction(span("„Nie“"), 1))
    state.correct(Merge(1, 0))
    assert [(v.speaker.name, len(v.quotations), v.speaker.aliases) for v in state.voices] == [
        ("Ida Falk", 4, ("Ida", "Ole Harms", "Ole"))
    ]
    assert state.undo() == Merge(1, 0)
    assert [len(v.quotations) for v in state.voices] == [2, 2]


def test_corrections_hold_at_the_next_reading(state):
    """What was corrected can be kept and given to a new reading of the same article."""
    state.correct(Correction(span("„Nie“"), 1))
    again = ReadingState(*state._opened, state.changes)
    assert words(again.next_of_speaker(1, span("„Nein“").start)) == "„Nie“"
    assert again.undo() == Correction(span("„Nie“"), 1)
    assert again.next_of_speaker(1, span("„Nein“").start) is None


def test_a_dismissed_finding_is_gone(state):
    """What is no quotation, or no date, is not gone to any more."""
    state.current = state.next_quotation(-1)
    state.correct(Correction(span("„Ja“"), dismissed=True))
    state.correct(Correction(span("Montag"), dismissed=True))
    assert words(state.next_quotation(-1)) == "„Nein“"
    assert state.next_date(-1) is None
    assert state.current is None


def test_words_are_cited_with_speaker_and_source(state):
    """Copied words carry who said them and where; soft hyphens stay behind, an unsure name keeps its mark."""
    assert cited_quotation(state, state.next_quotation(-1)) == "„Ja“ — Ida Falk (Lotsin). Ein Titel, Bote, 2024-11-05"
    assert cited_quotation(state, state.next_of_speaker(0, 0)).startswith("„Vielleicht“ — Ida Falk?")
    assert cited_words(state.article, span("„Nie“, hieß es.\nSchluss")).startswith("„Nie“, hieß es.\nSchluss\n— Ein")


def test_spans_that_nest_are_found_from_the_inside():
    """The innermost value at a place wins; long spans around many short ones are not lost."""
    index = SpanIndex([(Span(0, 100), "all"), *((Span(i, i + 2), i) for i in range(0, 90, 10))])

    assert index.at(10) == 10
    assert index.at(5) == "all"
    assert [value for _, _, value in index.touching(25, 41)] == ["all", 30, 40]
    assert index.at(100) is None


def test_a_restored_line_stands_in_its_place_and_findings_move_along(state):
    """The line becomes a paragraph; later findings, corrections and marks move with their words, and back again."""
    removed = (
        Removed("Erst  dies.", 1, "rule-a"),
        Removed("Dann das.", 1, "rule-b"),
        Removed("Ganz unten", 3, "rule-c"),
    )
    state = ReadingState(dataclasses.replace(state.article, removed=removed), state.analysis)
    before = state.article
    state.marks["a"] = TEXT.index("Schluss")
    state.correct(Correction(span("„Nie“"), 1))
    state.correct(Restored(removed[1]))
    state.correct(Restored(Removed("Ganz unten", 4, "rule-c")))
    text = state.article.text

    assert text.split("\n")[1:] == ["Dann das.", "„Nie“, hieß es.", "Schluss.", "Ganz unten"]
    assert [block.span.of(text) for block in state.article.blocks] == text.split("\n")
    assert state.article.removed == (removed[0],)
    assert state.article.id == before.id
    said = state.next_of_speaker(1, span("„Nein“").start)
    assert said is not None
    assert said.span.of(text) == "„Nie“"
    assert text[state.marks["a"] :].startswith("Schluss")
    state.undo()
    state.undo()
    assert state.article == before
    assert state.marks["a"] == TEXT.index("Schluss")
    assert words(state.next_of_speaker(1, span("„Nein“").start)) == "„Nie“"


def test_changes_survive_as_data(state):
    """Kept as JSON and recalled, changes hold again; speakers are known by name, and what fits no more is left out."""
    state.correct(Correction(span("„Nie“"), 1))
    state.correct(Merge(1, 0))
    kept = json.loads(json.dumps(state.changes_as_data()))
    article, analysis = state._opened
    other = dataclasses.replace(analysis, speakers=(Speaker(7, "Ole Harms"), *analysis.speakers[:1]))
    again = ReadingState(article, other)
    again.recall([*kept, {"restore": "never", "line": 0, "rule": "x"}, {"span": "?"}, 5])

    assert again.changes == (Correction(span("„Nie“"), 7), Merge(7, 0))
    again.recall(None)
    assert len(again.changes) == 2


def test_only_days_are_gone_to(state):
    """Lengths of time, sets and what means no day are no dates of the text; they are kept apart."""
    found = state.analysis.dates[0]
    kinds = [
        (DateType.DURATION, "P3D", None),
        (DateType.SET, "P1W", None),
        (DateType.DATE, "PAST_REF", None),
        (DateType.DATE, "XXXX-11", None),
        (DateType.TIME, "TEV", None),
        (DateType.TIME, "2024-11-04TEV", date(2024, 11, 4)),
    ]
    dates = [dataclasses.replace(found, type=kind, value=value, first=first) for kind, value, first in kinds]

    assert [is_day(one) for one in dates] == [False, False, False, True, False, True]
    several = ReadingState(state.article, dataclasses.replace(state.analysis, dates=tuple(dates)))
    assert (len(several.dates), len(several.lengths)) == (2, 4)


def test_findings_of_a_restored_line_join_the_others(state):
    """What is found in a line put back gets the speakers there are or new ones; undoing takes it away."""
    line = "„Gut“, sagte Anna Tamm. „Doch“, sagte Ole Brix am 3. Mai 2024."
    state = ReadingState(dataclasses.replace(state.article, removed=(Removed(line, 1, "rule-a"),)), state.analysis)
    before, known = len(state.analysis.quotations), state.analysis.speakers[0]
    assert not state.wants_findings
    state.correct(Restored(state.article.removed[0]))
    assert state.wants_findings

    def there(words):
        start = state.article.text.index(words)
        return Span(start, start + len(words))

    day = date(2024, 5, 3)
    speakers = (Speaker(0, "Ole Brix"), Speaker(1, known.name), Speaker(2, "Niemand Hier"))
    said = [
        Quotation(there(words), (there(words),), QuotationKind.DIRECT, who, None, None, "name-after", Certainty.SURE)
        for words, who in (("„Gut“", 1), ("„Doch“", 0))
    ]
    dated = DateMention(there("3. Mai 2024"), DateType.DATE, "2024-05-03", day, day, "full-date")
    fresh = Analysis(
        state.article.id, speakers, (Mention(0, there("Ole Brix"), MentionForm.NAME),), tuple(said), (dated,)
    )
    assert state.take_findings(state.article, fresh)

    assert not state.wants_findings
    assert len(state.analysis.quotations) == before + 2
    assert {q.speaker for q in state.analysis.quotations if q.span in (said[0].span, said[1].span)} == {
        known.id,
        max(s.id for s in state.analysis.speakers),
    }
    assert [s.name for s in state.analysis.speakers][-1] == "Ole Brix"
    assert dated in state.analysis.dates
    older = state.article
    state.undo()
    assert len(state.analysis.quotations) == before
    assert not state.take_findings(older, fresh)


def restored_with_newcomer(state):
    """Return a state in which a line was put back, somebody was met in it alone, and the first words are theirs."""
    line = "„Gut“, sagte Ole Brix."
    state = ReadingState(dataclasses.replace(state.article, removed=(Removed(line, 1, "rule-a"),)), state.analysis)
    state.correct(Restored(state.article.removed[0]))
    state.take_findings(state.article, found_in(state))
    newcomer = next(speaker for speaker in state.analysis.speakers if speaker.name == "Ole Brix")
    state.correct(Correction(state.analysis.quotations[-1].span, newcomer.id))
    return state


def found_in(state):
    """Return what an analysis of the text with the restored line finds in that line."""
    start = state.article.text.index("„Gut“")
    words, name = Span(start, start + len("„Gut“")), state.article.text.index("Ole Brix")
    said = Quotation(words, (words,), QuotationKind.DIRECT, 0, None, None, "name-after", Certainty.SURE)
    mention = Mention(0, Span(name, name + len("Ole Brix")), MentionForm.NAME)
    return Analysis(state.article.id, (Speaker(0, "Ole Brix"),), (mention,), (said,), ())


def speaker_of_last(state):
    """Return the name of who says the last words."""
    speaker = state.analysis.speaker_named(state.analysis.quotations[-1].speaker)
    return speaker and speaker.name


def test_a_correction_to_somebody_met_in_a_restored_line_is_remembered(state):
    """It is kept by name, waits until the line has been looked through again, and holds then; unread it is not lost."""
    before = restored_with_newcomer(state)
    assert speaker_of_last(before) == "Ole Brix"
    kept = json.loads(json.dumps(before.changes_as_data()))

    opened = dataclasses.replace(state.article, removed=(Removed("„Gut“, sagte Ole Brix.", 1, "rule-a"),))
    again = ReadingState(opened, state.analysis)
    again.recall(kept)
    assert speaker_of_last(again) != "Ole Brix"
    assert again.changes_as_data() == kept
    again.take_findings(again.article, found_in(again))
    assert speaker_of_last(again) == "Ole Brix"
    assert again.changes_as_data() == kept
    again.undo()
    assert speaker_of_last(again) != "Ole Brix"


def test_what_cannot_be_read_again_is_left_out_in_the_end(state):
    """Somebody whom the restored line does not name after all is forgotten when it has been looked through."""
    kept = restored_with_newcomer(state).changes_as_data()
    kept[-1]["speaker"] = [9, "Nele Ott"]
    opened = dataclasses.replace(state.article, removed=(Removed("„Gut“, sagte Ole Brix.", 1, "rule-a"),))
    again = ReadingState(opened, state.analysis)
    again.recall(kept)
    again.take_findings(again.article, found_in(again))
    assert again.changes_as_data() == kept[:1]


def test_newcomers_keep_their_numbers(state):
    """Somebody met in a restored line stays the same speaker when another line is put back before it."""
    lines = (Removed("„Halt“, rief Ada Voss.", 1, "rule-b"), Removed("„Gut“, sagte Ole Brix.", 1, "rule-a"))
    state = ReadingState(dataclasses.replace(state.article, removed=lines), state.analysis)
    state.correct(Restored(state.article.removed[1]))
    state.take_findings(state.article, found_in(state))
    number = next(speaker.id for speaker in state.analysis.speakers if speaker.name == "Ole Brix")
    state.correct(Restored(state.article.removed[0]))
    more = found_in(state)
    place = state.article.text.index("Ada Voss")
    speakers = (Speaker(0, "Ada Voss"), Speaker(1, "Ole Brix"))
    mentions = (Mention(0, Span(place, place + 8), MentionForm.NAME), dataclasses.replace(more.mentions[0], speaker=1))
    said = (dataclasses.replace(more.quotations[0], speaker=1),)
    state.take_findings(state.article, dataclasses.replace(more, speakers=speakers, mentions=mentions, quotations=said))
    assert {s.name: s.id for s in state.analysis.speakers}["Ole Brix"] == number
    assert {s.name: s.id for s in state.analysis.speakers}["Ada Voss"] == number + 1
