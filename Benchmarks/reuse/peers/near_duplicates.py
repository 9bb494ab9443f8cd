"""What the peers share: how reports are read, cut into words and written down as pairs.

All look for the same thing: pairs of reports whose sets of five words in a row, lower-cased, have an estimated
Jaccard similarity of at least .5, from 128 permutations in 32 bands of 4 where the library lets us choose.
"""

import argparse
import json
import pathlib
import re

PERMUTATIONS, BANDS, ROWS = 128, 32, 4
SHINGLE_WORDS = 5
LEAST_JACCARD = .5
# Token lists alive at a time, for libraries that take many at once.
BATCH = 2000

words = re.compile(r"\w+").findall


def shingles(text):
    """The text's runs of five words; a shorter text is one run."""
    found = words(text.lower())
    runs = [" ".join(run) for run in zip(*(found[first:] for first in range(SHINGLE_WORDS)))]
    return runs or [" ".join(found)]


def shingle_batches(texts):
    for first in range(0, len(texts), BATCH):
        yield [shingles(text) for text in texts[first:first + BATCH]]


def run(description, find):
    """Reads the reports named on the command line and writes what `find` makes of their texts.

    find: from a list of texts to pairs of places in it, each pair once, in any order.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("reports", type=pathlib.Path, help="one JSON record a line, with id and text")
    parser.add_argument("pairs", type=pathlib.Path, help="the file to write: two ids a line")
    arguments = parser.parse_args()
    ids, texts = [], []
    with open(arguments.reports, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            ids.append(record["id"])
            texts.append(record["text"])
    with open(arguments.pairs, "w", encoding="utf-8") as file:
        file.writelines(f"{ids[a]}\t{ids[b]}\n" for a, b in find(texts))
