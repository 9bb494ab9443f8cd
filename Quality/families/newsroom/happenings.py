"""Fact sheets: an invented happening of one of the kinds in `happenings/`, with its people, numbers and facts."""

import re
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path

from . import names, templates

FOLDER = Path(__file__).parent.parent / "happenings"

VARIED = {  # how newsrooms vary a description of a person
    "the head of the": "[the head|the director|the chief|who is in charge] of the", "who leads": "[who leads|the leader of|who heads]",
    "who speaks for": "[who speaks for|speaking for|a voice for]", "who runs": "[who runs|in charge of]",
    "the chief ": "[the chief|the senior|the top] ", "a passenger who was pulled": "[a passenger|one of those] pulled",
    "the lawyer for": "[the lawyer for|who represents|counsel to]", "the president of": "[the president of|who presides over]",
    "a farmer who": "[a farmer who|a smallholder who]", "the chair of": "[the chair of|who chairs]",
}


@dataclass
class Kind:
    """One kind of happening as its file tells it."""

    name: str
    slots: list = field(default_factory=list)
    roles: dict = field(default_factory=dict)
    headlines: list = field(default_factory=list)
    facts: dict = field(default_factory=dict)
    later: list = field(default_factory=list)
    quotes: list = field(default_factory=list)


@dataclass
class Quote:
    """A quotation: its sentences, and the same in indirect speech with the words that may stay quoted."""

    role: str
    parts: list
    indirect: object
    fragment: bool


@dataclass
class Sheet:
    """What truly happened in one story: values of slots, people, facts with their wordings, quotations."""

    kind: Kind
    values: dict
    people: dict
    unused: dict
    quotes: dict
    start: float
    place: str


def load_all(lexicon):
    kinds = [load(path, lexicon) for path in sorted(FOLDER.glob("*.txt")) if path.stem != "anywhere"]
    return kinds, load(FOLDER / "anywhere.txt", lexicon)


def load(path, lexicon):
    """Reads a file of a kind; see `README.md` for its few marks."""
    kind, fact = Kind(path.stem), None
    prefix = "anywhere " if path.stem == "anywhere" else ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        word, _, rest = line.partition(" ")
        rest = rest.strip()
        if word == "slot":
            name, _, rule = rest.partition(": ")
            kind.slots.append((name, rule))
        elif word == "role":
            name, _, rule = rest.partition(": ")
            about, _, title = rule.partition(" | ")
            for plain, varied in VARIED.items():
                about = about.replace(plain, varied)
            kind.roles[prefix + name] = (templates.parse(about), title)
        elif word == "headline":
            kind.headlines.append(templates.parse(rest, lexicon))
        elif word in ("fact", "later"):
            fact = rest
            kind.facts[fact] = []
            if word == "later":
                kind.later.append(fact)
        elif word == "-":
            kind.facts[fact].append(templates.parse(rest, lexicon))
        elif word == ">":
            role, _, rest = rest.partition(": ")
            direct, _, indirect = rest.partition(" => ")
            parts = [templates.parse(part.strip(), lexicon) for part in direct.split("//")]
            kind.quotes.append(Quote(prefix + role, parts, templates.parse(indirect, lexicon), "«" in indirect))
        else:
            raise ValueError(f"{path.name}: {line}")
    return kind


def make(kind, anywhere, rng):
    """A new happening of this kind."""
    namer = names.Namer(rng)
    start = 1_700_000_000 // 86400 * 86400 + rng.randrange(600) * 86400
    date = datetime.fromtimestamp(start, timezone.utc)
    day, month = date.weekday(), date.month - 1
    values = {"town": namer.place(), "city": namer.place(), "village": namer.place(), "country": namer.country(),
              "land2": namer.country(), "river": namer.river(), "firm": namer.firm(),
              "day": names.WEEKDAYS[day], "yday": names.WEEKDAYS[day - 1], "tmrw": names.WEEKDAYS[(day + 1) % 7],
              "day3": names.WEEKDAYS[(day + 3) % 7], "month": names.MONTHS[month],
              "nextmonth": names.MONTHS[(month + 1) % 12], "hour": rng.choice(["4 a.m.", "5:30 a.m.", "6 a.m.", "7:15 a.m.",
              "9 a.m.", "10:40 a.m.", "noon", "2 p.m.", "3:20 p.m.", "5 p.m.", "8 p.m.", "10:15 p.m.", "midnight"])}
    values["dem"] = values["country"] + "n"
    values["dem2"] = values["land2"] + "n"
    for name, rule in kind.slots + anywhere.slots:
        values[name] = value(rule, values, namer, rng)
    people = {}
    for role, (about, title) in list(kind.roles.items()) + list(anywhere.roles.items()):
        first, last = namer.person()
        while re.search(r"\b(mother|wife|her|woman|chairwoman|sister)\b|whose husband", about.render({}, str_of)) and first in names.MEN:
            first = rng.choice(names.FIRST)
        people[role] = {"first": first, "last": last, "about": about, "title": title, "he": "he" if first in names.MEN else "she"}
    unused = {}
    for source in (kind, anywhere):
        for fact, wordings in source.facts.items():
            unused[fact] = rng.sample(wordings, len(wordings))
    chosen = rng.sample(kind.quotes, min(len(kind.quotes), rng.randint(4, 6)))
    quotes = {f"quote {index + 1}": quote for index, quote in enumerate(chosen)}
    for index, quote in enumerate(quote for quote in kind.quotes if quote not in chosen):
        quotes[f"interview {index + 1}"] = quote
    for index, quote in enumerate(rng.sample(anywhere.quotes, len(anywhere.quotes))):
        quotes[f"reaction {index + 1}"] = quote
    return Sheet(kind, values, people, unused, quotes, float(start), values["town"])


def str_of(name, before):
    return name


def value(rule, values, namer, rng):
    """A slot's value: `int LOW HIGH`, `= expression`, `money LOW HIGH UNIT`, `place`, `person`, or choices a|b."""
    word, _, rest = rule.partition(" ")
    if word == "int":
        low, high = map(int, rest.split())
        return rng.randint(low, high)
    if word == "round":
        low, high, step = map(int, rest.split())
        return rng.randrange(low, high + 1, step)
    if word == "tenths":
        low, high = map(int, rest.split())
        return f"{rng.randint(low, high) / 10:.1f}"
    if word == "=":
        return int(eval(rest, {"__builtins__": {}}, {k: v for k, v in values.items() if isinstance(v, int)}))
    if rule == "place":
        return namer.place()
    if rule == "country":
        return namer.country()
    if rule == "firm":
        return namer.firm()
    if rule == "surname":
        return namer.surname()
    picked = rng.choice(rule.split("|"))
    return re.sub(r"\{(\w+)\}", lambda found: str(values[found.group(1)]), picked)
