"""The cases in which finding pairs may be slow, made of invented words; each says what must be found."""

import dataclasses
import itertools
import random

import corpora


@dataclasses.dataclass
class SlowCase:
    """Reports, ids from 0, and what is known of their pairs.

    texts is called for the texts when they are needed. wanted are pairs that must be listed; of the first
    `joined` reports none may stand alone: the pairs listed must lead from each to every other. at_most is the
    number of pairs that may be listed.
    """

    name: str
    texts: object
    wanted: list
    at_most: int | None = None
    joined: int = 0

    def score(self, pairs):
        """How many pairs there are, how many things are missing, of how many; there may be millions of pairs."""
        absent, parts, number = {(min(a, b), max(a, b)) for a, b in self.wanted}, Parts(), 0
        for number, (a, b) in enumerate(pairs, 1):
            absent.discard((a, b))
            parts.join(a, b)
        apart = len({parts.of(str(place)) for place in range(self.joined)}) - 1 if self.joined else 0
        return {"pairs": number, "missing": len(absent) + apart, "wanted": len(self.wanted) + max(0, self.joined - 1)}

    def write(self, path):
        corpora.write_reports(path, self.texts())
        return path


class Parts:
    """Which things hang together."""

    def __init__(self):
        self.above = {}

    def of(self, one):
        """What stands for all that hang together with it."""
        while (above := self.above.get(one, one)) != one:
            self.above[one] = self.above.get(above, above)
            one = above
        return one

    def join(self, one, other):
        self.above[self.of(one)] = self.of(other)


LATIN = ("bcdfglmnprstv", "aeiou")
CYRILLIC = ("бвгдзклмнпрст", "аеиоу")


class Writer:
    """Writes texts in invented words of which, as in any language, few are most of a text."""

    def __init__(self, seed, letters, number=20_000):
        self.chance = random.Random(f"slow {seed}")
        made = set()
        while len(made) < number:
            syllables = self.chance.randint(1, 5)
            made.add("".join(self.chance.choice(part) for _ in range(syllables) for part in letters))
        self.vocabulary = sorted(made)
        self.chance.shuffle(self.vocabulary)
        self.weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(number)))

    def words(self, number):
        return self.chance.choices(self.vocabulary, cum_weights=self.weights, k=number)

    def sentences(self, number):
        return [" ".join(self.words(self.chance.randint(8, 28))).capitalize() + ". " for _ in range(number)]

    def text(self, number):
        return "".join(self.sentences(number)).strip()


class ChineseWriter:
    """Sentences of ideographs, nothing between them."""

    def __init__(self, seed):
        self.chance = random.Random(f"slow {seed}")
        self.signs = [chr(0x4E00 + place) for place in self.chance.sample(range(20_000), 3000)]
        self.weights = list(itertools.accumulate(1 / (rank + 20) for rank in range(3000)))

    def sentences(self, number):
        lengths = [self.chance.randint(10, 40) for _ in range(number)]
        return ["".join(self.chance.choices(self.signs, cum_weights=self.weights, k=length)) + "。"
                for length in lengths]


def rewritten(writer, count):
    """Reports, and behind them for each one a rewrite that lacks some of its sentences."""
    originals = [writer.sentences(25) for _ in range(count)]
    rewrites = [[s for s in report if writer.chance.random() > .15] for report in originals]
    return ["".join(report).strip() for report in originals + rewrites]


def all_cases(seed, scale):
    """Every case.

    scale: 1 for the sizes that the names say; less for a trial.
    """
    def sized(number):
        return max(2, round(number * scale))

    def reprints():
        return [Writer(seed, LATIN).text(25)] * sized(5000)

    def long_report():
        writer = Writer(seed + 1, LATIN)
        long = writer.sentences(sized(66_000))
        pieces = [writer.chance.randrange(len(long)) for _ in range(100)]
        around = [writer.sentences(20) for _ in pieces]
        return ["".join(long)] + [
            "".join(host[:10] + long[place:place + 6] + host[10:]) for place, host in zip(pieces, around)]

    def short_reports():
        writer = Writer(seed + 2, LATIN)
        return [" ".join(writer.words(writer.chance.randint(6, 11))) for _ in range(sized(100_000))]

    def one_sentence():
        writer = Writer(seed + 3, LATIN)
        sentence = " ".join(writer.words(14)) + ". "
        return [sentence * sized(100_000), sentence * sized(100_000)] + [
            "".join(writer.sentences(10)) + sentence + "".join(writer.sentences(10)) for _ in range(100)]

    def cyrillic():
        return rewritten(Writer(seed + 4, CYRILLIC), half)

    def chinese():
        return rewritten(ChineseWriter(seed + 5), half)

    copies, half = sized(5000), sized(2000)
    same = [(str(n), str(n + half)) for n in range(half)]
    return [
        SlowCase("5,000 reprints of one report", reprints, [], copies * (copies - 1) // 2, joined=copies),
        SlowCase("one report of 10 MB, quoted by 100 others", long_report,
                 [("0", str(n)) for n in range(1, 101)]),
        SlowCase("100,000 reports of a few words", short_reports, [], 0),
        SlowCase("a sentence said 100,000 times in each of two reports, and by 100 others", one_sentence,
                 [("0", "1")]),
        SlowCase("2,000 reports in Cyrillic and their rewrites", cyrillic, same, half),
        SlowCase("2,000 reports in Chinese and their rewrites", chinese, same, half)]
