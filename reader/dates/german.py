"""German words of time. Data only: "~" stands for the endings of an adjective, a capital for "only with a capital"."""

from __future__ import annotations

WORDS: dict[str, dict[int | float | str, str]] = {
    "WEEKDAY": {
        0: "montag montages", 1: "dienstag dienstages", 2: "mittwoch", 3: "donnerstag donnerstages",
        4: "freitag freitages", 5: "samstag sonnabend samstages sonnabends", 6: "sonntag sonntages",
    },
    "WEEKDAYS": {
        0: "montags", 1: "dienstags", 2: "mittwochs", 3: "donnerstags", 4: "freitags", 5: "samstags", 6: "sonntags",
    },
    "WDABBR": {0: "Mo", 1: "Di", 2: "Mi", 3: "Do", 4: "Fr", 5: "Sa", 6: "So"},
    "MONTH": {
        1: "januar jänner jaenner januars jänners", 2: "februar feber februars", 3: "märz maerz", 4: "april aprils",
        5: "Mai", 6: "juni", 7: "juli", 8: "august augusts", 9: "september septembers", 10: "oktober oktobers",
        11: "november novembers", 12: "dezember dezembers",
    },
    "MONTHABBR": {
        1: "Jan Jän", 2: "Feb", 3: "Mrz Mär", 4: "Apr", 6: "Jun", 7: "Jul", 8: "Aug", 9: "Sep Sept", 10: "Okt",
        11: "Nov", 12: "Dez",
    },
    "SEASON": {
        "SP": "frühling frühjahr frühlings frühjahrs", "SU": "sommer sommers", "FA": "herbst herbstes",
        "WI": "winter winters",
    },
    "SEASONMONTHS": {
        "SP": "frühlingsmonate frühlingsmonaten frühjahrsmonate frühjahrsmonaten",
        "SU": "sommermonate sommermonaten", "FA": "herbstmonate herbstmonaten", "WI": "wintermonate wintermonaten",
    },
    "SEASONHALF": {"WI": "winterhalbjahr", "SU": "sommerhalbjahr"},
    "DAYPART": {
        "MO": "Morgen vormittag morgengrauen", "MI": "mittag", "AF": "nachmittag", "EV": "abend vorabend",
        "NI": "nacht",
    },
    "EARLY": {"MO": "früh"},
    "NOON": {"24:00": "mitternacht"},
    "DAYPARTS": {
        "MO": "morgens vormittags frühmorgens", "MI": "mittags", "AF": "nachmittags", "EV": "abends", "NI": "nachts",
    },
    "NIGHT": {"NI": "nacht"},
    "PARTHOURS": {"MO": "morgenstunden vormittagsstunden", "MI": "mittagsstunden", "AF": "nachmittagsstunden",
                  "EV": "abendstunden", "NI": "nachtstunden"},
    "PAPER": {0: "Bild Welt Presse Tagesspiegel NZZ"},
    "NAMEDDAY": {0: "Black Cyber"},
    "NAMELIKE": {5: "Mai", 8: "August"},
    "TWOYEARS": {0: "saison spielzeit schuljahr geschäftsjahr studienjahr wintersemester"},
    "DEICTIC": {0: "heute", -1: "gestern", -2: "vorgestern", 1: "morgen", 2: "übermorgen"},
    "HEUTIG": {0: "heutig~", -1: "gestrig~", 1: "morgig~"},
    "THISYEAR": {0: "heuer"},
    "HEURIG": {0: "heurig~ diesjährig~", -1: "vorjährig~ letztjährig~"},
    "UNIT": {
        "D": "tag tage tagen tages tags", "W": "woche wochen", "M": "monat monate monaten monats",
        "Y": "jahr jahre jahren jahres jahrs", "H": "stunde stunden", "MIN": "minute minuten",
        "S": "sekunde sekunden", "DE": "jahrzehnt jahrzehnte jahrzehnten jahrzehnts dekade dekaden",
        "CE": "jahrhundert jahrhunderte jahrhunderten jahrhunderts", "Q": "quartal quartale quartals quartalen",
        "WE": "wochenende wochenenden wochenendes", "ML": "jahrtausend jahrtausende jahrtausenden",
        "HY": "halbjahr halbjahre halbjahren halbjahres halbjahrs", "QH": "viertelstunde viertelstunden",
        "HH": "halbstunde halbstunden",
    },
    "UNITPL": {
        "D": "tage tagen", "W": "wochen", "M": "monate monaten", "Y": "jahre jahren", "H": "stunden", "MIN": "minuten",
        "S": "sekunden", "DE": "jahrzehnte jahrzehnten", "CE": "jahrhunderte jahrhunderten", "WE": "wochenenden",
        "ML": "jahrtausende jahrtausenden",
    },
    "YEARWORD": {0: "jahr jahre jahres jahrs"},
    "YEARS_WORD": {0: "jahre jahren"},
    "CENTURY": {0: "jahrhundert jahrhunderts jahrhunderte jh jhd jahrhunderten"},
    "QUARTER": {0: "quartal quartals"},
    "HALFYEAR": {0: "halbjahr jahreshälfte halbjahres halbjahrs"},
    "HALFOF": {0: "hälfte"},
    "NUM": {
        1.5: "anderthalb eineinhalb einundeinhalb", 2: "zwei beide beiden", 2.5: "zweieinhalb",
        3: "drei", 3.5: "dreieinhalb", 4: "vier", 4.5: "viereinhalb", 5: "fünf", 6: "sechs", 7: "sieben", 8: "acht",
        9: "neun", 10: "zehn", 11: "elf", 12: "zwölf", 13: "dreizehn", 14: "vierzehn", 15: "fünfzehn", 16: "sechzehn",
        17: "siebzehn", 18: "achtzehn", 19: "neunzehn", 20: "zwanzig", 21: "einundzwanzig", 22: "zweiundzwanzig",
        23: "dreiundzwanzig", 24: "vierundzwanzig", 25: "fünfundzwanzig", 30: "dreißig dreissig", 35: "fünfunddreißig",
        36: "sechsunddreißig", 40: "vierzig", 45: "fünfundvierzig", 48: "achtundvierzig", 50: "fünfzig", 60: "sechzig",
        70: "siebzig", 72: "zweiundsiebzig", 75: "fünfundsiebzig", 80: "achtzig", 90: "neunzig", 100: "hundert",
        1000: "tausend",
    },
    "HOUR": {
        1: "eins", 2: "zwei", 3: "drei", 4: "vier", 5: "fünf", 6: "sechs", 7: "sieben", 8: "acht", 9: "neun",
        10: "zehn", 11: "elf", 12: "zwölf", 13: "dreizehn", 14: "vierzehn", 15: "fünfzehn", 16: "sechzehn",
        17: "siebzehn", 18: "achtzehn", 19: "neunzehn", 20: "zwanzig", 21: "einundzwanzig", 22: "zweiundzwanzig",
        23: "dreiundzwanzig", 24: "vierundzwanzig",
    },
    "ONE": {1: "ein eine einen einem einer eines"},
    "HALF": {0.5: "halb~ halb"},
    "QUARTERPAST": {15: "viertel"},
    "ORDWORD": {
        1: "erst~", 2: "zweit~", 3: "dritt~", 4: "viert~", 5: "fünft~", 6: "sechst~", 7: "siebt~ siebent~", 8: "acht~",
        9: "neunt~", 10: "zehnt~", 11: "elft~", 12: "zwölft~", 13: "dreizehnt~", 14: "vierzehnt~", 15: "fünfzehnt~",
        16: "sechzehnt~", 17: "siebzehnt~", 18: "achtzehnt~", 19: "neunzehnt~", 20: "zwanzigst~",
        21: "einundzwanzigst~",
    },
    "LASTADJ": {-1: "vergangen~ letzt~ vorig~ verflossen~ abgelaufen~ zurückliegend~"},
    "NEXTADJ": {1: "nächst~ kommend~ nächstfolgend~ bevorstehend~"},
    "THISADJ": {0: "dies~ laufend~ dieses"},
    "DIESER": {0: "dies~"},
    "SAMEADJ": {0: "selb~ selbig~ gleich~ jen~"},
    "SAMEDAY": {0: "selb~ gleich~ selbig~ jen~ dies~"},
    "PREVADJ": {-1: "vorherig~ vorangegangen~ vorhergehend~"},
    "FOLLOWADJ": {1: "folgend~ darauffolgend~ nachfolgend~ nächst~"},
    "PENULTIMATE": {-2: "vorletzt~"},
    "AFTERNEXT": {2: "übernächst~"},
    "DET": {0: "der die das den dem des"},
    "DEN": {0: "den dem der"},
    "POSS": {0: "sein~ sein ihr~ ihr unser~ unser"},
    "EDGE": {"START": "anfang beginn jahresanfang", "MID": "mitte", "END": "ende ausgang"},
    "YEAREDGE": {
        "START": "jahresbeginn jahresanfang", "MID": "jahresmitte", "END": "jahresende jahreswende jahresschluss",
    },
    "MONTHEDGE": {"START": "monatsanfang monatsbeginn", "MID": "monatsmitte", "END": "monatsende"},
    "WEEKEDGE": {"START": "wochenbeginn wochenanfang", "MID": "wochenmitte"},
    "EDGEADJ": {"START": "früh~ beginnend~", "END": "spät~ ausgehend~", "MID": "mittler~"},
    "HOUREDGE": {"START": "früh~", "END": "spät~"},
    "VORUNIT": {"Y": "vorjahr vorjahres vorjahrs", "D": "vortag vortages vortags", "M": "vormonat vormonats vormonates",
                "W": "vorwoche", "Q": "vorquartal vorquartals"},
    "NEXTUNIT": {"Y": "folgejahr folgejahres", "D": "folgetag folgetages", "M": "folgemonat folgemonats",
                 "W": "folgewoche"},
    "APPROX": {
        "": "rund etwa circa ca zirka ungefähr knapp knapp~ gut gut~ fast nahezu beinahe genau exakt mindestens "
            "höchstens maximal annähernd",
    },
    "MORE": {"": "mehr weniger länger"},
    "ALS": {0: "als"},
    "VAGUE": {"": "einig~ mehrer~ wenig~ viele vielen etlich~ zahlreich~ manch~ paar unzählig~"},
    "LONG": {"": "lange langen ganze ganzen ganzes vollen volle volles"},
    "ALLDIESE": {"": "all alle allen"},
    "EACH": {0: "jed~ jedweden"},
    "PER": {0: "pro je"},
    "TIMES": {0: "einmal zweimal dreimal viermal fünfmal sechsmal zehnmal mehrmals mal male"},
    "ALLE": {0: "alle"},
    "EVERYADJ": {
        "P1D": "täglich täglich~ tagtäglich alltäglich alltäglich~", "P1W": "wöchentlich wöchentlich~ allwöchentlich~",
        "P1M": "monatlich monatlich~ allmonatlich allmonatlich~", "P1Y": "jährlich jährlich~ alljährlich alljährlich~",
        "PT1H": "stündlich stündlich~", "P3M": "vierteljährlich vierteljährlich~ quartalsweise",
        "P6M": "halbjährlich halbjährlich~", "P2W": "vierzehntägig vierzehntägig~", "P1Q": "quartalsmäßig",
        "P1DNI": "allnächtlich allnächtlich~", "P1DEV": "allabendlich allabendlich~",
    },
    "UNITLONG": {"PXY": "jahrelang jahrelang~", "PXD": "tagelang tagelang~", "PXM": "monatelang monatelang~",
                 "PXW": "wochenlang wochenlang~", "PTXH": "stundenlang stundenlang~",
        "PTXM": "minutenlang minutenlang~",
                 "PXDE": "jahrzehntelang jahrzehntelang~", "PXCE": "jahrhundertelang jahrhundertelang~"},
    "PRESENT": {"PRESENT_REF": "jetzt derzeit heutzutage"},
    "PAST": {"PAST_REF": "damals einst kürzlich neulich"},
    "FRUEHER": {"PAST_REF": "früher"},
    "ZUKUNFT": {"FUTURE_REF": "zukunft"},
    "VERGANGENHEIT": {"PAST_REF": "vergangenheit"},
    "ZEIT": {0: "zeit zeiten"},
    "ACHTZIGER": {
        0: "nuller", 1: "zehner", 2: "zwanziger 20er", 3: "dreißiger dreissiger", 4: "vierziger", 5: "fünfziger",
        6: "sechziger", 7: "siebziger", 8: "achtziger", 9: "neunziger",
    },
    "ACHTZIGERJAHRE": {
        0: "nullerjahre nullerjahren",
        2: "zwanzigerjahre zwanzigerjahren",
        3: "dreißigerjahre dreißigerjahren",
        4: "vierzigerjahre vierzigerjahren",
        5: "fünfzigerjahre fünfzigerjahren",
        6: "sechzigerjahre sechzigerjahren",
        7: "siebzigerjahre siebzigerjahren",
        8: "achtzigerjahre achtzigerjahren",
        9: "neunzigerjahre neunzigerjahren",
    },
    "HOLIDAY": {
        "1-1": "neujahr neujahrstag", "1-6": "dreikönigstag dreikönig dreikönigen", "2-14": "valentinstag",
        "3-19": "josefitag josefi", "3-8": "frauentag weltfrauentag",
        "5-1": "maifeiertag", "8-15": "ferragosto",
        "10-31": "reformationstag halloween", "11-1": "allerheiligen", "11-2": "allerseelen",
        "11-11": "martinstag martini",
        "12-6": "nikolaustag nikolo", "12-24": "heiligabend weihnachtsabend",
        "12-25": "weihnachten weihnacht christtag weihnachtsfeiertage weihnachtsfeiertagen weihnachtstage "
        "weihnachtstagen",
        "12-26": "stephanstag stefanitag", "12-31": "silvester silvesterabend", "easter-52": "weiberfastnacht",
        "easter-48": "rosenmontag", "easter-47": "faschingsdienstag fastnachtsdienstag", "easter-46": "aschermittwoch",
        "easter-7": "palmsonntag", "easter-3": "gründonnerstag", "easter-2": "karfreitag", "easter-1": "karsamstag",
        "easter": "ostern ostersonntag osterfeiertage osterfeiertagen ostertage ostertagen osterwochenende",
        "easter+1": "ostermontag", "easter+39": "himmelfahrtstag vatertag",
        "easter+49": "pfingsten pfingstsonntag pfingstwochenende", "easter+50": "pfingstmontag",
        "easter+60": "fronleichnam",
        "5-2-6": "muttertag", "advent-14": "volkstrauertag", "advent-7": "totensonntag ewigkeitssonntag",
        "advent-11": "bußtag",
    },
    "UHR": {0: "uhr"},
    "AND": {0: "und sowie oder bzw"},
    "TO": {0: "bis"},
    "OLD": {0: "alt alt~ jung jünger jünger~ älter älter~"},
    "DARAUF": {1: "darauf danach später", -1: "zuvor davor vorher"},
    "AGOPREP": {-1: "vor"},
    "INPREP": {1: "in binnen innerhalb"},
    "SINCE": {-1: "seit"},
    "VAGUEPREP": {0: "seit vor nach über in für binnen innerhalb um"},
    "STRONGYEAR": {0: "in im seit bis ab nach vor jahr jahre jahres anfang mitte ende sommer herbst winter frühjahr "
                      "frühling saison jahrgang geboren noch schon erst bereits und von wahlkampf"},
    "QUANTITYPREP": {0: "rund etwa circa ca über fast knapp mindestens weitere weiteren insgesamt mehr als zirka die "
                        "zu gut nahezu"},
    "MEASURE": {0: "euro dollar mark grad meter metern kilometer kilometern km kg cm mm m tonnen tonne liter prozent "
                   "stück punkte punkten kubikmeter quadratmeter hektar watt volt ps kw mw gramm kilo kilogramm lire "
                   "franken seiten zuschauer menschen personen einwohner mitglieder millionen milliarden mal "
                   "schilling pfund rubel yen quadratkilometer kalorien wörter zeichen"},
    "BEFOREJUNK": {0: "nr nummer paragraf paragraph art artikel abs absatz ziffer kapitel tel telefon fax seite s band "
                      "bd raum zimmer gleis linie bundesstraße route typ modell plz"},
    "NOWBEFORE": {0: "bis von noch auch oder wie seit"},
    "NOWAFTER": {0: "noch"},
    "AGEPREP": {0: "ab unter mit"},
    "AGE": {0: "alter"},
    "SENTFUTURE": {0: "wird werden werde soll sollen solle geplante anstehende findet finden beginnt beginnen "
        "startet starten lädt laden will wollen "
                      "können kann bevorsteht stattfinden geplant treffen trifft müssen muss"},
    "SENTPAST": {0: "wurde wurden war waren hatte hatten hat haben sagte kam kamen ging gingen gab gaben worden "
        "gewesen "
                    "fand fanden sprach sprachen stand standen nahm nahmen ließ ließen hielt hielten trat traten lag "
                    "lagen rief riefen schrieb schrieben traf trafen fuhr fuhren fiel fielen blieb blieben wies wiesen "
                    "warf warfen begann begannen gewann gewannen verlor verloren starb starben zog zogen schloss "
                    "schlossen flog flogen lief liefen sah sahen brach brachen griff griffen bot boten erschien "
                    "erschienen geschah verschwand entschied entschieden unterlag bekam bekamen erhielt erhielten "
        "kamen"},
    "AHEADPREP": {0: "für auf"},
    "OPENPREP": {0: "bis ab"},
    "PREPARTICLE": {0: "zum dem kommenden"},
    "ARRANGED": {0: "vertagt verschoben verlegt verlängert angesetzt terminiert anberaumt aufgeschoben befristet "
                    "gesperrt beurlaubt suspendiert ausgesetzt krankgeschrieben verhängt eingestellt"},
    "ZU": {0: "zu"},
    "PERFECTIVE": {0: "ist sind"},
    "CLAUSE": {0: "dass weil obwohl während nachdem bevor wenn falls"},
    "HEARSAY": {0: "soll sollen solle"},
    "PERFECT": {0: "haben worden gewesen"},
    "SENTPRESENT": {0: "ist sind geht gehen gibt kommt kommen steht stehen stellt stellen setzt setzen fliegt fährt "
        "fahren "
                       "tritt treten spielt spielen empfängt reist reisen wählt wählen entscheidet entscheiden tagt "
                       "lesen liest feiert feiern präsentiert öffnet öffnen schließt schließen endet enden folgt "
                       "bringt erwartet stimmt stimmen läuft laufen gilt gelten dauert dauern zieht ziehen verhandelt "
                       "berät beraten verkündet urteilt debattiert gastiert tritt bestreitet rechnet rechnen plant "
                       "planen hofft hoffen bleibt bleiben eröffnet zustimmt wechselt zurückkehrt kehrt spricht "
                       "übernimmt übernehmen geladen liegt fällt fallen steigt senkt senken hebt heben erscheint "
                       "erscheinen verlässt probt jährt informiert diskutiert absolviert"},
}  # fmt: skip
"""Category -> value -> words."""

