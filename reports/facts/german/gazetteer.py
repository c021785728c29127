"""Names of countries in German, how things of theirs are called, and large cities: enough to tell places from people."""

from __future__ import annotations

__all__ = ["ADJECTIVES", "CITIES", "COUNTRIES", "REGIONS", "SAME"]

_COUNTRIES = """
AF Afghanistan|afghanisch;EG Ägypten|ägyptisch;ET Äthiopien|äthiopisch;AL Albanien|albanisch;DZ Algerien|algerisch;AD Andorra;AO Angola|angolanisch;AR Argentinien|argentinisch
AM Armenien|armenisch;AZ Aserbaidschan|aserbaidschanisch;AU Australien|australisch;BH Bahrain;BD Bangladesch;BY Belarus|belarussisch
BY Weißrussland|weißrussisch;BE Belgien|belgisch;BZ Belize;BJ Benin;BT Bhutan;BO Bolivien|bolivianisch;BA Bosnien-Herzegowina
BA Bosnien und Herzegowina;BA Bosnien|bosnisch;BW Botswana;BR Brasilien|brasilianisch;BN Brunei;BG Bulgarien|bulgarisch;BF Burkina Faso
BI Burundi;CL Chile|chilenisch;CN China|chinesisch;CR Costa Rica;DK Dänemark|dänisch;DE Deutschland|deutsch;DE Bundesrepublik
DO Dominikanische Republik;DJ Dschibuti;EC Ecuador|ecuadorianisch;CI Elfenbeinküste;SV El Salvador;ER Eritrea;EE Estland|estnisch
SZ Eswatini;FJ Fidschi;FI Finnland|finnisch;FR Frankreich|französisch;GA Gabun;GM Gambia;GE Georgien|georgisch;GH Ghana|ghanaisch
GR Griechenland|griechisch;GL Grönland|grönländisch;GB Großbritannien|britisch;GB England|englisch;GB Schottland|schottisch;GB Wales
GB Vereinigtes Königreich;GB Vereinigten Königreich;GB Nordirland|nordirisch;GT Guatemala;GN Guinea;GY Guyana;HT Haiti|haitianisch
HN Honduras;HK Hongkong;IN Indien|indisch;ID Indonesien|indonesisch;IQ Irak|irakisch;IR Iran|iranisch;IE Irland|irisch
IS Island|isländisch;IL Israel|israelisch;IT Italien|italienisch;JM Jamaika;JP Japan|japanisch;YE Jemen|jemenitisch;JO Jordanien|jordanisch
KH Kambodscha;CM Kamerun|kamerunisch;CA Kanada|kanadisch;CV Kap Verde;KZ Kasachstan|kasachisch;QA Katar|katarisch;KE Kenia|kenianisch
KG Kirgistan|kirgisisch;CO Kolumbien|kolumbianisch;CD Kongo|kongolesisch;XK Kosovo|kosovarisch;HR Kroatien|kroatisch;CU Kuba|kubanisch
KW Kuwait;LA Laos;LS Lesotho;LV Lettland|lettisch;LB Libanon|libanesisch;LR Liberia;LY Libyen|libysch;LI Liechtenstein;LT Litauen|litauisch
LU Luxemburg|luxemburgisch;MG Madagaskar;MW Malawi;MY Malaysia|malaysisch;MV Malediven;ML Mali|malisch;MT Malta|maltesisch;MA Marokko|marokkanisch
MR Mauretanien;MU Mauritius;MX Mexiko|mexikanisch;MD Moldau|moldauisch;MD Moldawien|moldawisch;MC Monaco;MN Mongolei|mongolisch
ME Montenegro|montenegrinisch;MZ Mosambik;MM Myanmar;NA Namibia|namibisch;NP Nepal|nepalesisch;NZ Neuseeland|neuseeländisch;NI Nicaragua
NL Niederlande|niederländisch;NL Niederlanden;NL Holland|holländisch;NE Niger;NG Nigeria|nigerianisch;KP Nordkorea|nordkoreanisch
MK Nordmazedonien|nordmazedonisch;NO Norwegen|norwegisch;OM Oman;AT Österreich|österreichisch;TL Osttimor;PK Pakistan|pakistanisch
PS Palästina|palästinensisch;PA Panama;PG Papua-Neuguinea;PY Paraguay;PE Peru|peruanisch;PH Philippinen|philippinisch;PL Polen|polnisch
PT Portugal|portugiesisch;RW Ruanda|ruandisch;RO Rumänien|rumänisch;RU Russland|russisch;ZM Sambia;SA Saudi-Arabien|saudisch
SE Schweden|schwedisch;CH Schweiz|schweizerisch;SN Senegal;RS Serbien|serbisch;SC Seychellen;SL Sierra Leone;ZW Simbabwe;SG Singapur
SK Slowakei|slowakisch;SI Slowenien|slowenisch;SO Somalia|somalisch;ES Spanien|spanisch;LK Sri Lanka;ZA Südafrika|südafrikanisch
SD Sudan|sudanesisch;KR Südkorea|südkoreanisch;SS Südsudan;SR Suriname;SY Syrien|syrisch;TJ Tadschikistan|tadschikisch
TW Taiwan|taiwanisch;TZ Tansania;TH Thailand|thailändisch;TG Togo;TD Tschad;CZ Tschechien|tschechisch;CZ Tschechische Republik
CZ Tschechischen Republik;TN Tunesien|tunesisch;TR Türkei|türkisch;TM Turkmenistan;UG Uganda;UA Ukraine|ukrainisch;HU Ungarn|ungarisch
UY Uruguay;UZ Usbekistan|usbekisch;VA Vatikan|vatikanisch;VE Venezuela|venezolanisch;AE Vereinigte Arabische Emirate
AE Vereinigten Arabischen Emirate;AE Vereinigten Arabischen Emiraten;US Vereinigte Staaten|amerikanisch;US Vereinigten Staaten
US USA|us-amerikanisch;VN Vietnam|vietnamesisch;CF Zentralafrikanische Republik;CY Zypern|zyprisch;ZZ Europäische Union|europäisch
"""
_CITIES = """
AE Abu Dhabi,Dubai;AF Kabul;AL Tirana;AM Eriwan;AR Buenos Aires;AT Wien,Graz,Linz,Salzburg,Innsbruck,Klagenfurt,Bregenz,Eisenstadt
AT Steyr,Wiener Neustadt,Feldkirch,Leoben,Krems,Amstetten,Bad Ischl,Kitzbühel
AT St. Pölten,Sankt Pölten,Villach,Wels,Dornbirn,Tirol,Vorarlberg,Steiermark,Kärnten,Burgenland,Oberösterreich,Niederösterreich
AU Sydney,Melbourne,Canberra,Perth;AZ Baku;BA Sarajevo;BE Brüssel,Antwerpen,Gent,Flandern;BG Sofia;BR Brasília,Brasilia,Rio de Janeiro
BR São Paulo;BY Minsk,Brest,Gomel,Grodno;CA Ottawa,Toronto,Montreal,Vancouver;CH Zürich,Genf,Basel,Bern,Lausanne,Luzern,St. Gallen
CH Altdorf,Schwyz,Uri,Glarus,Nidwalden,Obwalden,Thun,Biel,Köniz,Uster,Sitten,Appenzell,Waadt
CH Winterthur,Lugano,Davos,Chur,Aarau,Zug,Freiburg im Üechtland,Wallis,Tessin,Graubünden,Aargau,Thurgau,Solothurn,Schaffhausen,Neuenburg
CL Santiago de Chile;CN Peking,Shanghai,Wuhan,Shenzhen;CO Bogotá;CU Havanna;CY Nikosia;CZ Prag,Brünn,Ostrau
DE Essen,Berlin,Hamburg,München,Köln,Frankfurt am Main,Frankfurt,Stuttgart,Düsseldorf,Leipzig,Dortmund,Bremen,Dresden,Hannover,Nürnberg
DE Duisburg,Bochum,Wuppertal,Bielefeld,Bonn,Münster,Mannheim,Karlsruhe,Augsburg,Wiesbaden,Mönchengladbach,Gelsenkirchen,Aachen
DE Braunschweig,Kiel,Chemnitz,Magdeburg,Freiburg,Krefeld,Mainz,Lübeck,Erfurt,Rostock,Kassel,Saarbrücken,Potsdam,Oldenburg,Osnabrück
DE Heidelberg,Regensburg,Würzburg,Wolfsburg,Göttingen,Ulm,Jena,Schwerin,Cottbus,Bremerhaven,Trier,Koblenz,Ingolstadt,Flensburg,Emden
DE Cuxhaven,Wilhelmshaven,Stralsund,Greifswald,Görlitz,Zwickau,Bayreuth,Bamberg,Passau,Rügen,Sylt,Helgoland,Konstanz,Tübingen
DE Gera,Ludwigshafen,Darmstadt,Paderborn,Heilbronn,Pforzheim,Offenbach,Recklinghausen,Reutlingen,Siegen,Hildesheim,Salzgitter,Gütersloh
DE Iserlohn,Oberhausen,Leverkusen,Solingen,Remscheid,Fürth,Erlangen,Kaiserslautern,Dessau,Wittenberg,Weimar,Eisenach,Gotha,Suhl,Plauen
DE Bautzen,Pirna,Meißen,Freiberg,Lüneburg,Celle,Norderney,Borkum,Juist,Usedom,Garmisch-Partenkirchen,Landshut,Rosenheim,Kempten,Worms
DE Baden-Württemberg,Bayern,Brandenburg,Hessen,Mecklenburg-Vorpommern,Niedersachsen,Nordrhein-Westfalen,Rheinland-Pfalz,Saarland
DE Sachsen-Anhalt,Sachsen,Schleswig-Holstein,Thüringen;DK Kopenhagen,Aarhus;EE Tallinn;EG Kairo,Alexandria
ES Madrid,Barcelona,Valencia,Sevilla,Mallorca,Katalonien;ET Addis Abeba;FI Helsinki;FR Paris,Marseille,Lyon,Nizza,Straßburg
FR Bordeaux,Toulouse,Korsika,Elsass;GB London,Manchester,Birmingham,Edinburgh,Glasgow,Liverpool,Belfast;GE Tiflis;GR Athen,Thessaloniki,Kreta
HR Zagreb,Split;HU Budapest;ID Jakarta,Bali;IE Dublin;IL Jerusalem,Tel Aviv,Haifa;IN Neu-Delhi,Delhi,Mumbai,Kalkutta;IQ Bagdad,Mossul
IR Teheran;IS Reykjavík,Reykjavik;IT Rom,Mailand,Neapel,Venedig,Turin,Florenz,Genua,Sizilien,Sardinien,Südtirol,Bozen;JP Tokio,Osaka
JP Hiroshima,Fukushima;KE Nairobi;KG Bischkek;KP Pjöngjang;KR Seoul;KZ Astana,Almaty;LB Beirut;LT Vilnius,Kaunas,Klaipeda;LU Luxemburg-Stadt
LV Riga;LY Tripolis;MA Rabat,Casablanca;MD Chișinău,Chisinau;ME Podgorica;MK Skopje;MX Mexiko-Stadt;MY Kuala Lumpur;NG Lagos,Abuja
NL Amsterdam,Rotterdam,Den Haag,Utrecht;NO Oslo,Bergen;NP Kathmandu;PH Manila;PK Islamabad,Karatschi,Lahore;PL Warschau,Krakau,Danzig
PL Breslau,Stettin,Posen;PS Gaza,Gazastreifen,Westjordanland,Ramallah;PT Lissabon,Porto;QA Doha;RO Bukarest;RS Belgrad
RU Moskau,Sankt Petersburg,St. Petersburg,Kaliningrad,Tschetschenien,Sibirien;SA Riad,Dschidda;SE Stockholm,Göteborg,Malmö
SI Ljubljana,Laibach;SK Bratislava,Pressburg;SY Damaskus,Aleppo;TH Bangkok;TN Tunis;TR Istanbul,Ankara,Izmir;TW Taipeh
UA Kiew,Kyjiw,Charkiw,Odessa,Lwiw,Lemberg,Cherson,Mariupol,Donezk,Luhansk,Saporischschja;US Washington,New York,Los Angeles,Chicago
US Houston,Philadelphia,Boston,San Francisco,Miami,Atlanta,Detroit,Seattle,Las Vegas,Dallas,Kalifornien,Texas,Florida,Ohio,Pennsylvania
US Michigan,Illinois,Alaska,Hawaii,Arizona,Nevada,Oregon,Virginia,Alabama,Guantánamo;UZ Taschkent;VE Caracas;VN Hanoi
ZA Johannesburg,Kapstadt,Pretoria
"""
REGIONS = frozenset(
    "Europa Asien Afrika Antarktis Arktis Amerika Südamerika Nordamerika Lateinamerika Mittelamerika Osteuropa Westeuropa "
    "Mitteleuropa Nordeuropa Südeuropa Zentralasien Südostasien Balkan Baltikum Skandinavien Krim Kaukasus Donbass Ostsee "
    "Nordsee Mittelmeer Atlantik Pazifik Kurdistan Ruhrgebiet Ostdeutschland Westdeutschland Süddeutschland Norddeutschland".split()
)
"""Parts of the world, and seas, that have no one country or are none."""


