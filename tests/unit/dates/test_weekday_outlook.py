"""Bare weekdays: whether they lie ahead of the article or behind it is told by their own clause."""

from __future__ import annotations

import re
from datetime import date

import pytest

from reader.dates import find_dates

THURSDAY = date(2024, 11, 7)

# [+Day] lies ahead of the article, [-Day] behind it.
GERMAN = """\
Am [+Sonntag] findet in Musterstadt ein Markt statt.
Der Prozess wird am [+Dienstag] fortgesetzt.
Die Sitzung wurde auf [+Dienstag] vertagt.
Das Spiel wurde auf [+Samstag] verschoben.
Der Rat hat die Entscheidung auf [+Montag] vertagt.
Sie soll am [+Montag] vor dem Ausschuss aussagen.
Die Straße bleibt bis [+Freitag] gesperrt.
Bis [+Freitag] können sich Interessierte melden.
Die Frist wurde bis [+Freitag] verlängert.
Am [+Montag] tritt der Ausschuss zusammen.
Die Ministerin reist am [+Montag] nach Prag.
Der Streik beginnt am [+Montag].
Der Streik begann am [-Montag].
Am [-Montag] hatte der Minister das noch bestritten.
Die Polizei nahm am [-Sonntag] zwei Männer fest.
Er ist am [-Sonntag] gestorben.
Wie die Polizei am [-Mittwoch] mitteilte, wird der Mann noch gesucht.
Der Minister sagte am [-Mittwoch], er werde zurücktreten.
Der Minister kündigte am [-Mittwoch] an, am [+Freitag] zurückzutreten.
Der Bundestag will am [+Freitag] über das Gesetz abstimmen.
Ein Urteil wird für [+Freitag] erwartet.
Ein Urteil wird am [+Freitag] erwartet.
Am [+Dienstag] wird ein neuer Präsident gewählt.
Am [-Dienstag] wurde ein neuer Präsident gewählt.
Ab [+Montag] gilt die neue Regel.
Seit [-Montag] gilt die neue Regel.
Das Treffen ist für [+Dienstag] geplant.
Das Treffen war für [+Dienstag] geplant.
Die Verhandlung, die am [-Montag] begann, wird am [+Freitag] fortgesetzt.
Am [+Samstag] spielt der Verein gegen Musterstadt.
Am [-Samstag] spielte der Verein gegen Musterstadt.
Nächste Sitzung ist am [+Montag].
Der Mann sei am [-Montag] verhaftet worden, sagte ein Sprecher.
Der Mann soll am [-Montag] verhaftet worden sein.
Der Mann soll am [-Montag] drei Menschen verletzt haben.
Der Ausschuss kommt am [+Montag] zusammen.
Die Bahn kündigte für [+Montag] einen Streik an.
Die Gewerkschaft hat für [+Montag] zum Streik aufgerufen.
Die Beisetzung ist am [+Samstag].
Die Wahl am [-Sonntag] hat die Partei verloren.
Vor der Wahl am [+Sonntag] liegt die Partei vorn.
Die Konferenz dauert noch bis [+Sonntag].
Der Sprecher erklärte am [-Mittwoch], das Treffen werde am [+Freitag] stattfinden.
Am [-Mittwoch] teilte das Amt mit, dass die Schule am [+Freitag] wieder öffnet.
Die Suche soll am [+Montag] fortgesetzt werden.
Von [+Montag] an fahren wieder Züge.
Bis zum [+Sonntag] läuft die Ausstellung.
Der Präsident empfängt ihn am [+Dienstag] in der Hauptstadt.
Bei dem Angriff am [-Montag] starben zwei Menschen.
Das Gericht verurteilte ihn am [-Dienstag] zu zwei Jahren Haft.
Das Gericht will das Urteil am [+Dienstag] verkünden.
Bereits am [-Dienstag] war der Pegel gestiegen.
Erst am [-Dienstag] ist ein Kind verunglückt.
Am [+Montag] muss er sich vor Gericht verantworten.
Am [-Montag] musste er sich vor Gericht verantworten.
Die Polizei ermittelt nach dem Brand am [-Montag].
Geplant ist, das Haus am [+Montag] zu öffnen.
Er kündigte an, das Haus am [+Montag] zu öffnen.
Er weigerte sich am [-Montag], das Haus zu verlassen.
Der Vertrag läuft am [+Sonntag] aus.
Am [-Sonntag] lief der Vertrag aus.
Der Tarifstreit geht am [+Montag] in die nächste Runde.
Der Flug, der am [-Montag] ausfiel, wird am [+Samstag] nachgeholt.
Am [+Dienstag] stimmt das Parlament ab.
Am [-Dienstag] stimmte das Parlament ab.
Die Behörde rechnet bis [+Montag] mit Regen.
Der Zeuge wird am [+Montag] gehört.
Die Zeugin ist für [+Montag] geladen.
Der Zeuge wurde am [-Montag] gehört.
Noch am [-Montag] hieß es, alles sei gut.
Es wird erwartet, dass der Senat am [+Dienstag] zustimmt.
Die Verhandlung ist auf den kommenden [+Dienstag] vertagt worden.
Das Konzert in der Stadthalle fällt am [+Samstag] aus.
Das Konzert in der Stadthalle fiel am [-Samstag] aus.
Am [+Samstag] eröffnet die Bürgermeisterin die neue Brücke.
Am [-Samstag] eröffnete die Bürgermeisterin die neue Brücke.
Nach Angaben der Feuerwehr brannte am [-Montag] ein Dachstuhl.
Wer am [+Sonntag] wählen will, braucht einen Ausweis.
Die Feuerwehr löschte den Brand, der am [-Sonntag] ausgebrochen war.
Das Urteil fällt am [+Freitag].
Das Urteil fiel am [-Dienstag].
Die Pläne sollen am [+Freitag] vorgestellt werden.
Die Pläne wurden am [-Dienstag] vorgestellt.
Zuvor hatte die Partei am [-Montag] einen neuen Vorsitzenden gewählt.
Die Partei wählt am [+Samstag] einen neuen Vorsitzenden.
Man hoffe, am [+Montag] weiterzuarbeiten, sagte der Chef.
Die Schule bleibt am [+Freitag] geschlossen.
Der Gesundheitszustand habe sich am [-Montag] verschlechtert.
Die Abstimmung könnte am [+Dienstag] stattfinden.
Die Abstimmung, die am [-Dienstag] stattfand, ging knapp aus.
Im Fall des am [-Sonntag] getöteten Mannes gibt es eine Spur.
Der Händler senkt ab [+Montag] die Preise.
Der Chef des Werks trat am [-Montag] zurück.
Der Chef des Werks tritt am [+Montag] zurück.
Bis [-Montag] waren zwölf Tote gezählt worden.
Die Mannschaft muss am [+Sonntag] ohne ihren Torwart auskommen.
Das Wasser stieg am [-Montag] weiter an.
Das Spiel gegen Musterstadt steigt am [+Samstag].
Beide Seiten einigten sich am [-Dienstag] darauf, am [+Montag] weiter zu verhandeln.
"""

