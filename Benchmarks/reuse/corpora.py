"""Reads corpora of reports with what comes from what, takes smaller ones out of them, writes them."""

import gzip
import json
import random
import struct
import subprocess

from processes import CannotRun


def lines_of(path):
    """The lines of a text file, as bytes, unpacked by what its name ends in."""
    if path.suffix == ".zst":
        with subprocess.Popen(["zstd", "-dcq", "--long=31", path], stdout=subprocess.PIPE) as process:
            yield from process.stdout
        if process.returncode != 0:
            raise CannotRun(f"zstd could not read {path.name}")
    else:
        with (gzip.open if path.suffix == ".gz" else open)(path, "rb") as file:
            yield from file


def records_of(path):
    return (json.loads(line) for line in lines_of(path) if line.strip())


def truth_of(path):
    """Rows (derived, source, kind), ids as text."""
    return [tuple(line.decode().rstrip("\n").split("\t")[:3]) for line in lines_of(path) if line.strip()]


class Corpus:
    """A file of reports and the truth about them."""

    def __init__(self, path, truth):
        self.path, self.truth = path, truth
        self.count = sum(1 for line in lines_of(path) if line.strip())

    def smaller(self, count, path, seed):
        """As many of the reports in their order, half of them rewrites with their sources, written to `path`."""
        ids = [str(record["id"]) for record in records_of(self.path)]
        chosen = set(ids) if count >= len(ids) else self._chosen(ids, count, seed)
        with open(path, "wb") as file:
            for record in records_of(self.path):
                if str(record["id"]) in chosen:
                    # As it would come from elsewhere: characters beyond ASCII stand for themselves.
                    file.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")
        return Corpus(path, [row for row in self.truth if row[0] in chosen and row[1] in chosen])

    def _chosen(self, ids, count, seed):
        chance = random.Random(f"smaller {seed} {count}")
        sources = {}
        for derived, source, _ in self.truth:
            sources.setdefault(derived, []).append(source)
        chosen, rewrites = set(), 0
        for derived in chance.sample(sorted(sources), len(sources)):
            family = {derived, *sources[derived]}
            if rewrites >= count // 2 or len(chosen | family) > count:
                continue
            chosen |= family
            rewrites += 1
        others = [one for one in ids if one not in chosen and one not in sources]
        return chosen | set(chance.sample(others, min(len(others), count - len(chosen))))

    def texts(self, ids):
        """The texts of some reports, by id."""
        return {str(r["id"]): r["text"] for r in records_of(self.path) if str(r["id"]) in ids}

    def backwards(self, path):
        """The same reports in the opposite order."""
        with open(path, "wb") as file:
            file.writelines(reversed(list(lines_of(self.path))))
        return path


def write_reports(path, texts):
    with open(path, "w", encoding="utf-8") as file:
        for number, text in enumerate(texts):
            file.write(json.dumps({"id": number, "text": text}, ensure_ascii=False) + "\n")


def write_texts(path, texts):
    """Each text behind its length, for the programs that align."""
    with open(path, "wb") as file:
        for text in texts:
            data = text.encode()
            file.write(struct.pack("<Q", len(data)) + data)
