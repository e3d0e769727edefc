"""Many articles out of one archive: ZIP, EPUB, mailbox; listed cheaply, read one by one, never more than the caps."""

import io
import struct
import zipfile
from contextlib import suppress

import pytest

from reader.article import Origin, OriginKind
from reader.cleaning import clean
from reader.errors import NothingInside, NotText, ReaderError, SourceError, TooLarge, Unreadable
from reader.pipeline import open_article
from reader.sources import gather, gather_found, load
from reader.sources.containers import zipped
from reader.sources.containers.archives import MOST_PARTS
from reader.sources.files import MAX_BYTES

PROSE = "Der Hafen bleibt bis zum Montag geschlossen, sagte die Sprecherin der Stadt, weil das Wasser noch steigt. "


def written(path, files, **how):
    """Write a ZIP archive of `files`, content by name."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, **how) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def chapter(title, words=PROSE * 6):
    """Return a chapter of a book."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>'
        f"<body><h1>{title}</h1><p>{words}</p><p>{PROSE}</p></body></html>"
    )


def book(path, chapters, *, spine=None, **more):
    """Write a book with these chapters, by name."""
    items = "".join(
        f'<item id="c{n}" href="text/{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(chapters)
    )
    order = spine if spine is not None else [f"c{n}" for n in range(len(chapters))]
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        "<dc:title>Am Fluss</dc:title><dc:creator>Jo Kern</dc:creator><dc:language>de</dc:language></metadata>"
        f'<manifest>{items}<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
        f'<spine>{"".join(f"""<itemref idref="{name}"/>""" for name in order)}</spine></package>'
    )
    points = "".join(
        f'<navPoint><navLabel><text>Kapitel {n}</text></navLabel><content src="text/{name}#top"/></navPoint>'
        for n, name in enumerate(chapters, 1)
    )
    container = '<container><rootfiles><rootfile full-path="OPS/a.opf"/></rootfiles></container>'
    return written(
        path,
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OPS/a.opf": package,
            "OPS/toc.ncx": f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{points}</navMap></ncx>',
            **{f"OPS/text/{name}": content for name, content in chapters.items()},
            **more,
        },
    )


def mailbox(*mails):
    """Return a mailbox of mails with these names and words; "" is a mail without a name."""
    return "".join(
        "From a@b.example Mon Mar  4 10:00:00 2024\n"
        "From: Uferblatt <a@b.example>\nDate: Mon, 04 Mar 2024 10:00:00 +0100\n"
        f"Subject: Brief\nMIME-Version: 1.0\n{f'Message-ID: <{name}>' if name else 'X-Y: z'}\n\n{words}\n\n"
        for name, words in mails
    ).encode()


def parts(gathered):
    """Return the names of the parts that were gathered."""
    return [origin.location.partition("!/")[2] for origin in gathered.origins]


def test_archive_gives_its_articles_by_name(tmp_path):
    """In a ZIP archive articles come in natural order; pictures, hidden files and folders are passed over."""
    archive = written(
        tmp_path / "pages.bin",
        {"b/10.txt": PROSE, "b/2.html": PROSE, "a.md": PROSE, "x.png": b"\x89PNG", ".git/c.txt": PROSE, "leaf": PROSE},
    )
    gathered = gather([str(archive)])

    assert parts(gathered) == ["a.md", "b/2.html", "b/10.txt", "leaf"]
    assert load(gathered.origins[2]).content == PROSE.encode()
    assert gathered.problems == ()


def test_part_can_be_named_by_hand(tmp_path):
    """“archive!/part” opens that part; a file that is really called so is that file."""
    archive = written(tmp_path / "a.zip", {"one.txt": "eins " + PROSE, "two.txt": "zwei " + PROSE})
    odd = tmp_path / "x!"
    odd.mkdir()
    (odd / "y.txt").write_text("odd " + PROSE)

    (origin,) = gather([f"{archive}!/two.txt"]).origins
    assert load(origin).content.startswith(b"zwei")
    (origin,) = gather([f"{odd}/y.txt"]).origins
    assert load(origin).content.startswith(b"odd")


def test_book_gives_its_chapters_in_the_order_of_reading(tmp_path):
    """Chapters come as the book's spine has them, each with its title, book, author and language."""
    path = book(
        tmp_path / "fluss.txt",
        {"1.xhtml": chapter("Eins"), "2.xhtml": chapter("Zwei"), "cover.xhtml": chapter("Am Fluss")},
        spine=["c2", "c1", "c0"],
    )
    gathered = gather([str(path)])
    opened = open_article(gathered.origins[0])

    assert parts(gathered) == ["OPS/text/2.xhtml", "OPS/text/1.xhtml"]
    assert opened.article.title in ("Zwei", "Kapitel 2")
    assert (opened.article.publisher, opened.article.authors, opened.article.language) == (
        "Am Fluss",
        ("Jo Kern",),
        "de",
    )
    assert opened.article.origin == gathered.origins[0]


