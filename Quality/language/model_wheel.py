"""Puts a spaCy pipeline's folder where `stemma annotate` takes it for the installed model."""

import base64
import hashlib
import os
import pathlib
import subprocess
import zipfile

import spacy_answers

# The name that `stemma annotate` looks for, in a version that Stemma knows no digests of.
NAME, VERSION = spacy_answers.MODEL, "0"


def install(program, model, store):
    """Installs the folder `model` into the empty folder `store`, to be named by STEMMA_MODELS.

    `stemma model install` takes wheels, so it is made one first.
    """
    wheel = pathlib.Path(store) / "model.whl"
    write(wheel, model)
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    command = [program, "model", "install", "--from", str(wheel), "--sha256", digest]
    done = subprocess.run(
        command, env=environment(store), capture_output=True, text=True, errors="replace")
    wheel.unlink()
    if done.returncode != 0:
        raise spacy_answers.CannotRun(f"stemma model install: {done.stderr.strip()}")


def environment(store):
    return {**os.environ, "STEMMA_MODELS": str(store)}


def write(wheel, model):
    record = []
    with zipfile.ZipFile(wheel, "w") as archive:
        for file in sorted(p for p in model.rglob("*") if p.is_file()):
            path = file.relative_to(model).as_posix()
            # Where the folder is itself an installed model: the manifest is written anew.
            if path == "manifest.json":
                continue
            content, path = file.read_bytes(), f"{NAME}/{NAME}-{VERSION}/{path}"
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
            record.append(f"{path},sha256={digest},{len(content)}\n")
            archive.writestr(path, content)
        name = f"{NAME}-{VERSION}.dist-info/RECORD"
        archive.writestr(name, "".join(record) + f"{name},,\n")
