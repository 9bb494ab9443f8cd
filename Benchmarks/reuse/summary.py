"""Puts a run into words: what was measured on what, and what came out."""

import datetime
import os
import re
import sys

import programs

KINDS = ["copy", "light", "medium", "reorder", "concat", "heavy", "embed", "all"]
LEAST_RECALL = {
    "copy": .98, "light": .98, "medium": .98, "reorder": .98, "concat": .95, "heavy": .85, "embed": .85, "all": .93}


def table(head, rows):
    """Lines of a Markdown table; the first column is to the left, the others to the right."""
    lines = ["| " + " | ".join(head) + " |", "| --- |" + " ---: |" * (len(head) - 1)]
    return lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows]


def number(value, form=".2f"):
    return "–" if value is None else format(value, form)


def share(value):
    """To three places, rounded down, so that nothing looks reached that is not."""
    return "–" if value is None else f"{int(value * 1000 + 1e-9) / 1000:.3f}"


class Summary:
    def __init__(self, run):
        self.run, self.rows, self.found, self.arguments = run, run.rows, run.found, run.arguments
        self.sizes = sorted(self.found["sizes"])
        self.programs = run.stemmas + run.peers
        self.ours = run.stemmas[-1].name if run.stemmas else None

    def text(self):
        lines = ["# Summary", "",
                 "Made by `Benchmarks/reuse/run`. Medians of the repeats; all rows in raw.csv. Seconds are processor "
                 "time, user and system, of the whole process."]
        for title, part in [
                ("Asked and found", self.goals()), ("From JSONL to pairs", self.speed()),
                ("Recall", self.recall()), ("Passages", self.passages()),
                ("Aligning two reports", self.alignment()), ("Reports as they come", self.bulk()),
                ("Where it is slow", self.slow()), ("Wrong answers", self.wrong())]:
            if part:
                lines += ["", f"## {title}", "", *part]
        return "\n".join(lines) + "\n"

    def cpu(self, name, size):
        return self.rows.median(name, f"{size:,} reports")

    def fastest(self, size):
        """The fastest peer's name and seconds."""
        times = {peer.name: self.cpu(peer.name, size) for peer in self.run.peers}
        known = [(name, time) for name, time in times.items() if time is not None]
        return min(known, key=lambda pair: pair[1], default=(None, None))

    def growth(self, name):
        """By how much the seconds grow over the two largest sizes."""
        times = [self.cpu(name, size) for size in self.sizes[-2:]]
        return times[1] / times[0] if len(times) == 2 and all(times) else None

    # Goals

    def goals(self):
        """What issue 4 asks for, as far as this run measures it."""
        if not self.ours:
            return []
        rows = []
        if self.sizes:
            rows += self.size_goals(self.sizes[-1])
        found = self.found["passages"]
        if case := found.get("case"):
            rows.append(self.goal(f"{case}: CPU seconds", "at most", 1.6, self.rows.median(self.ours, case)))
            covered = (found.get("coverage") or {}).get("reorder")
            words = covered and covered["words"]
            rows.append(self.goal("words of reordered reports in passages", "at least", .95, words))
        if self.found["alignment"]:
            ratio = self.align_rate("Stemma's aligner") / self.align_rate("rapidfuzz")
            rows.append(self.goal("aligning, against rapidfuzz", "at least", 1, ratio))
        return table(["What", "asked", "found", "reached"], rows) if rows else []

    def size_goals(self, size):
        name, peer = self.fastest(size)
        ours = self.cpu(self.ours, size)
        case = f"{size:,} reports"
        rows = [self.goal(f"{case}: seconds of {name}, the fastest peer, over Stemma's", "at least", 6,
                          peer and ours and peer / ours),
                self.goal(f"{case}: most memory, MiB", "at most", 600,
                          self.rows.median(self.ours, case, "peak_mib"))]
        if len(self.sizes) > 1:
            rows.append(self.goal(f"growth of the seconds from {self.sizes[-2]:,} to {case}", "at most",
                                  11.5 * size / self.sizes[-2] / 10, self.growth(self.ours)))
        score = self.found["sizes"][size].get(self.ours)
        if score:
            rows += [self.goal(f"recall, {kind}", "at least", LEAST_RECALL[kind], score["recall"][kind])
                     for kind in KINDS if kind in score["recall"]]
            rows.append(self.goal("listed pairs that share a passage", "at least", .97, score["shared"]))
        return rows

    @staticmethod
    def goal(what, word, bound, value):
        reached = value is not None and (value <= bound if word == "at most" else value >= bound)
        shown = "–" if value is None else share(value) if bound < 1 else f"{value:.2f}"
        return [what, f"{word} {bound:g}", shown, "yes" if reached else "**no**"]

    # Tables

    def speed(self):
        if not self.sizes:
            return []
        head = ["Program"] + [f"{size:,}: s" for size in self.sizes] + ["grew at last"]
        head += [f"{self.sizes[-1]:,}: wall s", "peak MiB", "of Stemma's s"]
        case, rows = f"{self.sizes[-1]:,} reports", []
        for program in self.programs:
            ours = self.ours and self.cpu(self.ours, self.sizes[-1])
            cpu = self.cpu(program.name, self.sizes[-1])
            rows.append([program.name, *(number(self.cpu(program.name, size)) for size in self.sizes),
                         number(self.growth(program.name), ".1f"), *self.costs(program.name, case)[1:],
                         number(cpu / ours if cpu and ours else None, ".1f")])
        lines = table(head, rows) + [""]
        for size in self.sizes:
            (name, peer), ours = self.fastest(size), self.ours and self.cpu(self.ours, size)
            if peer and ours:
                lines.append(f"- {size:,} reports: **{peer / ours:.1f} times** fewer CPU seconds than {name}, the "
                             "fastest peer.")
        return lines

    def recall(self):
        lines = []
        for size in self.sizes:
            scores = self.found["sizes"][size]
            kinds = [kind for kind in KINDS if any(kind in score["recall"] for score in scores.values())]
            lines += [f"{size:,} reports:", ""] + table(
                ["Program", *kinds, "pairs listed", "of them true"],
                [[name, *(share(score["recall"].get(kind)) for kind in kinds), f"{score['pairs']:,}",
                  share(score["shared"])] for name, score in scores.items()]) + [""]
        if lines:
            lines.append(f"True: of {self.arguments.audit} random listed pairs, those that share a passage of 12 words "
                         "by a check of its own (`Benchmarks/reuse/scoring.py`). Rewrites of one report are pairs too, "
                         "though the truth has only those of a rewrite and what it was made of.")
        return lines

    def passages(self):
        found = self.found["passages"]
        if not found.get("case"):
            return []
        names = [program.name for program in self.run.stemmas] + (["passim"] if "passim" in found else [])
        if not names:
            return []
        rows = [[name, *self.costs(name, found["case"])] for name in names]
        lines = [f"{found['case'].capitalize()}, `--passages --format jsonl`:", ""]
        lines += table(["Program", "s", "wall s", "peak MiB"], rows)
        if "passim" in found:
            recall = found["passim"]["recall"]
            kinds = ", ".join(f"{kind} {share(recall[kind])}" for kind in KINDS if kind in recall)
            lines += ["", f"passim lists {found['passim']['pairs']:,} pairs; its recall: {kinds}."]
        covered = {kind: value for kind, value in (found.get("coverage") or {}).items() if value}
        if covered:
            lines += ["", "How much of the rewrites lies in passages shared with a source, which of concat and embed "
                      "is but a part:", ""]
            lines += table(
                ["Kind", "pairs", "of their words", "nine in ten reach"],
                [[kind, value["pairs"], share(value["words"]), share(value["tenth"])]
                 for kind, value in covered.items()])
        return lines

    def align_rate(self, name, case="texts to passages"):
        return self.found["alignment"][name]["pairs"] / self.rows.median(name, case)

    def alignment(self):
        found = self.found["alignment"]
        if not found:
            return []
        pairs = next(iter(found.values()))["pairs"]
        cases = ["texts to passages", "words to passages"]
        rows = [[name, *(f"{self.align_rate(name, case):,.0f}" for case in cases), share(found[name]["aligned"])]
                for name in found]
        lines = [f"{pairs} pairs of a report and its rewrite, both cut to {self.run.aligned_words} words; pairs a "
                 "second of one core:", ""]
        return lines + table(["Program", "from texts", "from words in hand", "words aligned"], rows)

    def bulk(self):
        found = self.found["bulk"]
        if not found:
            return []
        names = [program.name for program in self.programs if program.name in found]
        rows = [[name, f"{found[name]:,}", *self.costs(name, "bulk")] for name in names]
        lines = ["One run each:", ""] + table(["Program", "pairs listed", "s", "wall s", "peak MiB"], rows)
        if relations := found.get("relations"):
            lines += ["", "Stemma's pairs by relation: "
                      + ", ".join(f"{name} {count:,}" for name, count in relations.items()) + "."]
        if learnt := found.get("boilerplate"):
            lines += ["", f"Boilerplate learnt: {learnt['rows']:,} stretches; the commonest stands in "
                      f"{learnt['most']:,} reports, half of them in at least {learnt['median']:,}."]
        return lines

    def slow(self):
        rows = []
        for case, programs_found in self.found["slow"].items():
            measured = {row["program"] for row in self.rows.rows if row["case"] == case}
            for name in [program.name for program in self.programs if program.name in measured]:
                found = programs_found.get(name)
                if found:
                    right = f"{found['wanted'] - found['missing']:,} of {found['wanted']:,}"
                    rows.append([case, name, *self.costs(name, case), f"{found['pairs']:,}", right])
                else:
                    rows.append([case, name, "–", f"over {self.arguments.patience:.0f}", "–", "–", "–"])
        if not rows:
            return []
        head = ["Case", "program", "s", "wall s", "peak MiB", "pairs listed", "wanted found"]
        return table(head, rows) + [
            "", "Invented words; one run each. Wanted of the reprints: that the pairs lead from each to every other, "
            "not that all are listed; of the rest, each pair of a report and what was made of it."]

    def wrong(self):
        return [f"- {wrong}" for wrong in self.run.wrong] or ["None found."]

    def costs(self, name, case):
        """Seconds, wall seconds and MiB."""
        return [number(self.rows.median(name, case, key), form)
                for key, form in [("cpu_s", ".2f"), ("wall_s", ".2f"), ("peak_mib", ".0f")]]


