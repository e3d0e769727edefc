"""Numbers that look like dates and are not: ages, prices, lengths, crowds, sections of laws, names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.dates.grammar import Match
    from reader.dates.lexicon import Token
    from reader.dates.pack import Senses

# Between these a bare number of four digits is a year unless something speaks against it; news seldom count that far.
_EARLIEST_BARE, _EARLIEST_BARE_GERMAN, _LATEST = 1700, 1850, 2049
_UNLIKELY_BEFORE = {"MONEY", "LAW", "HASH", "BEFOREJUNK"}
_UNLIKELY_AFTER = {"PERCENT", "MONEY", "MEASURE", "UNIT", "COMPUNIT", "UNITPL", "QUARTER"}


def not_a_year(match: Match) -> bool:
    """Tell whether a bare number of four digits counts something."""
    piece = match.pieces[-1]
    if piece.has("YEARWORD") or piece.has("EDGE"):
        return False
    before, after = _senses(match.before()).keys(), _senses(match.after()).keys()
    if before & _UNLIKELY_BEFORE or after & _UNLIKELY_AFTER or _in_a_row(match) or _joined(match):
        return True
    if after & {"TO", "DASH", "AND"} and _measured(match):
        return True
    counting = "QUANTITYPREP" in before
    if match.rule.name == "years":
        return counting
    number = piece.number("YEAR") or 0
    if match.capitals_are_nouns:
        return _counts_german(match, number, counting=counting)
    strong = "STRONGYEAR" in before
    return (not strong and not _EARLIEST_BARE <= number <= _LATEST) or _counts_plural(match, strong=strong)


def _counts_german(match: Match, number: int, *, counting: bool) -> bool:
    """Tell whether a number is followed by the noun it counts: a capital after "rund", or after an unlikely year."""
    follower = match.written(match.after())
    before = _senses(match.before())
    noun_follows = follower[:1].isupper()
    if counting and noun_follows:
        return True
    if _EARLIEST_BARE_GERMAN <= number <= _LATEST:
        return False
    if number % 50 == 0 and "STRONGYEAR" not in before and not follower.islower():
        return True
    return noun_follows and "SINCE" not in before


def _measured(match: Match) -> bool:
    """Tell whether a range of numbers ends in a measure: "2000 bis 3000 Grad"."""
    return "NUM" in _senses(match.after(1)) and bool(_senses(match.after(2)).keys() & _UNLIKELY_AFTER)


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
    dash, word = match.before(), match.before(2)
    if len(match.pieces) != 1 or dash is None or word is None or "DASH" not in dash.senses:
        return False
    return dash.end == match.pieces[0].start and word.end == dash.start and match.written(word)[:1].isalpha()


def _counts_plural(match: Match, *, strong: bool) -> bool:
    """Tell whether an English plural follows: "2000 people", "1900 workers"."""
    follower = match.written(match.after())
    if strong or not follower.islower():
        return False
    after = match.after()
    if after is not None and "PLURAL" in after.senses:
        return True
    number = match.pieces[-1].number("YEAR") or 0
    before = match.before()
    if number % 100 and not (before is not None and "QUANTITYPREP" in before.senses):
        return False  # a number this odd would be written with a comma, were it a count
    return (
        len(follower) > 3
        and follower.endswith("s")
        and not follower.endswith(("ss", "us", "is"))
        and not (after is not None and after.senses)
    )


def not_a_duration(match: Match) -> bool:
    """Tell whether a number of years is an age or a price, or the words between are no adjective."""
    after, before = _senses(match.after()).keys(), _senses(match.before()).keys()
    piece = match.pieces[-1]
    if "OLD" in after or ("DASH" in after and "OLD" in _senses(match.after(1))):
        return True
    if piece.word("UNIT") == "Y":
        near_age = any("AGE" in _senses(match.before(n)) for n in (2, 3, 4))
        if "AGEPREP" in before or near_age:
            return True
    if piece.word("UNIT") == "Q" and "OF" in after:
        return True  # "a quarter of the voters"
    if any(not t.senses and not _is_adjective(match.written(t), match) for t in piece.tokens):
        return True
    return bool(before & {"MONEY", "LAW", "EACH"})


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
