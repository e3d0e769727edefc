"""Frames around verbs of saying: dass-clauses, verb-second Konjunktiv, zu-infinitives, words first, colons."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.capitals import NOMINATIVE, OBLIQUE, PREPOSITIONS
from reader.analysis.clauses import FINITE, PAST_TOO, is_finite, is_konjunktiv, is_zu_infinitive
from reader.analysis.drafts import Cue, Draft
from reader.analysis.languages import german_verbs, german_words
from reader.analysis.subjects import clause_of, shared_subject
from reader.analysis.tokens import MARK, NUMBER, POINT, WORD
from reader.analysis.verb_forms import german_forms
from reader.findings import QuotationKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.clauses import Clause
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase

_ARTICLES = NOMINATIVE | OBLIQUE
_ALLOWED = {name: letters for name, (letters, _) in german_verbs.GROUPS.items()}
_OPENING = frozenset("wenn falls sollte sofern da weil obwohl solange sobald nachdem bevor während".split())
"""Conjunctions whose clause can begin what is said: "Er sagte, wenn es regne, bleibe er"."""
_QUESTIONED = frozenset("warum weshalb wieso wie wer was wann welche welcher welches inwieweit inwiefern".split())


_POINTERS = frozenset("davon darüber dafür darauf daran dagegen dahin damit dazu".split())
"""Words that point forward to a clause: with them any verb of this list may introduce it."""
_FACTS = frozenset(german_words.NOUNS_OF_FACT.split())
_PLANNING = frozenset(("planen", "beabsichtigen", "erwägen", "vorsehen", "anstreben", "erwarten", "verpflichten"))
"""Verbs whose passive tells a plan, not words: "es ist geplant"."""


class Content(NamedTuple):
    """The words said, as a frame gives them."""

    parts: list[tuple[int, int]]
    rule: str
    score: float


def allows(cue: Cue, letter: str) -> bool:
    """Tell whether the verb can introduce what `letter` stands for (see the language pack)."""
    return any(letter in _ALLOWED[name] for name in cue.groups.split())


def verb_drafts(parsed: Parsed, pieces: list[Clause], found: list[Phrase], cues: list[Cue]) -> list[Draft]:
    """Return the indirect quotations that verbs of saying introduce in one sentence."""
    drafts: list[Draft] = []
    for cue in cues:
        if any(draft.holds(cue.at) for draft in drafts) and is_konjunktiv(parsed.tokens[cue.at]):
            continue  # saying told within what is said already
        content = content_before(parsed, pieces, found, cue) or content_after(parsed, pieces, cue)
        if content is None or _left_unsaid(parsed, pieces, cue):
            continue
        same = next((draft for draft in drafts if draft.parts == content.parts), None)
        if same is not None and (
            cue.passive or same.cue is None or not same.cue[0] < cue.verb <= cue.last < same.first
        ):
            continue
        if same is not None:
            drafts.remove(same)  # the verb beside the words says them: "er bestritt es, indem er sagte, …"
        closed = content.parts + [part for draft in drafts for part in draft.parts]
        speaker, weight = shared_subject(parsed, found, pieces, cue, closed, cues=cues)
        if content.rule == "words-first" and speaker is None and cue.lemma != "heißen":
            continue
        if cue.lemma in _PLANNING and (speaker is None or cue.passive):
            continue
        score = content.score - (0.2 if weight < 2.0 else 0.0)
        drafts.append(
            Draft(content.parts, QuotationKind.INDIRECT, speaker, (cue.verb, cue.verb + 1), content.rule, score)
        )
    return drafts


_PROVING = frozenset(("bestätigen", "glaubhaftmachen", "nachweisen", "belegen"))


def _left_unsaid(parsed: Parsed, pieces: list[Clause], cue: Cue) -> bool:
    """Tell whether somebody could not, or would not, say it: "konnte nicht bestätigen, dass"."""
    if cue.lemma not in _PROVING and "decide" not in cue.groups:
        return False
    home = pieces[clause_of(pieces, cue.verb)]
    return any(parsed.tokens[i].lower in ("nicht", "weder") for i in range(home.first, home.last))


def content_after(parsed: Parsed, pieces: list[Clause], cue: Cue) -> Content | None:
    """Return the words said that follow the verb's clause, with the rule that found them."""
    home = clause_of(pieces, cue.last)
    unparted = _unparted(parsed, pieces[home], cue)
    if unparted >= 0:
        rule = "dass-clause" if parsed.tokens[unparted].lower in ("dass", "daß") else "zu-infinitive"
        return Content([(unparted, content_end(parsed, pieces, home))], rule, 0.6)
    return _parted(parsed, pieces, cue, home)


