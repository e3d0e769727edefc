"""What is written or told in somebody's name: a statement, a letter, "nach Polizeiangaben"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis.drafts import Draft
    from reader.analysis.governing import Scene
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase

RUNS = frozenset("heißt heisst hieß hiess steht stand".split())
"""Verbs that tell how something written runs."""


def is_bare_run(scene: Scene, cue: tuple[int, int]) -> bool:
    """Tell whether "hieß es dort", "heißt es weiter" names nobody but points back."""
    tokens = scene.parsed.tokens
    following = [token.lower for token in tokens[cue[1] : cue[1] + 2]]
    return tokens[cue[0]].lower in RUNS and following[:1] == ["es"] and following[1:] in (["dort"], ["weiter"])


def own_paper(scene: Scene, draft: Draft, current: Phrase) -> Phrase | None:
    """Return the paper that "heißt es in einer Stellungnahme" names: it is of whoever has the word; None for others."""
    tokens, cue = scene.parsed.tokens, draft.cue
    if cue is None or tokens[cue[0]].lower not in RUNS or current.kind not in AUTHORS:
        return None
    for paper in scene.found:
        opens = paper.first <= scene.sentence.first + 1 and paper.last <= cue[0]  # "In einem Brief an den Rat heißt es"
        if paper.preposition in ("in", "im") and (opens or cue[1] <= paper.first <= cue[1] + 3):
            written = paper.kind in ("document", "saying") and tokens[paper.head].lower.endswith(_PAPERS)
            following = {token.lower for token in tokens[paper.last : paper.last + 1]}
            owned = paper.last > paper.head + 1 or not following.isdisjoint(_WHOSE)
            return paper if written and not owned else None
    return None


_WHOSE = frozenset(("der", "des", "von", "vom"))
AUTHORS = frozenset(("person", "name", "organisation", "pronoun"))
"""Kinds of phrases that can have written something."""
_PAPERS = (
    "stellungnahme", "mitteilung", "erklärung", "schreiben", "brief", "statement", "flugblatt", "mail", "kommuniqué",
    "aufruf", "posting", "tweet", "antwort", "petition", "manifest", "positionspapier", "memo",
)  # fmt: skip
"""Ends of nouns for what somebody writes in their own name, unlike a study or a law."""


def body_within(parsed: Parsed, phrase: Phrase) -> str:
    """Return whose word a compound tells: the police in "nach Polizeiangaben"; "" for other phrases."""
    word = parsed.tokens[phrase.head].text
    if phrase.kind not in ("saying", "document") or phrase.last != phrase.head + 1 or not word.endswith(_TOLD_BY):
        return ""
    stem = next(word.removesuffix(end) for end in _TOLD_BY if word.endswith(end))
    body = stem if stem in _TELLING else stem.removesuffix("s")
    return body if body in _TELLING else ""


_TOLD_BY = ("angaben", "informationen", "erkenntnissen", "bericht")
_TELLING = frozenset("Polizei Feuerwehr Gewerkschaft Unternehmen Konzern Regierung Ministerium Klinik Kreml".split())
"""Organisations of which a compound tells one: of "Behördenangaben" it does not."""
