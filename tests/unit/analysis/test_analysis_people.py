"""Who is who: names, roles and pronouns of an article as people."""

from __future__ import annotations

from itertools import pairwise

from reader.analysis.find import find
from reader.analysis.references import fold
from reader.findings import SpeakerKind


def speaking(text: str, language: str = "de") -> list[str | None]:
    """Return the name of the speaker of each quotation, in order."""
    found = find(text, language)
    names = {speaker.id: speaker.name for speaker in found.speakers}
    return [names.get(q.speaker) if q.speaker is not None else None for q in found.quotations]


def test_a_surname_finds_its_full_name() -> None:
    """A surname alone is shown as the fullest name of the text, wherever that stands."""
    text = "„Wir bauen“, sagte Huber. Karl Huber leitet die Werft. „Und zwar bald“, sagte Huber."
    assert speaking(text) == ["Karl Huber", "Karl Huber"]


def test_a_pronoun_means_whom_the_sentence_before_was_about() -> None:
    """A pronoun takes gender into account and the latest subject first."""
    text = "Karl Huber leitet die Werft. Anna Beck führt das Lokal. „Wir bauen“, sagte er. „Wir kochen“, sagte sie."
    assert speaking(text) == ["Karl Huber", "Anna Beck"]


def test_two_people_with_one_surname_stay_two() -> None:
    """First names keep relatives apart."""
    text = "„Ich baue“, sagte Karl Huber. „Ich koche“, sagte Greta Huber."
    assert speaking(text) == ["Karl Huber", "Greta Huber"]


def test_an_office_finds_its_holder() -> None:
    """A role that was given with a name stands for that person later."""
    text = "Bürgermeister Karl Huber kam spät. „Ich bin da“, sagte der Bürgermeister."
    assert speaking(text) == ["Karl Huber"]


def test_one_office_under_two_names() -> None:
    """The head of the Kremlin is the Russian president."""
    text = "Der russische Präsident Wladimir Orlow kam spät. „Ich bin da“, sagte der Kreml-Chef."
    assert speaking(text) == ["Wladimir Orlow"]


def test_a_description_beside_a_name() -> None:
    """An apposition gives its name to the role before it."""
    text = "„Der Keller ist trocken“, sagte die Wirtin, Anna Beck, am Abend."
    found = find(text, "de")
    assert [(s.name, s.role) for s in found.speakers] == [("Anna Beck", "Wirtin")]


def test_organisations_are_no_people() -> None:
    """A short noun stands for the organisation named before."""
    text = "Nach Angaben des Wetteramts Nord wird es kalt. Es werde schneien, so das Amt."
    found = find(text, "de")
    assert {s.kind for s in found.speakers} == {SpeakerKind.ORGANISATION}


def test_spellings_of_one_name_fold_alike() -> None:
    """Transliterations of Slavic names compare equal; different German names do not."""
    assert fold("Selenskyj") == fold("Zelensky")
    assert fold("Lawrow") == fold("Lavrov")
    assert fold("Meier") != fold("Mayer")


def test_mentions_never_overlap() -> None:
    """Mentions are told in order of place, each stretch once."""
    text = "Bürgermeister Karl Huber kam. „Ich bin da“, sagte Huber. Er habe Zeit, sagte der Bürgermeister."
    spans = [mention.span for mention in find(text, "de").mentions]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