def _parted(parsed: Parsed, pieces: list[Clause], cue: Cue, home: int) -> Content | None:
    """Return the words said in the clauses after the verb's own, clause `home`."""
    skipped: Clause | None = None
    opening: Clause | None = None
    for number in range(home + 1, min(len(pieces), home + 6)):
        piece = pieces[number]
        part = (piece.first, content_end(parsed, pieces, number, inner=_subordinate(pieces[home], cue)))
        if piece.before == ":":
            spoken = parsed.pair_at[piece.first] < 0 and (piece.konjunktiv or piece.kind == "dass")
            return Content([part], "colon", 0.8) if spoken else None
        if piece.kind in ("dass", "ob"):
            return Content([part], f"{piece.kind}-clause", 1.0) if _takes(parsed, pieces[home], piece, cue) else None
        if piece.kind in ("question", "wie") and _asks(parsed, piece, cue):
            return Content([part], "question-clause", 0.6)
        if piece.kind == "zu" and parsed.tokens[piece.first - 2].text in _FACTS:
            return None
        if piece.kind == "zu":
            if opening is not None and _opens_infinitive(parsed, pieces[home + 1 : number]):
                part = (opening.first, part[1])
            held = allows(cue, "z") or _holds(parsed, pieces[home], cue)
            return Content([part], "zu-infinitive", 0.8) if held else None
        if piece.kind == "main":
            # the clause around goes on: "Ein Plan, wie ihn viele fordern, fehle"
            spoken = piece.konjunktiv or (piece.before == "," and "say" in cue.groups and _should(parsed, piece))
            spoken = spoken or (number == home + 1 and _past_alike(parsed, pieces[home], piece, cue))
            aside = home and pieces[home].kind in ("wie", "relative") and is_finite(parsed.tokens, piece.first)
            if not spoken or not allows(cue, "v") or aside:
                return None
            start = part[0]
            if skipped is not None and parsed.tokens[skipped.first].lower in _OPENING:
                start = skipped.first
            elif opening is not None and is_finite(parsed.tokens, piece.first):
                start = opening.first  # what stands before the verb is the first part of what is said
            return Content([(start, part[1])], "verb-second", 0.9)
        if piece.kind == "" and allows(cue, "v") and number == home + 1 and _mixed(parsed, piece):
            return Content([part], "verb-second", 0.7)
        skipped = piece
        opening = opening or piece
    return None


def _takes(parsed: Parsed, home: Clause, piece: Clause, cue: Cue) -> bool:
    """Tell whether a dass- or ob-clause is what the verb introduces."""
    if piece.kind == "ob" and not piece.konjunktiv and not _ASKING & set(cue.groups.split()):
        return False  # "entscheidet, ob": what is open, not what is said
    pointed = parsed.tokens[piece.first - 2].lower in _POINTERS
    return allows(cue, "d") or pointed or _holds(parsed, home, cue)


def _past_alike(parsed: Parsed, home: Clause, piece: Clause, cue: Cue) -> bool:
    """Tell whether a clause after a verb of saying has a verb whose Konjunktiv is its preterite.

    "Der Trainer sagte, die Spieler kämpften bis zum Schluss": plurals of most verbs have no other form.
    """
    if piece.before != "," or "say" not in cue.groups or cue.passive or home.kind not in ("main", ""):
        return False
    tokens = parsed.tokens
    verb = next((i for i in range(piece.first, piece.last) if parsed.pair_at[i] < 0 and is_finite(tokens, i)), -1)
    if not piece.first < verb <= piece.first + MOST_SUBJECT or tokens[piece.last - 1].lower in FINITE:
        return False  # a verb at the end is a relative clause's
    lower = tokens[verb].lower
    plural = lower in PAST_TOO or (lower.endswith("ten") and lower not in _PLAIN_PAST)
    opening = tokens[piece.first]
    return plural and (opening.capital or opening.shape is NUMBER or opening.lower in _SUBJECT_OPENS)


