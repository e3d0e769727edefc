"""Words that go on without a frame: Konjunktiv sentences that nobody introduces again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.clauses import PAST_TOO, is_finite, is_konjunktiv, told_mood
from reader.analysis.drafts import Draft
from reader.findings import QuotationKind

if TYPE_CHECKING:
    from reader.analysis.clauses import Clause
    from reader.analysis.drafts import Cue
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase

OPTIONAL = frozenset(
    "würde würden könnte könnten sollte sollten dürfte dürften möchte möchten wäre wären hätte hätten müsste müssten "
    "käme kämen gäbe gäben bräuchte bräuchten".split()
)
"""Forms that also tell what is merely possible: they need reported speech directly before them."""
_FIRST_PERSON = frozenset(("ich", "wir"))


def free_draft(
    parsed: Parsed, pieces: list[Clause], indirect: list[Draft], speaker: Phrase | None, *, adjacent: bool
) -> Draft | None:
    """Return a free-standing Konjunktiv sentence as words of whoever spoke last; None where it is none.

    `adjacent` tells whether the sentence directly before it was reported speech.
    """
    main = next((p for p in pieces if p.kind == "main"), None)
    if any(not _told_itself(parsed, draft) for draft in indirect):
        return None
    plain = main is not None and main.konjunktiv and reported_mood(parsed, main, adjacent=adjacent)
    if not plain and not (adjacent and _agreed_mood(parsed, pieces)):
        return None
    last = next((p.first - 1 for p in pieces if p.before == ":" and parsed.pair_at[p.first] >= 0), pieces[-1].last)
    if last <= pieces[0].first:
        return None
    part = (pieces[0].first, last)
    return Draft([part], QuotationKind.FREE_INDIRECT, speaker, None, "carried-on", 0.7 if adjacent else 0.5)


def _told_itself(parsed: Parsed, draft: Draft) -> bool:
    """Tell whether the frame of an indirect quotation is reported speech too: "Es werde geschätzt, dass"."""
    if draft.cue is None or draft.rule in (
        "words-first",
        "colon",
        "so",
        "laut",
        "nach-angaben",
        "zufolge",
        "wie-clause",
    ):
        return False
    first = parsed.sentences[parsed.sentence_at[draft.first]].first
    return any(is_konjunktiv(parsed.tokens[i]) for i in range(first, draft.first))


def reported_mood(parsed: Parsed, main: Clause, *, adjacent: bool) -> bool:
    """Tell whether the verb is in a mood that only reported speech has, rather than one of mere possibility."""
    tokens = parsed.tokens
    outside = [i for i in range(main.first, main.last) if parsed.pair_at[i] < 0]
    if any(tokens[i].lower in _FIRST_PERSON for i in outside):
        return False
    first = next((i for i in outside if is_finite(tokens, i)), main.first)
    return told_mood(tokens, first) and (adjacent or tokens[first].lower not in OPTIONAL)


_PRESENT_TOO = frozenset(("führen", "trügen"))
"""Plurals that may be a Konjunktiv (of "fahren", "tragen") or the present of another verb."""


def _agreed_mood(parsed: Parsed, pieces: list[Clause]) -> bool:
    """Tell whether the verbs of a sentence agree only as reported speech: a preterite does not go with a present."""
    tokens, opening = parsed.tokens, pieces[0]
    if not any(tokens[i].lower in PAST_TOO and not tokens[i].capital for i in range(opening.first, opening.last)):
        return False
    ends = (p.last - 1 - (tokens[p.last - 1].text in ".,") for p in pieces[1:])
    return any(is_konjunktiv(tokens[i]) or tokens[i].lower in _PRESENT_TOO for i in ends)


def hearsay_draft(
    parsed: Parsed, pieces: list[Clause], indirect: list[Draft], speaker: Phrase | None, *, adjacent: bool
) -> Draft | None:
    """Return a sentence that "soll" marks as heard from somebody: "Er soll das Haus verkauft haben".

    Without reported speech beside it only the perfect is taken: "soll kommen" may be a plan.
    """
    main = next((p for p in pieces if p.kind == "main"), None)
    if main is None or indirect:
        return None
    tokens = parsed.tokens
    if not any(token.lower in _SHALL for token in tokens[main.first : main.last]):
        return None
    outside = [i for i in range(main.first, main.last) if parsed.pair_at[i] < 0]
    first = next((i for i in outside if is_finite(tokens, i)), main.first)
    if tokens[first].lower not in _SHALL:
        return None
    perfect = any(tokens[p.last - 1].lower in ("haben", "sein") for p in pieces)
    if not adjacent and not perfect:
        return None
    part = (pieces[0].first, pieces[-1].last)
    return Draft(
        [part], QuotationKind.HEARSAY, speaker, (first, first + 1), "soll", 0.6 if adjacent and perfect else 0.4
    )


_SHALL = frozenset(("soll", "sollen"))
_ACTS = frozenset(
    (
        "zurückweisen dementieren bestreiten kritisieren verurteilen fordern verlangen begrüßen ablehnen ankündigen "
        "bemängeln beklagen rügen verteidigen rechtfertigen einräumen leugnen plädieren appellieren beantragen"
    ).split()
)
"""Verbs that tell an act of speaking even where its words are left out: "Der Verband wies dies zurück"."""


def tells_act(cue: Cue) -> bool:
    """Tell whether a verb tells an act of speaking by itself, so that its words may be left out."""
    return cue.lemma in _ACTS and not cue.passive and not cue.joined


def reported_draft(pieces: list[Clause], cue: Cue, speaker: Phrase | None, weight: float) -> Draft | None:
    """Return a sentence that tells who spoke against or for something, without the words."""
    if speaker is None or weight < 6.0 or not tells_act(cue):
        return None
    if speaker.kind not in ("person", "name", "organisation") and not speaker.named:
        return None
    part = (pieces[0].first, pieces[-1].last)
    return Draft([part], QuotationKind.REPORTED, speaker, (cue.verb, cue.verb + 1), "act-of-speaking", 0.5)
