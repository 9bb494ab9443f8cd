"""Words that stand for each other, from `lexicon.txt` and `thesaurus.txt`: one group a line, forms of one inflection."""

import re
from pathlib import Path


class Lexicon:
    """Groups of exchangeable words and phrases; `matches` finds where a text could say it otherwise."""

    def __init__(self, lines):
        self.groups = {}
        for line in lines:
            line = line.split("#")[0].strip()
            if not line:
                continue
            oneway = line.startswith(">")
            forms = [form.strip() for form in line.lstrip(">").split("|")]
            for form in forms[:1] if oneway else forms:
                others = [other for other in forms if other != form]
                self.groups.setdefault(form, [form] + others)
        self.compile()

    def compile(self):
        """Makes the pattern anew from all groups."""
        longest = sorted(self.groups, key=lambda form: (-len(form), form))
        self.pattern = re.compile(r"(?<![\w'-])(" + "|".join(map(re.escape, longest)) + r")(?![\w'-])", re.I)

    def matches(self, text):
        """(start, end, wordings) of each place, the text's own wording first, capitals kept."""
        for found in self.pattern.finditer(text):
            word = found.group(1)
            options = self.groups.get(word.lower())
            if options is None or (word[1:] != word[1:].lower()):
                continue
            if word[0].isupper():
                if found.start() > 0 and text[:found.start()].rstrip()[-1:] not in ".!?“\"":
                    continue
                options = [option[:1].upper() + option[1:] for option in options]
            yield found.start(), found.end(), options


def load():
    """`lexicon.txt` and `thesaurus.txt`; of a form in both what the thesaurus has."""
    folder = Path(__file__).parent
    lexicon, thesaurus = (Lexicon((folder / name).read_text(encoding="utf-8").splitlines()) for name in ("lexicon.txt", "thesaurus.txt"))
    lexicon.groups.update(thesaurus.groups)
    lexicon.compile()
    return lexicon
