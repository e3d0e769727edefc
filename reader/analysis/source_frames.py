"""Frames without a verb: laut, nach Angaben, zufolge, so, wie … mitteilte, demnach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.capitals import NOMINATIVE
from reader.analysis.clauses import is_finite
from reader.analysis.drafts import Draft
from reader.analysis.languages import german_words as words
from reader.analysis.nouns import NOT_SPEAKERS, is_saying, noun_kind
from reader.analysis.phrases import Phrase
from reader.analysis.subjects import best_subject, clause_of
from reader.analysis.tokens import POINT
from reader.analysis.verb_forms import german_forms
from reader.findings import QuotationKind

if TYPE_CHECKING:
    from reader.analysis.clauses import Clause
    from reader.analysis.drafts import Cue
    from reader.analysis.parsed import Parsed
    from reader.analysis.sentences import Sentence

_NACH = frozenset(words.NACH_NOUNS.split())
_NACH_TAILS = (
    "angaben",
    "berichten",
    "bericht",
    "meldungen",
    "informationen",
    "ansicht",
    "meinung",
    "auffassung",
    "schätzungen",
    "aussagen",
    "quellen",
    "ermittlungen",
    "recherchen",
    "vorhersage",
    "prognose",
    "dokument",
    "papier",
    "mitteilung",
    "umfrage",
    "studie",
)


_BEFORE_SOURCES = frozenset(("laut", "gemäß", "gemäss", "aus", "nach"))
_AFTER_SOURCES = frozenset(("zu", "nach"))
"""What begins a frame before a noun phrase, and after one: "laut Huber", "Hubers Meinung nach"."""
MOST_SOURCES = 8
"""Sources of one sentence that are looked at; prose names one or two."""


def source_drafts(
    parsed: Parsed, sentence: Sentence, pieces: list[Clause], found: list[Phrase], cues: list[Cue]
) -> list[Draft]:
    """Return the indirect quotations of one sentence that name their source without a verb of their own."""
    drafts: list[Draft] = []
    if parsed.tokens[sentence.last - 1].text == "?":
        return drafts  # "Was ist Ihrer Meinung nach …?" asks for words, it gives none
    if "zufolge" in parsed.words(sentence.first, sentence.last).lower():
        drafts.extend(_zufolge_drafts(parsed, pieces, found))
    for phrase in found:
        if len(drafts) >= MOST_SOURCES:
            break
        may_follow = phrase.last < sentence.last and parsed.tokens[phrase.last].lower in _AFTER_SOURCES
        frame = _frame(parsed, sentence, phrase) if may_follow or phrase.preposition in _BEFORE_SOURCES else None
        if frame is None:
            continue
        first, last, rule = frame
        parts = _around(parsed, pieces, first, last)
        if parts:
            drafts.append(Draft(parts, QuotationKind.INDIRECT, phrase, _cue(phrase, rule), rule, 0.9))
    drafts.extend(_so_drafts(parsed, pieces, found))
    drafts.extend(_wie_drafts(parsed, pieces, found, cues))
    drafts.extend(_demnach_drafts(parsed, pieces))
    drafts.extend(_wonach_drafts(parsed, pieces))
    return drafts


def _zufolge_drafts(parsed: Parsed, pieces: list[Clause], found: list[Phrase]) -> list[Draft]:
    """Return quotations framed by "X zufolge", wherever the noun phrase begins."""
    drafts: list[Draft] = []
    for piece in pieces:
        for i in range(piece.first + 1, piece.last):
            if parsed.tokens[i].lower != "zufolge" or parsed.pair_at[i] >= 0 or len(drafts) >= MOST_SOURCES:
                continue
            near = [p for p in found if piece.first <= p.first and p.last <= i and i - p.last < 6]
            near = [p for p in near if not _tells_time(parsed, p)]
            gender = _DATIVE.get(parsed.tokens[i - 1].lower, "")
            number = "pl" if parsed.tokens[i - 1].lower == "ihnen" else ""
            speaker = near[-1] if near else Phrase(i - 1, i, i - 1, "pronoun", "", "", number, gender, named=False)
            initial = not any(is_finite(parsed.tokens, k) for k in range(piece.first, i))
            if initial and near and (near[-1].preposition or near[-1].first <= piece.first + 2):
                speaker = near[0]
            first = piece.first if initial and speaker.first <= piece.first + 2 else speaker.first
            parts = _around(parsed, pieces, first, i + 1)
            if parts:
                drafts.append(Draft(parts, QuotationKind.INDIRECT, speaker, (i, i + 1), "zufolge", 0.9))
    return drafts


_DATIVE = {"ihm": "m", "ihr": "f"}


def _cue(phrase: Phrase, rule: str) -> tuple[int, int]:
    if rule in {"zufolge", "meinung-nach"}:
        return phrase.last, phrase.last + 1
    return phrase.first - 1, phrase.first


def _frame(parsed: Parsed, sentence: Sentence, phrase: Phrase) -> tuple[int, int, str] | None:
    """Return first and last token of a source frame around a noun phrase, and its rule."""
    tokens = parsed.tokens
    after = tokens[phrase.last].lower if phrase.last < sentence.last else ""
    if after == "zu" and phrase.last + 1 < sentence.last and tokens[phrase.last + 1].lower == "folge":
        return phrase.first, phrase.last + 2, "zufolge"
    if (
        after == "nach"
        and not phrase.preposition
        and _is_source(parsed, phrase)
        and _ends(parsed, sentence, phrase.last + 1)
    ):
        return phrase.first, phrase.last + 1, "meinung-nach"
    spoken = phrase.kind in ("person", "name", "organisation", "document", "saying")
    if phrase.preposition == "laut" or (
        phrase.preposition in ("gemäß", "gemäss") and (spoken or phrase.first - 1 == sentence.first)
    ):
        return phrase.first - 1, phrase.last, "laut"
    if phrase.preposition == "aus" and tokens[phrase.head].text in _VIEWPOINTS:
        return phrase.first - 1, phrase.last, "nach-angaben"  # "Aus Sicht des Kämmerers"
    if phrase.preposition == "nach" and _is_source(parsed, phrase) and not _temporal(parsed, sentence, phrase):
        return phrase.first - 1, phrase.last, "nach-angaben"
    return None


_VIEWPOINTS = frozenset(("Sicht", "Perspektive"))


def _temporal(parsed: Parsed, sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether "nach" tells a time: "kurz nach", "zwei Tage nach"."""
    at = phrase.first - 2
    if at < sentence.first:
        return False
    token = parsed.tokens[at]
    return (
        token.lower in ("kurz", "erst", "unmittelbar", "direkt", "bald", "lange", "schon") or token.text in NOT_SPEAKERS
    )


