"""How long a feed itself asks to be left alone: RSS says it in minutes, in hours and days to skip, or in a period."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

LONGEST = 24 * 3600
"""Seconds; who writes a week means that nothing is new before, but nobody wants to hear of it a week late."""
_PERIODS = {"hourly": 3600, "daily": 86_400, "weekly": 7 * 86_400, "monthly": 30 * 86_400, "yearly": 365 * 86_400}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def pause(
    minutes: str = "", period: str = "", frequency: str = "", hours: tuple[str, ...] = (), days: tuple[str, ...] = (),
    *, today: datetime | None = None,
) -> int:  # fmt: skip
    """Return the seconds until a feed wants to be asked again, at most a day; 0 where it does not say.

    Args:
        minutes: What stands in `ttl`.
        period: "hourly", "daily" and so on, of the syndication module.
        frequency: How often in such a period.
        hours: Hours of the day, in GMT, in which nothing is new (`skipHours`).
        days: Days of the week in which nothing is new (`skipDays`).
        today: The moment that is counted from; now.
    """
    seconds = _number(minutes) * 60
    often = max(_number(frequency), 1)
    seconds = max(seconds, _PERIODS.get(period.strip().lower(), 0) // often)
    seconds = min(seconds, LONGEST)
    return _past(seconds, frozenset(map(_hour, hours)), frozenset(day.strip().lower() for day in days), today)


def _past(seconds: int, hours: frozenset[int], days: frozenset[str], today: datetime | None) -> int:
    """Go on to the first hour that is not to be skipped, but not longer than a day."""
    start = today or datetime.now(UTC)
    moment = start + timedelta(seconds=seconds)
    end = start + timedelta(seconds=LONGEST)
    while (moment.hour in hours or _DAYS[moment.weekday()] in days) and moment < end:
        moment = moment.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return int((min(moment, end) - start).total_seconds())


def _number(words: str) -> int:
    words = words.strip()
    return int(words) if words.isdecimal() and len(words) < 9 else 0


def _hour(words: str) -> int:
    """Return an hour as a clock has it: some write midnight as 24."""
    return _number(words) % 24 if words.strip().isdecimal() else -1
