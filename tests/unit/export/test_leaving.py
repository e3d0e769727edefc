"""Articles for other programs: record, table, references, web page, book; none of their words is markup."""

import csv
import io
import json
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reader.article import Article, Block, BlockKind
from reader.errors import UsageError
from reader.export import filing
from reader.export.book import book
from reader.export.clipping import Clipping, Remark
from reader.export.filing import stem_of, write_new, write_over
from reader.export.forms import Form, exported
from reader.export.record import quotations_record, record
from reader.export.references import bibtex, citation_keys, csl_json
from reader.export.schema import clipping_as_dict
from reader.export.table import COLUMNS, quotation_table, safe_cell
from reader.export.web_page import web_page
from reader.findings import Analysis
from reader.sources import gather, load
from reader.spans import Span

MADE = datetime(2024, 3, 6, 12, tzinfo=UTC)
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture
def clipping(article, analysis):
    """Return the article with a note, a mark and a tag."""
    at = article.text.index("Zeit“")
    return Clipping(article, analysis, (Remark(Span(at, at + 4), "Wie *viel*?\n<b>2</b>"),), {"a": at}, ("Brücken",))


def bare(text, **changes):
    """Return an article of one paragraph in which nothing was found."""
    article = Article("f" * 16, "", text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),))
    return Clipping(replace(article, **changes), Analysis(article.id, (), (), (), ()))


def test_record_holds_settings_article_quotations_notes_and_marks(clipping):
    """One Markdown document: what is known, the article, who says what, notes and marks with their words."""
    settings, _, rest = record(clipping).removeprefix("---\n").partition("\n---\n")

    assert settings.splitlines() == [
        'title: "Brücke *bleibt* gesperrt"',
        'author: ["Jo Kern"]',
        'publisher: "Uferblatt"',
        "date: 2024-03-05",
        'source: "bruecke.txt"',
        'lang: "de"',
        'tags: ["Brücken"]',
    ]
    assert rest.partition("## Quotations")[2] == (
        "\n\n> „Wir brauchen Zeit“\n\n— Ina Wolff (Bauamtsleiterin)\n\n"
        "> Sie sei zuversichtlich\n\n— Ina Wolff? (Bauamtsleiterin), not word for word\n\n"
        "## Notes\n\n> Zeit\n\nWie \\*viel\\*?\n\\<b\\>2\\</b\\>\n\n"
        "## Marks\n\n- **a** Zeit“, sagte Ina Wolff am Montag (4. März). Sie sei zuversichtlich.\n"
    )


def test_quotations_alone_name_their_source(clipping):
    """Only who says what, with title and source."""
    lines = quotations_record(clipping).split("\n\n")

    assert (lines[0], lines[-1]) == ("# Brücke \\*bleibt\\* gesperrt", "Uferblatt, 2024-03-05, bruecke.txt\n")


def test_table_has_a_row_for_each_quotation(clipping):
    """Columns are as documented; the note stands beside the words it is about."""
    rows = list(csv.DictReader(io.StringIO(quotation_table([clipping]))))

    assert tuple(rows[0]) == COLUMNS
    assert [(row["speaker"], row["kind"], row["text"], row["note"]) for row in rows] == [
        ("Ina Wolff", "direct", "„Wir brauchen Zeit“", "Wie *viel*? <b>2</b>"),
        ("Ina Wolff", "free_indirect", "Sie sei zuversichtlich", ""),
    ]
    assert (rows[0]["published"], rows[0]["cue"], rows[0]["start"]) == ("2024-03-05", "sagte", "73")


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1", "|x", "%x", "＝1"])
def test_no_cell_runs_as_a_formula(cell):
    """What a spreadsheet would run is marked as text, whatever blanks stand before it."""
    assert safe_cell(cell).startswith("'")


def test_json_has_what_the_reader_left(clipping):
    """Notes and marks carry the words of the article they are anchored to."""
    document = clipping_as_dict(clipping)

    assert document["notes"] == [{"words": "Zeit", "start": 87, "end": 91, "text": "Wie *viel*?\n<b>2</b>"}]
    assert document["marks"] == [
        {"letter": "a", "offset": 87, "words": "Zeit“, sagte Ina Wolff am Montag (4. März). Sie sei zuversichtlich."}
    ]
    assert document["tags"] == ["Brücken"]