def _entries(table: str) -> list[tuple[str, str]]:
    entries = [entry for line in table.strip().splitlines() for entry in line.split(";")]
    return [(entry[:2], entry[3:]) for entry in entries]


COUNTRIES = {names.split("|")[0]: code for code, names in _entries(_COUNTRIES) if code != "ZZ"}
"""Names of countries, with ISO 3166-1 alpha-2 codes (XK for Kosovo, by user assignment)."""

ADJECTIVES = {name: code for code, names in _entries(_COUNTRIES) for name in names.split("|")[1:]}
"""Adjectives of countries without their ending, with the country's code: they say whose government it is."""

CITIES = {name: code for code, names in _entries(_CITIES) for name in names.split(",")}
"""Large cities, states and regions, with the code of their country."""

SAME = {
    "Vereinigten Staaten": "USA", "Vereinigte Staaten": "USA", "Niederlanden": "Niederlande", "Holland": "Niederlande", "Weißrussland": "Belarus",
    "Bundesrepublik": "Deutschland", "Vereinigten Königreich": "Großbritannien", "Vereinigtes Königreich": "Großbritannien", "Kyjiw": "Kiew",
    "Tschechischen Republik": "Tschechien", "Tschechische Republik": "Tschechien", "Moldawien": "Moldau", "Frankfurt am Main": "Frankfurt",
    "Vereinigten Arabischen Emiraten": "Vereinigte Arabische Emirate", "Vereinigten Arabischen Emirate": "Vereinigte Arabische Emirate",
    "Sankt Petersburg": "St. Petersburg", "Bosnien": "Bosnien-Herzegowina",
}  # fmt: skip
"""Other names and other cases of a place, each with the one that a briefing lists."""
