"""English names and roles: what belongs to a name, and whom a description or a pronoun means."""

from __future__ import annotations

import pytest

from reader.analysis.find import find


def speaking(text: str) -> list[tuple[str, str] | None]:
    """Return name and role of the speaker of each quotation, in order."""
    found = find(text, "en")
    told = {speaker.id: (speaker.name, speaker.role) for speaker in found.speakers}
    return [told.get(q.speaker) if q.speaker is not None else None for q in found.quotations]


NAMED = (
    ("“We pay,” said Secretary of State Marta Quill.", ("Marta Quill",)),
    ("“We pay,” said Director of Public Works Marta Quill.", ("Marta Quill",)),
    ("“It is cold,” said Detective Sergeant Lou Bell, of Lowmoor Police.", ("Lou Bell",)),
    ("“It is cold,” said former Lowmoor United captain Lou Bell.", ("Lou Bell",)),
    ("“It is cold,” said Lowmoor Mayor Lou Bell.", ("Lou Bell",)),
    ("“It is cold,” said US Senator Lou Bell.", ("Lou Bell",)),
    ("“It is cold,” said Vice President Lou Bell.", ("Lou Bell",)),
    ("“It is cold,” said Trade Minister Piyush Rane.", ("Piyush Rane",)),
    ("“It is cold,” the Ministry of Trade said.", ("Ministry of Trade",)),
    ("“It is cold,” the prime minister said.", ("prime minister",)),
    ("“It is cold,” the Prime Minister said.", ("Prime Minister",)),
    ("“It is cold,” Border Force said.", ("Border Force",)),
    ("“We pay,” said Commerce Secretary Jane Roe.", ("Jane Roe",)),
    ("“We pay,” Churchwarden John Doe said.", ("John Doe",)),
    ("“We pay,” said Foreign Minister Ilka Brandow.", ("Ilka Brandow",)),
    ("“We pay,” said Chief Executive Rosa Tilling.", ("Rosa Tilling",)),
    ("“We pay,” said Superintendent Mark Tovey.", ("Mark Tovey",)),
    ("“We pay,” said Detective Chief Inspector Mark Tovey.", ("Mark Tovey",)),
    ("“We pay,” said Councillor Meera Dhillon.", ("Meera Dhillon",)),
    ("“We pay,” said Cllr Meera Dhillon.", ("Meera Dhillon",)),
    ("“We pay,” said Rev Tobias Penrose.", ("Tobias Penrose",)),
    ("“We pay,” said the Rev. Tobias Penrose.", ("Tobias Penrose",)),
    ("“We pay,” said Dr Alice Munday.", ("Alice Munday",)),
    ("“We pay,” said Prof Alice Munday.", ("Alice Munday",)),
    ("“We pay,” said Sir Alan Munday.", ("Alan Munday",)),
    ("“We pay,” said Lord Munday.", ("Lord Munday",)),
    ("“We pay,” said Helena Crabbe KC.", ("Helena Crabbe",)),
    ("“We pay,” said Helena Crabbe MP.", ("Helena Crabbe",)),
    ("“We pay,” said Paul Crabbe Jr. on Monday.", ("Paul Crabbe Jr.",)),
    ("“We pay,” said Gov. Paul Crabbe.", ("Paul Crabbe",)),
    ("“We pay,” said Sen. Paul Crabbe.", ("Paul Crabbe",)),
    ("A STUNNED vicar has lost his hat. “It was here,” said Rev Tobias Penrose.", ("Tobias Penrose",)),
    ("“We pay,” said Mara Ellis of the University of Westmere.", ("Mara Ellis",)),
    ("“We pay,” said Mara Ellis, of the University of Westmere.", ("Mara Ellis",)),
    ("“We pay,” said Mara Ellis from the Dockers union.", ("Mara Ellis",)),
    ("“We pay,” said Mara Ellis of Westmere Rowing Club.", ("Mara Ellis",)),
    ("“We pay,” said Dirk van den Berg.", ("Dirk van den Berg",)),
    ("“We pay,” said Energy Department spokeswoman Carla Nunn.", ("Carla Nunn",)),
    ("“We pay,” said Treasury Secretary Nunn.", ("Nunn",)),
    ("“We pay,” said Justice Carla Nunn.", ("Carla Nunn",)),
    ("“We pay,” said Police Sergeant Carla Nunn.", ("Carla Nunn",)),
    ("“We pay,” said Lieutenant Governor Carla Nunn.", ("Carla Nunn",)),
    ("“We pay,” said Head Teacher Carla Nunn.", ("Carla Nunn",)),
    ("“We pay,” said former Prime Minister Carla Nunn.", ("Carla Nunn",)),
)


@pytest.mark.parametrize(("text", "names"), NAMED, ids=lambda value: value[:60] if isinstance(value, str) else "")
def test_a_name_ends_where_office_and_affiliation_begin(text: str, names: tuple[str, ...]) -> None:
    """Offices, letters and affiliations are no part of a name; a role alone stands in the nominative."""
    assert tuple(told[0] if told else None for told in speaking(text)) == names


