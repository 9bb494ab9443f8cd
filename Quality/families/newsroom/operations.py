"""What newsrooms do to each other's copy. Each operation changes a list of sentences and says its name."""

from . import phrases, reports

CHANCES = {  # wordings made anew, clauses dropped, quotations reshaped, sentences dropped, numbers loosened, other wording
    "copy": (0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    "light": (0.12, 0.04, 0.1, 0.04, 0.04, 0.0),
    "medium": (0.4, 0.15, 0.3, 0.1, 0.12, 0.04),
    "heavy": (0.8, 0.3, 0.6, 0.15, 0.25, 0.22),
}
PHRASES = {"copy": 0.0, "light": 0.0, "medium": 0.06, "heavy": 0.22}
MINIMUM = 4


class Desk:
    """A rewriter at work on one story."""

    def __init__(self, sheet, rng):
        self.sheet, self.rng = sheet, rng
        self.taken = set()
        self.openers, self.comments = rng.sample(phrases.OPENERS, len(phrases.OPENERS)), rng.sample(phrases.COMMENTS, len(phrases.COMMENTS))

    def chance(self, share):
        return self.rng.random() < share

    def reword(self, units, strength):
        """Words, clauses, time phrases, quotation frames and numbers, sentence by sentence."""
        anew, drop, quoting, _, loosen, other = CHANCES[strength]
        done, fresh = set(), []
        for unit in units:
            unit = unit.copy()
            if unit.quote is not None:
                done |= self.reshape(unit, quoting, anew)
            else:
                left = self.sheet.unused.get(unit.fact)
                if left and self.chance(other):
                    unit.template, unit.choices = left[-1], left.pop().draw(self.rng)
                    done.add("sentence told anew")
                else:
                    unit.choices, made = unit.template.redraw(unit.choices, self.rng, anew, drop, self.taken)
                    done |= made
                if self.chance(loosen):
                    for node in reports.flat(unit.template.nodes):
                        if node[0] == "slot" and isinstance(self.sheet.values.get(node[1]), int):
                            unit.looseness[node[1]] = self.rng.choice(["about", "nearly", "some", "dropped", "nearly"])
                            done.add("numbers rounded or dropped")
                if unit.credit_cue and self.chance(quoting):
                    unit.credit_cue = self.rng.choice(reports.VAGUE)
                    done.add("attribution made vague")
                self.phrase(unit, PHRASES[strength], done)
            fresh.append(unit)
        return fresh, done

    def phrase(self, unit, chance, done):
        """A link before the sentence or an empty comment after it; each is used once a story, then again."""
        if self.chance(chance):
            unit.opener = self.openers.pop(0)
            self.openers.append(unit.opener)
            done.add("link added")
        if self.chance(chance) and not unit.credit_cue:
            unit.comment = self.comments.pop(0)
            self.comments.append(unit.comment)
            done.add("comment added")

    def reshape(self, unit, quoting, anew):
        done, rng = set(), self.rng
        if unit.form == "direct":
            if self.chance(quoting):
                unit.frame = rng.randrange(5)
                done.add("attribution moved")
            if self.chance(quoting):
                unit.cue = rng.choice(["said", "stated", "noted", "remarked", "explained", "emphasised", "added", "warned"][:6 if quoting < 0.5 else 8])
                done.add("cue replaced")
            if len(unit.parts) > 1 and self.chance(quoting * 0.6):
                unit.parts = unit.parts[:1]
                done.add("quotation trimmed")
            if self.chance(quoting * 0.4):
                unit.form, unit.frame = ("mixed" if unit.quote.fragment and self.chance(0.5) else "indirect"), rng.randrange(3)
                done.add("quotation made indirect")
            elif self.chance(quoting * 0.12):
                index = unit.parts[0]
                unit.part_choices[index], made = unit.quote.parts[index].redraw(unit.part_choices.get(index, {}), rng, 0.25, taken=self.taken)
                if made:
                    unit.altered = True
                    done.add("quotation altered")
        else:
            if unit.form == "mixed" and self.chance(quoting * 0.5):
                unit.form = "indirect"
                done.add("quotation marks lost")
            if self.chance(quoting):
                unit.frame = rng.randrange(3)
                done.add("attribution moved")
            unit.part_choices[-1], made = unit.quote.indirect.redraw(unit.part_choices.get(-1, {}), rng, anew, taken=self.taken)
            done |= made
        if unit.where and self.chance(quoting):
            unit.where, was = "", unit.where
            if self.chance(0.5) and was not in reports.WHERE["conference"]:
                unit.anonymous = rng.choice(reports.ANONYMOUS)
            done.add("attribution made vague")
        return done

    def drop(self, units, share):
        """Sentences dropped here and there, never the first."""
        kept = units[:1] + [unit for unit in units[1:] if not self.chance(share)]
        if len(kept) < min(MINIMUM, len(units)):
            kept = units[:MINIMUM]
        return kept, {"sentences dropped"} if len(kept) < len(units) else set()

    def abridge(self, units, low=0.3, high=0.75):
        """Cut from the bottom."""
        length = max(MINIMUM, round(len(units) * self.rng.uniform(low, high)))
        return units[:length], {"abridged from the bottom"} if length < len(units) else set()

    def reorder(self, units, moves):
        """Sentences moved; the first stays."""
        units = list(units)
        done = set()
        for _ in range(moves):
            if len(units) > 4:
                at, to = self.rng.randrange(1, len(units)), self.rng.randrange(1, len(units))
                if at != to:
                    units.insert(to, units.pop(at))
                    done.add("sentences moved")
        return units, done

    def mix(self, units, others, low=0.25, high=0.45):
        """Sentences of a second parent taken in, where they tell something else."""
        told = {unit.fact for unit in units}
        new = [unit for unit in others if unit.fact not in told]
        wanted = max(2, round(len(units) * self.rng.uniform(low, high)))
        picked = new[:wanted] if self.chance(0.4) else self.rng.sample(new, min(wanted, len(new)))
        if len(picked) < 2:
            return units, set()
        merged = list(units)
        at = self.rng.randrange(2, len(units)) if len(units) > 2 else len(units)
        merged[at:at] = picked
        return merged, {"two parents mixed"}

    def raise_numbers(self, units):
        """Counts that grew overnight, the same in every sentence."""
        counts = sorted({node[1] for unit in units if unit.template is not None for node in reports.flat(unit.template.nodes)
                         if node[0] == "slot" and node[1].startswith("n_")})
        if not counts:
            return set()
        name = self.rng.choice(counts)
        for unit in units:
            value = unit.values.get(name, self.sheet.values[name])
            unit.values[name] = value + max(1, value // self.rng.choice([6, 8, 10])) if value else value
        first = next(unit.values[name] for unit in units)
        for unit in units:
            unit.values[name] = first
        return {"numbers raised"}
