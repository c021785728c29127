"""How common a word is before any article was read: a few articles alone would take "government" for news.

Two bands of everyday words of the news, in English and German, and words that say nothing. A word in no list is rare.
"""

from __future__ import annotations

__all__ = ["BANDS", "NUMBERS", "SILENT"]

SILENT: dict[str, frozenset[str]] = {
    "en": frozenset(
        (  # noqa: SIM905 - hundreds of words read better as lines than as a list
            "a about after again all also although am an and any are as at be because been before being between "
            "both but by can could did do does doing don down during each few for from further had has have "
            "having he her here hers him his how i if in into is isn it its itself just may me might more most "
            "must my no nor not now of off on once one only or other our out over own said same say says she "
            "should since so some such than that the their them then there these they this those through to too "
            "under until up us very was wasn we were what when where which while who whom whose why will with "
            "would you your ve re ll didn doesn hasn new two"
        ).split()
    ),
    "de": frozenset(
        (  # noqa: SIM905 - as above
            "aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bis bisher da "
            "dabei dafür damit dann daran darauf darüber das dass davon dazu dem den denen denn der deren des "
            "dessen die dies diese diesem diesen dieser dieses doch dort durch ein eine einem einen einer eines "
            "er es etwa etwas für gegen gewesen habe haben hatte hatten hat hier ihm ihn ihnen ihr ihre ihrem "
            "ihren ihrer im in ins ist jede jedem jeden jeder jedes jedoch kann kein keine keinen können könnte "
            "man mehr mit muss müssen nach nicht noch nun nur ob oder ohne sagte sagten sagt sei seien sein seine "
            "seinem seinen seiner seit selbst sich sie sind so sowie soll sollen sollte sondern über um und uns "
            "unter vom von vor war waren warum was wegen weil welche wenn werde werden wer wie wieder will wir "
            "wird wo worden wurde wurden zu zum zur zwei zwischen"
        ).split()
    ),
}
"""Words that carry no news; they also tell which of the two languages a text is in."""

_FREQUENT = """
according added against american announced another around asked back become best better big bring called came case
change city come country day days deal different early end even ever every expected fact far find first five following
former found four friday full get give given go going good government great group head help high home hour hours
including issue keep know known last late later least left life like little local long look made make making man many
means members men month months morning move much national need never news next night number old open part past people
place plan point police possible president public put question rather reported right run saturday second see seen
seven several show six small something statement still state states story sunday support sure take taken taking tell
ten think third thursday three time times today together told took tuesday turn united use used way wednesday week
weeks well went white without woman women work working world year years york yesterday young really want things thing
lot says gegeben ging gibt jahr jahre jahren tag tage tagen woche wochen monat monaten uhr montag dienstag mittwoch
donnerstag freitag samstag sonntag heute gestern morgen menschen land stadt regierung polizei ersten erste neue neuen
neuer großen große gut ganz viele vielen kommen kam macht machen mann frau männer frauen prozent millionen euro
deutschland deutschen weiter weitere weiteren bereits zeit teil drei vier fünf sechs sieben acht neun zehn laut
angaben sagen wollen gehen steht seitdem zunächst zudem unterdessen dienst
"""