MEANT = (
    ("Dr Ida Holm and her colleagues report that squid dream. “It is cold,” she said.", ("Ida Holm", "Ida Holm")),
    ("Ann Roe led the study. For Ida Holm, 52, it is academic. “It is cold,” she said.", ("Ida Holm",)),
    ("Opening the case, Ann Roe KC named Karl Moor, 52. “It is cold,” the prosecutor said.", ("Ann Roe",)),
    (
        (
            "Marta Quill, the director of the museum, opened the door. Paul Marsh sat still. “It is "
            "cold,” the director said."
        ),
        ("Marta Quill",),
    ),
    ("Marta Quill, 43, opened the door. Helen Marsh sat still. “It is cold,” said the 43-year-old.", ("Marta Quill",)),
    (
        "Judge Paul Marsh opened the case. Vicar Tom Lamb wept. “It is cold,” the judge said. “Very,” said the vicar.",
        ("Paul Marsh", "Tom Lamb"),
    ),
    ("Mayor Paul Marsh opened the fair. “It is cold,” the vicar said.", ("vicar",)),
    (
        (
            "Paul Marsh opened the fair. His wife, Ann Marsh, sat still. “It is cold,” Mr Marsh said. "
            "“Very,” said Mrs Marsh."
        ),
        ("Paul Marsh", "Ann Marsh"),
    ),
    (
        "Paul Marsh opened the fair. “It is cold,” Marsh said. “Ann Bell is not here.” He left. “I will go,” he said.",
        ("Paul Marsh", "Paul Marsh", "Paul Marsh"),
    ),
    ("Mia Bell opened the fair. “It is cold,” Mia said.", ("Mia Bell",)),
    ("Dame Agnes Bell opened the fair. “It is cold,” Dame Agnes said.", ("Agnes Bell",)),
    (
        "“It is cold,” said Lou Bell, chief executive of Brightwell Ltd. The company said it was sorry.",
        ("Lou Bell", "Brightwell Ltd"),
    ),
    ("Anna Ellis, 52, sells eggs. Mark Dunn came by. “I had none,” the 52-year-old said.", ("Anna Ellis",)),
    ("Mark Dunn came by. “I had none,” said the 52-year-old.", ("Mark Dunn",)),
    (
        "The World Food Programme said the ships had sailed. The agency said more would follow.",
        ("World Food Programme", "World Food Programme"),
    ),
    (
        "The National Aquarium Fund of Lowmoor said it had no fish. The fund said it was sorry.",
        ("National Aquarium Fund of Lowmoor", "National Aquarium Fund of Lowmoor"),
    ),
    ("Brightwell Ltd sells pumps. The company said sales had doubled.", ("Brightwell Ltd",)),
    ("The Dockers Union met in Hull. Brightwell Ltd builds ships. The union said it would strike.", ("Dockers Union",)),
    (
        "The Department of Ports said the gate was shut. The Lowmoor Fund pays. The department said it was sorry.",
        ("Department of Ports", "Department of Ports"),
    ),
    (
        "District prosecutor Lena Ortiz opened the case. Paul Marsh sat still. “It is simple,” the prosecutor said.",
        ("Lena Ortiz",),
    ),
    ("Rev Tobias Penrose lost his hat. “It was here,” the vicar said.", ("Tobias Penrose",)),
    ("Attorney Lena Ortiz defends him. Paul Marsh sat still. “It is simple,” the lawyer said.", ("Lena Ortiz",)),
    (
        "Sen. Paul Crabbe, D-Ohio, came late. Rep. Ann Fry, R-Texas, left early. “It is simple,” the Democrat said.",
        ("Paul Crabbe",),
    ),
    ("Joan Pickle, 61, served lunch for years. “They loved it,” the dinner lady said.", ("Joan Pickle",)),
    ("Anna Ellis met Mark Dunn. “I had none,” she said. “Nor I,” he said.", ("Anna Ellis", "Mark Dunn")),
    ("Anna Ellis opened the door. “Mark Dunn has the key,” she said. He left.", ("Anna Ellis",)),
    (
        (
            "Denise Penrose sells hats. Rev Tobias Penrose lost his. “It was here,” said Rev Penrose. "
            "“It was not,” said Mrs Penrose."
        ),
        ("Tobias Penrose", "Denise Penrose"),
    ),
    ("Ayesha Siddiqui opened the shop. Mark Dunn waited. “It is cold,” she said.", ("Ayesha Siddiqui",)),
    ("Oleksandr Melnyk opened the shop. Anna Ellis waited. “It is cold,” he said.", ("Oleksandr Melnyk",)),
    (
        "Dorothy Pell runs a shop. “No,” said Edwin Pell, the mayor. “Nonsense,” said his sister.",
        ("Edwin Pell", "Dorothy Pell"),
    ),
    ("His wife Sheila stayed. Mark Dunn left. “It is cold,” she said.", ("Sheila",)),
    ("The Dame Agnes sank. The captain, Leonard Pask, said he was sorry.", ("Leonard Pask",)),
    ("Northgate Foods Inc said it was late. Northgate said it was sorry.", ("Northgate Foods Inc",) * 2),
    ("The Federal Bureau of Trains said yes to it. The FBT said it was late.", ("Federal Bureau of Trains",)),
    ("The United Dock Workers said they would strike. “We will,” the union said.", ("United Dock Workers",) * 2),
    ("Leeds University said it was late. Leeds said it was sorry.", ("Leeds University", "Leeds")),
    ("“It is cold,” said Frost's lawyer. “Very,” said Pike's lawyer.", ("Frost's lawyer", "Pike's lawyer")),
    ("“It is cold,” said attorneys for Travis Mole.", (None,)),
    ("A spokeswoman for the operator, Lucky Line, said it was late.", (None,)),
    ("Residents said it was late. Two officials said it was not. One of them said maybe it was.", (None, None, None)),
    ("Retired machinist Earl Stroud, 76, came. “It is cold,” Stroud said.", ("Earl Stroud",)),
    ("Mum-of-three Carol Plum won. “I cried,” said the stunned grandmother.", ("Carol Plum",)),
    ("Anil Desai sold it. “They all came,” the father of two said.", ("Anil Desai",)),
    (
        "Martha Holm teaches at Calder College. Ida Weiss led the work. “It is thin,” the Calder researcher said.",
        ("Martha Holm",),
    ),
    ("The judge, Mr Justice Farrow, sat down. “Go on,” he said.", ("Farrow",)),
    ("Mark Dunn, 23, cheered. Asked what Ann Roe would do, her husband, Greg, smiled. “Sleep,” he said.", ("Greg",)),
    (
        "“It is cold,” said Mayor Anna Ellis. “It is not,” said Mark Dunn. “It is,” the mayor said.",
        ("Anna Ellis", "Mark Dunn", "Anna Ellis"),
    ),
)