MOST_SUBJECT = 12
"""Tokens that the subject before a verb has at most."""
_PLAIN_PAST = frozenset("hatten konnten mussten durften mochten dachten brachten wussten kannten nannten".split())
"""Preterites in -ten whose Konjunktiv has another form."""
_SUBJECT_OPENS = frozenset(
    (
        "die sie seine ihre diese alle viele einige mehrere manche zwei drei vier fünf beide solche auch keine unsere "
        "mindestens rund etwa fast knapp mehr insgesamt allein sämtliche zahlreiche weitere andere"
    ).split()
)


def _should(parsed: Parsed, piece: Clause) -> bool:
    """Tell whether "soll" marks a clause as heard: "berichtete, 200 Leute sollen gehen"."""
    return any(parsed.tokens[i].lower in ("soll", "sollen") for i in range(piece.first + 1, piece.last))


def _unparted(parsed: Parsed, clause: Clause, cue: Cue) -> int:
    """Return where a clause begins that no comma parts from its verb: "hofft dass es hält", "bietet an zu gehen"."""
    tokens = parsed.tokens
    for i in range(cue.last + 1, min(cue.last + 4, clause.last - 2)):
        if tokens[i].lower in ("dass", "daß") and parsed.pair_at[i] < 0 and allows(cue, "d"):
            return i
    ends = clause.last - 1
    if cue.last > cue.at and ends > cue.last + 1 and allows(cue, "z") and is_zu_infinitive(tokens, ends):
        return cue.last + 1
    return -1


def _holds(parsed: Parsed, clause: Clause, cue: Cue) -> bool:
    """Tell whether somebody holds it to be so: "hält es für möglich, dass", "sieht es als sicher an, dass"."""
    words = {parsed.tokens[i].lower for i in range(clause.first, clause.last)}
    if "es" not in words or cue.passive:
        return False
    return (cue.lemma == "halten" and "für" in words) or (cue.lemma in ("ansehen", "betrachten") and "als" in words)


def _opens_infinitive(parsed: Parsed, between: Sequence[Clause]) -> bool:
    """Tell whether the clauses before a zu-infinitive belong to it: "zugesagt, nichts über das Haus, …, zu sagen"."""
    first = parsed.tokens[between[0].first]
    return len(between) < 3 and between[0].kind == "" and not first.capital and first.lower not in NOMINATIVE


def _mixed(parsed: Parsed, piece: Clause) -> bool:
    """Tell whether a clause has its verb inside quotation marks: "sagte, das Dorf „ist müde“"."""
    for i in range(piece.first + 1, piece.last):
        pair = parsed.pair_at[i]
        if pair >= 0:
            first, last = parsed.pair_tokens[pair]
            return last - first > 4 and any(is_finite(parsed.tokens, k) for k in range(first + 1, min(first + 4, last)))
    return False


def _subordinate(piece: Clause, cue: Cue) -> bool:
    """Tell whether the frame itself is a subordinate clause, so that its main clause may go on after the words."""
    return cue.joined or piece.kind in ("adverbial", "relative", "question", "wie")


def _asks(parsed: Parsed, piece: Clause, cue: Cue) -> bool:
    """Tell whether a w-clause is what the verb asks or tells."""
    if not allows(cue, "d") or "decide" in cue.groups or parsed.tokens[piece.first].lower not in _QUESTIONED:
        return False
    following = parsed.tokens[piece.first + 1] if piece.first + 1 < piece.last else None
    if piece.kind == "wie" and following is not None and _compares(parsed, piece):
        return False
    # "wie die Polizei mitteilt" is a frame of its own, "wie wichtig das sei" is told
    return piece.kind != "wie" or (following is not None and not following.capital and following.lower not in _ARTICLES)


