"""Texts made by rules from a seed: tricky cases first, then odd Unicode and news of our own, broken.

Not a sentence of anybody else's is in here. The same seed makes the same texts.
"""

import pathlib
import random
import unicodedata

GOLDEN = pathlib.Path(__file__).resolve().parent / "golden-texts"

# First and last code point of what a text in one script is drawn from.
SCRIPTS = [
    (0x41, 0x7A), (0xC0, 0x24F), (0x250, 0x2AF), (0x370, 0x3FF), (0x400, 0x52F), (0x531, 0x58A),
    (0x591, 0x5F4), (0x600, 0x6FF), (0x700, 0x74F), (0x780, 0x7B1), (0x900, 0x97F),
    (0x980, 0x9FB), (0xB80, 0xBFA), (0xE01, 0xE5B), (0xE80, 0xEDF), (0xF00, 0xFDA),
    (0x1000, 0x109F), (0x10A0, 0x10FF), (0x1200, 0x137C), (0x13A0, 0x13FD), (0x1780, 0x17F9),
    (0x1E00, 0x1FFE), (0x2C00, 0x2D7F), (0x3041, 0x30FF), (0x4E00, 0x9FFF), (0xA960, 0xA97C),
    (0xAC00, 0xD7A3), (0xFB00, 0xFDFF), (0xFE70, 0xFEFF), (0xFF01, 0xFFEE), (0x10330, 0x1034A),
    (0x10400, 0x1044F), (0x1D400, 0x1D7FF), (0x1E900, 0x1E95F), (0x20000, 0x2A6DF)]

SYMBOLS = [
    (0x2010, 0x205E), (0x2070, 0x20C0), (0x2100, 0x218B), (0x2190, 0x23FF), (0x2460, 0x27BF),
    (0x2900, 0x2BFF), (0x3000, 0x303F), (0xA700, 0xA721), (0x1F000, 0x1F0F5), (0x1F300, 0x1FAFF)]

COMBINING = [(0x300, 0x36F), (0x483, 0x489), (0x5B0, 0x5BD), (0x64B, 0x652), (0x93C, 0x94D),
             (0x1AB0, 0x1ACE), (0x20D0, 0x20F0), (0x3099, 0x309A), (0xFE20, 0xFE2F)]

SPACES = [
    " ", " ", " ", " ", " ", "  ", "   ", "\n", "\n\n", "\r\n", "\t", "\r", "\v", "\f", "\x1c",
    "\x1d", "\x1e", "\x1f", "\x85", "\u00a0", "\u1680", "\u2000", "\u2003", "\u2009", "\u200a",
    "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", " \n", "\n ", " \u00a0", "\u00a0 "]

HIDDEN = [
    "\x00", "\x01", "\x07", "\x08", "\x0e", "\x1b", "\x7f", "\x80", "\x9f", "\u00ad", "\u034f",
    "\u061c", "\u115f", "\u180e", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a",
    "\u202b", "\u202c", "\u202d", "\u202e", "\u2060", "\u2061", "\u2066", "\u2067", "\u2068",
    "\u2069", "\u206a", "\u3164", "\ufe00", "\ufe0f", "\ufeff", "\ufff9", "\ufffc", "\ufffd",
    "\uffff", "\U0001d173", "\U000e0001", "\U000e0041", "\U000e0100", "\U0010ffff"]

PUNCTUATION = list("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~") + [
    "...", "…", "--", "—", "–", "''", "``", "“", "”", "‘", "’", "„", "«", "»", "‹", "›", "¡", "¿",
    "•", "§", "¶", "†", "°", "©", "®", "™", "€", "£", "¥", "₹", "¢", "×", "±", "½", "²", "µ", "、",
    "。", "！", "？", "（", "）", "「", "」", "،", "؟", "।", "፧", "‽", "⁉", "№", "℃", "‰"]

EMOJI = [
    "😀", "😱", "🙏🏽", "👍🏿", "👨‍👩‍👧‍👦", "🤦‍♀️", "🏳️‍🌈", "🇳🇴", "🇬🇧🇳🇴", "1️⃣", "#️⃣", "❤️", "☺", "☺️", "🧑🏻‍🚀",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "♥", "✓", "→", "🫠", "🪿"]