@pytest.mark.parametrize(("text", "names"), MEANT, ids=lambda value: value[:60] if isinstance(value, str) else "")
def test_a_description_finds_its_person(text: str, names: tuple[str, ...]) -> None:
    """Ages, parties, professions, kinds of houses and pronouns mean whom the text introduced."""
    assert tuple(told[0] if told else None for told in speaking(text)) == names


ROLES = (
    ("“We pay,” said Secretary of State Marta Quill.", "Secretary of State"),
    ("“We pay,” said Director of Public Works Marta Quill.", "Director of Public Works"),
    ("“It is cold,” said Lowmoor Mayor Lou Bell.", "Lowmoor Mayor"),
    ("“It is cold,” said US Senator Lou Bell.", "US Senator"),
    ("“It is cold,” said Vice President Lou Bell.", "Vice President"),
    ("“It is cold,” said Trade Minister Piyush Rane.", "Trade Minister"),
    ("“We pay,” said Commerce Secretary Jane Roe.", "Commerce Secretary"),
    ("“We pay,” Churchwarden John Doe said.", "Churchwarden"),
    ("“We pay,” said Foreign Minister Ilka Brandow.", "Foreign Minister"),
    ("“We pay,” said Chief Executive Rosa Tilling.", "Chief Executive"),
    ("“We pay,” said Superintendent Mark Tovey.", "Superintendent"),
    ("“We pay,” said Detective Chief Inspector Mark Tovey.", "Detective Chief Inspector"),
    ("“We pay,” said Councillor Meera Dhillon.", "Councillor"),
    ("“We pay,” said Cllr Meera Dhillon.", "Cllr"),
    ("“We pay,” said Gov. Paul Crabbe.", "Gov."),
    ("“We pay,” said Sen. Paul Crabbe.", "Sen."),
    ("“We pay,” said former Prime Minister Carla Nunn.", "former Prime Minister"),
)


@pytest.mark.parametrize(("text", "role"), ROLES, ids=lambda value: value[:60])
def test_the_office_is_the_role(text: str, role: str) -> None:
    """What stands before the name is told as the role."""
    assert [told and told[1] for told in speaking(text)] == [role]


NATIONS = (
    (
        (
            "President Igor Volkov of Russia refused. “We will not talk,” the Russian said. Envoy Tom Baxter left. “"
            "The door is open,” the American said."
        ),
        ("Igor Volkov", "Tom Baxter"),
    ),
    ("The Finnish driver Ville Korhonen won. “It was hard,” the Finn said.", ("Ville Korhonen",)),
    ("French minister Luc Moreau came. “We agree,” said the Frenchman.", ("Luc Moreau",)),
    ("The bridge is shut. “We agree,” said the Frenchman.", (None,)),
)


@pytest.mark.parametrize(("text", "names"), NATIONS, ids=lambda value: value[:60] if isinstance(value, str) else "")
def test_a_nation_means_somebody_named(text: str, names: tuple[str | None, ...]) -> None:
    """A noun that tells only the nation means whom the text spoke of, and is nobody's name."""
    assert tuple(told[0] if told else None for told in speaking(text)) == names


def test_a_relative_of_somebody_without_a_name() -> None:
    """Whose sister speaks is looked up by surname only where the text gives one."""
    text = "The spokeswoman said the ferry was late. Her sister said the pier was closed."
    assert speaking(text) == [("spokeswoman", ""), ("sister", "")]
