"""Verbs of saying in an English sentence: listed ones, and any verb that stands beside words just said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.drafts import Cue
from reader.analysis.english_forms import english_forms
from reader.analysis.english_phrases import ADVERBS, STOPS, english_kind
from reader.analysis.languages import english_words as words
from reader.analysis.tokens import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.english_forms import EnglishForm
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase
    from reader.analysis.sentences import Sentence
    from reader.analysis.tokens import Token

MOST_BETWEEN = 3
"""Words that may stand between an auxiliary and its verb: "has never once said"."""
_BE = frozenset("is are was were be been being".split())
_AUX = frozenset(words.AUXILIARIES.split())
_DETERMINERS = frozenset(words.DETERMINERS.split())
_OWNERS = frozenset("the a an his her their its 's".split())
_BEFORE_NOUNS = frozenset("the a an his her their its of this that no".split())
_WITHIN = frozenset("not also never been long already be have repeatedly".split())
_BEFORE_FINITE = ADVERBS | frozenset("and but or who whom which that it what as".split())
_OPENING = frozenset(("said", "says", "added", "wrote"))
"""Verbs that may begin a sentence before their subject: "Said Lang: …"."""
_ASKED = frozenset(("when", "if"))
_BACK = frozenset(("shoot", "fire", "hit", "clap", "snap", "push"))
"""Verbs that tell an answer with "back" after them only: "shot back"."""


def english_cues(parsed: Parsed, sentence: Sentence, phrases: Sequence[Phrase] = ()) -> list[Cue]:
    """Return the verbs of saying of a sentence, outside quotation marks, in order."""
    tokens = parsed.tokens
    found: list[Cue] = []
    forms = english_forms()
    if not any(token.lower in forms for token in tokens[sentence.first : sentence.last]):
        return found
    ends = {phrase.last for phrase in phrases}
    inside = {i for phrase in phrases for i in range(phrase.first, phrase.last)}
    singular = {
        p.last
        for p in phrases
        if p.number != "pl"
        and p.kind not in ("pronoun", "name", "organisation")
        and not (p.kind == "document" and tokens[p.last - 1].lower.endswith("s"))  # "the signs say"
    }
    for i in range(_after_question(parsed, sentence), sentence.last):
        token = tokens[i]
        opens = i == sentence.first and token.lower in _OPENING
        if parsed.pair_at[i] >= 0 or token.shape is not WORD or (token.capital and not opens):
            continue
        form = forms.get(token.lower)
        if form is None or (form.lemma in _BACK and (i + 1 >= sentence.last or tokens[i + 1].lower != "back")):
            continue
        before = tokens[i - 1]
        joins = before.capital or before.shape is not WORD or before.lower in _BEFORE_FINITE
        if form.shape == "finite" and i not in ends and i > sentence.first and not joins:
            continue  # "drew laughs": a noun
        if form.shape in ("base", "finite") and (i in inside or (form.shape == "base" and i in singular)):
            continue  # "the murder charge": a noun
        cue = _cue(parsed, sentence, i, form)
        if cue is not None:
            found.append(cue)
    return found


def _after_question(parsed: Parsed, sentence: Sentence) -> int:
    """Return where a sentence goes on after "Asked whether she felt tired,"; its beginning in others."""
    tokens = parsed.tokens
    if tokens[sentence.first].lower not in ("asked", "pressed", "questioned", "quizzed"):
        return sentence.first
    comma = next((i for i in range(sentence.first, sentence.last) if tokens[i].text == ","), sentence.first)
    return comma if parsed.pair_at[comma] < 0 else sentence.first


def _cue(parsed: Parsed, sentence: Sentence, i: int, form: EnglishForm) -> Cue | None:
    """Return the verb at `i` with its auxiliaries; None where its form is a noun's or an adjective's."""
    tokens = parsed.tokens
    before = tokens[i - 1].lower if i > sentence.first else ""
    at, passive = i, False
    auxiliary = _auxiliary(tokens, sentence, i)
    if auxiliary >= 0:
        at = auxiliary
        while at - 1 >= sentence.first and tokens[at - 1].lower in _AUX:
            at -= 1
        passive = form.shape in ("past", "participle") and any(t.lower in _BE for t in tokens[at:i])
    elif (
        (form.shape == "base" and before != "to" and before in _BEFORE_NOUNS)
        or (form.shape == "gerund" and before in _DETERMINERS)
        or (form.shape in ("past", "participle", "finite", "base") and before in _OWNERS)
        or (
            form.shape == "finite"
            and before in english_forms()
            and tokens[i + 1 : i + 2]
            and tokens[i + 1].lower == "on"
        )
    ):
        return None
    if before in _ASKED and form.shape in ("past", "participle"):
        passive = True  # "when asked about it"
    return Cue(at, i, i, form.lemma, form.groups, "", passive, joined=form.shape == "gerund")


def _auxiliary(tokens: Sequence[Token], sentence: Sentence, i: int) -> int:
    """Return the auxiliary the verb at `i` goes with; -1 without one."""
    for k in range(i - 1, max(sentence.first, i - 1 - MOST_BETWEEN) - 1, -1):
        if tokens[k].lower in _AUX or tokens[k].lower.endswith(("n't", "n’t")):
            between = tokens[k + 1 : i]
            return k if all(t.lower.endswith("ly") or t.lower in _WITHIN for t in between) else -1
    return -1


def beside_words(parsed: Parsed, sentence: Sentence, found: Sequence[Phrase], cues: Sequence[Cue]) -> list[Cue]:
    """Return verbs of no list that stand with their subject right after words said: `“No,” he grinned`.

    What ends with a comma, a question or an exclamation within its marks and begins its sentence is said; so whatever
    verb follows with somebody beside it tells how.
    """
    tokens = parsed.tokens
    result: list[Cue] = []
    number = -1
    if max(parsed.pair_at[sentence.first : sentence.last], default=-1) < 0:
        return result
    for i in range(sentence.first, sentence.last):
        if parsed.pair_at[i] < 0 or parsed.pair_at[i] == number:
            continue
        number = parsed.pair_at[i]
        first, last = parsed.pair_tokens[number]
        opens = first <= sentence.first + 1 or tokens[first - 1].text in ",:;—–.?!"
        if first < sentence.first or not opens or last >= sentence.last or tokens[last - 2].text not in ",?!—–":
            continue
        verb = _verb_beside(parsed, found, last, sentence.last)
        if verb >= 0 and all(cue.verb != verb for cue in cues):
            result.append(Cue(verb, verb, verb, tokens[verb].lower, "say", "", passive=False, joined=False))
    return result


def _verb_beside(parsed: Parsed, found: Sequence[Phrase], start: int, stop: int) -> int:
    """Return the verb of `he grinned` or `grinned the mayor` at `start`; -1 where neither stands there."""
    tokens = parsed.tokens
    subject = next((p for p in found if p.first == start and p.kind in _SPEAKING), None)
    if subject is not None:
        verb = subject.last
        while verb < stop and (tokens[verb].lower in ADVERBS or tokens[verb].lower.endswith("ly")):
            verb += 1
        return verb if verb < stop and _verb_form(tokens[verb]) else -1
    if start + 1 < stop and _verb_form(tokens[start]):
        after = next((p for p in found if p.first == start + 1 and p.kind in _SPEAKING), None)
        return start if after is not None else -1
    return -1


_SPEAKING = frozenset(("pronoun", "name", "person"))
_IRREGULAR = frozenset("began went burst broke cut shot spat wept grew got".split())


def _verb_form(token: Token) -> bool:
    """Tell whether a word looks like a verb in the past or the present: "grinned", "beams"."""
    if token.shape is not WORD or token.capital or token.lower in STOPS or english_kind(token.text):
        return False
    return token.lower in _IRREGULAR or (len(token.text) > 3 and token.lower.endswith(("ed", "s")))
