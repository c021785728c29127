"""What German calls people: offices, professions and parts played, most of them compounds that end in one of these."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["OFFICES", "TITLES", "is_feminine", "is_role"]

TITLES = frozenset(
    "Herr Herrn Frau Dr. Dr Prof. Mag. Dipl.-Ing. Ing. DDr. MMag. Fräulein Familie Lord Lady Sir Dame".split()
)
"""What stands before a name and says no more than that it is one."""

_WHOLE = frozenset(
    (
        "däne dänin schwede schwedin finne finnin brite britin franzose französin pole polin russe russin türke "
        "türkin grieche griechin "
        "chinese chinesin schotte ire irin portugiese portugiesin tscheche tschechin norweger spanier italiener "
        "amerikaner us-amerikaner "
        "kanadier ukrainer japaner australier niederländer belgier isländer engländer österreicher kenianer "
        "brasilianer syrer iraner "
        "koch wirt boss star gast gatte witwe witwer zar papst held gegner rivale erbe onkel tante neffe nichte sohn "
        "tochter "
        "vater mutter bruder schwester opa oma gattin graf gräfin fürst herzog herzogin ritter baron mönch nonne abt "
        "äbtissin "
        "priester rabbi imam scheich emir sultan schah ayatollah mullah lama dalai opfer täter coach keeper ceo cfo "
        "bauer "
        "bischof kardinal könig königin kaiser prinz prinzessin nobelpreisträger genosse monsignore emeritus magnat "
        "ex-häftling "
        "polizist star-koch weltmeister olympiasieger kanzler mann frau witwe patient zeuge sheriff marshal doktor "
        "ass rektor"
    ).split()
)
_ENDINGS = tuple(
    (
        "sprecher minister präsident kanzler chef leiter vorsitzender vorsitzende vorsitzenden vorstand vorständin "
        "meister direktor sekretär "
        "anwalt richter richterin kommissar berater experte expertin forscher trainer spieler stürmer torwart "
        "torhüter kapitän "
        "arzt ärztin lehrer professor autor schriftsteller musiker künstler händler unternehmer gründer inhaber "
        "besitzer "
        "betreiber bewohner nachbar fischer landwirt bäcker gastwirt fahrer pilot lotse lotsin polizist soldat "
        "general oberst admiral "
        "offizier kommandant kommandeur inspektor ermittler verteidiger abgeordneter abgeordnete abgeordneten "
        "senator stadtrat rat "
        "rätin landrat gouverneur botschafter gesandter gesandte gesandten diplomat politiker kandidat journalist "
        "reporter "
        "redakteur kolumnist schauspieler sänger regisseur produzent ökonom volkswirt analyst ingenieur architekt "
        "biologe "
        "historiker soziologe wissenschaftler meteorologe virologe geologe psychologe seismologe klimatologe "
        "ozeanologe "
        "politologe theologe gynäkologe archäologe zoologe ökologe beauftragter beauftragte beauftragten vertreter "
        "sieger führer "
        "wächter wärter helfer retter träger kämpfer aktivist dissident oppositioneller oppositionelle häftling "
        "gefangener "
        "gefangene angeklagter angeklagte verdächtiger verdächtige manager geschäftsführer intendant dirigent "
        "komponist dichter "
        "dichterin pfarrer pastor seelsorger bürgermeister wirtin schwimmer läufer rennfahrer boxer torjäger "
        "verteidigerin mittelfeldspieler "
        "rentner rentnerin schüler student kapitänin matrose steuermann bootsmann fährmann kaufmann obmann obfrau "
        "hauptmann "
        "feuerwehrmann feuerwehrfrau kauffrau fachmann fachfrau geschäftsmann geschäftsfrau staatsmann ombudsfrau "
        "ombudsmann "
        "ehemann ehefrau landsmann vize stellvertreter nachfolger vorgänger mitarbeiter angestellter angestellte "
        "beamter beamte "
        "beamtin kritiker anhänger gegnerin vermittler unterhändler organisator veranstalter initiator mitgründer "
        "mitbegründer begründer "
        "erfinder entdecker fotograf kameramann moderator blogger influencer verleger herausgeber buchhändler winzer "
        "förster jäger "
        "imker gärtner tischler schreiner maurer schmied müller metzger schneider schuster uhrmacher hirte schäfer "
        "züchter "
        "hebamme pfleger krankenpfleger krankenschwester apotheker zahnarzt tierarzt chirurg notar gutachter "
        "sachverständiger "
        "sachverständige mediziner physiker chemiker mathematiker informatiker statistiker techniker mechaniker "
        "elektriker "
        "kritikerin verwalter wärtin kollege kollegen amtskollege amtskollegen kassenwart kassier kassierer "
        "schatzmeister schriftführer funktionär "
        "gewerkschafter betriebsrat aufseher "
        "kontrolleur prüfer richteramt banker bankier investor eigentümer eigner reeder reederin werftbesitzer "
        "aktionär gesellschafter "
        "partner chefin legende ikone idol talent profi amateur veteran rekordhalter titelverteidiger champion "
        "bewerber "
        "herausforderer amtsinhaber spitzenkandidat parlamentarier volksvertreter bundesrat nationalrat ständerat "
        "regierungsrat "
        "gemeinderat stadtpräsident landeshauptmann landeshauptfrau ammann statthalter premier staatschef monarch "
        "diktator "
        "machthaber oligarch milliardär millionär mäzen stifter überlebender überlebende augenzeuge augenzeugin "
        "passagier matrosin "
        "biograf stratege kurator restaurator denkmalpfleger archivar bibliothekar übersetzer dolmetscher philosoph "
        "ethiker "
        "hafenarbeiter arbeiter hütte-wirt bergführer seenotretter taucher segler ruderer surfer skipper "
        "leuchtturmwärter therapeut "
        "coach lektor dozent doktorand assistent referent attaché konsul regent vogt kommissär schreiber hauswart "
        "abwart putschist "
        "hersteller-chef sprecherrat tänzer zauberer clown artist bildhauer maler zeichner designer koch köchin "
        "wirtschaftsweise"
    ).split()
)
_FORMED = re.compile(
    r"(?:[^\W\d_-]{3,}(?:istin|entin|antin|erin|orin|eurin|ikerin|login|männin|nomin|grafin|ärin|turgin)|"
    r"[^\W\d_-]{3,}(?:loge|nom|graf|ist))\Z"
)
OFFICES = (
    "minister",
    "ministerin",
    "präsident",
    "präsidentin",
    "kanzler",
    "kanzlerin",
    "chef",
    "chefin",
    "sprecher",
    "sprecherin",
    "meister",
    "meisterin",
    "senator",
    "senatorin",
    "richter",
    "richterin",
    "trainer",
    "trainerin",
    "kapitän",
    "kapitänin",
    "könig",
    "königin",
    "papst",
    "professor",
    "professorin",
    "general",
    "oberst",
    "kommissar",
    "kommissarin",
    "direktor",
    "direktorin",
    "anwalt",
    "anwältin",
    "botschafter",
    "botschafterin",
    "gouverneur",
    "gouverneurin",
    "landrat",
    "landrätin",
    "pfarrer",
    "pfarrerin",
    "bischof",
    "bischöfin",
    "premier",
    "leiter",
    "leiterin",
    "admiral",
    "hauptmann",
    "landeshauptfrau",
    "bundesrat",
    "bundesrätin",
    "regierungsrat",
    "regierungsrätin",
    "prof.",
    "kaiser",
    "prinz",
    "prinzessin",
    "fürst",
    "graf",
    "kardinal",
    "lotsin",
    "ärztin",
    "vorsitzende",
    "vorsitzender",
    "abgeordnete",
)
"""Roles that one person holds, so that a single word after them can only be a name."""
_NO_ROLES = frozenset(
    "christin kristin justin valentin konstantin florentin augustin severin schwerin robin rat beirat vorrat hausrat "
    "inserat referat diktat format mandat sicherheitsrat aufsichtsrat verwaltungsrat fischereirat "
    "menschenrechtsrat inselrat ältestenrat ministerrat schwester-partei generalstreik generalsekretariat vorstand "
    "vorrat verrat "
    "antisemitist mist zeitplan autonom katalog dialog monolog prolog epilog protokoll museum geist dienst "
    "gastwirtschaft "
    "wettbewerber frist list twist benzin medizin magazin termin disziplin ruin delfin".split()
)
_PLAIN = str.maketrans("äöü", "aou")


@lru_cache(maxsize=4096)
def is_role(word: str) -> bool:
    """Say whether a noun says what somebody is: its last part, or that of its masculine form, is one of our words."""
    small = word.casefold().rpartition("-")[2].rstrip(".")
    if small in _NO_ROLES or word.casefold() in _NO_ROLES or not word[:1].isupper():
        return False
    if small in _WHOLE or small in ("prof", "vize", "rätin") or _ends(small) or _FORMED.match(small):
        return True
    masculine = small.removesuffix("in")
    if masculine == small or len(masculine) < 3:
        return False
    forms = (masculine, masculine + "e", masculine.translate(_PLAIN), masculine.translate(_PLAIN) + "e")
    return any(form in _WHOLE or _ends(form) for form in forms)


def _ends(small: str) -> bool:
    """Say whether a word ends in a role; a genitive or dative ending is left out of account."""
    return (
        small.endswith(_ENDINGS)
        or (small[-1:] == "s" and small[:-1].endswith(_ENDINGS))
        or (small.endswith(("en", "n")) and small.removesuffix("n").removesuffix("e").endswith(_PLAIN_ENDINGS))
    )


_PLAIN_ENDINGS = (
    "präsident",
    "kandidat",
    "soldat",
    "journalist",
    "polizist",
    "student",
    "diplomat",
    "dirigent",
    "aktivist",
    "assistent",
)


@lru_cache(maxsize=4096)
def is_feminine(word: str) -> bool | None:
    """Say whether a role or title is a woman's (True) or a man's (False), None where it tells neither."""
    small = word.casefold()
    if small.endswith(
        ("in", "frau", "schwester", "tochter", "mutter", "witwe", "tante", "nichte", "dame", "lady", "hebamme", "nonne")
    ):
        return True
    if small in ("herr", "herrn") or small.endswith(
        ("mann", "er", "or", "präsident", "chef", "arzt", "anwalt", "rat", "ist", "ent", "koch")
    ):
        return False
    return None