def test_mailbox_gives_its_mails_by_message_id(tmp_path):
    """Mails are named by their Message-ID, so that they keep their name when others go; without one by number."""
    path = tmp_path / "Inbox"
    path.write_bytes(mailbox(("1@x", PROSE), ("", f"{PROSE}\n\n>From here on {PROSE}"), ("1@x", PROSE)))
    gathered = gather([str(path)])

    assert parts(gathered) == ["1@x", "2", "1@x#3"]
    assert "\nFrom here on" in clean(load(gathered.origins[1]).content).text


def test_folder_opens_books_and_mailboxes_and_names_broken_ones(tmp_path):
    """Within a folder a book is its chapters; a broken one is told and the rest is there."""
    book(tmp_path / "a.epub", {"1.xhtml": chapter("Eins")})
    (tmp_path / "b.epub").write_bytes(b"PK\x03\x04 broken")
    (tmp_path / "c.txt").write_text(PROSE)
    gathered = gather([str(tmp_path)])

    assert [origin.location.rpartition("/")[2] for origin in gathered.origins] == ["1.xhtml", "c.txt"]
    assert [str(p) for p in gathered.problems] == [
        f"{tmp_path / 'b.epub'} is a broken ZIP archive; copy or fetch it again."
    ]


def test_folder_opens_zip_archives_that_hold_articles(tmp_path):
    """The articles of an archive in a folder are listed like its files; one without any, or none at all, is no news."""
    written(tmp_path / "flood.zip", {"a.html": chapter("Flut"), "picture.png": b"x"})
    written(tmp_path / "pictures.zip", {"picture.png": b"x"})
    written(tmp_path / "letter.zip", {"[Content_Types].xml": "x", "word/document.xml": "x"})
    (tmp_path / "empty.zip").write_bytes(b"")
    (tmp_path / "note.zip").write_text(PROSE)
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 and no more")

    found = gather([str(tmp_path)])

    assert [origin.location for origin in found.origins] == [f"{tmp_path}/flood.zip!/a.html"]
    assert [type(problem) for problem in found.problems] == [Unreadable]
    assert "broken.zip" in str(found.problems[0])
    assert gather_found([tmp_path / "flood.zip", tmp_path / "pictures.zip"]).origins == found.origins


