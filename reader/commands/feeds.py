"""`reader feeds`: the feeds one reads, from the shell."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.commands.progress import Progress
from reader.commands.terms import as_json, catch_up, command, opened, write, write_json
from reader.errors import ReaderError, UsageError
from reader.folding import fold_lower
from reader.shell import FINE, SOME_FAILED, parser, tell
from reader.sources.files import shown_path
from reader.tongue import later, say, say_many
from reader.updating import Report, Stage, Step, update
from reader.updating.subscribing import add_feed, import_list, listed_feeds, lists_of_others
from reader.web import shown_address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.feeds.lists import Listed
    from reader.library import Library
    from reader.library.subscriptions import Subscription

_EPILOG = later(
    """commands:
  reader feeds                    the feeds one reads; the same as reader feeds list
  reader feeds add ADDRESS ...    add feeds, or those that web pages name, and what is in them
  reader feeds update [FEED ...]  what is new, into the library
  reader feeds remove FEED ...    leave feeds; their articles stay
  reader feeds import [FILE]      OPML or newsboat's urls; without FILE newsboat's own
  reader feeds export [FILE]      OPML

FEED is an address or a title, or a part of one that fits no other."""
)


def feeds(words: Sequence[str]) -> int:
    """Run one of the commands for feeds.

    Raises:
        ReaderError: as a sentence for the person.
    """
    commands = {"add": _add, "list": _list, "update": _update, "remove": _remove, "import": _import, "export": _export}
    if words and words[0] in commands:
        return commands[words[0]](words[1:])
    if words and not words[0].startswith("-"):
        parser("reader feeds", later("The feeds one reads."), _EPILOG).error(
            say("There is no command “reader feeds {word}”", word=words[0])
        )
    if "-h" in words or "--help" in words:
        parser("reader feeds", later("The feeds one reads."), _EPILOG).print_help()
        return FINE
    return _list(words)


# What each writes


def feed_as_dict(feed: Subscription) -> dict[str, Any]:
    """Return a feed as plain values."""
    return {
        "url": feed.url,
        "title": feed.title,
        "group": feed.group,
        "tags": list(feed.tags),
        "site": feed.site,
        "articles": feed.total,
        "unread": feed.unread,
        "waiting": feed.waiting,
        "asked": feed.asked.isoformat() if feed.asked else None,
        "due": feed.due.isoformat() if feed.due and not feed.is_gone else None,
        "gone": feed.is_gone,
        "failures": feed.failures,
        "problem": feed.problem,
    }


def _list(words: Sequence[str]) -> int:
    arguments = command(
        "feeds list", "The feeds one reads: unread and all articles, group, title, address and what went wrong last."
    )
    options = arguments.parse_args(words)
    with opened(options.library) as library:
        _offer_import(library)
        found = library.subscriptions()
    if options.json:
        write_json("feeds", feeds=[feed_as_dict(feed) for feed in found])
    for feed in () if options.json else found:
        write(
            "\t".join(
                (str(feed.unread), str(feed.total), feed.group, feed.title, shown_address(feed.url), feed.problem)
            )
        )
    if not found:
        tell(say("There is no feed yet; “reader feeds add ADDRESS” adds one."))
    return FINE if found else SOME_FAILED


def _add(words: Sequence[str]) -> int:
    arguments = command("feeds add", "Add feeds, or the feeds that web pages name, and what is in them.")
    arguments.add_argument("address", metavar="ADDRESS", nargs="+")
    arguments.add_argument("--title", default="", help="your own name for the feed")
    arguments.add_argument("--group", default="", help="a group, or groups in groups parted by “ / ”")
    arguments.add_argument("--tag", action="append", default=[], help="a tag; may be given several times")
    options = arguments.parse_args(words)
    if options.title and len(options.address) > 1:
        arguments.error(say("--title is for one feed; add them one by one"))
    failures: list[str] = []
    added: dict[int, str] = {}
    with opened(options.library) as library:
        for address in options.address:
            try:
                one = add_feed(library, address, title=options.title, group=options.group, tags=options.tag)
            except ReaderError as error:
                failures.append(str(error))
                tell(str(error))
                continue
            added[one.number] = "added" if one.is_new else "known"
            if one.notice:
                tell(one.notice)
        report = _updated(library, ()) if added else Report()
        found = [feed for feed in library.subscriptions() if feed.number in added]
    if options.json:
        write_json(
            "feeds.added",
            feeds=[{**feed_as_dict(feed), "outcome": added[feed.number]} for feed in found],
            articles=report.added,
            failures=failures,
        )
    for feed in () if options.json else found:
        write(f"{added[feed.number]}\t{feed.title}\t{shown_address(feed.url)}\t{feed.total}")
    return SOME_FAILED if failures else FINE


def _update(words: Sequence[str]) -> int:
    arguments = command("feeds update", "What is new, into the library: how many items and the title of each feed.")
    arguments.add_argument("feed", metavar="FEED", nargs="*", help="only these; also when their server asked for time")
    arguments.add_argument("--now", action="store_true", help="all of them, also those that want to be left alone")
    options = arguments.parse_args(words)
    with opened(options.library) as library:
        _offer_import(library)
        only = [feed.number for feed in _named(library, options.feed)] if options.feed else None
        if options.now and only is None:
            only = [feed.number for feed in library.subscriptions() if not feed.is_gone]
        if not library.subscriptions():
            tell(say("There is no feed yet; “reader feeds add ADDRESS” adds one."))
        report = _updated(library, only, as_json=options.json)
    if options.json:
        write_json(
            "feeds.updated",
            asked=report.asked, unchanged=report.unchanged, skipped=report.skipped, items=report.items,
            pages=report.pages, added=report.added, known=report.known,
            failures=[{"url": feed.url, "title": feed.title, "problem": problem} for feed, problem in report.failures],
            problems=report.problems,
        )  # fmt: skip
    return SOME_FAILED if report.failures else FINE


def _updated(library: Library, only: Sequence[int] | None, *, as_json: bool = True) -> Report:
    """Update, with progress, each failure and a summary on standard error."""
    progress = Progress()

    def hear(step: Step) -> None:
        if step.stage is Stage.FEEDS and step.problem:
            progress.wipe()
            tell(f"{step.name}: {step.problem}" if step.name not in step.problem else step.problem)
        if step.new and not as_json:
            progress.wipe()
            write(f"{step.new}\t{step.name}")
        progress.show(f"{say(_STAGES[step.stage])} {step.done}/{step.whole}  {step.name}")

    try:
        report = update(library, only, tell=hear)
        progress.wipe()
        catch_up(library)
    except KeyboardInterrupt:
        progress.wipe()
        tell(say("Stopped. What came until now is kept; the next update goes on from here."))
        raise
    finally:
        progress.wipe()
    for problem in report.problems:
        tell(problem)
    _sum_up(report, told=only is None or bool(only))
    return report


_STAGES = {Stage.FEEDS: later("feeds"), Stage.PAGES: later("pages"), Stage.ARTICLES: later("articles")}


def _sum_up(report: Report, *, told: bool) -> None:
    parts = []
    if told:
        parts.append(say_many("{count} feed asked", "{count} feeds asked", report.asked + len(report.failures)))
    parts.append(say_many("{count} new article", "{count} new articles", report.added))
    if report.known:
        parts.append(say("{count} known", count=report.known))
    if report.skipped:
        parts.append(say("{count} not asked, as their servers wish", count=len(report.skipped)))
    if report.failures:
        parts.append(say("{count} failed", count=len(report.failures)))
    tell(f"{', '.join(parts)}.")


def _remove(words: Sequence[str]) -> int:
    arguments = command("feeds remove", "Leave feeds. Their articles stay; adding a feed again brings nothing twice.")
    arguments.add_argument("feed", metavar="FEED", nargs="+")
    options = arguments.parse_args(words)
    with opened(options.library) as library:
        found = _named(library, options.feed)
        library.unsubscribe(feed.number for feed in found)
    if options.json:
        write_json("feeds.removed", feeds=[feed_as_dict(feed) for feed in found])
    for feed in () if options.json else found:
        write(f"removed\t{feed.title}\t{shown_address(feed.url)}")
    return FINE


def _named(library: Library, names: Sequence[str]) -> list[Subscription]:
    """Return the feeds that are meant.

    Raises:
        UsageError: when a name fits none, or several.
    """
    every = library.subscriptions()
    found: dict[int, Subscription] = {}
    for name in names:
        folded = fold_lower(name)
        exact = [f for f in every if name in (f.url, f.title) or fold_lower(f.title) == folded]
        fitting = exact or [f for f in every if folded in fold_lower(f"{f.title}\n{f.url}")]
        if not fitting:
            raise UsageError(say("There is no feed “{name}”; “reader feeds” lists them.", name=name))
        if len(fitting) > 1:
            titles = ", ".join(f"“{feed.title}”" for feed in fitting[:5])
            raise UsageError(say("“{name}” fits several feeds: {titles}. Give an address.", name=name, titles=titles))
        found[fitting[0].number] = fitting[0]
    return list(found.values())


def _import(words: Sequence[str]) -> int:
    arguments = command(
        "feeds import", "Add the feeds of a list: OPML, or newsboat's urls. Their servers are not asked yet."
    )
    arguments.add_argument("file", metavar="FILE", nargs="?", type=Path, help="default: newsboat's own list")
    arguments.add_argument(
        "--private", action="store_true", help="also ask servers inside private networks that an OPML file names"
    )
    options = arguments.parse_args(words)
    with opened(options.library) as library:
        path = options.file or next(iter(_lists()), None)
        if path is None:
            arguments.error(say("Newsboat has no list of feeds here; name a file"))
        imported = import_list(library, path, trusted=options.private)
    if options.json:
        write_json(
            "feeds.imported", feeds=[_listed_as_dict(feed) for feed in imported.added], known=imported.known,
            left_out=list(imported.left_out),
        )  # fmt: skip
    for feed in () if options.json else imported.added:
        url = shown_address(feed.url)
        write(f"added\t{feed.title or url}\t{url}")
    _tell_imported(len(imported.added), imported.known, imported.left_out)
    return FINE if imported.added or imported.known else SOME_FAILED


def _tell_imported(added: int, known: int, left_out: Sequence[str]) -> None:
    for sentence in left_out:
        tell(sentence)
    parts = [say_many("{count} feed added", "{count} feeds added", added)]
    if known:
        parts.append(say("{count} known", count=known))
    tell(f"{', '.join(parts)}. {say('“reader feeds update” brings their articles.')}")


def _listed_as_dict(feed: Listed) -> dict[str, Any]:
    return {"url": feed.url, "title": feed.title, "group": feed.group, "tags": list(feed.tags)}


def _lists() -> tuple[Path, ...]:
    from reader.feeds.lists import newsboat_lists  # noqa: PLC0415

    return newsboat_lists()


def _offer_import(library: Library) -> None:
    """Where there is no feed yet but newsboat has some: ask at a terminal, tell elsewhere."""
    for path in lists_of_others(library)[:1]:
        if not (sys.stdin and sys.stdin.isatty() and sys.stderr.isatty()):
            tell(say("Newsboat has a list of feeds; “reader feeds import” takes it over.", path=shown_path(path)))
            return
        sys.stderr.write(say("Newsboat has a list of feeds in {path}. Take it over? [Y/n] ", path=shown_path(path)))
        sys.stderr.flush()
        if sys.stdin.readline().strip().lower() not in ("", "y", "yes", "j", "ja"):
            return
        imported = import_list(library, path)
        _tell_imported(len(imported.added), imported.known, imported.left_out)


def _export(words: Sequence[str]) -> int:
    arguments = command("feeds export", "The feeds one reads as OPML, on standard output or into a file.")
    arguments.add_argument("file", metavar="FILE", nargs="?", type=Path)
    options = arguments.parse_args(words)
    with opened(options.library) as library:
        found = library.subscriptions()
    if options.json:
        document = as_json("feeds", feeds=[feed_as_dict(feed) for feed in found]).encode()
    else:
        from reader.feeds.lists import write_opml  # noqa: PLC0415 - loads lxml

        document = write_opml(listed_feeds(found))
    if options.file is None:
        write(document.decode("utf-8").rstrip("\n"))
    else:
        _write_file(options.file, document)
    return FINE


def _write_file(path: Path, content: bytes) -> None:
    """Write a file that is whole or not there.

    Raises:
        UsageError: when it cannot be written there.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        raise UsageError(
            say("{path} cannot be written: {reason}.", path=shown_path(path), reason=error.strerror or "?")
        ) from error
