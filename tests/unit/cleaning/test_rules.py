"""Each rule fires where it should, and leaves alone what only looks like it."""

from __future__ import annotations

import pytest

from reader.cleaning import clean
from reader.cleaning.lines import phrase_rule
from reader.cleaning.phrases import LIMITS
from reader.cleaning.rules import reason_of, rules

LONG_OPENING = (
    "Auch interessant fand er die alten Karten der Stadt, die er im Keller des Rathauses und später auf dem Boden der "
    "Schule gefunden hatte und nun dem Museum schenken will."
)

EXAMPLES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    # family: lines it takes out, lines of articles it must not
    "cookie-notice": (
        ("Hier verwenden wir Cookies, um Inhalte zu messen.", "Accept all", "We use cookies to improve this site."),
        ("Das Gericht prüfte, ob der Verlag Cookies setzen durfte.", "She baked cookies for the crew."),
    ),
    "embedded-content": (
        ("An dieser Stelle finden Sie einen externen Inhalt.", "Please turn on JavaScript to view this content."),
        ("Der Inhalt des Briefes blieb geheim, sagte die Richterin.", "The content of the letter stayed secret."),
    ),
    "ad-block-notice": (
        ("Bitte deaktivieren Sie Ihren Werbeblocker.", "Please disable your ad blocker to read on."),
        ("Die Werbung für Tabak soll verboten werden, forderte der Verband.", "The block was adorned with flags."),
    ),
    "advertisement": (
        ("Anzeige", "Story continues below advertisement", "Für Käufe über diese Links erhalten wir eine Provision."),
        ("Die Anzeige gegen den Minister wurde am Freitag erstattet.", "He placed an advertisement in the paper."),
    ),
    "offer": (
        ("Jetzt für nur 1 Euro im ersten Monat testen", "Already a subscriber? Log in", "Monatlich kündbar"),
        ("Der Konzern will den Vertrag bald kündigen, teilte er mit.", "She signed in ink, as the law demands."),
    ),
    "donation": (
        ("Unterstützen Sie uns mit einem freiwilligen Beitrag", "Support our journalism from £2 a month"),
        ("Die Spende kam von einem Unbekannten, berichtete der Pfarrer.", "The donors asked for no receipt."),
    ),
    "newsletter": (
        ("Unser Newsletter bringt Ihnen das Wichtigste des Tages.", "Get our newsletter straight to your inbox"),
        ("In einem Brief an die Aktionäre warnte er vor Verlusten.", "The letter reached the palace in spring."),
    ),
    "app-nag": (
        ("Laden Sie jetzt unsere App herunter", "Download our free app on the App Store"),
        ("Die Polizei wertet die Nachrichten aus dem Handy des Mannes aus.", "The app was banned in three states."),
    ),
    "share-bar": (
        ("Teilen", "Artikel drucken", "Share this article", "Copy link"),
        ("Teilen wollte er sein Zimmer mit niemandem, erzählte Jonas später.", "They share a border and a river."),
    ),
    "audio-player": (
        ("Artikel anhören", "Listen to this article", "Diese Audioversion wurde künstlich generiert"),
        ("Wer das Stück hören will, muss bis Mai warten, sagte sie.",),
    ),
    "reading-time": (
        ("5 min read", "Lesezeit: 4 Minuten"),
        ("He read for five minutes and then stopped.", "Die Lesezeit im Saal endet um acht, sagte sie."),
    ),
    "read-also": (
        ("Lesen Sie auch: Der Kanal wird tiefer", "+++ Auch spannend: Drei Boote +++", "Read more: The river rises"),
        (LONG_OPENING, "Readers wrote that they liked it."),
    ),
    "poll": (
        ("Umfrage: Was meinen Sie?", "Vote"),
        ("In einer Umfrage nannten 40 Prozent die Mieten als größte Sorge.", "The vote was postponed until June."),
    ),
    "comments": (
        ("Kommentare (12)", "Join the conversation", "Bitte beachten Sie unsere Netiquette"),
        ("Der Kommentar des Trainers fiel knapp aus: „Zu wenig“.", "He made no comment on the case."),
    ),
    "feedback": (
        ("Haben Sie einen Fehler entdeckt?", "Report a typo"),
        ("Die Ermittler gehen den Hinweisen nach, sagte ein Sprecher.", "The report named nobody."),
    ),
    "author-box": (
        ("Über die Autorin", "About the author"),
        ("Die Autorin las aus ihrem neuen Roman.", "The author of the letter is unknown."),
    ),
    "programme-note": (
        ("Dieses Thema im Programm: Rundschau, 18 Uhr", "This article was originally published in March."),
        ("Das Programm der Partei umfasst 90 Seiten.", "It was originally a barn."),
    ),
    "copyright": (
        ("Alle Rechte vorbehalten.", "All rights reserved."),
        ("Der Vorstand behielt sich rechtliche Schritte vor.", "She reserved a table for two."),
    ),
    "navigation": (
        ("Zum Inhalt springen", "Skip to content", "Menü"),
        ("Das Menü kostete 40 Euro und bestand aus sieben Gängen.", "Search parties left at dawn for the island."),
    ),
    "stamp": (
        ("Stand: 03.04.2031, 10:15 Uhr", "Updated April 3, 2031"),
        ("Stand der Dinge ist, dass niemand zuständig sein will, wie ein Beamter sagte, der schon lange im Amt ist.",
         "She updated the map."),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("family", "line"), [(f, line) for f, (fires, _) in EXAMPLES.items() for line in fires])
