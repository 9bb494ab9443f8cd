"""Sentences with choices in them.

A template is a line of text with marks:
  {slot}       a value of the fact sheet, {@role} a person
  [a|b|c]      one of several wordings, nested as one likes
  <...>        a clause that may be dropped
  ~...~        a phrase of time that may move to the front
   &           a join of two clauses: ", and ", ". " or "; "
Words of the lexicon become choices by themselves. A sentence is a template and the choices made in it, so
a rewrite is the same template with some choices made anew; its grammar holds by construction.
"""

import re

JOINS = (", and ", ". ^", "; ")
KEEP, FRONT = 1, 1
ODD_WORD = 0.2  # how often a writer takes another word than the template's
AGAIN = 0.25  # how often a rewriter takes a wording that another one took before
WEEKDAY = re.compile(r"(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")


class Template:
    """A parsed sentence: `nodes` is a list of tuples, `points` the kind and width of each choice."""

    def __init__(self, nodes, points):
        self.nodes = nodes
        self.points = points

    def draw(self, rng):
        """Choices of a writer who writes freely."""
        choices = {}
        for point, (kind, width) in enumerate(self.points):
            if kind == "lexical":
                choices[point] = rng.randrange(width) if rng.random() < ODD_WORD else 0
            elif kind == "alt":
                choices[point] = rng.randrange(width)
            elif kind == "join":
                choices[point] = rng.choice((0, 0, 1, 1, 2))
            elif kind == "clause":
                choices[point] = KEEP if rng.random() < 0.85 else 0
            else:
                choices[point] = FRONT if rng.random() < 0.25 else 0
        return choices

    def redraw(self, choices, rng, chance, drop=0.0, taken=None):
        """Some choices made anew: each with probability `chance`, clauses dropped with `drop`.

        `taken` remembers what other rewriters chose: two desks hit on the same other word now and then, not as a rule,
        though a template offers but few.
        """
        taken = set() if taken is None else taken
        fresh, done = dict(choices), set()
        for point, (kind, width) in enumerate(self.points):
            old = choices.get(point, KEEP if kind == "clause" else 0)
            if kind == "clause":
                if old and rng.random() < drop:
                    fresh[point] = 0
                    done.add("clauses dropped")
            elif rng.random() < chance:
                if kind == "time":
                    fresh[point] = 1 - old
                    done.add("time phrase moved")
                elif width > 1:
                    free = [index for index in range(width) if index != old and (self, point, index) not in taken]
                    if not free and rng.random() > AGAIN:
                        continue
                    fresh[point] = rng.choice(free or [index for index in range(width) if index != old])
                    taken |= {(self, point, fresh[point]), (self, point, old)}
                    names = {"alt": "clauses reworded", "lexical": "words replaced", "join": "clauses split or merged"}
                    done.add(names[kind])
        return fresh, done

    def render(self, choices, slot, opener=""):
        """The sentence; `slot(name, text so far)` gives the value of a slot. `opener` goes before it, with a comma."""
        state = _Rendering(choices, slot)
        state.walk(self.nodes)
        return state.finish(opener)


class _Rendering:
    def __init__(self, choices, slot):
        self.choices, self.slot = choices, slot
        self.out, self.fronted = "", []
        self.starts_with_name = None

    def walk(self, nodes):
        for node in nodes:
            kind = node[0]
            if kind == "text":
                self.put(node[1], False)
            elif kind == "slot":
                value = self.slot(node[1], self.out)
                self.put(value, not node[1].startswith("n_"))
            elif kind == "clause":
                if self.choices.get(node[1], KEEP):
                    self.walk(node[2])
            elif kind == "time":
                if self.choices.get(node[1], 0) == FRONT and not self.fronted and ". ^" not in self.out:
                    kept, self.out = self.out, ""
                    held, self.starts_with_name = self.starts_with_name, False
                    self.walk(node[2])
                    self.fronted.append(self.out)
                    self.out, self.starts_with_name = kept, held
                else:
                    self.walk(node[2])
            else:
                self.walk(node[2][self.choices.get(node[1], 0) % len(node[2])])

    def put(self, text, is_name):
        if text and self.starts_with_name is None:
            self.starts_with_name = is_name
        self.out += text

    def finish(self, opener):
        text = self.out.strip()
        if opener and not self.fronted:
            self.fronted = [opener]
        if self.fronted:
            first = text.split(" ", 1)[0]
            if not self.starts_with_name and not (len(first) > 1 and first.isupper()):
                text = text[:1].lower() + text[1:]
            phrase = self.fronted[0].strip()
            text = ("on " + phrase if WEEKDAY.match(phrase) else phrase) + ", " + text
        return tidy(text)


