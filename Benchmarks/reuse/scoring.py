"""Scores lists of pairs: what was found of the truth, what of the list is true, how much passages cover."""

import collections
import itertools
import json
import random
import re
import statistics

words = re.compile(r"[^\W_]+")
SHINGLE_WORDS = 5
FEWEST_WORDS = 12
WIDEST_GAP = 15
# Where the first text repeats a run, so many of its places are tried.
PLACES = 16


def listed(path):
    """The pairs of a list as they come, ids as text and in order within each; self-pairs are left out."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            a, b = line.rstrip("\n").split("\t", 2)[:2]
            if a != b:
                yield min(a, b), max(a, b)


def relations(path):
    """How many of Stemma's pairs stand in which relation, the commonest first."""
    with open(path, encoding="utf-8") as lines:
        return dict(collections.Counter(line.rstrip("\n").split("\t")[7] for line in lines).most_common())


def listed_pairs(path):
    return set(listed(path))


def recall(pairs, truth):
    """By kind and over all, the share of the truth's pairs that are listed."""
    found, wanted = collections.Counter(), collections.Counter()
    for derived, source, kind in truth:
        for key in (kind, "all"):
            wanted[key] += 1
            found[key] += (min(derived, source), max(derived, source)) in pairs
    return {kind: found[kind] / wanted[kind] for kind in wanted}


def sample_of(pairs, count, seed):
    return random.Random(f"audit {seed}").sample(sorted(pairs), min(count, len(pairs)))


def audit(pairs, texts):
    """The share of pairs whose texts share a passage."""
    return sum(shares_passage(texts[a], texts[b]) for a, b in pairs) / max(1, len(pairs))


def shares_passage(one, other):
    """Whether two texts share a passage of at least 12 words.

    Runs of five equal words are grown as far as words are equal; runs that follow each other in both texts
    with at most 15 words between them, on either side, make a passage. Its equal words count. Every way of
    joining runs is tried, so this is kinder and slower than a program that takes one.
    """
    one, other = words.findall(one.lower()), words.findall(other.lower())
    places = collections.defaultdict(list)
    for place in range(len(one) - SHINGLE_WORDS + 1):
        places[tuple(one[place:place + SHINGLE_WORDS])].append(place)
    runs, seen = [], set()
    for second in range(len(other) - SHINGLE_WORDS + 1):
        for first in places.get(tuple(other[second:second + SHINGLE_WORDS]), [])[:PLACES]:
            if (first, second) in seen:
                continue
            length = 0
            while (first + length < len(one) and second + length < len(other)
                   and one[first + length] == other[second + length]):
                seen.add((first + length, second + length))
                length += 1
            if length >= FEWEST_WORDS:
                return True
            runs.append((first, second, length))
    best = []
    for first, second, length in runs:
        before = max((
            total for (f, s, n), total in zip(runs, best)
            if 0 <= first - f - n <= WIDEST_GAP and 0 <= second - s - n <= WIDEST_GAP), default=0)
        best.append(before + length)
        if best[-1] >= FEWEST_WORDS:
            return True
    return False


# Passages, as `stemma pairs --passages --format jsonl` writes them.

def spans_of(record, side):
    """The spans of a record's passages on side a or b, in UTF-8 bytes."""
    return [tuple(passage[side]) for passage in record.get("passages", [])]


def coverage(path, truth, texts, kind):
    """How much of the rewrites of one kind lies in passages shared with their sources, by words.

    Gives the share of all their words, and the share that nine in ten rewrites reach; a pair that is not listed
    covers nothing.
    """
    wanted = {(min(d, s), max(d, s)): d for d, s, k in truth if k == kind}
    spans = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            a, b = str(record["a"]), str(record["b"])
            pair = (min(a, b), max(a, b))
            if pair in wanted:
                spans[pair] = spans_of(record, "a" if wanted[pair] == a else "b")
    covered = [covered_words(texts[derived], spans.get(pair, [])) for pair, derived in wanted.items()]
    shares = sorted(inside / max(1, number) for inside, number in covered)
    if not shares:
        return None
    whole = sum(inside for inside, _ in covered) / max(1, sum(number for _, number in covered))
    tenth = statistics.quantiles(shares, n=10)[0] if len(shares) > 1 else shares[0]
    return {"pairs": len(shares), "words": whole, "tenth": tenth}


def covered_words(text, spans):
    """How many of the text's words lie in the spans, and how many there are."""
    places = [0, *itertools.accumulate(len(character.encode()) for character in text)]
    inside = number = 0
    for match in words.finditer(text):
        start, end = places[match.start()], places[match.end()]
        number += 1
        inside += any(first <= start and end <= last for first, last in spans)
    return inside, number
