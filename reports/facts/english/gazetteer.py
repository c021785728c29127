"""Countries, what their people are called, and large cities: enough to tell places from people, and to name countries."""

from __future__ import annotations

__all__ = ["CITIES", "COUNTRIES", "DEMONYMS", "PLACE_ENDINGS", "REGIONS", "STATES"]

_COUNTRIES = """
AF Afghanistan|Afghan|Afghans;AL Albania|Albanian|Albanians;DZ Algeria|Algerian|Algerians;AO Angola|Angolan|Angolans
AR Argentina|Argentine|Argentinian|Argentinians;AM Armenia|Armenian|Armenians;AU Australia|Australian|Australians
AT Austria|Austrian|Austrians;AZ Azerbaijan|Azerbaijani|Azerbaijanis;BH Bahrain|Bahraini
BD Bangladesh|Bangladeshi|Bangladeshis;BY Belarus|Belarusian|Belarusians|Belarussian;BE Belgium|Belgian|Belgians
BO Bolivia|Bolivian|Bolivians;BA Bosnia and Herzegovina|Bosnian|Bosnians;BA Bosnia;BW Botswana;BR Brazil|Brazilian|Brazilians
BG Bulgaria|Bulgarian|Bulgarians;KH Cambodia|Cambodian|Cambodians;CM Cameroon;CA Canada|Canadian|Canadians
TD Chad;CL Chile|Chilean|Chileans;CN China|Chinese;CO Colombia|Colombian|Colombians;CR Costa Rica
HR Croatia|Croatian|Croatians;CU Cuba|Cuban|Cubans;CY Cyprus|Cypriot|Cypriots;CZ Czech Republic|Czech|Czechs;CZ Czechia
DK Denmark|Danish|Danes;DO Dominican Republic;EC Ecuador|Ecuadorian;EG Egypt|Egyptian|Egyptians;SV El Salvador|Salvadoran
EE Estonia|Estonian|Estonians;ET Ethiopia|Ethiopian|Ethiopians;FI Finland|Finnish|Finns;FR France|French
GE Georgia|Georgian|Georgians;DE Germany|German|Germans;GH Ghana|Ghanaian;GR Greece|Greek|Greeks;GT Guatemala|Guatemalan
HT Haiti|Haitian|Haitians;HN Honduras|Honduran;HK Hong Kong;HU Hungary|Hungarian|Hungarians;IS Iceland|Icelandic
IN India|Indian|Indians;ID Indonesia|Indonesian|Indonesians;IR Iran|Iranian|Iranians;IQ Iraq|Iraqi|Iraqis
IE Ireland|Irish;IL Israel|Israeli|Israelis;IT Italy|Italian|Italians;CI Ivory Coast;JM Jamaica|Jamaican
JP Japan|Japanese;JO Jordan|Jordanian;KZ Kazakhstan|Kazakh;KE Kenya|Kenyan|Kenyans;XK Kosovo;KW Kuwait|Kuwaiti
KG Kyrgyzstan|Kyrgyz;LA Laos;LV Latvia|Latvian|Latvians;LB Lebanon|Lebanese;LR Liberia;LY Libya|Libyan|Libyans
LT Lithuania|Lithuanian|Lithuanians;LU Luxembourg;MG Madagascar;MY Malaysia|Malaysian|Malaysians;ML Mali|Malian
MT Malta|Maltese;MX Mexico|Mexican|Mexicans;MD Moldova|Moldovan|Moldovans;MN Mongolia|Mongolian;ME Montenegro
MA Morocco|Moroccan|Moroccans;MZ Mozambique;MM Myanmar;NA Namibia;NP Nepal|Nepalese|Nepali;NL Netherlands|Dutch
NZ New Zealand;NI Nicaragua|Nicaraguan;NE Niger;NG Nigeria|Nigerian|Nigerians;KP North Korea|North Korean|North Koreans
MK North Macedonia;NO Norway|Norwegian|Norwegians;OM Oman|Omani;PK Pakistan|Pakistani|Pakistanis;PA Panama|Panamanian
PY Paraguay;PE Peru|Peruvian|Peruvians;PH Philippines|Filipino|Filipinos|Philippine;PL Poland|Polish|Poles
PT Portugal|Portuguese;PR Puerto Rico;QA Qatar|Qatari;RO Romania|Romanian|Romanians;RU Russia|Russian|Russians
RW Rwanda|Rwandan;SA Saudi Arabia|Saudi|Saudis;SN Senegal|Senegalese;RS Serbia|Serbian|Serbs;SL Sierra Leone
SG Singapore|Singaporean;SK Slovakia|Slovak|Slovaks;SI Slovenia|Slovenian;SO Somalia|Somali|Somalis
ZA South Africa|South African|South Africans;KR South Korea|South Korean|South Koreans;SS South Sudan;ES Spain|Spanish
LK Sri Lanka|Sri Lankan;SD Sudan|Sudanese;SE Sweden|Swedish|Swedes;CH Switzerland|Swiss;SY Syria|Syrian|Syrians
TW Taiwan|Taiwanese;TJ Tajikistan|Tajik;TZ Tanzania|Tanzanian;TH Thailand|Thai;TN Tunisia|Tunisian|Tunisians
TR Turkey|Turkish|Turks;TR Türkiye;TM Turkmenistan;UG Uganda|Ugandan;UA Ukraine|Ukrainian|Ukrainians
AE United Arab Emirates|Emirati;GB United Kingdom|British|Britons;GB Britain;GB U.K.;GB UK;GB England|English
GB Scotland|Scottish;GB Wales|Welsh;US United States|American|Americans;US United States of America;US U.S.;US U.S
US US;US USA;US America;UY Uruguay|Uruguayan;UZ Uzbekistan|Uzbek;VA Vatican;VE Venezuela|Venezuelan|Venezuelans
GB Northern Ireland|Northern Irish;PG Papua New Guinea;GQ Equatorial Guinea;GW Guinea-Bissau;GN Guinea|Guinean
CD Democratic Republic of Congo;CD Democratic Republic of the Congo|Congolese;BF Burkina Faso;CF Central African Republic
VN Vietnam|Vietnamese;YE Yemen|Yemeni|Yemenis;ZM Zambia|Zambian;ZW Zimbabwe|Zimbabwean
"""
_CITIES = """
AE Abu Dhabi,Dubai;AT Vienna;AU Sydney,Melbourne,Canberra,Brisbane,Perth;BE Brussels,Antwerp;BR Brasilia,Rio de Janeiro,Sao Paulo
BY Minsk,Brest,Gomel,Hrodna;CA Ottawa,Toronto,Montreal,Vancouver;CH Geneva,Zurich,Bern,Davos;CN Beijing,Shanghai,Wuhan,Shenzhen
CZ Prague;DE Berlin,Munich,Hamburg,Frankfurt,Cologne;DK Copenhagen;EE Tallinn;EG Cairo,Alexandria;ES Madrid,Barcelona
FI Helsinki;FR Paris,Marseille,Lyon,Nice,Strasbourg;GB London,Manchester,Birmingham,Edinburgh,Glasgow,Liverpool,Belfast
GE Tbilisi;GR Athens;HU Budapest;ID Jakarta;IE Dublin;IL Jerusalem,Tel Aviv,Haifa;IN New Delhi,Delhi,Mumbai,Kolkata,Bangalore
IQ Baghdad,Mosul;IR Tehran;IS Reykjavik;IT Rome,Milan,Naples,Venice;JP Tokyo,Osaka,Hiroshima;KE Nairobi;KR Seoul;KP Pyongyang
LB Beirut;LT Vilnius,Kaunas,Klaipeda;LV Riga;MX Mexico City;MY Kuala Lumpur;NG Lagos,Abuja;NL Amsterdam,Rotterdam;NO Oslo
PH Manila;PK Islamabad,Karachi,Lahore;PL Warsaw,Krakow,Gdansk;PT Lisbon;QA Doha;RO Bucharest;RS Belgrade;RU Moscow,St. Petersburg
SA Riyadh,Jeddah;SE Stockholm;SY Damascus,Aleppo;TH Bangkok;TR Istanbul,Ankara;TW Taipei;UA Kyiv,Kiev,Kharkiv,Odesa,Odessa,Lviv
US Washington,New York,New York City,Los Angeles,Chicago,Houston,Philadelphia,Boston,San Francisco,Miami,Atlanta,Detroit,Seattle
US Las Vegas,Dallas,Denver,New Orleans,Baltimore,Cleveland,Charlotte,Manhattan,Brooklyn,San Diego,Phoenix,Washington D.C.
US California,Texas,Florida,Ohio,Pennsylvania,Michigan,Illinois,Wisconsin,Iowa,Nevada,Arizona,Colorado,Oregon,Virginia,Alabama
US North Carolina,South Carolina,Louisiana,Kentucky,Tennessee,Minnesota,Missouri,Indiana,Massachusetts,New Jersey,New Hampshire
US Maryland,Oklahoma,Kansas,Utah,Arkansas,Mississippi,Connecticut,Hawaii,Alaska,Montana,Nebraska,New Mexico,West Virginia
VN Hanoi,Ho Chi Minh City;ZA Johannesburg,Cape Town,Pretoria;AF Kabul;PS Gaza,Gaza Strip,West Bank,Ramallah;KZ Astana,Almaty
"""