def test_bibtex_entry_keeps_capitals_and_runs_no_command(clipping):
    """Author and title are taken apart rightly; signs of LaTeX in them are letters."""
    evil = bare("x", title=r"\input{/etc/passwd} & 100% {un}balanced}", authors=("Anna von der Heide", "dpa"))

    assert bibtex([clipping]) == (
        "@article{kern2024bruecke,\n  author = {Kern, Jo},\n  title = {{Brücke *bleibt* gesperrt}},\n"
        "  journal = {Uferblatt},\n  langid = {ngerman},\n  year = {2024},\n  month = mar,\n  day = {5},\n}\n"
    )
    entry = bibtex([evil])
    assert "author = {von der Heide, Anna and {dpa}}" in entry
    left, right = r"\textbraceleft{}", r"\textbraceright{}"
    title = rf"\textbackslash{{}}input{left}/etc/passwd{right} \& 100\% {left}un{right}balanced{right}"
    assert f"title = {{{{{title}}}}}" in entry
    assert entry.startswith("@misc{")  # nobody published it
    # BibTeX counts braces whatever stands before them.
    assert entry.count("{") == entry.count("}")


def test_csl_takes_names_and_days_apart(clipping):
    """CSL-JSON says family and given name, and the day in parts."""
    article = replace(clipping.article, url="https://uferblatt.example/bruecke", authors=("Anna von der Heide", "dpa"))

    assert json.loads(csl_json([replace(clipping, article=article)])) == [
        {
            "id": "heide2024bruecke",
            "type": "article-newspaper",
            "title": "Brücke *bleibt* gesperrt",
            "author": [{"given": "Anna", "non-dropping-particle": "von der", "family": "Heide"}, {"literal": "dpa"}],
            "container-title": "Uferblatt",
            "issued": {"date-parts": [[2024, 3, 5]]},
            "URL": "https://uferblatt.example/bruecke",
            "language": "de",
        }
    ]


def test_no_two_articles_share_a_key(article):
    """The second article of a key gets a number; an article nothing is known of is called by its id."""
    nothing = bare("x").article

    assert citation_keys([article, article, nothing]) == ["kern2024bruecke", "kern2024bruecke-2", f"article{'f' * 16}"]


def test_web_page_marks_what_was_found_and_runs_nothing(clipping):
    """Quotations carry their speaker, days their date, notes their words; no script, nothing is fetched."""
    page = web_page([clipping])

    assert '<span class="said direct s0" title="Ina Wolff">„Wir brauchen </span>' in page
    assert '<span class="day" title="2024-03-04">Montag (4. März)</span>' in page
    assert 'Bericht an <a href="https://example.org/rat%20(1)">den Rat</a>' in page
    assert 'id="at1"' in page
    assert "&lt;b&gt;2&lt;/b&gt;" in page
    assert "default-src 'none'" in page
    assert not re.search(r"<script|<img|<link|javascript:|\bon\w+=", page)


def test_words_of_an_article_are_no_markup():
    """Whatever stands in an article is words, in the text as in titles and attributes."""
    evil = '"><script>alert(1)</script>&amp;'
    page = web_page([bare(evil, title=evil, publisher=evil, authors=(evil,), url=f"https://x.example/{evil}")])

    assert "<script" not in page
    assert page.count("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;") >= 4


def test_list_items_form_lists_and_tables_rows(clipping):
    """Items that follow one another are one list; a table has its rows and cells."""
    page = web_page([clipping])

    assert page.count("<ul><li class=") == 1
    assert "<table><tr><td>Jahr</td><td>Kosten</td></tr><tr><td>2024</td><td>3 Mio.</td></tr></table>" in page


def test_book_is_a_valid_epub(clipping):
    """The format is told first and unpacked; every page is good XML; contents, order and language are there."""
    content = book([clipping, bare("Zweiter.", language="en")], made=MADE)
    archive = zipfile.ZipFile(io.BytesIO(content))
    first = archive.infolist()[0]
    package = etree.fromstring(archive.read("EPUB/package.opf"))
    pages = {name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith("xhtml")}

    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert content[30:58] == b"mimetypeapplication/epub+zip"
    assert archive.testzip() is None
    listed = {item.get("href") for item in package.iterfind(".//{*}item")}
    assert listed == {name.removeprefix("EPUB/") for name in archive.namelist()} - {
        "mimetype", "META-INF/container.xml", "package.opf",
    }  # fmt: skip
    assert [ref.get("idref") for ref in package.iterfind(".//{*}itemref")] == ["a1", "a2"]
    assert [e.text for e in package.iter("{http://purl.org/dc/elements/1.1/}language")] == ["de", "en"]
    assert package.findtext(".//{*}meta[@property='dcterms:modified']") == "2024-03-06T12:00:00Z"
    links = [a.get("href") for a in pages["EPUB/nav.xhtml"].iter(f"{XHTML}a")]
    assert links == ["article-00001.xhtml", "article-00002.xhtml"]


