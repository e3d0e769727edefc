"""Numbers that look like dates and are not: ages, prices, lengths, crowds, sections of laws, names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.dates.grammar import Match
    from reader.dates.lexicon import Senses, Token

_UNLIKELY_BEFORE = {"MONEY", "LAW", "HASH", "BEFOREJUNK"}
_UNLIKELY_AFTER = {"PERCENT", "MONEY", "MEASURE", "UNIT", "COMPUNIT", "UNITPL", "QUARTER"}


def not_a_year(match: Match) -> bool:
    """Tell whether a bare number of four digits counts something."""
    piece = match.pieces[-1]
    if piece.has("YEARWORD") or piece.has("EDGE"):
        return False
    before, after = match.before(), match.after()
    if before and before.senses.keys() & _UNLIKELY_BEFORE:
        return True
    if after and after.senses.keys() & _UNLIKELY_AFTER:
        return True
    if after and after.senses.keys() & {"TO", "DASH", "AND"} and _measured(match):
        return True
    if _in_a_row(match):
        return True
    if before and "DASH" in before.senses and before.end == piece.start and len(match.pieces) == 1:
        return _joined(match)
    number = piece.number("YEAR") or 0
    follower = match.written(after)
    on_its_own = not follower[:1].isalpha()
    strong = before is not None and "STRONGYEAR" in before.senses
    counting = before is not None and "QUANTITYPREP" in before.senses
    if match.rule.name == "years":
        return not 1000 <= number <= 2100 or counting
    if counting and follower[:1].isupper() and match.capitals_are_nouns:
        return True
    if 1850 <= number <= 2049:
        return False if match.capitals_are_nouns else _counts_plural(match, follower, strong=strong)
    if not match.capitals_are_nouns and not strong and not 1700 <= number <= 2049:
        return True
    if number % 50 == 0 and not strong and (on_its_own or not follower.islower()):
        return True
    if follower[:1].isupper() and match.capitals_are_nouns:
        return not (before is not None and "SINCE" in before.senses)
    return not match.capitals_are_nouns and _counts_plural(match, follower, strong=False)


def _measured(match: Match) -> bool:
    """Tell whether a range of numbers ends in a measure: "2000 bis 3000 Grad"."""
    second, unit = match.after(1), match.after(2)
    return "NUM" in _senses(second) and bool(_senses(unit).keys() & _UNLIKELY_AFTER)


def _in_a_row(match: Match) -> bool:
    """Tell whether the number is a group of digits among others: a telephone or account number."""
    after, before = match.after(), match.before()
    if after is not None and "NUM" in after.senses and "YEAR" not in after.senses and match.rule.name == "year":
        second = match.after(1)
        return _is_digits(match, after) and _is_digits(match, second)
    slashed = before is not None and before.senses.keys() & {"SLASH", "DASH"} and before.end == match.pieces[0].start
    return bool(slashed) and _is_digits(match, match.before(2)) and "YEAR" not in _senses(match.before(2))


def _is_digits(match: Match, token: Token | None) -> bool:
    return match.written(token).isdigit()


def _joined(match: Match) -> bool:
    """Tell whether the number hangs on a word by a hyphen: "Boeing-1900", "A-2000"."""
    word = match.before(2)
    return word is not None and match.written(word)[:1].isalpha() and word.end == match.tokens[match.first - 1].start


def _counts_plural(match: Match, follower: str, *, strong: bool) -> bool:
    """Tell whether an English plural follows: "2000 people", "1,950 workers"."""
    if strong or not follower.islower():
        return False
    after = match.after()
    if after is not None and "PLURAL" in after.senses:
        return True
    number = match.pieces[-1].number("YEAR") or 0
    before = match.before()
    if number % 100 and not (before is not None and "QUANTITYPREP" in before.senses):
        return False  # a number this odd would be written with a comma, were it a count
    return len(follower) > 3 and follower.endswith("s") and not follower.endswith(("ss", "us", "is")) and not (
        after is not None and after.senses
    )


def not_a_duration(match: Match) -> bool:
    """Tell whether a number of years is an age or a price, or "ein Tag" only an article with its noun."""
    after, before = match.after(), match.before()
    piece = match.pieces[-1]
    if after is not None and ("OLD" in after.senses or ("DASH" in after.senses and "OLD" in _senses(match.after(1)))):
        return True
    if piece.word("UNIT") == "Y" and before is not None:
        word = before.senses
        if "AGEPREP" in word or any("AGE" in _senses(match.before(n)) for n in (2, 3, 4)):
            return True
    for token in piece.tokens:
        if not token.senses and not _is_adjective(match.written(token), match):
            return True
    if before is not None and before.senses.keys() & {"MONEY", "LAW", "EACH"}:
        return True
    return False


def _senses(token: Token | None) -> Senses:
    return token.senses if token is not None else {}


def _is_adjective(word: str, match: Match) -> bool:
    return word.islower() and (not match.capitals_are_nouns or word.endswith(("e", "en", "es", "er", "em")))


def is_age(match: Match, unit: str, count: float) -> bool:
    """Tell whether "zehnjährig" describes a person."""
    if unit != "Y":
        return False
    after = match.after()
    written = match.written(match.tokens[match.first])
    if written[:1].isupper() and match.capitals_are_nouns:
        return True  # "der Dreijährige"
    if match.pieces[0].tokens[0] is not match.pieces[0].tokens[-1] and count >= 12:
        return True
    if after is None or not match.written(after)[:1].isalpha():
        return True
    nouns = [match.written(t) for t in (after, match.after(1)) if match.written(t)[:1].isupper()]
    return count > 30 or not nouns or not nouns[0].endswith(match.lasting_nouns)


def is_name(match: Match) -> bool:
    """Tell whether a word that could be a month is a name or a verb: "Theresa May", "Chiang Mai", "May I"."""
    piece = match.pieces[0]
    if not piece.has("NAMELIKE") or len(piece.tokens) > 1:
        return False
    before, after = match.before(), match.after()
    named = before is not None and not before.senses and match.written(before)[:1].isupper()
    if named and before is not None and match.text[before.end : piece.start].strip() == "":
        return True
    if match.capitals_are_nouns or "PREP" in _senses(before):
        return False
    return "PRONOUN" in _senses(after) or (match.written(after)[:1].isupper() and not _senses(after))
