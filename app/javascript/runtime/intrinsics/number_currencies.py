"""What currencies are called in American English, and how many digits they have.

https://tc39.es/ecma402/#sec-currencydigits; the names are those of ICU, told by Chromium.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Currency(NamedTuple):
    """``one`` and ``other`` are its names after a number."""

    digits: int
    symbol: str
    narrow: str
    one: str
    other: str


# Code, digits if not 2, symbol if not the code, narrow symbol if not that, name for one, for more.
_TABLE: Final = """
AED||||UAE dirham|
AFN|0||؋|Afghan Afghani|
ALL|0|||Albanian lek|Albanian lekë
AMD|||֏|Armenian dram|
ANG||||Netherlands Antillean guilder|
AOA|||Kz|Angolan kwanza|
ARS|||$|Argentine peso|
AUD||A$|$|Australian dollar|
AWG||||Aruban florin|Aruban florin
AZN|||₼|Azerbaijani manat|
BAM|||KM|Bosnia-Herzegovina convertible mark|
BBD|||$|Barbadian dollar|
BDT|||৳|Bangladeshi taka|
BGN||||Bulgarian lev|Bulgarian leva
BHD|3|||Bahraini dinar|
BIF|0|||Burundian franc|
BMD|||$|Bermudan dollar|
BND|||$|Brunei dollar|
BOB|||Bs|Bolivian boliviano|
BRL||R$||Brazilian real|
BSD|||$|Bahamian dollar|
BTN||||Bhutanese ngultrum|
BWP|||P|Botswanan pula|
BYN||||Belarusian ruble|
BZD|||$|Belize dollar|
CAD||CA$|$|Canadian dollar|
CDF||||Congolese franc|
CHF||||Swiss franc|
CLP|0||$|Chilean peso|
CNY||CN¥|¥|Chinese yuan|Chinese yuan
COP|0||$|Colombian peso|
CRC|||₡|Costa Rican colón|
CUC|||$|Cuban convertible peso|
CUP|||$|Cuban peso|
CVE||||Cape Verdean escudo|
CZK|||Kč|Czech koruna|
DJF|0|||Djiboutian franc|
DKK|||kr|Danish krone|Danish kroner
DOP|||$|Dominican peso|
DZD||||Algerian dinar|
EGP|||E£|Egyptian pound|
ERN||||Eritrean nakfa|
ETB||||Ethiopian birr|
EUR||€||euro|
FJD|||$|Fijian dollar|
FKP|||£|Falkland Islands pound|
GBP||£||British pound|
GEL|||₾|Georgian lari|
GHS|||GH₵|Ghanaian cedi|
GIP|||£|Gibraltar pound|
GMD||||Gambian dalasi|
GNF|0||FG|Guinean franc|
GTQ|||Q|Guatemalan quetzal|
GYD|||$|Guyanaese dollar|
HKD||HK$|$|Hong Kong dollar|
HNL|||L|Honduran lempira|
HRK|||kn|Croatian kuna|
HTG||||Haitian gourde|
HUF|0||Ft|Hungarian forint|
IDR|0||Rp|Indonesian rupiah|
ILS||₪||Israeli new shekel|
INR||₹||Indian rupee|
IQD|0|||Iraqi dinar|
IRR|0|||Iranian rial|
ISK|0||kr|Icelandic króna|Icelandic krónur
JMD|||$|Jamaican dollar|
JOD|3|||Jordanian dinar|
JPY|0|¥||Japanese yen|Japanese yen
KES||||Kenyan shilling|
KGS|||⃀|Kyrgyz som|
KHR|||៛|Cambodian riel|
KMF|0||CF|Comorian franc|
KPW|0||₩|North Korean won|North Korean won
KRW|0|₩||South Korean won|South Korean won
KWD|3|||Kuwaiti dinar|
KYD|||$|Cayman Islands dollar|
KZT|||₸|Kazakhstani tenge|
LAK|0||₭|Laotian kip|
LBP|0||L£|Lebanese pound|
LKR|||Rs|Sri Lankan rupee|
LRD|||$|Liberian dollar|
LSL||||Lesotho loti|
LYD|3|||Libyan dinar|
MAD||||Moroccan dirham|
MDL||||Moldovan leu|Moldovan lei
MGA|0||Ar|Malagasy ariary|Malagasy ariaries
MKD||||Macedonian denar|Macedonian denari
MMK|0||K|Myanmar kyat|
MNT|||₮|Mongolian tugrik|
MOP||||Macanese pataca|
MRU||||Mauritanian ouguiya|
MUR|||Rs|Mauritian rupee|
MVR||||Maldivian rufiyaa|
MWK||||Malawian kwacha|
MXN||MX$|$|Mexican peso|
MYR|||RM|Malaysian ringgit|
MZN||||Mozambican metical|
NAD|||$|Namibian dollar|
NGN|||₦|Nigerian naira|
NIO|||C$|Nicaraguan córdoba|
NOK|||kr|Norwegian krone|Norwegian kroner
NPR|||Rs|Nepalese rupee|
NZD||NZ$|$|New Zealand dollar|
OMR|3|||Omani rial|
PAB||||Panamanian balboa|
PEN||||Peruvian sol|Peruvian soles
PGK||||Papua New Guinean kina|Papua New Guinean kina
PHP||₱||Philippine peso|
PKR|0||Rs|Pakistani rupee|
PLN|||zł|Polish zloty|
PYG|0||₲|Paraguayan guarani|
QAR||||Qatari riyal|
RON|||lei|Romanian leu|Romanian lei
RSD|0|||Serbian dinar|
RUB|||₽|Russian ruble|
RWF|0||RF|Rwandan franc|
SAR||||Saudi riyal|
SBD|||$|Solomon Islands dollar|
SCR||||Seychellois rupee|
SDG||||Sudanese pound|
SEK|||kr|Swedish krona|Swedish kronor
SGD|||$|Singapore dollar|
SHP|||£|St. Helena pound|
SLL|0|||Sierra Leonean leone (1964\u20142022)|Sierra Leonean leones (1964\u20142022)
SOS|0|||Somali shilling|
SRD|||$|Surinamese dollar|
SSP|||£|South Sudanese pound|
STN|||Db|São Tomé & Príncipe dobra|
SVC||||Salvadoran colón|Salvadoran colones
SYP|0||£|Syrian pound|
SZL||||Swazi lilangeni|Swazi emalangeni
THB|||฿|Thai baht|Thai baht
TJS||||Tajikistani somoni|
TMT||||Turkmenistani manat|Turkmenistani manat
TND|3|||Tunisian dinar|
TOP|||T$|Tongan pa\u02bbanga|Tongan pa\u02bbanga
TRY|||₺|Turkish lira|Turkish Lira
TTD|||$|Trinidad & Tobago dollar|
TWD||NT$|$|New Taiwan dollar|
TZS||||Tanzanian shilling|
UAH|||₴|Ukrainian hryvnia|
UGX|0|||Ugandan shilling|
USD||$||US dollar|
UYU|||$|Uruguayan peso|
UZS||||Uzbekistani som|Uzbekistani som
VES||||Venezuelan bolívar|
VND|0|₫||Vietnamese dong|Vietnamese dong
VUV|0|||Vanuatu vatu|
WST||||Samoan tala|Samoan tala
XAF|0|FCFA||Central African CFA franc|
XCD||EC$|$|East Caribbean dollar|
XDR||||special drawing rights|special drawing rights
XOF|0|F\u202fCFA||West African CFA franc|
XPF|0|CFPF||CFP franc|
XSU||||Sucre|
YER|0|||Yemeni rial|
ZAR|||R|South African rand|South African rand
ZMW|||ZK|Zambian kwacha|
ZWL||||Zimbabwean dollar (2009\u20132024)|Zimbabwean dollars (2009\u20132024)
"""


def _currency(row: str) -> tuple[str, Currency]:
    code, digits, symbol, narrow, one, other = row.split("|")
    symbol = symbol or code
    return code, Currency(int(digits or 2), symbol, narrow or symbol, one, other or f"{one}s")


_CURRENCIES: Final = dict(_currency(row) for row in _TABLE.strip().splitlines())


def currency_of(code: str) -> Currency:
    """One that nobody knows is called by its code."""
    return _CURRENCIES.get(code) or Currency(2, code, code, code, code)
