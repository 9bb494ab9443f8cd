"""A report as a list of sentences, and the text and byte spans it is printed as."""

import copy
import re
from dataclasses import dataclass, field

CUES = ["said", "said", "said", "stated", "remarked", "noted"]
WHERE = {"conference": ["reporters", "a news conference", "a briefing", "journalists"]}
ANONYMOUS = ["one official", "a person familiar with the matter", "a source with knowledge of the case", "an official there"]
VAGUE = ["sources said", "people familiar with the matter said", "it was reported", "sources revealed", "officials said"]
HUNDREDS = {"hundreds": (200, 1999), "dozens": (25, 199), "several": (4, 24), "thousands": (2000, 10**9)}


@dataclass
class Unit:
    """One sentence (a quotation may be two) of one report."""

    fact: str
    source: str
    via: str
    template: object = None
    choices: dict = field(default_factory=dict)
    values: dict = field(default_factory=dict)
    looseness: dict = field(default_factory=dict)
    credit_cue: str = ""
    opener: str = ""
    comment: str = ""
    role: str = ""
    quote: object = None
    parts: tuple = ()
    part_choices: dict = field(default_factory=dict)
    form: str = "direct"
    frame: int = 0
    cue: str = "said"
    where: str = ""
    anonymous: str = ""
    pronoun: bool = True
    altered: bool = False

    def copy(self):
        fresh = copy.copy(self)
        for name in ("choices", "values", "looseness", "part_choices"):
            setattr(fresh, name, dict(getattr(self, name)))
        return fresh


@dataclass
class Report:
    """A node of a cascade, held or not."""

    id: str
    outlet: object
    role: str
    kind: str
    units: list
    headline: object
    headline_choices: dict
    forms: dict
    place: str
    depth: int = 0
    parents: list = field(default_factory=list)
    operations: list = field(default_factory=list)
    strength: str = "none"
    credited: str = "no"
    credit: str = ""
    tail: list = field(default_factory=list)
    byline: str = ""
    minutes: float = 0.0
    held: bool = True
    agency: object = None
    clock: str = "right"
    paragraph: int = 2
    text: str = ""
    title: str = ""
    spans: list = field(default_factory=list)