EPUBCHECK = Path("/usr/share/java/epubcheck.jar")


@pytest.mark.skipif(
    not (shutil.which("java") and EPUBCHECK.exists()), reason="needs epubcheck as Debian has it, and java"
)
def test_book_has_nothing_epubcheck_complains_of(clipping, tmp_path):
    """The checker of the format's own makers finds no error and no warning."""
    path = tmp_path / "book.epub"
    path.write_bytes(book([clipping, bare("x", title="{1} & <2> ]]>")], made=MADE))
    done = subprocess.run(["java", "-jar", EPUBCHECK, path], capture_output=True, text=True, check=False)

    assert "0 fatals / 0 errors / 0 warnings" in done.stdout, done.stdout + done.stderr


def test_book_is_read_back_by_its_own_program(clipping, tmp_path):
    """What was written opens again, chapter by chapter, with its text."""
    path = tmp_path / "book.epub"
    long = bare("Der Hafen bleibt bis zum Montag geschlossen, sagte die Sprecherin. " * 5, title="Hafen")
    path.write_bytes(book([clipping, long]))

    first, second = gather([str(path)]).origins
    assert "sagte" in load(first).content.decode()
    assert "Der Hafen bleibt" in load(second).content.decode()


def test_same_articles_give_the_same_book(clipping):
    """Nothing in a book depends on anything but its articles and when it was made."""
    assert book([clipping], made=MADE) == book([clipping], made=MADE)


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 59), st.integers(1, 30)), max_size=6),
)
def test_notes_that_overlap_give_good_markup(text, spans):
    """However notes lie over one another, the page is good XML and loses no word."""
    spans = [Span(start, min(start + length, len(text))) for start, length in spans if start < len(text)]
    one = replace(bare(text), remarks=tuple(Remark(span, "n") for span in spans))
    page = zipfile.ZipFile(io.BytesIO(book([one], made=MADE))).read("EPUB/article-00001.xhtml")

    (paragraph,) = etree.fromstring(page).iter(f"{XHTML}p")
    assert "".join(paragraph.itertext()) == text


@pytest.mark.parametrize("form", Form)
def test_every_form_takes_an_article_nothing_is_known_of(form):
    """No title, no author, no day, no finding: each form still gives a document."""
    assert exported([bare("Ein Satz.")], form)


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Brücke: bleibt zu!", "Brücke-bleibt-zu"),
        ("../../etc/passwd", "etc-passwd"),
        ("-rf *", "rf"),
        ("", "article"),
        ("CON", "CON-"),
        ("a\x1b[31m\u202eb", "a-31m-b"),
        ("x" * 300, "x" * 60),
    ],
)
def test_title_as_a_name_harms_nothing(title, stem):
    """A file is called by letters, digits and dashes, leads nowhere and is no option and no device."""
    assert stem_of(title) == stem


def test_files_are_never_overwritten_unless_asked(tmp_path, monkeypatch):
    """Another file of the name gets a number; the very same is left; a folder full of them is told."""
    assert write_new(tmp_path, "A", "md", b"one") == tmp_path / "A.md"
    assert write_new(tmp_path, "A", "md", b"one") is None
    assert write_new(tmp_path, "A", "md", b"two") == tmp_path / "A-2.md"
    write_over(tmp_path / "A.md", b"new")
    assert sorted((p.name, p.read_bytes()) for p in tmp_path.iterdir()) == [("A-2.md", b"two"), ("A.md", b"new")]

    monkeypatch.setattr(filing, "MOST_OF_A_NAME", 3)
    with pytest.raises(UsageError):
        write_new(tmp_path, "A", "md", b"three")


def test_year_alone_makes_no_key():
    """A key of digits only is none to a bibliography."""
    assert citation_keys([bare("x", published=date(2024, 1, 1)).article]) == ["article2024"]