SPECIAL = [
    "don't", "Don’t", "DON'T", "dont", "can't", "cannot", "won't", "wont", "I'm", "I’m", "Im",
    "you're", "youre", "it's", "its", "It’s", "we'd", "we'll", "they've", "theyve", "who's", "whos",
    "what're", "let's", "Let’s", "ma'am", "o'clock", "y'all", "could've", "couldn't've", "mightn't",
    "shan't", "gonna", "gotta", "Cannot", "'em", "'til", "'Cause", "’cause", "'nuff", "nothin'",
    "doin’", "goin", "c'm", "a.m.", "p.m.", "10a.m.", "11pm", "5:30am", "12p.m", "U.S.", "U.K.", "E.U.",
    "e.g.", "i.e.", "etc.", "vs.", "v.s.", "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "St.", "Mt.", "Jr.",
    "Inc.", "Ltd.", "Co.", "Corp.", "Bros.", "Gov.", "Sen.", "Rep.", "Gen.", "Jan.", "Sept.", "Dec.",
    "Ala.", "Calif.", "D.C.", "N.Y.", "Ph.D.", "No.", "p.", "Adm.", "'s", "’s", "'S", "n't", "n’t", "'re",
    "'ll", "’ve", "'d", "--", "---", "...", "....", "?!", "!!!", ":)", ":-(", ";D", "<3", "</3", "^_^",
    "o_O", "(╯°□°）╯︵┻━┻", "¯\\_(ツ)_/¯", ":'(", "8-)", "xD", "C++", "C#", ".NET", "A/B", "and/or", "24/7",
    "w/o", "mother-in-law", "re-elected", "U.S.-based", "non-U.S.", "10-year-old", "e-mail", "well-",
    "-known", "a-b-c", "α-Fe", "co\u2010op", "X-ray's", "companies'", "boss's", "\\n", "\\t", "\\\")",
    "(*_*)", "<<<", ">>", "##", "@@", "C'mon", "'n'", "rock'n'roll", "o’clock", "Ma’am", "’Cause", "cos",
    "Cos", "bout", "'bout", "ol'", "ol’", "lovin'", "lovin’", "havin", "somethin", "not've", "wouldve",
    "shouldnt", "hasnt", "aint", "Theyll", "Ill", "Id", "hed", "shes", "whats", "Thats", "theres", "hows"]

NUMBERS = [
    "0", "7", "10", "1,234", "1.234", "1,234.56", "1.000.000", "3.14", ".5", "5.", "-4", "+47", "1e5",
    "0x1F", "½", "2/3", "1 1/2", "10-12", "10–12", "12:30", "1-0", "2024-05-14", "14/05/2024", "'24",
    "1990s", "80's", "5th", "21st", "3rd", "MCMXCIV", "Ⅳ", "٣٤", "५०", "１２３", "①", "10^6", "5x4",
    "twelve", "twenty-two", "million", "dozen", "2nd-", "1,2,3", "1..2", "1.2.3.4"]
UNITS = [
    "km", "m", "cm", "kg", "g", "t", "°C", "°F", "°", "%", "kmh", "km/h", "mph", "ft", "lb", "MB", "GB",
    "bn", "m.", "K", "k", "pm", "am", "a.m.", "p.m.", "hrs", "s", "€", "$", "£", "USD", "kr", "c", "p", "mm²"]
CURRENCIES = ["$", "€", "£", "US$", "C$", "¥", "₹", "NOK ", "USD", "-$", "~", "≥", "<", "#", "№"]

LINKS = [
    "https://www.example.org/a/b?c=d&e=f#g", "http://example.com", "www.example.net/path_(x)",
    "example.co.uk", "ftp://files.example.org/x.tar.gz", "ole.vik@example.com", "A+b@EXAMPLE.ORG",
    "http://10.0.0.7:8080/", "https://user:pass@example.org", "mailto:a@example.com", "@Karsund",
    "#bridge", "C:\\span\\3.csv", "/var/log/x.log", "node.js", "example.com.", "//example.org", "a.b.c",
    "https://例え.example/パス", "http://example.org/%20%C3%A9", "git@example.com:a/b.git", "x@y", "http://"]