ENDINGS: dict[str, tuple[str, int | float | str]] = {
    "te": ("SENTPAST", 0), "ten": ("SENTPAST", 0),
    "jährigen": ("LASTING", "Y"), "jähriger": ("LASTING", "Y"), "jähriges": ("LASTING", "Y"),
    "jährigem": ("LASTING", "Y"), "jährige": ("LASTING", "Y"), "jährig": ("LASTING", "Y"),
    "monatigen": ("LASTING", "M"), "monatiger": ("LASTING", "M"), "monatiges": ("LASTING", "M"),
    "monatigem": ("LASTING", "M"), "monatige": ("LASTING", "M"), "monatig": ("LASTING", "M"),
    "wöchigen": ("LASTING", "W"), "wöchiger": ("LASTING", "W"), "wöchiges": ("LASTING", "W"),
    "wöchigem": ("LASTING", "W"), "wöchige": ("LASTING", "W"), "wöchig": ("LASTING", "W"),
    "tägigen": ("LASTING", "D"), "tägiger": ("LASTING", "D"), "tägiges": ("LASTING", "D"),
    "tägigem": ("LASTING", "D"), "tägige": ("LASTING", "D"), "tägig": ("LASTING", "D"),
    "stündigen": ("LASTING", "H"), "stündiger": ("LASTING", "H"), "stündiges": ("LASTING", "H"),
    "stündigem": ("LASTING", "H"), "stündige": ("LASTING", "H"), "stündig": ("LASTING", "H"),
    "minütigen": ("LASTING", "MIN"), "minütiger": ("LASTING", "MIN"), "minütiges": ("LASTING", "MIN"),
    "minütigem": ("LASTING", "MIN"), "minütige": ("LASTING", "MIN"), "minütig": ("LASTING", "MIN"),
    "stunden": ("COMPUNIT", "H"), "minuten": ("COMPUNIT", "MIN"), "wochenenden": ("COMPUNIT", "WE"),
    "monaten": ("COMPUNIT", "M"), "monate": ("COMPUNIT", "M"), "wochen": ("COMPUNIT", "W"),
    "jahren": ("COMPUNIT", "Y"), "jahre": ("COMPUNIT", "Y"), "jahr": ("COMPUNIT", "Y"),
    "jahres": ("COMPUNIT", "Y"), "tagen": ("COMPUNIT", "D"), "tage": ("COMPUNIT", "D"), "abende": ("COMPUNIT", "EV"),
    "abenden": ("COMPUNIT", "EV"), "t": ("PARTICIPLE", 0), "en": ("PARTICIPLE", 0), "nächte": ("COMPUNIT", "NI"),
        "nächten": ("COMPUNIT", "NI"),
}  # fmt: skip
"""Endings of compound words; those with COMPUNIT are units only after a number."""