def _ends(parsed: Parsed, sentence: Sentence, i: int) -> bool:
    """Tell whether no noun follows that "nach" could belong to."""
    if i >= sentence.last:
        return True
    token = parsed.tokens[i]
    return not token.capital and token.lower not in ("dem", "einem", "einer", "den", "diesem", "dieser")


def _is_source(parsed: Parsed, phrase: Phrase) -> bool:
    """Tell whether "nach" before the phrase means a source, by its noun."""
    for k in range(phrase.first, min(phrase.last, phrase.first + 5)):
        token = parsed.tokens[k]
        if token.capital and (token.text in _NACH or token.lower.endswith(_NACH_TAILS)):
            return not (token.text == "Ansicht" and _looked_at(parsed, k, phrase.last))
        if token.capital and token.text in NOT_SPEAKERS:
            return False
    return False


def _looked_at(parsed: Parsed, at: int, last: int) -> bool:
    """Tell whether something is looked at: "nach Ansicht der Bilder" tells a time."""
    return any(parsed.tokens[i].lower.endswith(_VIEWED) for i in range(at + 1, last))


_VIEWED = ("bilder", "bildern", "videos", "video", "fotos", "akten", "aufnahmen", "unterlagen", "zeitlupe", "films")


def _around(parsed: Parsed, pieces: list[Clause], first: int, last: int) -> list[tuple[int, int]]:
    """Return the pieces of the sentence a source frame covers: its own clause if that is subordinate, else all."""
    home = clause_of(pieces, first)
    begin, end = pieces[0].first, pieces[-1].last
    piece = pieces[home]
    if home and piece.kind in ("relative", "dass", "adverbial", "ob", "question"):
        begin, end = piece.first, piece.last
        if piece.kind == "dass":
            begin += 1
        for following in pieces[home + 1 :]:
            if following.kind in ("main", "so") and not following.konjunktiv:
                break
            end = following.last
    else:
        for k in range(home + 1):
            if pieces[k].before in (";", ":"):
                begin = pieces[k].first
        for k in range(home + 1, len(pieces)):
            quoted = pieces[k].before == ":" and parsed.pair_at[pieces[k].first] >= 0
            if pieces[k].before == ";" or quoted:
                end = pieces[k - 1].last
                break
    return _cut_out(parsed, begin, end, first, last)