def summary(run):
    return Summary(run).text()


def boilerplate(path):
    """How many stretches were learnt, in how many reports they stand: of lines that begin with that number."""
    with open(path, encoding="utf-8") as lines:
        counts = sorted(int(match[0]) for line in lines if (match := re.match(r"\d+", line)))
    return {"rows": len(counts), "most": max(counts, default=0), "median": counts[len(counts) // 2] if counts else 0}


def processor():
    names = [line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")]
    return f"{names[0] if names else 'unknown'}, {os.cpu_count()} cores"


def readme(arguments):
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    packages = [name for names in [*programs.PEERS.values(), programs.ALIGNER] for name in names]
    versions = ", ".join(name.replace("==", " ") for name in packages)
    corpus = "made by `Benchmarks/reuse/make-corpus`" if arguments.source else "given, with its truth"
    options = f"--sizes {' '.join(map(str, arguments.sizes))} --repeats {arguments.repeats} --seed {arguments.seed}"
    if len(arguments.only) < 5:
        options += f" --only {' '.join(arguments.only)}"
    if arguments.slow_scale != 1:
        options += f" --slow-scale {arguments.slow_scale}"
    return f"""# Who shares text with whom: Stemma and its peers, {arguments.output.name}

Made by `Benchmarks/reuse/run {options}`.
The results are in [summary.md](summary.md), every measurement in [raw.csv](raw.csv).

| What | Value |
| --- | --- |
| date | {datetime.date.today().isoformat()} |
| commit | {programs.first_line(['git', 'rev-parse', '--short', 'HEAD'])} |
| Swift | {programs.first_line(['swift', '--version'])} |
| peers | {versions} |
| Python | {sys.version.split()[0]} |
| processor | {processor()}, of which the run could use {len(os.sched_getaffinity(0))} |
| memory | {memory:.0f} GiB |
| corpus | {corpus} |

The texts are not ours to hand on; make-corpus makes such a corpus of any news in `.jsonl`. Half of the reports are
mechanical rewrites of others. Each measurement is a whole process, starting up and reading included: from a file of
records to a file of pairs. The peers look for pairs with an estimated Jaccard similarity of at least .5 over five
words in a row, from 128 permutations (`Benchmarks/reuse/peers`); Stemma runs as it is shipped. All take turns.
"""