def tidy(text):
    """Mends what joining pieces leaves: spaces, doubled marks, articles, capitals."""
    text = re.sub(r"\^\s*(\S)", lambda found: found.group(1).upper(), text)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s+([,.;:?!])", r"\1", text)
    text = re.sub(r",\s*,", ",", text)
    text = re.sub(r",([.;:])", r"\1", text)
    text = re.sub(r"([a-z])\.\.(?!\.)", r"\1.", text)
    text = re.sub(r"(?<=[a-z]\. )(\d[\d,]*) (?=[a-z])", r"In all, \1 ", text)
    text = articles(text)
    return text[:1].upper() + text[1:]


def articles(text):
    def mend(found):
        article, gap, word = found.groups()
        low = word.lower()
        vowel = low[0] in "aeiou" and not re.match(r"(uni|use|usu|eu|one\b|once|ut[ei])", low)
        vowel = vowel or bool(re.match(r"(hour|honest|heir|8|11\b|18\b)", low))
        right = "an" if vowel else "a"
        return (right.capitalize() if article[0] == "A" else right) + gap + word
    return re.sub(r"\b([Aa]n?)( [“\"]?)([A-Za-z0-9]+)", mend, text)


def parse(text, lexicon=None):
    """The template of a marked line."""
    reader = _Reader(text, lexicon)
    nodes = reader.sequence("")
    if reader.at < len(text):
        raise ValueError(f"unbalanced mark at {reader.at}: {text}")
    return Template(nodes, reader.points)


def plain(text, lexicon, extra=()):
    """The template of a line without marks; `extra` is ready-made nodes' points (none for now)."""
    reader = _Reader("", lexicon)
    return Template(reader.literal(text), reader.points)


class _Reader:
    def __init__(self, text, lexicon):
        self.text, self.lexicon, self.at, self.points = text, lexicon, 0, []

    def point(self, kind, width):
        self.points.append((kind, width))
        return len(self.points) - 1

    def sequence(self, stops):
        nodes, run = [], ""
        while self.at < len(self.text):
            mark = self.text[self.at]
            if mark in stops:
                break
            if mark not in "{[<~&":
                if mark in "]>}":
                    raise ValueError(f"stray {mark} in: {self.text}")
                run += mark
                self.at += 1
                continue
            if mark == "&":
                run = run.rstrip()
            nodes += self.literal(run)
            run = ""
            self.at += 1
            if mark == "{":
                end = self.text.index("}", self.at)
                nodes.append(("slot", self.text[self.at:end]))
                self.at = end + 1
            elif mark == "[":
                point, options = self.point("alt", 0), []
                while True:
                    options.append(self.sequence("|]"))
                    self.at += 1
                    if self.text[self.at - 1] == "]":
                        break
                self.points[point] = ("alt", len(options))
                nodes.append(("alt", point, options))
            elif mark == "<":
                point = self.point("clause", 2)
                nodes.append(("clause", point, self.sequence(">")))
                self.at += 1
            elif mark == "~":
                point = self.point("time", 2)
                nodes.append(("time", point, self.sequence("~")))
                self.at += 1
            else:
                point = self.point("join", len(JOINS))
                nodes.append(("alt", point, [[("text", join)] for join in JOINS]))
                while self.at < len(self.text) and self.text[self.at] == " ":
                    self.at += 1
        return nodes + self.literal(run)

    def literal(self, run):
        if not run:
            return []
        if self.lexicon is None:
            return [("text", run)]
        nodes, last = [], 0
        for start, end, options in self.lexicon.matches(run):
            if start > last:
                nodes.append(("text", run[last:start]))
            point = self.point("lexical", len(options))
            nodes.append(("alt", point, [[("text", option)] for option in options]))
            last = end
        if last < len(run):
            nodes.append(("text", run[last:]))
        return nodes
