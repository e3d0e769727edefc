"""Words that go on without a frame: Konjunktiv sentences, and quotations that stand alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.clauses import is_finite, is_konjunktiv
from reader.analysis.drafts import Draft
from reader.findings import QuotationKind

if TYPE_CHECKING:
    from reader.analysis.clauses import Clause
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase


def free_draft(parsed: Parsed, pieces: list[Clause], indirect: list[Draft], speaker: Phrase | None) -> Draft | None:
    """Return a free-standing Konjunktiv sentence as words of whoever spoke last; None where it is none."""
    if speaker is None or not pieces:
        return None
    if any(not _told_itself(parsed, draft) for draft in indirect):
        return None
    main = next((p for p in pieces if p.kind == "main"), None)
    if main is None or not main.konjunktiv:
        return None
    if not _reported_mood(parsed, main):
        return None
    return Draft([(pieces[0].first, pieces[-1].last)], QuotationKind.FREE_INDIRECT, speaker, None, "carried-on", 0.7)


def _told_itself(parsed: Parsed, draft: Draft) -> bool:
    """Tell whether the frame of an indirect quotation is reported speech too: "Es werde geschätzt, dass"."""
    if draft.cue is None or draft.rule not in ("dass-clause", "ob-clause", "zu-infinitive", "question-clause"):
        return False
    first = parsed.sentences[parsed.sentence_at[draft.first]].first
    return any(is_konjunktiv(parsed.tokens[i]) for i in range(first, draft.first))


_OPTIONAL = frozenset("würde würden könnte könnten sollte sollten dürfte dürften möchte möchten wolle".split())


def _reported_mood(parsed: Parsed, main: Clause) -> bool:
    """Tell whether the verb is in a mood that only reported speech has, rather than one of mere possibility."""
    first = next(
        (i for i in range(main.first, main.last) if parsed.pair_at[i] < 0 and is_finite(parsed.tokens, i)), main.first
    )
    return is_konjunktiv(parsed.tokens[first]) and parsed.tokens[first].lower not in _OPTIONAL
