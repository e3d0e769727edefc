"""Which walk of life an office belongs to: enough to keep a minister and a coach of one name apart."""

from __future__ import annotations

from functools import lru_cache

from reader.folding import fold_lower

# Parts of folded words, German and English. Only what belongs to one walk of life for certain is here: a chairman or
# a spokeswoman can be anybody's.
_WALKS = {
    "politics": (
        "minister kanzler praesident president abgeordnet senator buergermeister mayor staatschef regierungschef "
        "premier fraktion diplomat botschafter ambassador koenig kreml governor gouverneur congress stadtrat landrat "
        "chancellor parteichef parteivorsitz staatssekretaer lawmaker republikaner demokrat"
    ),
    "sport": (
        "trainer coach stuermer torwart torhueter goalkeeper striker midfielder mittelfeld verteidiger fussball "
        "football spieler player rennfahrer olymp weltmeister sprinter boxer schwimmer tennis handball"
    ),
    "business": (
        "vorstandschef konzernchef unternehm geschaeftsfuehrer ceo manager filialleit gruender founder investor "
        "aktionaer oekonom economist volkswirt analyst brauer"
    ),
    "learning": (
        "professor forscher wissenschaft research scientist historiker historian virolog physiker biolog politolog "
        "soziolog lehrer teacher dozent psycholog arzt aerzt doctor chirurg epidemiolog klimaforsch"
    ),
    "arts": (
        "schauspiel actor actress saenger singer musiker musician regisseur director schriftsteller writer autor "
        "novelist maler painter komponist pianist rapper"
    ),
    "law": "richter judge staatsanw prosecutor rechtsanw lawyer polizei police kommissar detective sheriff",
}
_PARTS = tuple((part, walk) for walk, parts in _WALKS.items() for part in parts.split())


@lru_cache(maxsize=8192)
def walks_of(role: str) -> frozenset[str]:
    """Return the walks of life an office points to; none where it could be anybody's."""
    folded = fold_lower(role)
    return frozenset(walk for part, walk in _PARTS if part in folded)


def contradict(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two people with these walks of life cannot well be one."""
    return bool(one and other and not one & other)
