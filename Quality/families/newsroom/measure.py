"""How alike the generated reports are where they should not be: shared runs of words outside quotations."""

import re
from collections import Counter

from .truth import words


def told(text):
    """The words outside quotation marks; a quotation breaks a run."""
    return [words(piece) for piece in re.split(r"“[^”]*”|\"[^\"]*\"|\n", text)]


def run_set(text, length):
    return {tuple(piece[at:at + length]) for piece in told(text) for at in range(len(piece) - length + 1)}


def spread(values):
    values = sorted(values)
    if not values:
        return {"pairs": 0}
    return {"pairs": len(values), "mean": round(sum(values) / len(values), 4), "p95": round(values[int(.95 * (len(values) - 1))], 4),
            "most": round(values[-1], 4)}


def sharing(stories, rng, length=4):
    """Containment of narration runs, of the smaller in the larger: pairs of independents of a story, edges, pairs of stories."""
    independent, derived = [], {}
    per_story, kinds = [], []
    for kind, nodes in stories:
        sets = {node.id: run_set(node.text, length) for node in nodes}
        roots = [node for node in nodes if not node.parents]
        for at, one in enumerate(roots):
            for other in roots[at + 1:]:
                independent.append(contained(sets[one.id], sets[other.id]))
        for node in nodes:
            if node.parents:
                derived.setdefault(node.strength, []).append(contained(sets[node.id], sets[node.parents[0][0]]))
        per_story.append([sets[node.id] for node in roots])
        kinds.append(kind)
    same, other = [], []
    for at in range(len(per_story)):
        for to in rng.sample(range(len(per_story)), min(40, len(per_story))):
            if to != at:
                found = contained(rng.choice(per_story[at]), rng.choice(per_story[to]))
                (same if kinds[at] == kinds[to] else other).append(found)
    return {"runs of words": length, "independent reports of one story": spread(independent),
            "reports of two stories of one kind": spread(same), "reports of two stories of different kinds": spread(other),
            "a rewrite and its parent, by strength": {name: spread(found) for name, found in sorted(derived.items())}}


def contained(one, other):
    small = min(len(one), len(other))
    return len(one & other) / small if small else 0.0


def operations(stories):
    return dict(Counter(name for _, nodes in stories for node in nodes for name in node.operations).most_common())
