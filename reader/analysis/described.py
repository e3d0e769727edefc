"""What a bare description can mean: parties, professions under other names, kinds of organisations, general nouns."""

from __future__ import annotations


def stem(lower: str) -> str:
    """Return a role noun in small letters without -in, -n and -en, so that both genders and all cases compare."""
    for ending in ("innen", "in", "en", "n", "es", "s"):
        if lower.endswith(ending) and len(lower) - len(ending) >= 3:
            return lower[: -len(ending)].rstrip("e")
    return lower.rstrip("e") if len(lower) > 5 else lower


PARTIES: dict[str, tuple[str, ...]] = {
    "sozialdemokrat": ("spd", "spö"),
    "genosse": ("spd",),
    "christdemokrat": ("cdu",),
    "unionspolitiker": ("cdu", "csu"),
    "christsozial": ("csu",),
    "liberal": ("fdp", "neos"),
    "liberaler": ("fdp", "neos"),
    "freidemokrat": ("fdp",),
    "grün": ("grüne", "grünen"),
    "grünen-politiker": ("grüne", "grünen"),
    "linken-politiker": ("linke", "linken"),
    "afd-politiker": ("afd",),
    "spd-politiker": ("spd",),
    "cdu-politiker": ("cdu",),
    "csu-politiker": ("csu",),
    "fdp-politiker": ("fdp",),
    "bsw-politiker": ("bsw",),
    "democrat": ("d",),
    "demokrat": ("d",),
    "republican": ("r",),
    "republikaner": ("r",),
    "conservative": ("conservative", "tory"),
    "labour mp": ("labour",),
}
"""Noun for a member, and how the party stands beside a name."""

PROFESSIONS: tuple[frozenset[str], ...] = tuple(
    frozenset(stem(word) for word in group.split())
    for group in (
        """
        anwalt anwältin rechtsanwalt rechtsanwältin verteidiger strafverteidiger jurist advokat lawyer attorney
        counsel barrister solicitor advocate
        """,
        "staatsanwalt staatsanwältin ankläger oberstaatsanwalt prosecutor",
        "prosecutor barrister counsel",
        "vicar rev reverend revd rector priest clergyman cleric pastor pfarrer geistliche geistlicher curate",
        "bishop archbishop prelate",
        "cop officer constable sergeant inspector superintendent detective polizist beamter beamtin kommissar",
        """
        mp lawmaker legislator politician senator congressman congresswoman representative rep sen cllr councillor
        abgeordneter abgeordnete parlamentarier
        """,
        "doctor physician surgeon arzt ärztin mediziner chirurg",
        "governor gov",
        "chief boss executive ceo chef vorstandschef konzernchef geschäftsführer firmenchef manager",
        "bürgermeister oberbürgermeister ob rathauschef stadtoberhaupt stadtpräsident gemeindepräsident",
        "trainer coach cheftrainer chefcoach übungsleiter",
        "torwart torhüter keeper schlussmann",
        "stürmer angreifer torjäger mittelstürmer",
        "angeklagter angeklagte beschuldigter beschuldigte verurteilter verurteilte tatverdächtiger tatverdächtige",
        "junior sohn filius",
        "teacher headteacher head schoolteacher lehrer pädagoge rektor schulleiter",
        "scientist researcher professor prof academic biologist forscher wissenschaftler",
        "author writer novelist autor schriftsteller",
        "spokesman spokeswoman spokesperson sprecher regierungssprecher pressesprecher",
    )
)
"""Nouns, without their endings, that can name one person's profession."""

GENERAL = frozenset(
    stem(word)
    for word in (
        "mann frau gastgeber politiker manager jurist unternehmer familienvater rentner pensionär veteran routinier "
        "experte fachmann fachfrau kenner jubilar preisträger gewinner sieger angeklagter angeklagte beschuldigter "
        "beschuldigte verdächtige täter opfer zeuge star man woman host hostess winner retiree pensioner expert "
        "politician businessman businesswoman suspect defendant victim hausherr chef boss nobelpreisträger favorit "
        "neuling kandidat candidate incumbent official leader newcomer father mother vater mutter künstler musiker "
        "sportler mittvierziger mittfünfziger familienmutter junior senior verurteilter verurteilte"
    ).split()
)
"""Nouns, without their endings, that fit somebody whatever their office is."""

_HOUSE_NOUNS: dict[str, str] = {
    "company": """
        unternehmen unternehm firma konzern betrieb hersteller betreiber reederei airline fluggesellschaft
        werft brauerei
        versicherer company firm operator manufacturer business retailer maker brewer brewery carrier startup developer
        supplier publisher
    """,
    "authority": """
        behörde behörd amt ministerium ministeri präsidium anstalt agency department office ministry bureau authority
        regulator directorate programme program inspectorate executive
    """,
    "union": "gewerkschaft union workers teamsters",
    "association": """
        verband verein organisation vereinigung bund initiative bündnis hilfswerk association charity campaign
        organization society stiftung group
    """,
    "institute": "institut hochschule universität uni university institute college",
    "fund": "fund fonds trust foundation",
    "club": "klub club team mannschaft",
    "party": "partei party fraktion",
    "bank": "bank sparkasse geldhaus lender",
    "police": "polizei police force",
    "government": """
        regierung kabinett stadt gemeinde kommune government city county council senat senate parlament parliament
        bundestag landtag kongress congress kommission commission kreml kremlin
    """,
    "court": "gericht gerichtshof court tribunal justiz",
    "prosecution": "staatsanwaltschaft anklagebehörde anklage",
    "rescue": "feuerwehr wehr brigade rettungsdienst",
    "press": """
        zeitung zeitschrift magazin sender funk radio rundfunk nachrichtenagentur presse newspaper magazine network
        press
    """,
    "house": "schule klinik krankenhaus museum kirche school hospital museum church",
}
"""Kinds of organisations and the nouns that mean them."""
HOUSES: dict[str, str] = {word: kind for kind, words in _HOUSE_NOUNS.items() for word in words.split()}
"""For each noun the kind of organisation it means; a later kind overrules an earlier one."""

OFFICES_OF_ONE = frozenset(
    stem(word)
    for word in (
        "bürgermeister oberbürgermeister minister ministerin außenminister innenminister finanzminister "
        "präsident kanzler "
        "ministerpräsident landrat pfarrer pastor bischof richter staatsanwalt anwalt verteidiger sprecher polizist "
        "general trainer arzt ärztin lehrer kommissar botschafter senator papst könig königin zeuge angeklagter vater "
        "mayor minister president chancellor vicar rector bishop judge prosecutor lawyer attorney spokesman "
        "spokeswoman "
        "spokesperson officer sheriff governor coach manager doctor teacher ambassador pope king queen witness senator "
        "superintendent coroner inspector rev farmer headteacher"
    ).split()
)
"""Offices and parts in a story, without their endings: who holds one is hardly meant by the noun of another."""


def same_profession(noun: str, other: str) -> bool:
    """Tell whether two nouns without their endings can name one profession."""
    groups = _PROFESSIONS_OF.get(noun)
    return groups is not None and not groups.isdisjoint(_PROFESSIONS_OF.get(other, ()))


_PROFESSIONS_OF: dict[str, frozenset[int]] = {
    noun: frozenset(number for number, group in enumerate(PROFESSIONS) if noun in group)
    for noun in frozenset[str]().union(*PROFESSIONS)
}
"""For each noun the professions it can name, by their place in the list."""
