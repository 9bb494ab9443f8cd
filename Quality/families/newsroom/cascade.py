"""One story's cascade: originals, rewrites of them, rewrites of rewrites, lost versions, clocks."""

from dataclasses import replace

from . import reports
from .operations import CHANCES, Desk
from .originals import Writer

DEEPEST = 4
RECIPES = [  # kind, strength, weight
    ("copy", "copy", 10), ("abridge", "copy", 12), ("rewrite", "light", 12), ("rewrite", "medium", 18),
    ("rewrite", "heavy", 18), ("digest", "medium", 6), ("digest", "heavy", 8), ("mix", "light", 3), ("mix", "medium", 5),
    ("mix", "heavy", 3), ("update", "light", 8),
]
LOST = {"inner": 0.16, "original": 0.22}


class Cascade:
    """Grows one story to a number of held reports; `nodes` are in order of birth, held and lost."""

    def __init__(self, sheet, press, rng, size, writer=None):
        self.sheet, self.press, self.rng, self.size = sheet, press, rng, size
        self.desk = Desk(sheet, rng)
        self.writer = writer or Writer(sheet, press, rng)
        self.nodes, self.printer = [], reports.Printer(sheet)

    def grow(self):
        rng = self.rng
        singles = sum(rng.random() < share for share in ((0.35, 0.15) if self.size > 5 else (0.2,)))
        lines = min(rng.choices([1, 2, 3, 4], [0.3, 0.35, 0.22, 0.13])[0], max(1, (self.size - singles) // 2))
        for index in range(lines + singles):
            single = index >= lines
            node = self.writer.original(f"n{len(self.nodes)}", "single" if single else "original", not single or rng.random() < 0.4)
            if node is None:
                break
            node.minutes = rng.uniform(0, 600) if index else 0.0
            node.held = single or rng.random() >= LOST["original"]
            self.add(node)
        for _ in range(self.size * 6):
            if self.held() >= self.size:
                break
            self.descend()
        self.prune()
        for node in self.nodes:
            self.clock(node)
        return self

    def add(self, node):
        self.printer.print(node)
        self.nodes.append(node)

    def held(self):
        return sum(node.held for node in self.nodes)

    def prune(self):
        """A lost version without descendants is as if it had never been."""
        while True:
            parents = {name for node in self.nodes for name, _ in node.parents}
            kept = [node for node in self.nodes if node.held or node.id in parents]
            if len(kept) == len(self.nodes):
                return
            self.nodes = kept

    def parent(self):
        """Somebody to rewrite: originals and agencies more often, lost versions more often than they deserve."""
        def weight(node):
            if node.role == "single" or node.depth >= DEEPEST:
                return 0.0
            return (3.0 if node.depth == 0 else 1.2) * (2.5 if not node.held else 1.0) * (1.5 if node.agency else 1.0)
        weights = [weight(node) for node in self.nodes]
        return self.rng.choices(self.nodes, weights)[0]

    def descend(self):
        rng = self.rng
        parent = self.parent()
        kind, strength, _ = rng.choices(RECIPES, [weight for _, _, weight in RECIPES])[0]
        name = f"n{len(self.nodes)}"
        while any(node.id == name for node in self.nodes):
            name += "x"
        node = self.child(name, parent, kind, strength)
        if node is None:
            return
        node.held = rng.random() >= LOST["inner"] or node.depth >= DEEPEST
        self.add(node)

    def child(self, name, parent, kind, strength):
        rng, desk, done = self.rng, self.desk, []
        if kind == "update" and (not any(self.sheet.unused.get(fact) for fact in self.sheet.kind.later)):
            kind = "rewrite"
        outlet = parent.outlet if kind == "update" else self.outlet(kind, parent)
        units = [replace(unit.copy(), via=parent.id) for unit in parent.units]
        node = replace(parent, id=name, outlet=outlet, role=kind, kind=outlet.kind, strength=strength, depth=parent.depth + 1,
                       parents=[(parent.id, True)], operations=done, tail=[], byline="", forms=dict(parent.forms), spans=[],
                       minutes=parent.minutes + rng.expovariate(1 / 300) + 5, paragraph=parent.paragraph)
        if kind == "mix":
            other = self.second(parent)
            if other is None:
                node.role = kind = "rewrite"
            else:
                units, made = desk.mix(units, [replace(unit.copy(), via=other.id) for unit in other.units])
                if made:
                    done += sorted(made)
                    node.parents.append((other.id, False))
                    node.depth = max(node.depth, other.depth + 1)
                    node.minutes = max(node.minutes, other.minutes + 20)
                else:
                    node.role = kind = "rewrite"
        if kind == "abridge":
            units, made = desk.abridge(units)
            done += sorted(made)
            if not made:
                node.role = "copy"
        if kind == "digest":
            units, made = desk.drop(units, 0.3)
            units, cut = desk.abridge(units, 0.35, 0.6)
            done += sorted(made | cut)
        if strength != "copy":
            dropping = CHANCES[strength][3]
            units, made = desk.drop(units, dropping)
            units, moved = desk.reorder(units, {"light": rng.choice([0, 0, 1]), "medium": rng.choice([0, 1, 2]), "heavy": rng.choice([0, 1, 3])}[strength])
            units, reworded = desk.reword(units, strength)
            done += sorted(made | moved | reworded)
            if rng.random() < {"light": 0.1, "medium": 0.4, "heavy": 0.6}[strength]:
                node.forms = self.writer.forms()
        if kind == "update":
            units = self.update(node, units, done)
        elif kind not in ("copy", "abridge") and rng.random() < 0.3:
            units = self.addition(node, units, outlet, done)
        node.units = units
        self.dress(node, parent, kind, strength)
        return node

    def outlet(self, kind, parent):
        used = {node.outlet.name for node in self.nodes}
        group = self.rng.choices(["paper", "broadcaster", "digest"], [0.5, 0.15, 0.35] if kind != "digest" else [0.2, 0.2, 0.6])[0]
        free = [outlet for outlet in self.press[group] + self.press["paper"] if outlet.name not in used]
        return self.rng.choice(free or self.press["paper"])

    def second(self, parent):
        others = [node for node in self.nodes if node.id != parent.id and node.role != "single" and node.depth < DEEPEST
                  and node.id not in dict(parent.parents)]
        return self.rng.choice(others) if others else None

    def update(self, node, units, done):
        """New facts on top, the outlook taken out, numbers raised, a word corrected; by the same outlet."""
        rng = self.rng
        later = [fact for fact in self.sheet.kind.later if self.sheet.unused.get(fact)]
        news = [self.writer.take(fact, node.id) for fact in rng.sample(later, min(len(later), rng.choice([1, 2])))]
        units = [unit for unit in units if unit.fact != "next"]
        done.append("new facts on top")
        if rng.random() < 0.6:
            done += sorted(self.desk.raise_numbers(units))
        if rng.random() < 0.5:
            units = news + units
        else:
            units = units[:1] + news + units[1:]
        if rng.random() < 0.2:
            node.tail.append("Correction: An earlier version of this article misstated a detail. It has been updated.")
        return units

    def addition(self, node, units, outlet, done):
        """A sentence of background or a reaction that the parent does not have."""
        extra = self.writer.anywhere(node.id, 1) if self.rng.random() < 0.6 else self.writer.reaction(node.id, outlet)
        if not extra:
            return units
        done.append("own sentence added")
        at = len(units) if self.rng.random() < 0.5 else self.rng.randrange(1, len(units) + 1)
        return units[:at] + extra + units[at:]

    def dress(self, node, parent, kind, strength):
        """Headline, byline, credit, footer: what the house puts around the copy."""
        rng, outlet = self.rng, node.outlet
        if kind == "update":
            node.byline, node.credit, node.credited = parent.byline, parent.credit, "own"
            return
        if rng.random() < (0.5 if strength == "copy" else 0.9):
            node.headline, node.headline_choices = self.writer.reworded(parent.headline, parent.headline_choices)
            if (node.headline, node.headline_choices) != (parent.headline, parent.headline_choices):
                node.operations.append("new headline")
        node.paragraph = outlet.paragraph
        source = parent.outlet
        choice = rng.choices(["yes", "no", "other"], [0.5, 0.38, 0.12] if strength in ("copy", "light") else [0.3, 0.58, 0.12])[0]
        node.agency, node.credited = None, choice
        others = [one for one in self.nodes if one.outlet.name not in (source.name, outlet.name)]
        if choice == "other":
            above = parent.agency if parent.agency is not None and parent.agency.name != source.name else None
            if above is None and not others:
                node.credited = "no"
            else:
                source = above or rng.choice(others).outlet
        node.credit = source.name if node.credited != "no" else ""
        node.operations.append({"yes": "credit given", "no": "credit dropped", "other": "credit given to another"}[node.credited])
        if node.credited != "no":
            if source.kind == "agency" and rng.random() < 0.6:
                node.agency = source
            if node.agency is None or not outlet.dateline:
                node.agency = None
                node.tail.append(rng.choice([f"— {source.name}", f"Source: {source.name}", f"With reporting from {source.name}.",
                                             f"This article was first published by {source.name}."]))
        if outlet.byline and node.credited != "yes":
            node.byline = "By " + rng.choice(outlet.mine)
        elif parent.byline and strength == "copy" and node.credited == "yes":
            node.byline = parent.byline
        elif rng.random() < 0.2:
            node.byline = f"{outlet.name} staff"
        if outlet.footer:
            node.tail.append(outlet.footer)

    def clock(self, node):
        """Times as they reach us: some none, some the crawler's, some of a wrong zone."""
        node.clock = self.rng.choices(["right", "absent", "crawler", "zone"], [0.68, 0.15, 0.11, 0.06])[0]

