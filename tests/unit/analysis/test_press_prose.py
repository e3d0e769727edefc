"""Turns of press prose that name a speaker indirectly: papers, compounds, shared surnames, roles before names."""

from __future__ import annotations

import pytest

from reader.analysis import analyse
from reader.analysis.find import find
from reader.cleaning import clean

CASES: dict[str, tuple[str, str, list[tuple[str, str | None]]]] = {
    "a statement is of whoever has the word": (
        "de",
        (
            "Der Bund der Segler wirft dem Ministerium vor, Häfen zu vergessen. Die Stege seien morsch, heißt es in "
            "einer Stellungnahme, die gestern verschickt wurde. Das Geld sei „anderswo versickert“."
        ),
        [("Die Stege seien morsch", "Bund der Segler"), ("„anderswo versickert“", "Bund der Segler")],
    ),
    "a leaflet of a union named by its kind": (
        "de",
        (
            "Die IG Holz verlangt eine Zusage. „Für das Werk dürfen nicht die Sägerinnen zahlen“, heißt es in einem "
            "Flugblatt der Gewerkschaft."
        ),
        [("„Für das Werk dürfen nicht die Sägerinnen zahlen“", "IG Holz")],
    ),
    "a surname two bear means who was named last": (
        "de",
        (
            "Der Imker Jonas Lohse sammelt seit Jahren. „Wir haben nichts“, so der Imker.\n"
            "Das sieht Inga Lohse vom Institut für Blumenkunde anders. „Es ist zu warm“, erklärt die Forscherin.\n"
            "Lohse zufolge reicht ein Verbot nicht aus."
        ),
        [("reicht ein Verbot nicht aus", "Inga Lohse")],
    ),
    "a short sentence goes on": (
        "de",
        "Der Wirt Paul Lenz kommt auch. „Ich bringe Kuchen mit“, sagt er. „Ohne Rosinen.“",
        [("„Ohne Rosinen.“", "Paul Lenz")],
    ),
    "words that look like a name are said where a frame follows": (
        "de",
        "Die Wirtin Ulla Dorn lacht. „Guten Morgen“, sagt Dorn. „Sehen Sie“, sagt Dorn, „so ist es.“",
        [("„Guten Morgen“", "Ulla Dorn"), ("„Sehen Sie“", "Ulla Dorn"), ("„so ist es.“", "Ulla Dorn")],
    ),
    "a compound tells whose word it is": (
        "de",
        "Beim Brand der Scheune wurde nach Polizeiangaben niemand verletzt.",
        [("niemand verletzt", "Polizei")],
    ),
    "demnach points to the organisation before": (
        "de",
        (
            "Die Wirtin Ulla Dorn erklärte, sie habe früh gewarnt. „Keiner hat gehört.“\n"
            "Das Landesamt für Seen hatte Proben genommen. Demnach lagen die Werte unter der Grenze."
        ),
        [("lagen die Werte unter der Grenze", "Landesamt für Seen")],
    ),
    "plurals whose Konjunktiv is their preterite": (
        "de",
        "Sprecher Udo Brand sagte, die Prüfer benötigten mehr Zeit. Die Stadt teilte mit, die Arbeiten liefen noch.",
        [("die Prüfer benötigten mehr Zeit", "Udo Brand"), ("die Arbeiten liefen noch", "Stadt")],
    ),
    "a Konjunktiv behind a colon": (
        "de",
        "Kämmerer Amir Rezai versuchte, den Rat zu beruhigen: Die Anleihe werde erst in fünf Jahren fällig.",
        [("Die Anleihe werde erst in fünf Jahren fällig", "Amir Rezai")],
    ),
    "a form in -e before its pronoun": (
        "de",
        "Der Senn Josef Hagspiel berichtete, dass nachts Leute kämen. Noch heute zucke er zusammen.",
        [("Noch heute zucke er zusammen", "Josef Hagspiel")],
    ),
    "whoever writes says it, not who relays it": (
        "de",
        (
            "Den Eltern schrieb Rektorin Gesa Holm nach Informationen des Abendblatts in einer Mail, sie werde "
            "niemandem etwas versprechen."
        ),
        [("sie werde niemandem etwas versprechen", "Gesa Holm")],
    ),
    "a headline's role before the name": (
        "de",
        (
            "Ministerin verteidigt Badeverbot\n"
            "Die Umweltministerin Kaltwasser hält am Verbot fest. „Das ist, was bleibt“, sagte Hedwig Kaltwasser.\n"
            "Das Verbot sei keine Strafe, betonte die Ministerin."
        ),
        [("Das Verbot sei keine Strafe", "Hedwig Kaltwasser")],
    ),
    "a plural in a headline is not its one analyst": (
        "de",
        (
            "Analysten: „Das Vertrauen ist dahin“\n"
            "„Das Vertrauen ist dahin“, urteilt Olivia Brandt von der Privatbank. Die Analystin rechnet damit, dass "
            "das Werk frisches Geld braucht."
        ),
        [("dass das Werk frisches Geld braucht", "Olivia Brandt")],
    ),
    "a newspaper in marks is nobody's calling": (
        "de",
        "Landrätin Edel Hückel lobte die Helfer. Der „See-Anzeiger“ hatte gemeldet, zwei Pumpen seien kaputt.",
        [("zwei Pumpen seien kaputt", "See-Anzeiger")],
    ),
    "letters in brackets are a name too": (
        "de",
        "Der Deutsche Seenwarndienst (DSW) hat die höchste Stufe ausgerufen. Die Lage sei ernst, schreibt der DSW.",
        [("Die Lage sei ernst", "Deutscher Seenwarndienst")],
    ),
    "hieß es dort": (
        "de",
        "Der Seebehörde zufolge sind elf Leinen gerissen. Man habe so etwas „noch nicht gesehen“, hieß es dort.",
        [("„noch nicht gesehen“", "Seebehörde")],
    ),
    "words said are nobody": (
        "de",
        "Der Sohn lachte kaum. „Ich rufe nicht zurück“, meinte Lukas Brand und vermutete, alles sei verraten worden.",
        [("alles sei verraten worden", "Lukas Brand")],
    ),
    "a letter of a society": (
        "de",
        "Der Gewerbeverein Seedorf warnt. In einem Brief an den Rat heisst es: «Ein Platz ohne Linde ist leer.»",
        [("«Ein Platz ohne Linde ist leer.»", "Gewerbeverein Seedorf")],
    ),
    "a report of the canton": (
        "de",
        "Wie aus dem Bericht des Kantons hervorgeht, würde der Bund die Hälfte zahlen.",
        [("würde der Bund die Hälfte zahlen", "Kanton")],
    ),
    "it is a house by its letters": (
        "en",
        "NHS Mercia said trusts were free to decide. It added that the wards were safe.",
        [("that the wards were safe", "NHS Mercia")],
    ),
    "a short answer behind a colon": (
        "en",
        'Council leader Sue Tranter was heckled. Pressed again, she replied: "Then come, Dewi."',
        [('"Then come, Dewi."', "Sue Tranter")],
    ),
    "whoever would not have it speaks behind the colon": (
        "de",
        "Dass die Partie alles entschied, wollte Trainer Jan Oster nicht gelten lassen: „Wir sind vorne.“",
        [("„Wir sind vorne.“", "Jan Oster")],
    ),
    "a question asked is nobody's words": (
        "de",
        "Auf die Frage, ob er gehe, antwortete Minister Karl Dorn nur, dass er nachdenke.",
        [("dass er nachdenke", "Karl Dorn")],
    ),
    "an aside between subject and verb": (
        "en",
        "An official familiar with the case, who was not authorized to discuss it, said charges were possible.",
        [("charges were possible", None)],
    ),
    "accused of": (
        "en",
        "Sen. Mary Brack accused the company of putting a price on people's lives.",
        [("putting a price on people's lives", "Mary Brack")],
    ),
    "a memo relays what she noted": (
        "en",
        "Sen. Mary Brack spoke last. She noted that new pumps would have cost $84,000, according to a memo.",
        [("that new pumps would have cost $84,000", "Mary Brack")],
    ),
    "a party's member is whoever was elected": (
        "en",
        (
            "Lucinda Werth, who runs the mill, said she was sorry. That drew a sigh from Sen. Raymond Huxley.\n"
            "“Ma'am, with respect,” the Nebraska Republican said, “my fish tank has a better alarm.”"
        ),
        [("“Ma'am, with respect,”", "Raymond Huxley")],
    ),
    "wondered aloud": (
        "en",
        "Councilman Nate Villa wondered aloud whether the town could plant trees instead.",
        [("whether the town could plant trees instead", "Nate Villa")],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_speaker_of_press_prose(case: str) -> None:
    """Each of these words is found, and is of whom a reader would name."""
    language, text, wanted = CASES[case]
    found = find(text, language)
    names = {speaker.id: speaker.name for speaker in found.speakers}
    told = [
        (
            " ".join(text[part.start : part.end] for part in q.parts),
            names.get(q.speaker if q.speaker is not None else -1),
        )
        for q in found.quotations
    ]
    for words, name in wanted:
        assert [said for where, said in told if words in where][-1:] == [name], told


def test_no_clock_time_is_a_role() -> None:
    """A sentence may end in a clock time, and goes on where a day or a zone follows."""
    text = "The talks begin at 7 p.m. Amy Okon, a senior, said she would come at 8 p.m. Monday."
    (speaker,) = find(text, "en").speakers
    assert (speaker.name, speaker.role) == ("Amy Okon", "")


def test_one_full_name_is_one_speaker() -> None:
    """Who is named in full twice stands once among the speakers, unless their ages differ."""
    text = (
        "„Ich lag da“, sagte Oma Gerda Laut (81). Am Morgen kam Hilfe. „Es war still“, sagte Rentnerin Gerda Laut (81)."
    )
    assert [speaker.name for speaker in find(text, "de").speakers] == ["Gerda Laut"]


def test_whoever_answers_says_i() -> None:
    """In an interview "Ich" is whoever answers, also right after somebody else was cited."""
    article = clean(
        "Die Försterin Agnes Behr lässt Bäume liegen. Ein Gespräch über Käfer, Ordnung und Geduld im Wald.\n"
        "Interview: Tobias Fenske\n"
        "Frau Behr, was liegt denn da alles auf dem Boden herum?\n"
        "Behr: Eine Krippe. In so einem Stamm leben mehr Arten als auf einer ganzen Wiese, und das seit Jahren.\n"
        "Sehen das alle im Ort so wie Sie?\n"
        "Behr: Der Händler Udo Ziegler meinte, das Holz sei verloren. Ich habe ihm geantwortet, er könne kommen.\n"
        "Und ist er gekommen, um sich das anzusehen?\n"
        "Behr: Ja, mit Gummistiefeln. Er hat lange nichts gesagt und dann genickt. Mehr wollte ich gar nicht.\n",
        media_type="text/plain",
    )
    found = analyse(article)
    names = {speaker.id: speaker.name for speaker in found.speakers}
    told = {
        article.text[q.span.start : q.span.end]: names[q.speaker] for q in found.quotations if q.speaker is not None
    }
    assert told["er könne kommen"] == "Agnes Behr"
    assert told["das Holz sei verloren"] == "Udo Ziegler"