def _cut_out(parsed: Parsed, begin: int, end: int, first: int, last: int) -> list[tuple[int, int]]:
    """Return what is left of a stretch without the frame from `first` to `last`."""
    parts = []
    stop = first
    while stop > begin and parsed.tokens[stop - 1].shape is POINT:
        stop -= 1
    if stop - begin > 1 or (stop > begin and parsed.tokens[begin].lower not in _CONNECTIVES):
        parts.append((begin, stop))
    start = last
    while start < end and parsed.tokens[start].shape is POINT and parsed.tokens[start].text in ",;:–—-":
        start += 1
    if start < end:
        parts.append((start, end))
    return parts


_CONNECTIVES = frozenset("und aber doch denn so auch jedoch allerdings erst".split())


def _so_drafts(parsed: Parsed, pieces: list[Clause], found: list[Phrase]) -> list[Draft]:
    """Return quotations framed by ", so X" at the end of a sentence or in its middle."""
    drafts = []
    for number, piece in enumerate(pieces):
        if number == 0 or piece.kind != "so" or piece.before not in (",", "–", "—", "-"):
            continue
        if not _opens_source(parsed, piece) or parsed.tokens[piece.first + 1].lower in _NOT_SAID_SO:
            continue
        verb = _said_so(parsed, piece)
        start = piece.first + verb
        speaker = next((p for p in found if start < p.first <= start + 3 and p.first < piece.last), None)
        if speaker is not None and verb and parsed.tokens[speaker.head].lower == "es":
            speaker = next((p for p in found if speaker.last <= p.first < piece.last and p.preposition), None)
        elif speaker is None or speaker.preposition or _tells_time(parsed, speaker):
            continue
        elif parsed.tokens[speaker.head].lower in _HOW:
            continue  # ", so viele wie nie" compares; ", so viele Fachleute" would name a source
        if any(is_finite(parsed.tokens, i) and parsed.pair_at[i] < 0 for i in range(start + 1, piece.last)):
            continue
        first = max((k for k in range(number) if pieces[k].before in (":", ";")), default=0)
        parts = [(pieces[first].first, pieces[number - 1].last)]
        rest = _after_aside(parsed, pieces, number + 1)
        if rest is not None:
            parts.append((pieces[rest].first, pieces[-1].last))
        drafts.append(Draft(parts, QuotationKind.INDIRECT, speaker, (piece.first, piece.first + 1), "so", 0.9))
    return drafts


def _opens_source(parsed: Parsed, piece: Clause) -> bool:
    """Tell whether a noun phrase, a pronoun or a verb of saying follows "so"."""
    if piece.last - piece.first < 2:
        return False
    token = parsed.tokens[piece.first + 1]
    return (
        token.capital
        or token.lower in NOMINATIVE
        or token.lower in ("er", "sie", "dessen", "deren", "heißt", "hieß")
        or parsed.pair_at[piece.first + 1] >= 0
        or _said_so(parsed, piece) > 0
    )


def _tells_time(parsed: Parsed, phrase: Phrase) -> bool:
    """Tell whether a phrase names a time or a circumstance rather than a result: "so das Ergebnis"."""
    return phrase.kind == "time" and not is_saying(parsed.tokens[phrase.head].text)


_NOT_SAID_SO = frozenset(
    (
        "dass daß viel wie weit etwa auch zum beispielsweise lange genannt genannte lautet lautete erscheint scheint "
        "sieht"
    ).split()
)


def _said_so(parsed: Parsed, piece: Clause) -> int:
    """Return 1 where a verb of saying follows the "so": "so schätzen die Forscher"; 0 otherwise."""
    if piece.first + 2 >= piece.last:
        return 0
    forms = german_forms().get(parsed.tokens[piece.first + 1].lower, ())
    saying = ("say", "think", "assume", "demand", "accuse")
    told = any(group in form.groups.split() for form in forms for group in saying)
    return int(told and any(form.shape == "finite" and not form.particle for form in forms))