_COMMON = """
able account across act action actually administration agency ago agreement air alleged allow almost along already
always america among amount appeared area army arrested article ask attack attention attorney authorities available
away bad based became began begin behalf believe believed bill black board body book brought building business call
campaign car care carry cases caused center central century certain chairman chance charge charged chief child
children china clear close coming comment comments committee common community companies company concern concerned
conference confirmed congress continue continued contact control cost council countries couple course court crime
crisis cut daily data daughter dead death decade decided decision defense democratic denied department described
despite details died director district doctor doing done door dozens early east economic economy effort efforts eight
election emergency employees energy england enough entire especially europe european event events evidence example
executive experience face facebook facing failed fall families family father fear federal feel field fight figure
figures filed final finally financial fire five floor focus food force forced forces foreign form forward free friends
front fund future game gave general getting girl global goal god gone got governor ground groups growing growth guard
gun half hand hands happen happened hard having health hear heard held helped history hit hold home hope hospital
house houses however human hundreds husband idea impact important incident include included increase independent
individual industry information initial inside instead intelligence interest international internet interview
investigation investigators involved island issued january february march april june july august september october
november december job jobs join joined journal judge justice key kids kill killed killing kind large largest law
lawmakers lawyer lead leader leaders leadership leading leave leaving led legal less let letter level lies light
likely limited line list live lives living london longer looking lost love low main major majority manager mark market
married matter mayor mean media medical meet meeting member message met middle military million millions billion mind
minister ministry minute minutes missing moment monday money mother moved movement moving mr mrs ms murder name named
nation nations nearly near needed network nine north northern noted nothing nuclear numbers offer office officer
officers official officials often oil online opened opening operation operations opposition order organization outside
paid parents parliament particularly party passed pay percent perhaps period person personal phone photo photos
picture planned plans play playing point policy political politics population position post potential power prepared
presidential press pressure previous previously price prices prime private probably problem problems process program
project property protect protest provide provided published push quickly raised rate reach reached read ready real
reason reasons received recent recently record red release released remain remained remains report reporters reports
republican request required research respond responded response responsible rest result results return returned
revealed rights rise risk road role room rule rules running russia russian safe safety sales saw saying scene schedule
school science season secretary section secure security seek seems senate senator send senior sent sept series serious
served service services set share shared shot showed side sign signed similar simply single sister site situation
social society someone son soon source sources south southern speak speaking special spend spent spoke spokesman
spokeswoman staff stage stand standing star start started station stay step stop stopped street strong student
students study subject success suffered summer supporters suspect system talk talking talks target tax team television
term terms thousands thought threat threatened throughout title top total tour town trade traffic training travel
treated treatment trial tried trip troops true trump trust try trying tv tweet tweeted twitter twice type understand
union university use using value various version victim victims video view violence visit voice vote voters voting
wait walk wall wanted war warned warning washington watch water weapons weather website weekend west western whether
wife win wing winning winter witness won word words worked worker workers works worse worst worth write written wrong
wrote abend angaben angriff arbeit arbeiten ausland außerdem bank bekannt beispiel bericht berichte berichten berlin
besonders betroffen bevölkerung bleibt bringen bundes bürger chef demnach dienstagabend eigenen einsatz ende
entscheidung entwicklung ergebnis erhalten erklärte erklärt erneut erst eu europa europäischen fest finden folgen
forderte frage fragen frei führen führt geben gefunden geht geld gemeinsam gericht gesagt geschichte gesellschaft
gesetz gestellt getötet gilt grund gruppe halten haus hilfe hieß hoch hohe informationen innen insgesamt
internationale januar februar märz mai juni juli oktober dezember jahres jetzt kinder klar knapp kosten kraft krieg
kritik kurz lage lang lange lassen leben leicht letzten leute liegt linie mal maßnahmen meisten ministerium mitglieder
mitte mitteilung mitteilte teilte mit mittel möglich mutter müsse nächsten nahe namen nord norden ort osten partei
personen plan platz politik politische politischen präsident projekt rahmen rat raum recht regel region reihe rolle
rund sache schon schule schwer sehen sehr sicher sicherheit sogar sonst spiel sprach sprecher sprecherin staat staaten
stark statt stehen stelle stunden süden täter toten tote tun unternehmen ursache verein verfahren verletzt verletzte
versucht vater verschiedene vertrag verwaltung vergangenen vergangene vielleicht volk vorsitzende vorwürfe wahl wasser
weg weit weniger werk westen wichtig wirtschaft wissen wochenende wohl worte zahl zeigen zeigt ziel zufolge zukunft
zurück zusammen zwar
"""

_NUMBER_WORDS = {
    "three drei": "3",
    "four vier": "4",
    "five fünf": "5",
    "six sechs": "6",
    "seven sieben": "7",
    "eight acht": "8",
    "nine neun": "9",
    "ten zehn": "10",
    "eleven elf": "11",
    "twelve zwölf": "12",
    "thirteen dreizehn": "13",
    "fourteen vierzehn": "14",
    "fifteen fünfzehn": "15",
    "sixteen sechzehn": "16",
    "seventeen siebzehn": "17",
    "eighteen achtzehn": "18",
    "nineteen neunzehn": "19",
    "twenty zwanzig": "20",
    "thirty dreißig": "30",
    "forty vierzig": "40",
    "fifty fünfzig": "50",
}

BANDS: tuple[tuple[float, frozenset[str]], ...] = (
    (0.12, frozenset(_FREQUENT.split())),
    (0.05, frozenset(_COMMON.split())),
)
"""The share of articles that hold such a word, and the words."""

NUMBERS: dict[str, str] = {word: digits for words, digits in _NUMBER_WORDS.items() for word in words.split()}
"""Small numbers in words, as digits: "twelve boats" are "zwölf Boote" are "12 boats"."""
