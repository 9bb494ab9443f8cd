"""How a newsroom writes a report of its own, and what it adds to the reports of others."""

from . import reports
from .reports import Report, Unit


class Writer:
    """Writes originals, additions and headlines of one story. No wording is used by two independent writers."""

    def __init__(self, sheet, press, rng):
        self.sheet, self.press, self.rng = sheet, press, rng
        self.houses = set()
        self.headlines = rng.sample(sheet.kind.headlines, len(sheet.kind.headlines))

    def take(self, fact, source, values=None):
        """A sentence on this fact in wording nobody has used yet, or None."""
        left = self.sheet.unused.get(fact)
        if not left:
            return None
        template = left.pop()
        return Unit(fact, source, source, template, template.draw(self.rng), dict(values or {}))

    def quote(self, fact, source, outlet):
        """A quotation cut and framed as this newsroom likes."""
        rng, quote = self.rng, self.sheet.quotes[fact]
        everything = tuple(range(len(quote.parts)))
        parts = everything if rng.random() < 0.65 else everything[:1]
        form = rng.choices(["direct", "mixed" if quote.fragment else "indirect", "indirect"], [0.75, 0.15, 0.1])[0]
        where = ""
        if fact.startswith("quote") and rng.random() < 0.3:
            where = rng.choice(reports.WHERE["conference"])
        elif not fact.startswith("quote") and rng.random() < 0.6:
            where = outlet.called
        unit = Unit(fact, source, source, None, {}, {}, role=quote.role, quote=quote, parts=parts, form=form,
                    frame=rng.randrange(5), cue=rng.choice(reports.CUES), where=where)
        if form != "direct":
            unit.part_choices[-1] = quote.indirect.draw(rng)
        return unit

    def anywhere(self, source, count):
        """Background and colour that any newsroom might add; each is used once a story."""
        facts = [fact for fact in self.sheet.unused if fact.startswith("bg") and self.sheet.unused[fact]]
        return [self.take(fact, source) for fact in self.rng.sample(facts, min(count, len(facts)))]

    def reaction(self, source, outlet):
        """An interview of one's own."""
        left = [fact for fact in self.sheet.quotes if fact.split()[0] in ("reaction", "interview")]
        if not left:
            return []
        fact = self.rng.choice(left)
        unit = self.quote(fact, source, outlet)
        del self.sheet.quotes[fact]
        return [unit]

    def headline(self):
        """A headline nobody has used yet; the last one left goes round."""
        template = self.headlines.pop() if len(self.headlines) > 1 else self.headlines[0]
        return template, template.draw(self.rng)

    def reworded(self, template, choices):
        """A parent's headline in other words, or a new one while there are some."""
        if len(self.headlines) > 1 and self.rng.random() < 0.35:
            return self.headline()
        return template, template.redraw(choices, self.rng, 0.6)[0]

    def forms(self):
        return {role: self.rng.randrange(1000) for role in self.sheet.people}

    def original(self, name, role, long):
        """An independent report: own selection, order, wording, interviews."""
        rng, sheet = self.rng, self.sheet
        kind = rng.choices(["agency", "paper", "broadcaster"], [0.45, 0.4, 0.15])[0]
        outlet = rng.choice([one for one in self.press[kind] if one.name not in self.houses])
        self.houses.add(outlet.name)
        lead = self.take("lead", name)
        if lead is None:
            return None
        core = [fact for fact in sheet.kind.facts if fact != "lead" and fact not in sheet.kind.later]
        places = {fact: index + rng.uniform(0, 3.5) for index, fact in enumerate(core)}
        core.sort(key=places.get)
        units = [self.take(fact, name) for fact in core if rng.random() < (0.85 if long else 0.5)]
        units = [unit for unit in units if unit is not None]
        for unit in units:
            if rng.random() < 0.12:
                unit.credit_cue = rng.choice(["officials said", "according to officials", "the authorities said", "officials added"])
        shared = [fact for fact in sheet.quotes if fact.startswith("quote") and rng.random() < (0.75 if long else 0.45)]
        said = [self.quote(fact, name, outlet) for fact in rng.sample(shared, len(shared))]
        for _ in range(rng.choice([0, 1, 1, 2]) if long else rng.choice([0, 1])):
            said += self.reaction(name, outlet)
        body = [lead] + self.woven(units, said)
        for unit in self.anywhere(name, rng.choice([0, 1, 1, 2])):
            body.insert(rng.randrange(2, len(body) + 1) if len(body) > 2 else len(body), unit)
        headline, choices = self.headline()
        report = Report(name, outlet, role, kind, body, headline, choices, self.forms(), sheet.place,
                        agency=outlet if kind == "agency" else None, paragraph=outlet.paragraph)
        if outlet.byline or kind == "agency":
            report.byline = "By " + rng.choice(outlet.mine)
        if kind == "agency" and rng.random() < 0.5:
            report.tail.append(f"({'Reporting' if rng.random() < 0.5 else 'Additional reporting'} by {rng.choice(outlet.mine)}; "
                               f"editing by {rng.choice(outlet.mine)})")
        if outlet.footer:
            report.tail.append(outlet.footer)
        return report

    def woven(self, units, said):
        """Facts and quotations in turns, quotations of one speaker together now and then."""
        rng, out, said = self.rng, [], list(said)
        for unit in units:
            out.append(unit)
            if said and rng.random() < 0.6:
                out.append(said.pop(0))
        return out + said