def _after_aside(parsed: Parsed, pieces: list[Clause], number: int) -> int | None:
    """Return which clause carries on what was said after ", so X": the next, or the one after an apposition."""
    for k in range(number, min(len(pieces), number + 3)):
        piece = pieces[k]
        if piece.before == ":":
            return None
        apposition = (
            piece.kind in ("", "relative")
            and parsed.tokens[piece.first].lower in _ASIDE
            and parsed.pair_at[piece.first] < 0
        )
        if apposition and not piece.konjunktiv:
            continue
        if parsed.tokens[piece.first].capital and piece.kind == "" and parsed.pair_at[piece.first] < 0:
            continue
        return k
    return None


_ASIDE = frozenset("der die das ein eine seit".split())


def _wie_drafts(parsed: Parsed, pieces: list[Clause], found: list[Phrase], cues: list[Cue]) -> list[Draft]:
    """Return quotations framed by "Wie X mitteilte, …" or "…, wie X mitteilte"."""
    drafts = []
    for number, piece in enumerate(pieces):
        if piece.kind != "wie":
            continue
        end = _wie_end(pieces, number, cues)
        cue = next((c for c in cues if piece.first < c.at < pieces[end].last and c.verb > piece.first + 1), None)
        if cue is None or len(pieces) < 2 or not _TELLING & set(cue.groups.split()) or not cue.joined:
            continue
        if parsed.tokens[piece.first + 1].lower in _HOW:
            continue
        closed = [(p.first, p.last) for p in pieces[:number] + pieces[end + 1 :]]
        speaker, _ = best_subject(parsed, found, pieces, cue, closed)
        if speaker is None:
            speaker = next((p for p in found if piece.first < p.first < piece.last and p.preposition == "aus"), None)
        if number == 0:
            if end + 1 >= len(pieces):
                continue
            parts = [(pieces[end + 1].first, pieces[-1].last)]
        else:
            parts = [(pieces[0].first, pieces[number - 1].last)]
            if end + 1 < len(pieces):
                parts.append((pieces[end + 1].first, pieces[-1].last))
        drafts.append(Draft(parts, QuotationKind.INDIRECT, speaker, (cue.verb, cue.verb + 1), "wie-clause", 0.9))
    return drafts


def _wie_end(pieces: list[Clause], number: int, cues: list[Cue]) -> int:
    """Return the clause in which "Wie der Rektor, Karl Huber, am Montag mitteilte" ends."""
    for end in range(number, min(len(pieces), number + 4)):
        if any(c.joined and pieces[end].first <= c.verb < pieces[end].last for c in cues):
            return end
        if pieces[end].kind not in ("wie", "", "relative"):
            break
    return number


_TELLING = frozenset(("say", "think", "assume", "show"))
_HOW = frozenset("lange viele viel oft weit groß hoch stark sehr schnell man".split())


def _demnach_drafts(parsed: Parsed, pieces: list[Clause]) -> list[Draft]:
    """Return sentences that "demnach" ties to a source named before."""
    for piece in pieces[:1]:
        for i in range(piece.first, piece.last):
            if parsed.tokens[i].lower == "demnach":
                parts = _around(parsed, pieces, i, i + 1)
                if parts:
                    itself = Phrase(i, i + 1, i, "pronoun", "", "", "", "", named=False)
                    return [Draft(parts, QuotationKind.INDIRECT, itself, (i, i + 1), "demnach", 0.7)]
    return []


_TOLD = frozenset(("saying", "document"))


def _wonach_drafts(parsed: Parsed, pieces: list[Clause]) -> list[Draft]:
    """Return relative clauses that tell what a report says: "Berichte, wonach …", "Gerüchte, nach denen …"."""
    drafts = []
    for piece in pieces[1:]:
        tokens = parsed.tokens
        start = piece.first
        if tokens[start].lower in ("wonach", "demzufolge", "derzufolge"):
            content = start + 1
        elif (
            tokens[start].lower in ("nach", "laut")
            and start + 1 < piece.last
            and tokens[start + 1].lower in ("denen", "dem", "der", "welchem", "welcher")
        ):
            content = start + 2
            if content < piece.last and tokens[content].capital and tokens[start + 1].lower != "denen":
                continue
            if tokens[start + 1].lower in ("dem", "der") and noun_kind(tokens[start - 2].text) not in _TOLD:
                continue  # "in die Pause, nach der": a time
        else:
            continue
        speaker = Phrase(content - 1, content, content - 1, "pronoun", "", "", "", "", named=False)
        if content < piece.last:
            drafts.append(
                Draft([(content, piece.last)], QuotationKind.INDIRECT, speaker, (start, start + 1), "wonach", 0.8)
            )
    return drafts