NOT_UNITS = frozenset(
    "beiträge beiträgen verträge vertrage vorträge anträge aufträge erträge sabotage lichtjahr lichtjahre "
    "lichtjahren lichtjahres montage montagen reportage demontage etage "
    "etagen vorlage anlage landtage landtagen bundestage reichstage kreistage heutzutage nachtrage passage courage "
    "garage parteitage parteitagen kirchentage stunden verfahren gefahren bewahren".split()
)
"""Words that end like units and are none."""

LASTING_NOUNS = (
    "ung", "ungs", "haft", "zeit", "strafe", "vertrag", "vertrages", "pause", "arbeit", "krieg", "krieges", "dauer",
    "studium", "studiums", "frist", "phase", "streit", "herrschaft", "aufenthalt", "projekt", "programm", "bestehen",
    "jubiläum", "plan", "sperre", "lehre", "ehe", "karriere", "tätigkeit", "kampf", "mandat", "abkommen", "reise",
    "suche", "moratorium", "verbot", "abstand", "rhythmus", "mitgliedschaft", "verfahren", "prozess", "prozesses",
    "kredit", "anleihe", "anleihen", "garantie", "bewährung", "abstinenz", "diktatur", "besatzung", "exil", "flucht",
)  # fmt: skip
"""Endings of nouns that a number of years measures; of any other noun "zehnjährig" tells the age."""

SEPARABLE = (
    "ab", "an", "auf", "aus", "bei", "ein", "fest", "fort", "heim", "her", "heraus", "hervor", "hin", "hinaus",
    "hinweg", "los", "mit", "nach", "nieder", "statt", "teil", "um", "vor", "vorbei", "weg", "weiter", "wieder", "zu",
    "zurück", "zusammen", "durch", "über", "unter", "frei",
)  # fmt: skip
"""Prefixes of separable verbs, written together with them in subordinate clauses: "stattfand", "ausfiel"."""