def test_a_family_takes_its_lines_out(family: str, line: str) -> None:
    """What a page says of itself is recognised by its words."""
    assert phrase_rule(line) == family


@pytest.mark.parametrize("line", [line for _, leaves in EXAMPLES.values() for line in leaves])
def test_prose_about_the_same_things_stays(line: str) -> None:
    """A sentence of an article on cookies, offers or votes is not taken for boilerplate."""
    assert phrase_rule(line) == ""


def test_every_family_has_examples_and_limits() -> None:
    """No family of phrases goes untested, but for credits, which marks decide and not phrases."""
    assert set(EXAMPLES) | {"credit"} == set(LIMITS)


def test_every_rule_gives_its_reason() -> None:
    """Whoever asks why a line went gets a sentence."""
    assert all(reason.endswith(".") for reason in rules().values())
    assert set(LIMITS) <= set(rules())
    assert reason_of("no-such-rule") == ""


STORY = """Wir verwenden Cookies, um die Seite zu verbessern.
Startseite Region Sport
Hochwasser im Tal
Deich bei Untersollbach hält dem Wasser stand
In der Nacht stieg die Solle auf fünf Meter. Verletzt wurde niemand, doch die Schule bleibt geschlossen.
Von Karla Winter
Stand: 04.03.2031, 09:30 Uhr
Helfer füllen Sandsäcke am Ufer. Foto: Udo Kern/Talbild
Untersollbach – Gegen drei Uhr hörte Feuerwehrchef Anton Riedl das Knacken zuerst. „Ich dachte, das war es jetzt“, sagte er am Dienstag. Doch der Deich hielt, und am Morgen sank der Pegel.
Nach Angaben des Landratsamtes waren 240 Helfer im Einsatz. Sie hätten mehr als 9000 Säcke gefüllt, teilte die Behörde mit.
Lesen Sie auch: Was ein Pegel eigentlich misst
Schule bleibt bis Freitag geschlossen
Die Grundschule dient weiter als Lager. Rektorin Beate Lindner rechnet damit, dass der Unterricht am Montag wieder beginnt. „Die Kinder haben gefragt, ob sie Säcke füllen dürfen“, erzählte sie.
Für das Wochenende erwartet der Wetterdienst neuen Regen. Riedl will deshalb erst am Sonntag entscheiden, ob die Wachen abgezogen werden. (kwi/dpa)
Teilen
Mehr zum Thema
Pegel steigen auch an der Ache
Kommentare (3)
"""  # noqa: E501 - a paragraph of scraped text is one line


def test_scraped_text_is_laid_out() -> None:
    """Kicker, title, lead, byline and heading stand in reading order; the signature is a byline of its own."""
    article = clean(STORY)
    found = [(str(block.kind), block.span.of(article.text)[:24]) for block in article.blocks]
    assert found == [
        ("kicker", "Hochwasser im Tal"),
        ("title", "Deich bei Untersollbach "),
        ("lead", "In der Nacht stieg die S"),
        ("byline", "Von Karla Winter"),
        ("paragraph", "Untersollbach – Gegen dr"),
        ("paragraph", "Nach Angaben des Landrat"),
        ("heading", "Schule bleibt bis Freita"),
        ("paragraph", "Die Grundschule dient we"),
        ("paragraph", "Für das Wochenende erwar"),
        ("byline", "(kwi/dpa)"),
    ]
    assert article.title == "Deich bei Untersollbach hält dem Wasser stand"
    assert article.authors == ("Karla Winter",)
    assert str(article.published) == "2031-03-04" or article.published is None  # None while that day lies ahead
    assert article.language == "de"


