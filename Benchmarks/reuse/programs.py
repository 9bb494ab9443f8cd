"""The programs that are measured: how each is built or fetched, called, and what its version is."""

import os
import pathlib
import shutil
import subprocess
import sys

from processes import CannotRun

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PEERS = {
    "gaoya": ["gaoya==0.2.2"], "rensa": ["rensa==0.5.0"], "FastSketchLSH": ["FastSketchLSH==1.0.1"],
    "tors": ["tors==0.16.0"], "datasketch": ["datasketch==2.0.0", "xxhash==4.1.0"]}
ALIGNER = ["rapidfuzz==3.14.6"]


class Peer:
    """A library that lists near duplicates, by the script of ours that calls it."""

    tasks = None

    def __init__(self, name, python):
        self.name, self.python = name, python

    def command(self, reports, output):
        return [self.python, HERE / f"peers/{self.name.lower()}-peer", reports, output]


class Stemma:
    """`stemma pairs` with so many tasks."""

    def __init__(self, binary, tasks):
        self.binary, self.tasks = binary, tasks
        self.name = f"stemma pairs --tasks {tasks}"

    def command(self, reports, output, *more):
        return [self.binary, "pairs", reports, "--output", output, "--tasks", str(self.tasks), "--quiet", *more]

    def passages(self, reports, output):
        return self.command(reports, output, "--passages", "--format", "jsonl")


class Passim:
    """passim, given its command that finds passages (seriatim, or passim where that does): not from PyPI,
    where another program has the name. It needs Java for Spark.
    """

    name, tasks = "passim", None

    def __init__(self, binary):
        self.binary = binary

    def passages(self, reports, output):
        return [self.binary, "--all-pairs", "--pairwise", "--output-format", "json", reports, output]

    @staticmethod
    def pairs(output):
        """The lines of its answer, with the names of the reports under the keys that ours have."""
        for part in sorted((output / "align.json").glob("part-*")):
            yield from part.read_text(encoding="utf-8").splitlines()


def build_stemma():
    """The program built for release."""
    subprocess.run(["swift", "build", "-c", "release", "--disable-index-store", "--product", "stemma"],
                   cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return ROOT / ".build/release/stemma"


def build_aligner():
    """The program that times the aligner alone; it looks into the library, which asks for testability."""
    scratch = ROOT / ".build/benchmarks-reuse"
    subprocess.run(["swift", "build", "-c", "release", "--disable-index-store", "--package-path", HERE,
                    "--scratch-path", scratch, "-Xswiftc", "-enable-testing"],
                   check=True, stdout=subprocess.DEVNULL)
    return scratch / "release/reuse-benchmark"


def pairs_help(binary):
    """What `stemma pairs --help` says; nothing when there is no such command."""
    done = subprocess.run([binary, "pairs", "--help"], capture_output=True, text=True)
    return done.stdout if done.returncode == 0 and "stemma pairs" in done.stdout else ""


def peers_python():
    """A Python that has all the peers, fetched from PyPI at their versions."""
    folder = ROOT / ".build/peers"
    python = folder / "bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                    *[name for names in PEERS.values() for name in names], *ALIGNER], check=True)
    return python


def usable_passim(binary):
    """Passim, or why there is none."""
    if not shutil.which("java"):
        return None, "Java is missing"
    if not os.access(binary, os.X_OK):
        return None, "the command given cannot be called"
    return Passim(binary), None


def first_line(command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    except OSError as problem:
        raise CannotRun(f"cannot call {command[0]}: {problem.strerror}") from problem
    return done.stdout.strip().split("\n")[0]