NAMES = [
    "Ingrid Solheim", "Erik Lund", "Dr. Helen Marsh", "Amara Okafor", "Norland Crossings AS", "Fjordwire",
    "the Harbour Ledger", "Karsund", "the Karsund Bridge", "Norland", "the United States", "London", "the U.N.",
    "Castell & Hume", "St. Olav's Hospital", "the coastguard", "O'Brien", "van der Berg", "al-Rashid",
    "Müller", "the European Union", "Lake Mjosa", "Toyota", "Maria Castellanos", "the prime minister",
    "Lars-Petter Lien", "the engineers' union", "a diver", "two witnesses", "Mr Amundsen", "PM"]
VERBS = [
    "said", "told Fjordwire", "denied", "warned", "has insisted", "would not say", "asked", "wrote",
    "was told", "hadn't known", "will appeal", "may have seen", "is expected to announce", "opened",
    "was arrested", "were fined", "claims", "confirmed", "laughed", "walked out", "had been warned by"]
CLAUSES = [
    "the bolts were corroding", "nobody had read the letter", "that the span was safe", "the ferries would run",
    "a second crack", "the toll had risen by {n} percent", "{n} lorries crossed it", "it cost {c}{n} million",
    "he'd seen nothing", "on Tuesday, May 14", "at {n} p.m. on the quay", "which opened in 1974", "in Oslo last year",
    "between Karsund and Holm", "because of the wind", "after {n} hours", "for the first time since 2008",
    "if it rains", "unless they find the logbook", "and that was that", "the third pier, the fourth and the last"]


def characters(chance, ranges, count):
    made = []
    while len(made) < count:
        first, last = chance.choice(ranges)
        code = chance.randint(first, last)
        if not 0xD800 <= code <= 0xDFFF:
            made.append(chr(code))
    return "".join(made)


def any_characters(chance, count):
    return characters(chance, [(0, 0x7F), (0x80, 0x7FF), (0x800, 0xFFFF), (0x10000, 0x10FFFF)], count)


def number(chance):
    value = chance.choice(NUMBERS)
    if chance.random() < 0.3:
        value = chance.choice(CURRENCIES) + value
    if chance.random() < 0.4:
        value += chance.choice(["", "", " ", "-", "\u00a0"]) + chance.choice(UNITS)
    return value


def word(chance):
    """One thing between white space, of any kind."""
    kind = chance.randrange(12)
    if kind == 0:
        return characters(chance, [chance.choice(SCRIPTS)], chance.randint(1, 12))
    if kind == 1:
        return characters(chance, SYMBOLS, chance.randint(1, 4))
    if kind == 2:
        letters = characters(chance, [chance.choice(SCRIPTS)], chance.randint(1, 6))
        return "".join(
            letter + characters(chance, COMBINING, chance.choice([0, 0, 1, 2, 5])) for letter in letters)
    if kind == 3:
        return "".join(chance.choices(EMOJI, k=chance.choice([1, 1, 2, 5])))
    if kind == 4:
        return "".join(chance.choices(PUNCTUATION, k=chance.choice([1, 1, 2, 3, 9])))
    if kind == 5:
        return number(chance)
    if kind == 6:
        return chance.choice(LINKS)
    if kind == 7:
        return any_characters(chance, chance.randint(1, 8))
    if kind == 8:
        return "".join(chance.choices(
            HIDDEN + PUNCTUATION + ["bridge", "Karsund", "a", "7"], k=chance.randint(2, 8)))
    return chance.choice(SPECIAL)


def dressed(chance, text):
    """With marks in front and behind, or in another case."""
    if chance.random() < 0.35:
        text = "".join(chance.choices(PUNCTUATION, k=chance.choice([1, 1, 2, 3]))) + text
    if chance.random() < 0.35:
        text += "".join(chance.choices(PUNCTUATION, k=chance.choice([1, 1, 2, 3])))
    case = chance.random()
    if case < 0.06:
        return text.upper()
    if case < 0.12:
        return text.lower()
    if case < 0.18:
        return text.title()
    return text


def odd_text(chance):
    pieces = []
    for _ in range(chance.choice([1, 2, 5, 10, 25, 60])):
        pieces.append(dressed(chance, word(chance)))
        pieces.append(chance.choice(SPACES) if chance.random() < 0.92 else "")
    return "".join(pieces)


def one_script_text(chance):
    script = [chance.choice(SCRIPTS)]
    words = [characters(chance, script, chance.randint(1, 10)) for _ in range(chance.randint(1, 40))]
    return "".join(w + chance.choice([" ", " ", " ", ", ", ". ", "! ", "", "-"]) for w in words)


