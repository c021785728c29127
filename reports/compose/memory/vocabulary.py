"""Words that news of two days is compared by: small ones, those of time, and those that say the same."""

from __future__ import annotations

__all__ = ["COUNTED_ALIKE", "MONTHS", "NEGATIONS", "SENSES", "SMALL"]

MONTHS = frozenset(
    (  # noqa: SIM905 - words read better as lines than as a list; here and below
        "january february march april may june july august september october november december "
        "januar februar märz mai juni juli oktober dezember"
    ).split()
)
SMALL = frozenset(
    (  # noqa: SIM905
        "the and are been before being but could did does for from had has have her his into its more most not now "
        "off one only other our out over said say says she some such than that their them then there these they this "
        "those through told under was were what when where which while who will with would you about after also "
        "against all any around because between both during each him how just may might must per since still until "
        "very und der die das den dem des ein eine einen einem einer eines ist war waren sind wird wurde wurden "
        "werden hat haben hatte hatten nicht noch nur auch auf aus bei bis für mit nach seit sich sie über unter "
        "vom von vor wie zum zur als dass durch sagte sagten teilte laut mehr"
    ).split()
)
"""Words that say nothing of what a sentence is about."""
NEGATIONS = frozenset(
    (  # noqa: SIM905
        "not never neither nor none nobody nothing without denied denies cannot nicht nie niemals kein keine keinen "
        "keiner niemand nichts ohne"
    ).split()
)
"""Words that turn what is said into its contrary."""
SENSES = {
    word: sense
    for sense, words in {
        "death": "kill killed kills dead died die dies death deaths toll fatalities perished drowned tot tote toten "
        "toter starben gestorben getötet todesopfer",
        "hurt": "injured hurt wounded injuries injures wounds verletzt verletzte verletzten verletzter",
        "arrested": "arrested detained arrests custody festgenommen verhaftet festnahmen",
        "fled": "evacuated fled displaced evacuate evacuees evakuiert geflohen",
        "freed": "freed released frees releases freigelassen",
        "missing": "missing unaccounted vermisst vermisste vermissten",
    }.items()
    for word in words.split()
}
"""Words that say the same of people, each with one name for it."""
COUNTED_ALIKE = {
    word: name
    for name, words in {
        "person": "people person victim dead fatality casualty injured wounded mensch tote opfer",
        "boat": "boat vessel ship",
        "house": "house home",
        "worker": "worker employee staff",
        "company": "firm company",
        "soldier": "soldier troop",
    }.items()
    for word in words.split()
}
"""Nouns in the singular that count the same, each with one name for it."""
