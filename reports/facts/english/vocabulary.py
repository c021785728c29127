"""Words that tell what a capitalised name is: roles, bodies, things that are no people, and what begins sentences."""

from __future__ import annotations

__all__ = ["BODIES", "FUNCTION_WORDS", "MODIFIERS", "NO_PERSON", "OPENERS", "ROLES", "SURNAMES_TOO", "TITLES"]

TITLES = frozenset(
    (
        "mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir dame lord lady sen sen. rep rep. gov gov. gen "
        "gen. general col col. colonel lt lt. sgt sgt. capt capt. captain admiral rev rev. father sister pope "
        "king queen prince princess president premier chancellor minister secretary senator congressman "
        "congresswoman representative governor mayor judge justice ambassador envoy commissioner director "
        "chairman chairwoman chair chief sheriff detective officer sergeant commander marshal archbishop cardinal "
        "bishop rabbi imam sultan emir sheikh ayatollah speaker attorney coach counsel deputy vice"
    ).split()
)
"""What stands right before a name as its title; in small letters."""

ROLES = TITLES | frozenset(
    (
        "leader figure winner laureate spokesman spokeswoman spokesperson analyst expert adviser advisor activist "
        "economist lawyer solicitor prosecutor founder co-founder owner executive ceo officer manager head member "
        "candidate nominee professor historian scientist researcher author writer journalist reporter editor "
        "columnist actor actress singer musician artist director producer player striker goalkeeper footballer "
        "boxer champion wife husband widow son daughter father mother brother sister aunt uncle friend neighbour "
        "neighbor resident farmer teacher doctor nurse student engineer architect banker trader strategist "
        "consultant organiser organizer campaigner politician lawmaker legislator councillor councilor councilman "
        "diplomat negotiator mediator soldier general veteran pilot driver witness suspect victim defendant "
        "dissident prisoner opponent critic supporter rival successor predecessor boss operative pollster host "
        "anchor blogger priest pastor minister secretary treasurer dean chancellor provost fellow scholar counsel "
        "aide official inspector superintendent detective captain master harbourmaster monarch dictator autocrat "
        "oligarch billionaire businessman businesswoman entrepreneur investor partner associate defender advocate "
        "accountant investigator assistant attendant lieutenant merchant migrant immigrant applicant tenant servant "
        "agent parent patient client correspondent claimant informant participant inhabitant cook chef guard "
        "midfielder "
        "astronaut surgeon physician captain chief skipper guide midwife "
        "commissioner representative delegate trustee curator conductor composer poet novelist"
    ).split()
)
"""Nouns that say what a person is; in small letters."""

MODIFIERS = frozenset(
    (
        "former ex- then late acting interim deputy vice senior junior chief lead leading top key prominent "
        "renowned famous veteran opposition government party campaign human rights prime foreign defence defense "
        "finance interior justice health education environment local regional national federal state city county "
        "police military army navy presidential republican democratic conservative liberal labour longtime long- "
        "time fellow young old new retired exiled jailed imprisoned detained award-winning nobel peace prize "
        "political general managing executive founding harbour harbor press media communications investment "
        "research policy special outgoing incoming first second another"
    ).split()
)
"""What may stand before a role and belongs to it; in small letters."""

BODIES = frozenset(
    (
        "ministry department office agency bureau authority commission committee council assembly parliament "
        "senate congress court tribunal bank fund union federation association alliance league organisation "
        "organization institute institution university college school academy hospital clinic church party "
        "movement front group company corporation corp corp. inc inc. ltd ltd. plc llc co. foundation trust "
        "society club team board cooperative co-operative police army navy guard force forces service services "
        "press times post news tribune herald journal gazette courier guardian telegraph airlines airways motors "
        "systems industries holdings partners associates network center centre laboratory museum theatre theater "
        "shipping lines rovers athletic united wanderers fc chamber traders workers airline ferries pharmaceuticals "
        "line brothers forum "
        "brewery mills studios fisheries energy electric railway railways constabulary tours pharma foods motor media "
        "capital ventures labs logistics freight telecom software technologies robotics aerospace insurance mutual "
        "newswire radio tv fm chronicle observer echo bulletin dispatch examiner inquirer mirror gazette high "
        "house cabinet government administration legislature treasury reserve exchange nations pentagon kremlin"
    ).split()
)
"""Nouns that end the name of a body; in small letters."""

SURNAMES_TOO = frozenset("mills church post house guard court press".split())
"""Those of them that families are called by; in small letters."""

NO_PERSON = frozenset(
    (
        "prize award act agreement treaty accord law bill amendment constitution war battle revolution day week "
        "month year night election elections championship cup games olympics series bowl summit conference "
        "festival fair plan project program programme initiative operation report study survey index street road "
        "avenue boulevard square bridge tower building hall airport station terminal park river lake sea ocean "
        "bay gulf island islands isles mountain mountains valley county province state states republic kingdom "
        "city town village district region coast peninsula desert congress religion internet english french "
        "german russian chinese arabic spanish christmas easter ramadan thanksgiving god bible koran quran "
        "january february march april may june july august september october november december monday tuesday "
        "wednesday thursday friday saturday sunday north south east west northern southern eastern western "
        "central upper lower greater new great international national federal american european asian african "
        "dome arena stadium hotel inn cathedral square gardens jan feb mar apr jun jul aug sept sep oct nov dec "
        "human rights democrat democrats republican republicans muslim muslims christian christians jewish jews "
        "catholic facebook twitter google apple microsoft amazon instagram youtube covid covid-19 nobel"
    ).split()
)
"""Words that no person's name holds; in small letters."""

FUNCTION_WORDS = frozenset(
    (
        "a about above according across after again against ago all almost along already also although always am "
        "amid among an and another any anyone anything are around as ask asked at away back be because been "
        "before behind being below beneath beside besides between beyond both but by call can could despite did "
        "do does down during each earlier either else end even ever every everyone everything except few first "
        "for former from further get given go had half has have he hence her here hers him his how however i if "
        "in indeed inside instead into is it its itself just last late later least less let like likewise look "
        "made many may maybe me meanwhile might more moreover most much must my near nearly neither never next no "
        "nobody none nor not nothing now of off officials often on once one only or other others our out outside "
        "over own per perhaps please police quite rather recent recently said same say says second see seen "
        "several she should since so some somebody someone something sometimes soon still such take than that the "
        "their them then there therefore these they this those though three through throughout thus till to today "
        "together tomorrow too toward towards two under unless unlike until up upon us use very via was we well "
        "were what whatever when whenever where whereas wherever whether which while who whoever whole whom whose "
        "why will with within without would yes yesterday yet you your until each"
    ).split()
)
"""Words that say nothing by themselves; in small letters."""

OPENERS = FUNCTION_WORDS | frozenset(
    (
        "releases details reactions prisoners observers experts analysts critics sources witnesses residents fishermen "
        "people men women children repairs damage storm repairing opposition drugmaker chipmaker carmaker planemaker "
        "automaker steelmaker broadcaster retailer insurer lender airline newspaper"
    ).split()
)
"""Words that are no name at a sentence's start; in small letters."""
