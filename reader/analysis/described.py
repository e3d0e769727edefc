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
        "anwalt anwältin rechtsanwalt rechtsanwältin verteidiger strafverteidiger jurist advokat lawyer attorney counsel "
        "barrister solicitor advocate",
        "staatsanwalt staatsanwältin ankläger oberstaatsanwalt prosecutor",
        "vicar rev reverend revd rector priest clergyman cleric pastor pfarrer geistliche geistlicher curate",
        "bishop archbishop prelate",
        "cop officer constable sergeant inspector superintendent detective polizist beamter beamtin kommissar",
        "mp lawmaker legislator politician senator congressman congresswoman representative rep sen cllr councillor "
        "abgeordneter abgeordnete parlamentarier",
        "doctor physician surgeon arzt ärztin mediziner chirurg",
        "governor gov",
        "chief boss executive ceo chef vorstandschef konzernchef geschäftsführer firmenchef manager",
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
        "sportler mittvierziger mittfünfziger familienmutter"
    ).split()
)
"""Nouns, without their endings, that fit somebody whatever their office is."""

HOUSES: dict[str, str] = {
    word: kind
    for kind, words in (
        ("company", "unternehmen unternehm firma konzern betrieb hersteller betreiber reederei airline fluggesellschaft "
                    "werft brauerei versicherer company firm operator manufacturer business retailer maker brewer "
                    "brewery carrier airline startup developer supplier publisher"),
        ("authority", "behörde behörd amt ministerium ministeri präsidium anstalt agency department office ministry "
                      "bureau authority regulator directorate council programme program inspectorate executive"),
        ("union", "gewerkschaft union"),
        ("association", "verband verein organisation vereinigung bund initiative bündnis hilfswerk association charity "
                        "group campaign organization society stiftung"),
        ("institute", "institut hochschule universität university institute college"),
        ("fund", "fund fonds trust foundation stiftung"),
        ("club", "klub club verein team mannschaft"),
        ("party", "partei party fraktion"),
        ("bank", "bank sparkasse geldhaus lender"),
        ("police", "polizei police force"),
    )
    for word in words.split()
}  # fmt: skip
"""Nouns for organisations and the kind they mean; a later line overrules an earlier one."""


def same_profession(noun: str, other: str) -> bool:
    """Tell whether two nouns without their endings can name one profession."""
    return any(noun in group and other in group for group in PROFESSIONS)