_ASKING = frozenset(("say", "think", "assume", "show"))
"""Groups of verbs whose ob-clause in the indicative is told: "sagte nicht, ob er kommt"."""


def _compares(parsed: Parsed, piece: Clause) -> bool:
    """Tell whether "wie" compares the noun before it: "ein Wandel, wie er selten war", "Filme, wie „Nebel“"."""
    before, after = parsed.tokens[piece.first - 2], parsed.tokens[piece.first + 1]
    return after.shape is MARK or (before.capital and after.lower in ("er", "sie", "es") and not piece.konjunktiv)


def content_end(parsed: Parsed, pieces: list[Clause], number: int, *, inner: bool = False) -> int:
    """Return where the words said end: at the sentence's end, or where the frame's own clause goes on.

    With `inner` the frame is a subordinate clause: the main clause goes on with its verb.
    """
    tokens = parsed.tokens
    told = any(p.konjunktiv for p in pieces[number : number + 2])
    for k in range(number, len(pieces)):
        piece = pieces[k]
        if k > number and _frame_goes_on(parsed, piece, told=told, inner=inner):
            return pieces[k - 1].last
        for i in range(piece.first + 2, piece.last - 1):
            if (
                tokens[i].lower in ("und", "sowie")
                and parsed.pair_at[i] < 0
                and _new_statement(parsed, piece, i, told=told)
            ):
                return i if tokens[i - 1].shape is not POINT else i - 1
    return pieces[-1].last


def _frame_goes_on(parsed: Parsed, piece: Clause, *, told: bool, inner: bool) -> bool:
    """Tell whether a clause after the words said belongs to the frame again."""
    tokens = parsed.tokens
    first = tokens[piece.first]
    if piece.before == ";":
        return not piece.konjunktiv
    if inner and piece.kind == "main" and is_finite(tokens, piece.first):
        return True
    if piece.before == ":" and parsed.pair_at[piece.first] >= 0:
        return True
    if (
        first.lower in ("was", "wobei", "woraufhin")
        and piece.before == ","
        and not piece.konjunktiv
        and piece.kind != "main"
    ):
        return True  # what the text itself remarks on the words
    if piece.kind == "so" and piece.last - piece.first < 12:
        return True
    if piece.konjunktiv or piece.kind != "main":
        return False
    lower = first.lower
    if is_finite(tokens, piece.first) and (inner or _said_late(parsed, piece)):
        return True
    if told and is_finite(tokens, piece.first) and lower.endswith(("te", "ten")):
        return True
    if _said(parsed, piece.first) or (
        lower == "und" and piece.first + 1 < piece.last and _said(parsed, piece.first + 1)
    ):
        return True
    return told and lower in ("doch", "aber", "jedoch", "allerdings") and piece.last - piece.first > 3


def _said_late(parsed: Parsed, piece: Clause) -> bool:
    """Tell whether a clause that begins with its verb ends in a participle of saying: "hatte sie damals gesagt"."""
    forms = german_forms()
    return any(
        form.shape == "participle" and "say" in form.groups
        for i in range(piece.first + 1, piece.last)
        for form in forms.get(parsed.tokens[i].lower, ())
    )


def _new_statement(parsed: Parsed, piece: Clause, i: int, *, told: bool) -> bool:
    """Tell whether the frame goes on after the "und" at `i`: with a verb of saying, or a subject and one."""
    if _said(parsed, i + 1):
        return True
    before = parsed.tokens[i + 1]
    if (
        is_finite(parsed.tokens, i + 1)
        and not is_konjunktiv(before)
        and before.lower.endswith("te")
        and (piece.kind in ("dass", "zu") or (told and not parsed.tokens[i + 2].capital))
    ):
        return True
    if not told:
        return False
    after = range(i + 2, min(piece.last, i + 14))
    return any(_said(parsed, k) for k in after) and not any(is_konjunktiv(parsed.tokens[k]) for k in after)


def _said(parsed: Parsed, i: int) -> bool:
    """Tell whether a verb of saying in the indicative, in the singular or the past, stands at `i`."""
    token = parsed.tokens[i]
    if token.capital or parsed.pair_at[i] >= 0 or is_konjunktiv(token):
        return False
    return any(
        form.shape == "finite" and (form.past or token.lower.endswith("t"))
        for form in german_forms().get(token.lower, ())
    )


