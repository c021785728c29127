"""Words that tell what a capital means where every noun has one: what opens sentences, and nouns that are no names."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["BARE_NOUNS", "DETERMINERS", "FUNCTION_WORDS", "PLACE_OPENING", "is_formed"]

DETERMINERS = frozenset(
    (
        "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines mein meine "
        "meinen "
        "meinem meiner dein sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere "
        "unseren "
        "unserem unserer euer dieser diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden "
        "jedem "
        "welcher welche welches welchen alle allen aller alles viele vielen vieler einige einigen einiger mehrere "
        "mehreren "
        "mehrerer manche manchen wenige wenigen beide beiden beider zum zur im am beim vom ins ans aufs fürs übers ums "
        "solche solchen andere anderen anderer sämtliche etliche zahlreiche zahlreichen deren dessen zwei drei vier "
        "fünf "
        "sechs sieben acht neun zehn elf zwölf"
    ).split()
)
"""What leads a common noun; in small letters."""

FUNCTION_WORDS = DETERMINERS | frozenset(
    (
        "ab aber abends allein allerdings als also am an andererseits anders anfangs angesichts anschließend anstatt "
        "auch auf "
        "aufgrund aus außer außerdem außerhalb bald bei beim bereits besonders bevor bis bislang bisher da dabei "
        "dadurch dafür "
        "dagegen daher dahinter damals damit danach daneben dann daran darauf daraufhin daraus darin darüber darum "
        "darunter "
        "dass davon davor dazu dazwischen demnach denn dennoch deshalb deswegen doch dort draußen durch ebenfalls "
        "ebenso eben "
        "einerseits einst einmal endlich entsprechend er erst erstmals es etwa etwas fast falls ferner für ganz gar "
        "gegen "
        "gegenüber gemäß genau gerade gestern gleich gleichwohl gleichzeitig gut heute heuer hier hierfür hierzu "
        "hinter hinzu "
        "ich ihm ihn ihnen immer immerhin in indem indes infolge inmitten innerhalb insgesamt insbesondere "
        "inzwischen ja "
        "jahrelang jedenfalls jedoch jetzt kaum knapp künftig lange laut lediglich leider letztlich mal man manchmal "
        "mehr "
        "mein meist mindestens mit mithilfe mittags mittlerweile möglicherweise morgen morgens müssen nach nachdem "
        "nachmittags "
        "nachts nahe natürlich neben nein nicht nichts nie niemand noch nun nur ob obwohl oder offenbar oft ohne per "
        "plötzlich "
        "pro quasi rund schließlich schon sehr seit seitdem seither selbst sich sie so sobald sofort sogar somit "
        "sondern "
        "sonst soweit sowie sowohl später statt stattdessen stets tags tatsächlich teilweise trotz trotzdem über "
        "überall "
        "übrigens um und ungeachtet unter unterdessen unweit unklar vergangene vergangenen viel vielleicht vielmehr "
        "von vor "
        "vorerst vorher vormittags vorläufig während wann warum was weder wegen weil weiter weitere weiterhin "
        "weitgehend welch wem "
        "wenig wenn wer werden weshalb wie wieder wiederholt wieso will wir wird wo wobei wohin wohl womöglich wozu "
        "wurde "
        "wurden zu zudem zuerst zufolge zugleich zuletzt zum zunächst zuvor zwar zwischen zwischenzeitlich zuständig "
        "aktuell "
        "ähnlich allzu anlässlich bekannt besser betroffen dagegen derart derartige derzeit eigentlich einzige erneut "
        "ersten erste früher frühere geplant gemeinsam gemeinsame großer große hingegen hat haben hatte ist sind war "
        "waren kann "
        "können könnte konnte soll sollen sollte darf dürfen muss musste mag möchte gibt gab geht ging kommt kam "
        "kamen bleibt "
        "blieb steht stand liegt lag heißt hieß neue neuer neues neuen nächste nächster letzte letzter leicht schwer "
        "sicher "
        "wahr wichtig zweite zweiter zweites dritte viert politische junge alte kleine lange erste hohe starke örtliche"
    ).split()
)
"""Words that are no name where they open a sentence; in small letters."""

BARE_NOUNS = frozenset(
    (
        "Schwarz Weiß Rot Blau Grün Gelb Grau Orange Rosa Bild Ton Text Latein Mathe Chemie Urlaub Ferien Reha Arrest "
        "Hausarrest Gips Uniform Zivil Topform Bestform Bedrängnis Anbetracht Fahrt Gegenwart Griff Händen Kenntnis "
        "Unkenntnis Konflikt Misskredit Person Rage Schwung Spuren Summe Szene Tateinheit Tracht Trance Umlauf Zaum "
        "Zugzwang Zweifel Abständen Augenschein Eile Ehren Ehre Einsatz Erfolg Freude Liebe Kauf Kundschaft Pflege "
        "Produktion Partnerschaft Ruin Schwebe Stille Tiefe Verkehr Vorjahr Wohnungen Wäldern Scharen Strömen Massen "
        "Gruppen Reihen Räumen Richtung Runden Schritten Stufen Studien Umfragen Versuchen Wellen Windeln Worten "
        "Kraft Haft Not Gefahr Zukunft Höhe Betrieb Frage Aussicht Anspruch Auftrag Brand Empfang Flammen Form "
        "Frieden Gang "
        "Gebrauch Gewahrsam Kauf Kontakt Kürze Lebensgefahr Mode Panik Pension Quarantäne Rente Ruhe Sachen Schach "
        "Schutt "
        "Sicht Sorge Streik Teilen Teilzeit Vollzeit Trümmern Verdacht Verruf Verzug Wahrheit Wellen Zahlen Zeiten "
        "Interviews "
        "Deutsch Englisch Französisch Italienisch Euro Dollar Franken Prozent Serie Stein Gold Silber Farbe Stücke "
        "Stücken Reihe Runde "
        "Reichweite Ohnmacht Trauer Tränen Wut Armut Würde Bälde Bezug Etappen Fachkreisen Regierungskreisen Kreisen "
        "Parlament "
        "Hause Haus Protest Angst Holz Metall Glas Stahl Beton Papier Wasser Luft Feuer Öl Gas Strom Kohle Eis "
        "Schnee Regen Wind "
        "Sturm Nebel Hitze Kälte Frost Nacht Tag Abend Morgen Mittag Mitternacht Jahr Jahre Jahren Monat Monate "
        "Monaten Woche Wochen "
        "Stunde Stunden Minuten Sekunden Tage Tagen Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag "
        "Januar Februar März "
        "April Mai Juni Juli August September Oktober November Dezember Frühjahr Frühling Sommer Herbst Winter "
        "Anfang Mitte Ende "
        "Beginn Norden Süden Osten Westen Nordosten Nordwesten Südosten Südwesten Stadt Land Dorf Ort Insel Hafen "
        "Küste Meer See Fluss "
        "Berg Tal Wald Straße Platz Brücke Region Gebiet Provinz Bezirk Kanton Gemeinde Kreis Staat Welt Politik "
        "Wirtschaft Kultur "
        "Sport Medien Presse Internet Fernsehen Radio Musik Kunst Kino Theater Film Krieg Kampf Streit Gericht Recht "
        "Gesetz Schuld "
        "Strafe Polizei Feuerwehr Militär Armee Regierung Opposition Partei Wahl Wahlen Stimmen Volk Menschen Leute "
        "Männer Männern "
        "Frauen Kinder Kindern Jugendliche Familien Eltern Mutter Vater Sohn Tochter Bruder Schwester Freunde "
        "Freunden Nachbarn "
        "Anwohner Bewohner Bürger Einwohner Opfer Opfern Zeugen Helfer Helfern Retter Experten Forscher Ärzte Ärzten "
        "Arbeiter "
        "Fischer Bauern Händler Händlern Kunden Gäste Gästen Touristen Schüler Schülern Studenten Lehrer Lehrern "
        "Soldaten Polizisten "
        "Journalisten Behörden Angaben Medienberichten Berichten Informationen Worten Ansicht Meinung Auskunft "
        "Einschätzung Plan "
        "Pläne Plänen Teil Teile Grund Gründe Gründen Folge Folgen Fall Fälle Fällen Ziel Ziele Zielen Weg Wege "
        "Arbeit Leben Tod "
        "Geld Kosten Preis Preise Preisen Steuern Schulden Verluste Gewinn Umsatz Handel Markt Börse Bank Banken "
        "Firmen Unternehmen "
        "Millionen Milliarden Tausende Tausenden Hunderte Hunderten Dutzende Dutzenden Hundert Tausend Drittel "
        "Viertel Hälfte Mehrheit "
        "Liter Meter Kilometer Tonnen Kilo Gramm Hektar Grad Uhr Mal Art Weise Sicherheitsgründen Kostengründen "
        "Platz Zeit Zeitung "
        "Schule Schulen Schiff Schiffe Schiffen Boot Boote Booten Auto Autos Zug Züge Zügen Bus Busse Bussen "
        "Flugzeug Häuser Häusern "
        "Dächer Bäume Bäumen Tiere Tieren Fisch Fische Schafe Hunde Pferde Bericht Vertrag Verträge Abkommen Brief "
        "Briefe Rede Satz "
        "Gespräch Gespräche Gesprächen Treffen Besuch Sitzung Ergebnis Ergebnisse Druck Anfrage Antrag Basis Wunsch "
        "Dauer Hoffnung "
        "Hilfe Schutz Rat Idee Problem Probleme Problemen Schaden Schäden Unfall Unfälle Unfällen Explosion Notfall "
        "Notfällen "
        "Ausnahmefällen Einzelfällen Europa Zusammenarbeit Rückkehr Ankunft Abfahrt Start Stelle Stellen Seite "
        "Seiten Nähe Mitteln "
        "Vergleich Gegensatz Unterschied Abhängigkeit Auseinandersetzungen Kombination Konkurrenz Abwesenheit "
        "Anlehnung Erinnerung"
    ).split()
)
"""Nouns that stand without an article after a preposition, or before another noun, and name nothing."""

_FORMED = tuple(
    (
        "ung ungen heit heiten keit keiten schaft schaften tion tionen sion sionen tät täten ismus nisse nissen "
        "linge lingen "
        "ereien anzen enzen zeit zeiten höhe haft fällen gründen kreisen wegen zahlen preise preisen kosten arbeiten "
        "arbeit "
        "not lage lagen überzahl unterzahl rückstand einklang logie grafie nomie gruppe gruppen recht steuer steuern "
        "plan "
        "pläne gesetz gesetze vertrag bericht krise angriff angriffe"
    ).split()
)


@lru_cache(maxsize=4096)
def is_formed(word: str) -> bool:
    """Say whether a noun ends as German forms nouns from other words (Sicherheit, Physik): such a one is no name."""
    small = word.casefold()
    return small.endswith(_FORMED) or (small.endswith("ik") and small[-3:-2] not in ("v", "n"))


PLACE_OPENING = frozenset("Kap Bad Sankt St. Port Neu Groß Klein Ober Unter Mount Fort San Santa Saint".split())
"""First words of names that are places."""