def test_every_line_left_out_is_listed_in_its_place() -> None:
    """Nothing vanishes: each line that went has its rule and the number of blocks before it."""
    article = clean(STORY)
    listed = {removed.text.split(",")[0]: (removed.rule, removed.line) for removed in article.removed}
    assert listed["Lesen Sie auch: Was ein Pegel eigentlich misst"] == ("read-also", 6)
    assert listed["Teilen"] == ("share-bar", 10)
    assert listed["Helfer füllen Sandsäcke am Ufer. Foto: Udo Kern/Talbild"] == ("caption", 4)
    assert listed["Stand: 04.03.2031"] == ("stamp", 4)
    assert all(reason_of(removed.rule) for removed in article.removed)
    kept = [line for line in STORY.splitlines() if line and line not in article.text]
    assert len(kept) == len(article.removed) + 1  # the signed paragraph stands in two blocks


def test_cleaning_twice_changes_nothing() -> None:
    """The text of a clean article is clean."""
    text = clean(STORY).text
    assert clean(text).text == text


PAGE = """<!DOCTYPE html><html lang="de-AT"><head><meta charset="utf-8"><title>Deich hält | Talblatt</title>
<meta property="og:site_name" content="Talblatt"><meta property="og:title" content="Deich hält dem Wasser stand | Talblatt">
<meta property="article:published_time" content="2021-03-04T09:30:00+01:00"><meta name="author" content="Karla Winter">
<meta name="description" content="In der Nacht stieg die Solle auf fünf Meter. Verletzt wurde niemand."></head><body>
<nav><a href="/">Start</a> <a href="/region">Region</a></nav><main><article>
<header><p class="kicker">Hochwasser</p><h1>Deich hält dem Wasser stand</h1>
<p class="intro">In der Nacht stieg die Solle auf fünf Meter. Verletzt wurde niemand.</p><p class="byline">Von Karla Winter</p></header>
<figure><img src="a.jpg"><figcaption>Helfer am Ufer. Foto: Udo Kern</figcaption></figure>
<p>Gegen drei Uhr hörte Feuerwehrchef Anton Riedl das Knacken zuerst. „Ich dachte, das war es jetzt“, sagte er am Dienstag. Der
<a href="/deich">Deich</a> hielt, und am Morgen sank der Pegel wieder.</p>
<p>Nach Angaben des Landratsamtes waren 240 Helfer im Einsatz. Sie hätten mehr als 9000 Säcke gefüllt, teilte es mit.</p>
<h2>Schule bleibt geschlossen</h2>
<p>Die Grundschule dient weiter als Lager. Rektorin Beate Lindner rechnet damit, dass der Unterricht am Montag beginnt.</p>
<ul><li>Turnhalle: Lager für Sandsäcke</li><li>Aula: Küche für die Helfer</li></ul>
<blockquote>„Ich dachte, das war es jetzt“</blockquote>
<div class="newsletter-box"><p>Unser Newsletter bringt Ihnen jeden Morgen das Wichtigste.</p></div>
<ul class="related"><li><a href="/1">Pegel steigen auch an der Ache</a></li><li><a href="/2">Was ein Pegel misst</a></li></ul>
</article></main><footer><p>Impressum</p></footer></body></html>"""  # noqa: E501 - markup is not broken where a page is not


def test_a_page_is_laid_out_like_scraped_text() -> None:
    """Both tracks end in one kind of article: same blocks, structure, links and facts."""
    article = clean(PAGE, url="https://talblatt.example/region/deich.html")
    found = [(str(block.kind), block.span.of(article.text)[:20]) for block in article.blocks]
    assert found == [
        ("kicker", "Hochwasser"),
        ("title", "Deich hält dem Wasse"),
        ("lead", "In der Nacht stieg d"),
        ("byline", "Von Karla Winter"),
        ("paragraph", "Gegen drei Uhr hörte"),
        ("paragraph", "Nach Angaben des Lan"),
        ("heading", "Schule bleibt geschl"),
        ("paragraph", "Die Grundschule dien"),
        ("list_item", "Turnhalle: Lager für"),
        ("list_item", "Aula: Küche für die "),
        ("quote", "„Ich dachte, das war"),
    ]
    assert (article.title, article.publisher, article.authors) == (
        "Deich hält dem Wasser stand",
        "Talblatt",
        ("Karla Winter",),
    )
    assert (str(article.published), article.published_source, article.language) == ("2021-03-04", "page metadata", "de")
    assert article.blocks[-1].pulled
    (link,) = article.blocks[4].links
    assert (link.span.of(article.text), link.target) == ("Deich", "https://talblatt.example/deich")


def test_a_page_lists_what_it_showed_besides() -> None:
    """Captions, newsletters, related links and the foot of a page are listed with fitting rules."""
    listed = {removed.text: removed.rule for removed in clean(PAGE).removed}
    assert listed["Helfer am Ufer. Foto: Udo Kern"] == "caption"
    assert listed["Unser Newsletter bringt Ihnen jeden Morgen das Wichtigste."] == "newsletter"
    assert listed["Impressum"] == "copyright"
    assert "Pegel steigen auch an der Ache" in listed
    assert all(reason_of(rule) for rule in listed.values())