ENGLISH = """\
The council voted 5-2 [-Monday] to drop a rule that would ban tents.
The firm sold the mill [-Monday] to a fund that will close it.
The fair takes place on [+Sunday] in Exampleville.
The trial will resume on [+Tuesday].
The hearing was adjourned until [+Tuesday].
The match was postponed until [+Saturday].
The case was adjourned to [+Monday].
The case will be heard on [+Monday].
A verdict is expected on [+Tuesday].
A verdict was expected [+Tuesday].
The ministers plan to meet on [+Friday].
He plans to meet her on [+Friday].
She is due to appear in court on [+Monday].
They agreed to meet again on [+Monday].
He is scheduled to speak [+Saturday].
Tickets are on sale until [+Friday].
The road is closed until [+Friday].
The vote is set for [+Tuesday].
The funeral is on [+Saturday].
The strike begins on [+Monday].
The strike began on [-Monday].
He said [-Wednesday] that he would resign.
He said on [-Wednesday] that talks will resume on [+Friday].
Police arrested two men on [-Sunday].
Two men were arrested [-Sunday].
He died on [-Sunday].
The bank raised rates [-Wednesday].
The bank announced [-Tuesday] that it would close.
The court is to rule on [+Tuesday].
The team play Exampleton on [+Saturday].
The team played Exampleton on [-Saturday].
Voters go to the polls on [+Sunday].
Voters went to the polls on [-Sunday].
A meeting scheduled for [+Tuesday] was called off.
Parliament meets on [+Tuesday] to vote.
Parliament met on [-Tuesday] to vote.
The governor, who took office on [-Monday], will speak on [+Friday].
He has until [+Monday] to reply.
The company reports earnings on [+Tuesday].
The company reported earnings on [-Tuesday].
A spokesman declined to comment on [-Tuesday].
She refused to answer questions [-Tuesday].
The bill failed to pass on [-Tuesday].
The rain could last until [+Sunday].
He wants to leave on [+Saturday].
They hope to finish by [+Friday].
The attack on [-Monday] killed two people.
The plane crashed on [-Monday].
The film opens [+Friday].
The film opened [-Friday].
The president is meeting allies on [+Tuesday].
The exhibition runs until [+Sunday].
The deadline is [+Monday].
The suspect was remanded in custody until [+Monday].
The suspect appeared in court on [-Tuesday].
The suspect will appear in court on [+Tuesday].
Ahead of [+Sunday]'s vote the party is in the lead.
The chief executive will step down on [+Friday], the firm said on [-Wednesday].
Since [-Monday] trains have been delayed.
From [+Monday] trains will run again.
The committee is expected to vote on [+Friday].
The storm is forecast to reach land by [+Saturday].
Workers have voted to strike on [+Monday].
The talks, which ended on [-Tuesday], brought no result.
He told reporters [-Tuesday] he intends to run.
The inquest opens on [+Tuesday].
The inquest heard on [-Tuesday] that he fell.
The parade was cancelled on [-Sunday] because of rain.
The parade has been moved to [+Saturday].
Rail services resume on [+Monday], the operator said.
A spokeswoman told the paper on [-Tuesday] that talks were going well.
The party is holding its conference on [+Saturday].
The new law comes into force on [+Friday].
He was charged on [-Monday] with theft and will appear in court on [+Friday].
Officials are expected to announce the result by [+Saturday].
A man who was shot on [-Sunday] has died.
The minister is to address parliament on [+Monday].
The minister addressed parliament on [-Monday].
More rain is forecast for [+Saturday].
The team's next game is [+Sunday].
The chief, speaking on [-Tuesday], denied the claim.
The mayor, who is seeking a second term, faces voters on [+Sunday].
The ship, due to dock on [+Saturday], carries grain.
Students must register by [+Friday].
By [-Monday] twelve people had died.
She promised to reply by [+Friday].
Shares fell [-Wednesday] after the firm cut its forecast.
Shares of the firm, which reports results on [+Tuesday], rose [-Wednesday].
Voting closes on [+Sunday].
Polls closed on [-Sunday].
"""

SENTENCES = [(s, "de") for s in GERMAN.splitlines()] + [(s, "en") for s in ENGLISH.splitlines()]


@pytest.mark.parametrize(("sentence", "language"), SENTENCES)
def test_weekday_lies_ahead_or_behind(sentence: str, language: str) -> None:
    """Preposition, intention and tense of its own clause tell on which side of the article a weekday lies."""
    text = re.sub(r"\[[+-](\w+)\]", r"\1", sentence)

    found = [m.first for m in find_dates(text, THURSDAY, language) if m.first]

    assert ["+" if day > THURSDAY else "-" for day in found] == re.findall(r"\[([+-])", sentence)


def test_weekdays_in_a_row_go_on_from_one_another() -> None:
    """Days joined without a verb between them follow each other; a verb between them parts them."""
    joined = find_dates("Police arrested him on Saturday and Sunday.", THURSDAY, "en")
    parted = find_dates("The firm, which reports results on Tuesday, rose Wednesday.", THURSDAY, "en")

    assert [m.value for m in joined] == ["2024-11-02", "2024-11-03"]
    assert [m.value for m in parted] == ["2024-11-12", "2024-11-06"]