def test_archive_may_be_larger_than_an_article(tmp_path):
    """A mailbox or a ZIP archive beyond the limit for one article is opened; what of it is too large is not."""
    head = "From a@b.c Tue Mar  5 08:00:00 2024\nFrom: a@b.c\nSubject: Eins\nMessage-ID: <1@b.c>\nMIME-Version: 1.0\n\n"
    mail = f"{head}{PROSE}\n\n"
    path = tmp_path / "mails.mbox"
    path.write_text(mail + mail.replace("1@b", "2@b") + "x\n" * (MAX_BYTES // 2))
    assert path.stat().st_size > MAX_BYTES

    one, other = gather([str(path)]).origins
    assert PROSE.encode() in load(one).content
    with pytest.raises(TooLarge):
        load(other)


def test_ten_thousand_articles_are_listed_and_one_more_is_refused(tmp_path):
    """The most articles an archive may hold are listed without reading one; more are told in a sentence."""
    most = written(tmp_path / "most.zip", {f"{n}.txt": "x" for n in range(MOST_PARTS)})
    more = written(tmp_path / "more.zip", {f"{n}.txt": "x" for n in range(MOST_PARTS + 1)})
    mails = tmp_path / "mails.mbox"
    mails.write_bytes(mailbox(*((f"{n}@x", "words") for n in range(MOST_PARTS + 50))))

    assert len(gather([str(most)]).origins) == MOST_PARTS
    for path in (more, mails):
        (problem,) = gather([str(path)]).problems
        assert isinstance(problem, TooLarge)
        assert str(problem) == f"{path} holds more than 10000 articles; unpack it and open a part of it."


def test_list_that_would_fill_the_memory_is_refused(tmp_path, monkeypatch):
    """An archive whose list of files is too long is refused before the list is read."""
    monkeypatch.setattr(zipped, "MOST_LISTED", 1000)
    archive = written(tmp_path / "a.zip", {f"{n:040}.jpg": "" for n in range(20)})
    (problem,) = gather([str(archive)]).problems

    assert "holds more files than can be listed" in str(problem)


def test_part_that_unpacks_to_too_much_is_refused(tmp_path):
    """A bomb is refused by the size it claims; one that lies about it stops at what an article can have."""
    archive = written(tmp_path / "bomb.zip", {"bomb.txt": bytes(MAX_BYTES + 1)})
    lying = bytearray(archive.read_bytes())
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<L", lying, lying.index(mark) + at, 1000)
    (tmp_path / "lying.zip").write_bytes(lying)

    for name in ("bomb.zip", "lying.zip"):
        (origin,) = gather([str(tmp_path / name)]).origins
        with pytest.raises((TooLarge, Unreadable)) as caught:
            load(origin)
        assert f"{name}!/bomb.txt" in str(caught.value)


def locked(path):
    """Write an archive whose parts say that they are encrypted."""
    content = bytearray(written(path, {"a.txt": PROSE}).read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + at] |= 1
    path.write_bytes(content)


def test_locked_archive_is_told(tmp_path):
    """An archive with a password is told at once, with what to do."""
    locked(tmp_path / "a.zip")
    (problem,) = gather([str(tmp_path / "a.zip")]).problems

    assert str(problem) == f"{tmp_path / 'a.zip'} is locked with a password; unpack it and open what was in it."


def test_archives_within_an_archive_stay_closed_and_are_told(tmp_path):
    """Nothing is unpacked out of what was unpacked; what is beside it is there."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("deep.txt", PROSE)
    files = {"a.txt": PROSE, "b.zip": inner.getvalue(), "c.txt": inner.getvalue()}
    path = written(tmp_path / "a.zip", files)
    gathered = gather([str(path)])

    assert parts(gathered) == ["a.txt", "c.txt"]
    assert [str(p) for p in gathered.problems] == [f"An archive inside {path} is not opened; unpack it first."]
    with pytest.raises(NotText):
        load(gathered.origins[1])


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"[Content_Types].xml": "x", "word/document.xml": "x"}, "is an office document"),
        ({"x.png": "x"}, "There is no article in"),
        ({}, "There is no article in"),
        ({"META-INF/container.xml": "<container/>"}, "is a broken book"),
        ({"META-INF/container.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]>&a;"}, "is a broken book"),
    ],
)
def test_archive_without_an_article_is_told(tmp_path, files, told):
    """What is no archive of articles is named for what it is."""
    (problem,) = gather([str(written(tmp_path / "a.zip", files))]).problems

    assert told in str(problem)


def test_book_locked_by_its_seller_is_told(tmp_path):
    """Chapters that only the seller's program can read are told as such."""
    path = book(
        tmp_path / "a.epub",
        {"1.xhtml": chapter("Eins")},
        **{"META-INF/encryption.xml": '<e><CipherReference URI="OPS/text/1.xhtml"/></e>'},
    )
    (problem,) = gather([str(path)]).problems

    assert str(problem) == f"{path} is locked by its seller; only the seller's own program opens it."


def test_names_in_an_archive_lead_nowhere(tmp_path):
    """A name with “..” or an absolute path is a name in the archive and never one on the disk."""
    path = written(
        tmp_path / "a.zip", {"../../etc/passwd.txt": PROSE, "/etc/shadow.txt": PROSE, "a\x1b[31m.txt": PROSE}
    )
    gathered = gather([str(path)])

    contents = {load(origin).content for origin in gathered.origins}
    assert contents == {PROSE.encode()}


@pytest.mark.parametrize("kind", ["zip", "epub", "mbox"])
def test_archive_cut_or_garbled_anywhere_never_crashes(tmp_path, kind):
    """Damage gives articles or sentences, nothing else."""
    path = tmp_path / f"whole.{kind}"
    if kind == "mbox":
        path.write_bytes(mailbox(("1@x", PROSE), ("2@x", PROSE)))
    else:
        book(path, {"1.xhtml": chapter("Eins")}) if kind == "epub" else written(
            path, {"a.txt": PROSE * 9, "b.md": PROSE}
        )
    whole = path.read_bytes()
    step = max(1, len(whole) // 60)
    for number, at in enumerate(range(4, len(whole), step)):
        garbled = tmp_path / f"{number}.{kind}"
        garbled.write_bytes(whole[:at] if number % 2 else whole[:at] + b"\xff" * 7 + whole[at + 7 :])
        gathered = gather([str(garbled)])
        assert all(isinstance(problem, SourceError) for problem in gathered.problems)
        for origin in gathered.origins:
            with suppress(ReaderError):
                assert open_article(origin).article.text


def test_part_that_is_not_there_is_told(tmp_path):
    """A part that went away, or never was, is named with its archive."""
    path = written(tmp_path / "a.zip", {"a.txt": PROSE, "empty.txt": ""})
    with pytest.raises(SourceError) as caught:
        load(Origin(OriginKind.FILE, f"{path}!/gone.txt"))
    assert str(caught.value) == f"There is nothing called gone.txt in {path}."

    with pytest.raises(NothingInside):
        load(Origin(OriginKind.FILE, f"{path}!/empty.txt"))


def test_changed_archive_is_read_anew(tmp_path):
    """An archive that was written again since it was last open gives what is in it now."""
    path = written(tmp_path / "a.zip", {"a.txt": PROSE})
    assert parts(gather([str(path)])) == ["a.txt"]

    written(path, {"a.txt": PROSE, "b.txt": PROSE})
    assert parts(gather([str(path)])) == ["a.txt", "b.txt"]
