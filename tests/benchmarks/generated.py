"""German-looking articles without end, the same for the same seed: common words are common, new words keep coming."""

import random
from datetime import date, timedelta
from hashlib import sha256
from itertools import accumulate

from reader.article import Article, Block, BlockKind, Origin, OriginKind
from reader.findings import (
    Analysis,
    Certainty,
    DateMention,
    DateType,
    Mention,
    MentionForm,
    Quotation,
    QuotationKind,
    Speaker,
)
from reader.spans import Span

_SMALL = (
    "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
    "hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur "
    "bis mehr durch man sein wurde wenn können alle schon unter seit jetzt wir ihre gegen bereits weil dann kann "
    "keine sehr beim muss würde soll dieser diese neue großen ersten viele heute morgen gestern immer wieder "
    "gegenüber zwischen weiter"
).split()
_STEMS = (
    "Wasser Stadt Land Haus Bund Rat Kraft Werk Straße Brücke Fluss Hafen Schiff Bahn Markt Preis Geld Steuer Amt "
    "Recht Gericht Wahl Kampf Partei Führung Minister Kanzler Regierung Parlament Abgeordneter Bürger Meister "
    "Schule Kinder Eltern Lehrer Kranken Pflege Arzt Klinik Medizin Forschung Wissenschaft Energie Strom Gas "
    "Kohle Wind Sonne Klima Schutz Umwelt Natur Wald Tier Vogel Garten Wetter Sturm Flut Regen Winter Sommer "
    "Abend Nacht Zeit Jahr Monat Woche Arbeit Lohn Tarif Streik Verband Verein Spiel Sport Trainer Mannschaft "
    "Halle Platz Bau Plan Verkehr Auto Rad Weg Reise Gast Küche Brot Bier Wein Fest Musik Kunst Buch Bild Film "
    "Theater Bühne Sprache Wort Frage Antwort Gespräch Verhandlung Vertrag Gesetz Ordnung Sicherheit Polizei "
    "Feuer Wehr Rettung Hilfe Opfer Krieg Frieden Armee Waffe Grenze Ausland Außen Innen Finanz Wirtschaft Handel "
    "Zoll Industrie Maschine Technik Daten Netz Rechner Telefon Zeitung Sender Presse Stelle Sprecher Bericht "
    "Nachricht Meinung Umfrage Ergebnis Zahl Prozent Millionen Kosten Haushalt Schuld Bank Kredit Zins Börse "
    "Aktie Firma Konzern Chef Vorstand Betrieb Fabrik Lager Ware Kunde Dienst"
).split()
_VERBS = (
    "sagte erklärte betonte kündigte forderte plante baute schloss öffnete zeigte begann endete wuchs sank stieg "
    "fiel blieb kam ging stand lag führte brachte hielt nahm gab fand suchte prüfte lehnte stimmte"
).split()
_GIVEN = (
    "Anna Ben Clara David Eva Finn Greta Hans Ida Jan Karla Lars Maria Nils Olga Paul Rosa Sven Tina Udo Vera Willi"
).split()
_FAMILY = (
    "Berger Claasen Drews Ebert Frank Graf Hansen Ihde Jansen Köhler Lorenz Möller Nolte Otto Peters Quast Rieck "
    "Sander Thoms Ulrich Voss Wolff Zander"
).split()


class Newsroom:
    """Makes articles one after the other."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)
        nouns = [*_STEMS]
        nouns += [a + b.lower() for a in _STEMS[:150] for b in _STEMS[:150] if a != b]
        self._random.shuffle(nouns)
        words = [*_SMALL, *_VERBS, *_STEMS, *nouns]
        self._words = words
        # Zipf's law: the word of rank r comes 1/r as often as the first.
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
        self._names = [f"{g} {f}{tail}" for f in _FAMILY for tail in ("", "mann", "stein", "er") for g in _GIVEN]
        self._pool = [self._sentence(self._random.randint(8, 18)) for _ in range(20_000)]

    def _sentence(self, length: int) -> str:
        words = self._random.choices(self._words, cum_weights=self._weights, k=length)
        words[0] = words[0][:1].upper() + words[0][1:]
        if length > 11:
            words[5] += ","
        return " ".join(words)

    def _rare(self) -> str:
        """Return a compound hardly met before."""
        parts = self._random.sample(_STEMS, 3)
        return parts[0] + parts[1].lower() + parts[2].lower() + self._random.choice(("", "en", "s"))

    def article(self, number: int) -> tuple[Article, Analysis]:
        """Return article `number` of about 2,900 characters, with six quotations by three people and four days."""
        pick = self._random
        day = date(2015, 1, 1) + timedelta(days=number % 3650)
        names = pick.sample(self._names, 3)
        pieces: list[str] = []
        quotations, mentions, dates = [], [], []
        place = 0

        def say(text: str) -> int:
            nonlocal place
            start = place
            pieces.append(text)
            place += len(text)
            return start

        blocks = []
        for paragraph in range(8):
            begin = place
            for sentence in range(3):
                words = pick.choice(self._pool)
                if sentence == 1 and paragraph < 6:
                    who = paragraph % 3
                    start = say(f"„{words} {self._rare()}“")
                    span = Span(start, place)
                    say(", ")
                    cue = say("sagte")
                    say(" ")
                    named = say(names[who])
                    mention = Span(named, place)
                    mentions.append(Mention(who, mention, MentionForm.NAME))
                    quotations.append(
                        Quotation(span, (span,), QuotationKind.DIRECT, who, mention, Span(cue, cue + 5),
                                  "quote-verb-subject", Certainty.SURE)
                    )  # fmt: skip
                    say(". ")
                elif sentence == 2 and paragraph % 2:
                    named = day - timedelta(days=paragraph)
                    start = say(f"{named.day}.{named.month}.{named.year}")
                    dates.append(
                        DateMention(Span(start, place), DateType.DATE, named.isoformat(), named, named, "full")
                    )
                    say(f" {words}. ")
                else:
                    say(f"{words} {self._rare() if sentence == 0 else ''}. ")
            blocks.append(Block(BlockKind.PARAGRAPH, Span(begin, place)))
            say("\n")
        text = "".join(pieces).rstrip("\n")
        key = sha256(text.encode()).hexdigest()[:16]
        article = Article(
            id=key, title=pick.choice(self._pool)[:70], text=text, blocks=tuple(blocks),
            origin=Origin(OriginKind.FILE, f"generated/{number}.txt"), publisher=f"Blatt {number % 40}",
            published=day, published_source="generated", language="de",
        )  # fmt: skip
        speakers = tuple(Speaker(i, name, role="Sprecher" if i else "") for i, name in enumerate(names))
        return article, Analysis(key, speakers, tuple(mentions), tuple(quotations), tuple(dates), day)