def _entries(table: str) -> list[tuple[str, str]]:
    entries = [entry for line in table.strip().splitlines() for entry in line.split(";")]
    return [(entry[:2], entry[3:]) for entry in entries]


COUNTRIES = {names.split("|")[0]: code for code, names in _entries(_COUNTRIES)}
"""Names of countries, with ISO 3166-1 alpha-2 codes (XK for Kosovo, by user assignment)."""

DEMONYMS = {name: code for code, names in _entries(_COUNTRIES) for name in names.split("|")[1:]}
"""What people and things of a country are called: no places, but they say which country."""

CITIES = {name: code for code, names in _entries(_CITIES) for name in names.split(",")}
"""Large cities, and states of the United States, with the code of their country."""

REGIONS = frozenset(
    (
        "Europe",
        "Asia",
        "Africa",
        "Antarctica",
        "Middle East",
        "East Jerusalem",
        "Latin America",
        "South America",
        "North America",
        "Crimea",
    )
)
"""Parts of the world that have no one country, or that two claim."""

STATES = dict.fromkeys(
    (
        "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|"
        "Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|"
        "Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|"
        "Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|"
        "West Virginia|Wisconsin|Wyoming"
    ).split("|"),
    "US",
) | dict.fromkeys(
    "Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland|Nova Scotia|Ontario|Quebec|Saskatchewan".split("|"),
    "CA",
)
"""States and provinces that are named after a town, "Paris, Texas", with the code of their country."""

PLACE_ENDINGS = frozenset(
    (
        "Isles Islands Island Sea Bay River Lake County Province City Valley Mountains Peninsula Strait Gulf "
        "Ocean Canal Harbour Harbor Desert Coast Beach Park Square Street Avenue Road Airport Terminal Bridge"
    ).split()
)
"""Last words of names that are places wherever they are."""