class Printer:
    """Prints reports of one story."""

    def __init__(self, sheet):
        self.sheet = sheet

    def print(self, report):
        """Sets `text`, `title` and `spans` (one (start, end) of UTF-8 bytes a unit)."""
        outlet = report.outlet
        style = (lambda text: house_style(text, outlet))
        report.title = style(report.headline.render(report.headline_choices, self.slots({}, {}, None, report, True)))
        pieces, spans, met, last = [], [], set(), None
        text = ""
        if report.byline:
            text += style(report.byline) + "\n"
        opening = self.dateline(report)
        for index, unit in enumerate(report.units):
            sentence, last = self.sentence(unit, report, met, last)
            sentence = style(sentence)
            if index == 0:
                text += opening
            elif index % report.paragraph == 0 or report.paragraph == 1:
                text += "\n"
            else:
                text += " "
            start = len(text.encode())
            text += sentence
            spans.append((start, len(text.encode())))
        for line in report.tail:
            text += "\n" + style(line)
        report.text, report.spans = text, spans

    def dateline(self, report):
        if not report.outlet.dateline:
            return ""
        place = report.place.upper()
        if report.agency is not None:
            return f"{place} ({report.agency.short}) — "
        return f"{place} — "

    def sentence(self, unit, report, met, last):
        if unit.quote is not None:
            return self.quotation(unit, report, met, last)
        text = unit.template.render(unit.choices, self.slots(unit.values, unit.looseness, met, report), unit.opener)
        if unit.comment:
            text = text.rstrip(".") + ", " + unit.comment + "."
        if unit.credit_cue:
            text = text.rstrip(".") + ", " + unit.credit_cue + "."
        roles = [node[1][1:] for node in flat(unit.template.nodes) if node[0] == "slot" and node[1][0] == "@"]
        return opened(text), None if roles else None

    def slots(self, values, looseness, met, report, headline=False):
        sheet = self.sheet

        def slot(name, before):
            if name.startswith("@"):
                return self.mention(name[1:], report, met, headline)
            if name == "outlet":
                return report.outlet.name
            value = values.get(name, sheet.values.get(name, name))
            if isinstance(value, int):
                return number(name, value, looseness.get(name, ""), before)
            return str(value)
        return slot

    def mention(self, role, report, met, headline=False):
        person = self.sheet.people[role]
        if headline:
            return person["last"]
        if met is not None and role in met:
            return person["last"]
        if met is not None:
            met.add(role)
        full = f"{person['first']} {person['last']}"
        form = report.forms.get(role, 0)
        about = person["about"]
        choices = {point: form // 2 % max(width, 1) for point, (_, width) in enumerate(about.points)}
        about = about.render(choices, lambda name, before: str(self.sheet.values.get(name, name)))
        about = about[:1].lower() + about[1:]
        if person["title"] and form % 2:
            return f"{person['title']} {full}"
        return f"{full}, {about},"

    def quotation(self, unit, report, met, last):
        person = self.sheet.people[unit.role]
        if unit.anonymous:
            who = unit.anonymous
        elif last == unit.role and unit.pronoun and unit.form != "fronted":
            who = person["he"]
        else:
            who = self.mention(unit.role, report, met)
        slot = self.slots(unit.values, unit.looseness, met, report)
        to = f" {unit.where}" if unit.where else ""
        told, said = ("told" + to, "told" + to) if to else (unit.cue, unit.cue)
        if unit.form != "direct":
            text = unit.quote.indirect.render(unit.part_choices.get(-1, {}), slot)
            text = text.replace("«", "“").replace("»", "”") if unit.form == "mixed" else without_marks(text)
            text = text.rstrip(".")
            bare = text[:1] + text[1:]
            lower = bare if starts_with_name(unit.quote.indirect) else bare[:1].lower() + bare[1:]
            if unit.frame % 3 == 0:
                out = f"{who} {told} that {lower}."
            elif unit.frame % 3 == 1:
                out = f"{bare}, {who} {told}." if not who.endswith(",") else f"{bare}, {unit.cue} {who.rstrip(',')}."
            else:
                out = f"According to {who.rstrip(',')}, {lower}." if who not in ("he", "she") else f"{who} {told} {lower}."
            return opened(tidy_line(out)), unit.role
        parts = [opened(unit.quote.parts[index].render(unit.part_choices.get(index, {}), slot)) for index in unit.parts]
        first, rest = parts[0], parts[1:]
        more = f" “{' '.join(rest)}”" if rest else ""
        stop = first if first[-1] in "?!" else first.rstrip(".") + ","
        frame = unit.frame % 5
        if frame in (1,) and (to or who in ("he", "she")):
            frame = 0
        if frame == 4 and not rest:
            frame = 2
        if frame == 0:
            out = f"“{stop}” {who} {told}.{more}"
        elif frame == 1:
            out = f"“{stop}” {said} {who.rstrip(',')}.{more}"
        elif frame == 2:
            out = f"{who} {told}: “{' '.join(parts)}”"
        elif frame == 3:
            whole = " ".join(parts)
            whole = whole if whole[-1] in "?!" else whole.rstrip(".") + ","
            out = f"“{whole}” {who} {told}."
        else:
            out = f"“{stop}” {who} {told}, adding: “{' '.join(rest)}”"
        return opened(tidy_line(out)), unit.role


def without_marks(text):
    """Quoted words taken into indirect speech: we becomes they."""
    def turned(found):
        return re.sub(r"\b(we|our|us|my)\b", lambda word: TURNED[word.group(1)], found.group(1))
    return re.sub("«([^»]*)»", turned, text)


TURNED = {"we": "they", "our": "their", "us": "them", "my": "their"}


def tidy_line(text):
    return text.replace(",.", ".").replace(",,", ",").replace(",:", ":").replace(", ,", ",")


def opened(text):
    """A sentence does not begin with a figure or a small letter."""
    head = text.split(" ", 1)[0]
    if head[:1].isdigit():
        figure = int("".join(character for character in head if character.isdigit()) or 0)
        text = ("Some " if figure % 50 == 0 else "In all, ") + text if "-" not in head else text
    return text[:1].upper() + text[1:]


def starts_with_name(template):
    first = template.nodes[0] if template.nodes else ("text", "")
    return first[0] == "slot"


def flat(nodes):
    for node in nodes:
        yield node
        if node[0] == "alt":
            for option in node[2]:
                yield from flat(option)
        elif node[0] in ("clause", "time"):
            yield from flat(node[2])


SMALL = "no one two three four five six seven eight nine ten".split()


def number(name, value, looseness, before):
    """A number as it is printed: exact, rounded or only its size."""
    word = before.rstrip().rsplit(" ", 1)[-1].lower()
    if name.startswith("x_"):
        return SMALL[value] if 0 < value < 10 else str(value)
    exact = SMALL[value] if 0 < value < 10 else f"{value:,}"
    if not looseness or word in GUARDS or value < 4:
        return exact
    if looseness == "dropped" and name.startswith("n_"):
        return next(word if word == "several" else word + " of" for word, (low, high) in HUNDREDS.items() if low <= value <= high)
    if value < 20:
        return exact
    step = 10 ** (len(str(value)) - 1) // (2 if str(value)[0] in "12" else 1)
    step = max(step // (1 if value > 99 else 2), 5)
    near = round(value / step) * step
    if near == value or near == 0:
        return f"{value:,}"
    lead = {"about": "about", "some": "some"}.get(looseness)
    if lead is None:
        lead = "nearly" if near > value else "more than"
    return f"{lead} {near:,}"


GUARDS = set("""all only the these those first last its their than least some about nearly almost to of around roughly
another number by over remaining other every and fewer""".split())


def house_style(text, outlet):
    text = text.replace("percent", outlet.percent if outlet.percent != "%" else "percent")
    if outlet.curly:
        text = re.sub(r'"([^"]*)"', r"“\1”", text)
        return text.replace("'", "’")
    return text.replace("“", '"').replace("”", '"')
