"""Base articles from elsewhere: each original is an article of its own, with quotations and facts of the story planted."""

import gzip
import json
import random
import re

from . import templates
from .originals import Writer as OwnWriter
from .reports import Unit

TIME = re.compile(r" (on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last (?:week|month|year)|in (?:19|20)\d\d)(?=\.$)")
CLAUSE = re.compile(r", which [^,.]{8,80},| \([^()]{4,80}\)")
ENDS = re.compile(r"(?<=[a-z0-9)][.?!])[\"”]?\s+(?=[A-Z“\"])")


def articles(path, seed, least=8, most=400_000):
    """Texts of at least `least` sentences, shuffled by the seed."""
    found = []
    opened = gzip.open if path.endswith(".gz") else open
    with opened(path, "rt", encoding="utf-8") as file:
        for number, line in enumerate(file):
            if number >= most:
                break
            text = json.loads(line).get("text", "")
            sentences = [one.strip() for one in ENDS.split(" ".join(text.split())) if len(one.split()) > 4]
            if len(sentences) >= least:
                found.append(sentences[:40])
    if len(found) < 8:
        raise SystemExit(f"{path}: too few texts with {least} sentences or more")
    random.Random(f"articles {seed}").shuffle(found)
    return found


def template(sentence, words):
    """A sentence with its time phrase, clauses and words of the lexicon as choices."""
    points, nodes = [], []

    def literal(text):
        part = templates.plain(text, words)
        shift = len(points)
        points.extend(part.points)
        return [(n[0], n[1] + shift, n[2]) if n[0] == "alt" else n for n in part.nodes]
    marks = [(one.start(), one.end(), "clause") for one in CLAUSE.finditer(sentence)]
    marks += [(one.start(), one.end(), "time") for one in TIME.finditer(sentence)]
    last = 0
    for start, end, kind in sorted(marks):
        if start < last:
            continue
        nodes += literal(sentence[last:start])
        at = len(points)
        points.append((kind, 2))
        piece = sentence[start:end]
        if kind == "clause" and piece.startswith(","):
            nodes.append((kind, at, [("text", piece)]))
        else:
            nodes.append((kind, at, [("text", piece)]))
        last = end
    return templates.Template(nodes + literal(sentence[last:]), points)


class Writer(OwnWriter):
    """Writes originals from articles of others; quotations and additions stay ours."""

    def __init__(self, sheet, press, rng, found, words):
        super().__init__(sheet, press, rng)
        self.found, self.words = found, words

    def original(self, name, role, long):
        ours = super().original(name, role, long)
        if ours is None:
            return None
        sentences = self.found.pop() if self.found else None
        if sentences is None:
            raise SystemExit("--texts holds too few articles for so many families")
        units = [Unit(f"{name}-{at}", name, name, template(one, self.words), {}) for at, one in enumerate(sentences)]
        planted = [unit for unit in ours.units if unit.quote is not None]
        planted += [unit for unit in ours.units[1:] if unit.quote is None and self.rng.random() < 0.25][:3]
        for unit in planted:
            units.insert(self.rng.randrange(1, len(units) + 1), unit)
        ours.units = units
        return ours