def noise_text(chance):
    return any_characters(chance, chance.choice([1, 2, 10, 100, 400]))


def long_word_text(chance):
    base = chance.choice(SPECIAL + PUNCTUATION + LINKS + EMOJI + ["bridge", "a", "7", "\u0301", "a-"])
    return "It " + dressed(chance, base * chance.choice([20, 100, 400])) + " fell."


def news_sentence(chance):
    parts = [chance.choice(NAMES), chance.choice(VERBS)]
    for _ in range(chance.choice([1, 1, 2, 3])):
        clause = chance.choice(CLAUSES).format(n=number(chance), c=chance.choice(["$", "€", ""]))
        parts.append(chance.choice(["that ", "", "", "and ", "who said ", "but "]) + clause)
        if chance.random() < 0.2:
            parts[-1] += chance.choice([",", ";", " —", " (" + chance.choice(NAMES) + ")"])
    sentence = " ".join(parts)
    if chance.random() < 0.3:
        opening, closing = chance.choice(
            ['""', "“”", "''", "‘’", "«»", "„“", ("``", "''"), '"”', "“ "])
        said = " ".join(chance.choices(SPECIAL[:40] + CLAUSES[:5] + ["we", "it", "never"], k=5))
        sentence = f"{opening}{said}{chance.choice([',', '.', '?', '!', ''])}{closing} {sentence}"
    sentence += chance.choice([".", ".", ".", ".", "?", "!", "...", "", ".\"", ":"])
    return sentence[:1].upper() + sentence[1:]


def news_text(chance):
    joints = [" ", " ", " ", " ", "\n", "\n\n", "  ", "\r\n"]
    text = "".join(
        news_sentence(chance) + chance.choice(joints) for _ in range(chance.choice([1, 3, 8, 20])))
    if chance.random() < 0.15:
        return text.upper()
    if chance.random() < 0.1:
        return text.lower()
    return text


def broken(chance, text):
    """With some characters lost, doubled, swapped or replaced."""
    letters = list(text)
    for _ in range(max(1, len(letters) * chance.choice([1, 3, 10]) // 100)):
        if not letters:
            break
        place = chance.randrange(len(letters))
        kind = chance.randrange(6)
        if kind == 0:
            del letters[place]
        elif kind == 1:
            letters.insert(place, letters[place])
        elif kind == 2:
            letters[place] = chance.choice(PUNCTUATION + HIDDEN + SPACES)
        elif kind == 3:
            letters[place] = chance.choice([str.upper, str.lower, str.swapcase])(letters[place])
        elif kind == 4:
            letters.insert(place, chance.choice(SPACES))
        else:
            other = chance.randrange(len(letters))
            letters[place], letters[other] = letters[other], letters[place]
    text = "".join(letters)
    if chance.random() < 0.05:
        text = unicodedata.normalize(chance.choice(["NFD", "NFKC"]), text)
    return text


def tricky_texts():
    """What every run asks, whatever the seed."""
    for file in sorted(GOLDEN.glob("*.txt")):
        yield f"golden {file.stem}", file.read_bytes().decode("utf-8")
    for kind, values in [
            ("special", SPECIAL), ("number", NUMBERS), ("link", LINKS), ("emoji", EMOJI),
            ("mark", PUNCTUATION), ("space", SPACES), ("hidden", HIDDEN)]:
        for value in values:
            yield f"{kind} {value!a} alone", value
            yield f"{kind} {value!a} between", f"He saw {value} there."
            yield f"{kind} {value!a} within", f"a{value}b \"{value}\" ({value}), {value}{value}"


def texts(count, seed):
    """`count` pairs of name and text; the tricky ones count."""
    made = 0
    for name, text in tricky_texts():
        if made == count:
            return
        yield name, text
        made += 1
    golden = [text for name, text in tricky_texts() if name.startswith("golden")]
    makers = [
        ("odd", odd_text), ("odd", odd_text), ("odd", odd_text), ("script", one_script_text),
        ("noise", noise_text), ("long", long_word_text), ("news", news_text), ("news", news_text),
        ("broken news", lambda chance: broken(chance, news_text(chance))),
        ("broken golden", lambda chance: broken(chance, chance.choice(golden)))]
    while made < count:
        name, maker = makers[made % len(makers)]
        chance = random.Random(f"{seed} {made}")
        yield f"{name} {made} of seed {seed}", maker(chance)
        made += 1
