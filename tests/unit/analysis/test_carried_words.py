"""Words that go on after those of a speaker, though the form of their verb could be a preterite."""

from reader.analysis import find_quotations
from reader.findings import QuotationKind


def free(text):
    """Return the words found without a frame."""
    return [q.span.of(text) for q in find_quotations(text, "de") if q.kind is QuotationKind.FREE_INDIRECT]


def test_a_form_of_two_moods_is_reported_speech_where_only_that_mood_fits_the_sentence():
    """A plural such as "blieben" may be a preterite, but not beside a verb that stands in the Konjunktiv."""
    text = (
        "Die Wirtin sagte, es kämen kaum noch Gäste. Auf der Insel blieben mehr Zimmer leer, als man je vermieten "
        "könne. Am Abend fuhr sie zurück."
    )

    assert free(text) == ["Auf der Insel blieben mehr Zimmer leer, als man je vermieten könne"]


def test_a_preterite_beside_a_preterite_is_told_by_the_paper():
    """Without a verb that only reported speech has, the sentence is the paper's own."""
    text = "Die Wirtin sagte, es kämen kaum noch Gäste. Auf der Insel blieben mehr Zimmer leer, als ihr lieb war."

    assert free(text) == []


def test_no_words_go_on_where_nobody_spoke_before():
    """The same sentence alone is nobody's words."""
    assert free("Es regnete. Auf der Insel blieben mehr Zimmer leer, als man je vermieten könne.") == []