def content_before(parsed: Parsed, pieces: list[Clause], found: Sequence[Phrase], cue: Cue) -> Content | None:
    """Return the words said that stand before the verb: "Er komme morgen, sagte Meier"."""
    home = clause_of(pieces, cue.at)
    piece = pieces[home]
    pointing = (
        cue.at <= piece.first + 2
        and parsed.tokens[piece.first].lower == "das"
        and (piece.before in ("–", "—", "-") or (piece.before == "," and "say" in cue.groups and not cue.joined))
    )
    if (cue.at != piece.first and not pointing) or home == 0 or cue.joined or piece.before == ":":
        return None
    if _answers(parsed, pieces[0]) or not _subject_follows(parsed, found, cue, piece):
        return None
    first = max((k for k in range(home) if pieces[k].before in (":", ";")), default=0)
    spoken = pieces[first:home]
    rest = pieces[home + 1 :]
    if len(spoken) == 1 and spoken[0].kind == "" and rest and is_konjunktiv(parsed.tokens[rest[0].first]):
        parts = [(spoken[0].first, spoken[0].last), (rest[0].first, content_end(parsed, pieces, home + 1))]
        return Content(parts, "words-around", 0.8)
    told = any(p.konjunktiv and p.kind in ("main", "dass", "ob") for p in spoken)
    statement = any(p.kind == "main" for p in spoken) or spoken[0].kind in ("dass", "ob")
    plain = "say" in cue.groups and cue.verb == cue.at
    whole = plain and (home == len(pieces) - 1 or piece.last - piece.first < 5) and _long(parsed, spoken)
    if not statement and not whole:
        return None
    told = told or (spoken[0].kind == "dass" and len(spoken) == 1)
    unclear = not told and spoken[0].kind in ("adverbial", "") and not pointing
    if (not (told or plain) or unclear) and not whole:
        return None
    if rest and rest[0].kind == "dass" and not any(p.konjunktiv and p.kind == "main" for p in spoken[:1]):
        return None  # what is said comes after: "Auf die Frage, …, sagte sie, dass"
    parts = [(spoken[0].first, spoken[-1].last)]
    if (
        rest
        and rest[0].kind == ""
        and parsed.tokens[rest[0].first].lower in ("aber", "sondern", "und", "doch", "nicht")
    ):
        parts.append((rest[0].first, pieces[-1].last))
    elif (
        rest
        and rest[0].kind in ("main", "adverbial", "relative")
        and rest[0].konjunktiv
        and not _said(parsed, rest[0].first)
    ):
        parts.append((rest[0].first, content_end(parsed, pieces, home + 1)))
    return Content(parts, "words-first", 0.9 if told else 0.6)


def _answers(parsed: Parsed, opening: Clause) -> bool:
    """Tell whether somebody else asked what stands first: "Auf die Frage, ob er gehe, antwortete sie"."""
    return opening.kind == "" and parsed.tokens[opening.last - 1].lower in ("frage", "nachfrage")


def _long(parsed: Parsed, spoken: list[Clause]) -> bool:
    """Tell whether the words before the verb can be a sentence of their own whose verb is not known."""
    if len(spoken) > 1 and spoken[1].kind in ("relative", ""):
        return False  # a noun phrase with an aside rather than a sentence
    first = parsed.tokens[spoken[0].first]
    return spoken[0].kind == "" and spoken[-1].last - spoken[0].first > 5 and first.lower not in PREPOSITIONS


def _subject_follows(parsed: Parsed, found: Sequence[Phrase], cue: Cue, piece: Clause) -> bool:
    """Tell whether a possible subject stands directly after the verb."""
    for phrase in found:
        if phrase.first <= cue.at:
            continue
        if phrase.first > cue.at + 5 or phrase.first >= piece.last:
            return False
        if phrase.preposition or phrase.case == "oblique" or phrase.kind in ("time", "saying"):
            continue
        between = parsed.tokens[cue.at + 1 : phrase.first]
        return all(token.shape is WORD for token in between)
    return False
