"""English words of time. Data only: a capital stands for "only with a capital"."""

from __future__ import annotations

WORDS: dict[str, dict[int | float | str, str]] = {
    "WEEKDAY": {
        0: "monday", 1: "tuesday", 2: "wednesday", 3: "thursday", 4: "friday", 5: "saturday", 6: "sunday",
    },
    "WEEKDAYS": {
        0: "mondays", 1: "tuesdays", 2: "wednesdays", 3: "thursdays", 4: "fridays", 5: "saturdays", 6: "sundays",
    },
    "WDABBR": {0: "Mon", 1: "Tue Tues", 2: "Wed", 3: "Thu Thur Thurs", 4: "Fri", 5: "Sat", 6: "Sun"},
    "MONTH": {
        1: "january", 2: "february", 3: "March", 4: "april", 5: "May", 6: "june", 7: "july", 8: "august",
        9: "september", 10: "october", 11: "november", 12: "december",
    },
    "NAMELIKE": {3: "March", 4: "April", 5: "May", 6: "June", 8: "August"},
    "MONTHABBR": {
        1: "Jan", 2: "Feb", 3: "Mar", 4: "Apr", 6: "Jun", 7: "Jul", 8: "Aug", 9: "Sep Sept", 10: "Oct", 11: "Nov",
        12: "Dec",
    },
    "SEASON": {"SP": "spring springtime", "SU": "summer summertime", "FA": "fall autumn", "WI": "winter wintertime"},
    "DAYPART": {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "MI": "lunchtime"},
    "DAYPARTS": {"MO": "mornings", "AF": "afternoons", "EV": "evenings", "NI": "nights"},
    "NIGHT": {"NI": "night"},
    "NOON": {"12:00": "noon midday", "24:00": "midnight"},
    "DEICTIC": {0: "today tonight", -1: "yesterday", 1: "tomorrow"},
    "DEICTICPART": {"NI": "tonight"},
    "OVERNIGHT": {"NI": "overnight"},
    "UNIT": {
        "D": "day days", "W": "week weeks", "M": "month months", "Y": "year years", "H": "hour hours hrs",
        "MIN": "minute minutes mins", "S": "seconds", "DE": "decade decades", "CE": "century centuries",
        "Q": "quarter quarters", "WE": "weekend weekends", "ML": "millennium millennia", "FN": "fortnight fortnights",
        "NI": "nights",
    },
    "UNITPL": {
        "D": "days", "W": "weeks", "M": "months", "Y": "years", "H": "hours", "MIN": "minutes", "DE": "decades",
        "CE": "centuries", "S": "seconds", "ML": "millennia", "Q": "quarters", "WE": "weekends",
    },
    "UNITSG": {
        "D": "day", "W": "week", "M": "month", "Y": "year", "H": "hour", "MIN": "minute", "DE": "decade",
        "CE": "century", "Q": "quarter", "WE": "weekend",
    },
    "YEARWORD": {0: "year"},
    "CENTURY": {0: "century"},
    "QUARTER": {0: "quarter"},
    "HALFYEAR": {0: "half"},
    "FISCAL": {0: "fiscal FY"},
    "NUM": {
        2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten",
        11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen", 17: "seventeen",
        18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty",
        70: "seventy", 80: "eighty", 90: "ninety", 100: "hundred", 1000: "thousand",
    },
    "TENS": {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty",
        90: "ninety"},
    "HOUR": {
        1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten",
        11: "eleven", 12: "twelve",
    },
    "ONE": {1: "a an one"},
    "ARTICLE": {0: "a an"},
    "HALF": {0.5: "half"},
    "ORDWORD": {
        1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth",
        9: "ninth", 10: "tenth", 11: "eleventh", 12: "twelfth", 13: "thirteenth", 14: "fourteenth", 15: "fifteenth",
        16: "sixteenth", 17: "seventeenth", 18: "eighteenth", 19: "nineteenth", 20: "twentieth",
    },
    "FINAL": {0: "final"},
    "LASTADJ": {-1: "last previous prior"},
    "PASTADJ": {-1: "past last previous preceding"},
    "NEXTADJ": {1: "next coming"},
    "COMINGADJ": {1: "coming next following upcoming ensuing"},
    "THISADJ": {0: "this current"},
    "THISONLY": {0: "this"},
    "THAT": {0: "that same"},
    "SAME": {0: "same"},
    "FOLLOWADJ": {1: "next following", -1: "previous preceding prior latest"},
    "DET": {0: "the"},
    "POSS": {0: "its his her their our my your"},
    "EDGE": {
        "START": "beginning start outset", "MID": "middle", "END": "end close",
    },
    "EDGEADJ": {"START": "early", "END": "late", "MID": "mid", "": "earlier later"},
    "DARAUF": {-1: "earlier before prior", 1: "later after afterward afterwards"},
    "APPROX": {"": "about around nearly almost approximately roughly exactly just only barely some"},
    "MORE": {"": "more less fewer longer"},
    "THAN": {0: "than"},
    "ATLEAST": {"": "least most"},
    "VAGUE": {"": "several few many some numerous couple countless multiple"},
    "RECENT": {"": "recent"},
    "FULL": {"": "full whole entire long consecutive straight additional extra calendar trading business working "
        "school "
                 "further more other good solid short successive academic fiscal tough difficult final"},
    "EACH": {0: "every each"},
    "PER": {0: "per"},
    "TIMES": {0: "once twice times"},
    "EVERYADJ": {
        "P1D": "daily", "P1W": "weekly", "P1M": "monthly", "P1Y": "annual annually yearly", "P3M": "quarterly",
        "PT1H": "hourly", "P1DTNI": "nightly", "P2W": "biweekly fortnightly", "P2Y": "biennial biennially",
        "P6M": "semiannual semiannually",
    },
    "PRESENT": {"PRESENT_REF": "now currently nowadays presently"},
    "PAST": {"PAST_REF": "recently previously formerly lately"},
    "FUTURE": {"FUTURE_REF": "soon"},
    "ZUKUNFT": {"FUTURE_REF": "future"},
    "VERGANGENHEIT": {"PAST_REF": "past"},
    "ACHTZIGER": {
        2: "twenties", 3: "thirties", 4: "forties", 5: "fifties", 6: "sixties", 7: "seventies", 8: "eighties",
        9: "nineties",
    },
    "HOLIDAY": {
        "12-25": "christmas", "11-4-3": "thanksgiving", "10-31": "halloween",
        "easter": "easter",
    },
    "EVE": {0: "eve"},
    "DAYWORD": {0: "day"},
    "OCLOCK": {0: "o'clock o’clock"},
    "ZONE": {0: "gmt utc est edt cst cdt pst pdt bst cet et pt local"},
    "AND": {0: "and or through to until"},
    "TO": {0: "to through until till"},
    "OF": {0: "of"},
    "IN": {0: "in"},
    "ON": {0: "on"},
    "INPREP": {1: "in within"},
    "SINCE": {0: "since"},
    "FORPREP": {0: "for in over after within of during since by despite take takes took taken spent spend spending "
        "just last "
                      "lasted until lasting until through across into wait waited"},
    "BEFOREAFTER": {0: "before after prior"},
    "NAMEDDAY": {0: "black cyber super bloody ruby manic holy spy fat"},
    "OLD": {0: "old older younger"},
    "AGEPREP": {0: "aged age"},
    "AGE": {0: "age"},
    "PREP": {0: "in on by since until till from to before after during of at for through between and or around late "
                "early mid last next this every each the about"},
    "STRONGYEAR": {0: "in since until till by from year before after during late early mid and of between through "
                      "fiscal summer winter spring fall autumn to back"},
    "QUANTITYPREP": {0: "about some nearly almost over than least approximately roughly around additional more "
                        "another only up total"},
    "PLURAL": {0: "people men women children troops police jobs workers soldiers dead homes feet miles kilometers "
                  "kilometres meters metres tons tonnes pounds euros dollars yen barrels percent points votes seats "
                  "km kg lbs mph acres hectares square cubic words pages copies million billion"},
    "MEASURE": {0: "dollars euros pounds yen percent points miles kilometers kilometres meters metres feet tons "
                   "tonnes pounds km kg mph barrels people million billion hectares acres hours degrees"},
    "BEFOREJUNK": {0: "no number section article chapter page flight route highway room channel figure nasdaq dow "
                      "index ftse resolution model boeing airbus"},
    "SENTFUTURE": {0: "will be shall would scheduled expected due plans plan planned upcoming going set begins begin "
                      "starts start could may might slated hopes must should likely intends until"},
    "SENTPAST": {0: "was were had did said told has been have met took made came went gave began fell rose won lost "
                    "got left held saw became found sent brought kept stood led ran wrote spoke hit shot broke fled "
                    "drew flew grew knew threw rejected killed died agreed voted decided "
                    "spent paid sold bought caught taught thought heard felt laid drove wore tore chose froze "
                    "stole woke "
                    "sought fought built meant dealt slept swept dug hung stuck struck swore drank ate hid fed sped "
                    "rode "
                    "rang sang sank lit"},
    "SENTPRESENT": {0: "opens meets faces votes plays play returns travels leaves arrives takes go goes reports wants "
                       "want hope hosts holds visits launches runs ends closes resumes continues delivers releases "
                       "airs premieres remains stays comes come resume host visit travel"},
    "OPENPREP": {0: "by from until till"},
    "ARRANGEDPREP": {0: "to for until till"},
    "ARRANGED": {0: "adjourned postponed moved delayed rescheduled deferred scheduled set planned slated due booked "
                    "remanded extended pushed closed forecast"},
    "AHEADOF": {0: "ahead"},
    "TOMARK": {0: "to"},
    "BEFORM": {0: "is are"},
    "INTENT": {0: "plan plans planned planning hope hopes hoping want wants wanting intend intends intending promised "
                  "promises pledged vowed aims aim expected scheduled due set slated invited summoned prepares "
                  "preparing threatens threatened forecast likely ready ordered"},
    "AGREED": {0: "agreed voted decided agree"},
    "MEETING": {0: "meet resume reconvene convene strike gather talk return"},
    "CLAUSE": {0: "that who which while because whose where"},
    "PRONOUN": {0: "I you he she it we they the god not his her this that there"},
}  # fmt: skip
"""Category -> value -> words."""

ENDINGS: dict[str, tuple[str, int | float | str]] = {"ed": ("SENTPAST", 0), "ing": ("GERUND", 0)}
"""Endings that tell the tense of a sentence."""
