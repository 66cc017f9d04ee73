"""Money as it is written: "$5", "HK$50", "20 Australian dollars", "90p", "14 cents". Currencies are ISO 4217 codes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.vocabulary.number_words import SCALES

CURRENCY_SIGNS = {
    "$": "USD",
    "us$": "USD",
    "a$": "AUD",
    "au$": "AUD",
    "c$": "CAD",
    "ca$": "CAD",
    "nz$": "NZD",
    "hk$": "HKD",
    "s$": "SGD",
    "r$": "BRL",
    "nt$": "TWD",
    "dlrs": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₺": "TRY",
    "₴": "UAH",
    "₦": "NGN",
    "₪": "ILS",
    "₱": "PHP",
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
    "chf": "CHF",
    "aud": "AUD",
    "inr": "INR",
    "jpy": "JPY",
    "cny": "CNY",
    "rmb": "CNY",
    "rs": "INR",
    "rs.": "INR",
    "cr": "crown",
}
# What a currency's name means alone. Names that many countries share keep the name where no country is given.
_NAMES = {
    "dollar": "USD",
    "buck": "USD",
    "dlr": "USD",
    "euro": "EUR",
    "pound": "GBP",
    "quid": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rupee": "INR",
    "rupiah": "IDR",
    "ruble": "RUB",
    "rouble": "RUB",
    "rand": "ZAR",
    "shekel": "ILS",
    "zloty": "PLN",
    "zlotys": "PLN",
    "forint": "HUF",
    "koruna": "CZK",
    "hryvnia": "UAH",
    "krona": "SEK",
    "kronor": "SEK",
    "krone": "NOK",
    "kroner": "NOK",
    "won": "KRW",
    "naira": "NGN",
    "baht": "THB",
    "ringgit": "MYR",
    "taka": "BDT",
    "cedi": "GHS",
    "birr": "ETB",
    "peso": "peso",
    "franc": "franc",
    "lira": "lira",
    "dinar": "dinar",
    "dirham": "dirham",
    "riyal": "riyal",
    "rial": "rial",
    "shilling": "shilling",
    "crown": "crown",
    "florin": "florin",
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
    "mark": "mark",
}
_BY_NATION = {
    "dollar": {
        "us": "USD",
        "u.s.": "USD",
        "american": "USD",
        "australian": "AUD",
        "canadian": "CAD",
        "singapore": "SGD",
        "zealand": "NZD",
        "kong": "HKD",
        "taiwan": "TWD",
        "jamaican": "JMD",
    },
    "pound": {
        "british": "GBP",
        "egyptian": "EGP",
        "syrian": "SYP",
        "lebanese": "LBP",
        "sudanese": "SDG",
        "irish": "IEP",
    },
    "peso": {
        "mexican": "MXN",
        "argentine": "ARS",
        "chilean": "CLP",
        "colombian": "COP",
        "philippine": "PHP",
        "cuban": "CUP",
        "uruguayan": "UYU",
    },
    "franc": {
        "swiss": "CHF",
        "cfa": "XOF",
        "rwandan": "RWF",
        "congolese": "CDF",
        "french": "FRF",
        "belgian": "BEF",
    },
    "lira": {"turkish": "TRY", "italian": "ITL"},
    "dinar": {
        "kuwaiti": "KWD",
        "iraqi": "IQD",
        "jordanian": "JOD",
        "serbian": "RSD",
        "tunisian": "TND",
        "libyan": "LYD",
        "algerian": "DZD",
        "bahraini": "BHD",
    },
    "dirham": {"emirati": "AED", "uae": "AED", "moroccan": "MAD"},
    "riyal": {"saudi": "SAR", "qatari": "QAR"},
    "rial": {"iranian": "IRR", "omani": "OMR", "yemeni": "YER"},
    "rupee": {"indian": "INR", "pakistani": "PKR", "lankan": "LKR", "nepalese": "NPR", "mauritian": "MUR"},
    "krone": {"norwegian": "NOK", "danish": "DKK"},
    "kroner": {"norwegian": "NOK", "danish": "DKK"},
    "krona": {"swedish": "SEK", "icelandic": "ISK"},
    "shilling": {"kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "somali": "SOS"},
    "won": {"korean": "KRW"},
    "yuan": {"chinese": "CNY"},
    "mark": {"german": "DEM"},
}
_TWO_WORDS = frozenset(
    {("hong", "kong"), ("new", "zealand"), ("sri", "lankan"), ("south", "korean"), ("north", "korean")}
)
_ANY_NATION = frozenset(nation for row in _BY_NATION.values() for nation in row)
_NEEDS_NATION = frozenset({"buck"})  # a "buck" is another thing more often
# Names that are worn, given or drawn as well; `money_near` tells when they are money.
MEAN_OTHER_THINGS = frozenset({"crown", "mark", "florin"})
# A hundredth of the currency; without a word before it that of the most common one.
_HUNDREDTHS = {
    "cent": "USD",
    "cents": "USD",
    "pence": "GBP",
    "penny": "GBP",
    "pennies": "GBP",
    "kopecks": "RUB",
    "paise": "INR",
}
_PENCE = re.compile(r"(\d{1,3}(?:\.\d+)?)p")
_LINES_OF_A_SCREEN = frozenset({"144p", "240p", "360p", "480p", "720p"})
_NAIRA = re.compile(r"N(\d[\d,]*(?:\.\d+)?(k|mn?|bn?|tn)?)")
_SIGNED = re.compile(r"([a-z]{0,3}[$£€¥₹]|rs\.?|cr|usd|eur|gbp)(\d[\d,]*(?:\.\d+)?(?:k|mn?|bn?|tn)?)")


def currency_after(lower: Sequence[str], position: int) -> tuple[str, float, int] | None:
    """Return (currency, factor to its main unit, token after it) for the name at `position`, or None."""
    at, nation = position, ""
    if tuple(lower[at : at + 2]) in _TWO_WORDS:
        nation, at = lower[at + 1], at + 2
    elif lower[at : at + 1] and lower[at] in _ANY_NATION:
        nation, at = lower[at], at + 1
    if at >= len(lower):
        return None
    word = lower[at]
    if word in _HUNDREDTHS:
        return _HUNDREDTHS[word], 0.01, at + 1
    if word in ("euro", "us") and lower[at + 1 : at + 2] and lower[at + 1] in ("cent", "cents"):
        return {"euro": "EUR", "us": "USD"}[word], 0.01, at + 2
    name = word if word in _NAMES else word.removesuffix("s")
    if name not in _NAMES or (name in _NEEDS_NATION and not nation):
        return None
    known = _BY_NATION.get(name, {})
    if nation and nation not in known:
        return None
    return known.get(nation, _NAMES[name]), 1.0, at + 1


def pence(word: str) -> float | None:
    """Return the pounds that "90p" means, or None."""
    match = _PENCE.fullmatch(word)
    return float(match[1]) / 100 if match and word not in _LINES_OF_A_SCREEN else None


def signed_amount(word: str) -> tuple[str, str] | None:
    """Return (currency, number) for a sign and its number in one token ("HK$50,000", "HK$50bn"), or None."""
    match = _SIGNED.fullmatch(word)
    return (CURRENCY_SIGNS[match[1]], match[2]) if match and match[1] in CURRENCY_SIGNS else None


def naira(word: str, after: str) -> str | None:
    """Return the number of "N1.4bn", "N78,000", of the "N250" before "million"; None for a bare "N78", a road or a bus."""
    match = _NAIRA.fullmatch(word)
    return match[1].lower() if match and (match[2] or "," in match[1] or after in SCALES) else None
