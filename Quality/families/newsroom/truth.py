"""What is true of a cascade once lost versions are contracted. `README.md` gives the definitions."""

import re

VISIBLE_RUNS = 6  # runs of four words in which two branches must agree against every held report
STRENGTHS = ["none", "copy", "light", "medium", "heavy"]


def words(text):
    return re.findall(r"[\w]+", text.lower().replace("’", "'"))


def runs(text, length=4):
    all_words = words(text)
    return {tuple(all_words[at:at + length]) for at in range(len(all_words) - length + 1)}


def narration(node):
    """The runs of four words outside quotations."""
    data, found = node.text.encode(), set()
    for unit, (start, end) in zip(node.units, node.spans):
        if unit.quote is None:
            found |= runs(data[start:end].decode())
    return found


class Truth:
    """The contracted tree of one cascade. `names` maps held nodes to the ids that readers see."""

    def __init__(self, story, nodes, names):
        self.story, self.names = story, names
        self.nodes = {node.id: node for node in nodes}
        self.order = nodes
        self.below = {node.id: [] for node in nodes}
        for node in nodes:
            for parent, _ in node.parents:
                self.below[parent].append(node.id)
        self.runs = {node.id: narration(node) for node in nodes}
        self.kept, self.lost = {}, {}
        for node in nodes:
            if not node.held:
                self.judge(node)

    def judge(self, node):
        """Whether no held report can stand in for a lost version.

        Its held surroundings fall into branches: one for each line below it, one for what is above. A version between them
        is proved by agreements: whatever report of a branch is put in its place, the other branches still agree in wording of
        its that this report lacks.
        """
        lines = [held for held in map(self.held_below, self.below[node.id]) if held]
        below = set().union(*lines) if lines else set()
        mine = self.runs[node.id]
        above = {one.id for one in self.order if one.held and one.id not in below and node.parents
                 and not self.roots(one.id).isdisjoint(self.roots(node.id))}
        branches = [[self.runs[name] & mine for name in sorted(branch)] for branch in lines + ([above] if above else [])]
        whole = [set().union(*branch) for branch in branches]
        fewest = None
        for at, branch in enumerate(branches):
            others = [one for place, one in enumerate(whole) if place != at]
            agreed = {run for place, one in enumerate(others) for other in others[place + 1:] for run in one & other}
            for held in branch:
                fewest = len(agreed - held) if fewest is None else min(fewest, len(agreed - held))
        identifiable = len(lines) >= 2 and len(branches) >= 3 and (fewest or 0) >= VISIBLE_RUNS
        self.lost[node.id] = (len(lines), fewest or 0, identifiable)
        if identifiable:
            self.kept[node.id] = f"unseen-{len(self.kept) + 1}"

    def held_below(self, name):
        found = {name} if self.nodes[name].held else set()
        for child in self.below[name]:
            found |= self.held_below(child)
        return found

    def up(self, name):
        """The contracted parents: held or kept, the main one first."""
        out = []
        for parent, _ in self.nodes[name].parents:
            stays = self.nodes[parent].held or parent in self.kept
            for one in [parent] if stays else self.up(parent):
                if one not in out:
                    out.append(one)
        return out

    def roots(self, name):
        parents = self.nodes[name].parents
        return {name} if not parents else set().union(*(self.roots(parent) for parent, _ in parents))

    def ancestors(self, name):
        found = set()
        for parent, _ in self.nodes[name].parents:
            found |= {parent} | self.ancestors(parent)
        return found

    def shown(self, name):
        return self.names.get(name) or self.kept.get(name) or f"lost-{name}"

    def path(self, child, parent):
        """Nodes from a child up to its contracted parent, the child first, the parent left out."""
        for above, _ in self.nodes[child].parents:
            if above == parent:
                return [child]
            if not self.nodes[above].held and above not in self.kept:
                rest = self.path(above, parent)
                if rest:
                    return [child] + rest
        return []

    def came_by(self, name, unit):
        """The contracted parent that a sentence came from, or None for a sentence of one's own."""
        while True:
            above = unit.via
            if unit.source == name or above == name:
                return None
            if self.nodes[above].held or above in self.kept:
                return above
            unit = next(one for one in self.nodes[above].units if (one.fact, one.source) == (unit.fact, unit.source))
            name = above

    def record(self):
        reports, edges = [], []
        pairs = {node.id: self.pairs(node) for node in self.order if node.held}
        for node in self.order:
            if not node.held:
                continue
            parents = self.up(node.id)
            reports.append({
                "id": self.names[node.id], "kind": node.role, "strength": node.strength, "parents": [self.shown(one) for one in parents],
                "true_ancestors": sorted(self.names[one] for one in self.ancestors(node.id) if self.nodes[one].held),
                "operations": node.operations, "origin_ids": sorted(self.shown(one) for one in self.roots(node.id)),
                "outlet": node.outlet.name, "clock": node.clock, "depth": node.depth})
            total = sum(end - start for start, end in node.spans) or 1
            ways = [self.came_by(node.id, unit) for unit in node.units]
            for index, parent in enumerate(parents):
                path = [self.nodes[one] for one in self.path(node.id, parent)]
                share = sum(end - start for way, (start, end) in zip(ways, node.spans) if way == parent) / total
                edges.append({
                    "parent": self.shown(parent), "child": self.names[node.id], "main": index == 0, "share": round(share, 3),
                    "kind": node.role, "strength": max((one.strength for one in path), key=STRENGTHS.index),
                    "operations": sorted({name for one in path for name in one.operations}), "steps": len(path),
                    "equals": self.equals(node, parent, pairs),
                    "credited": node.credited if len(path) == 1 else ("other" if node.credited in ("yes", "other") else node.credited)})
        return {"story": self.story, "reports": reports, "edges": edges, "unseen": self.unseen(), "claims": self.claims()}

    def pairs(self, node):
        """Every two words that stand side by side in the story's text, whatever is around it."""
        data = node.text.encode()
        return runs(" ".join(data[start:end].decode() for start, end in node.spans), 2)

    def equals(self, child, parent, pairs):
        """Reports that no text tells from a held parent: not below the child, and with all that the child has of the parent."""
        if parent not in pairs:
            return []
        taken = pairs[child.id] & pairs[parent]
        below = self.held_below(child.id)
        return sorted(self.names[one] for one in pairs if one not in below and one != parent and taken <= pairs[one])

    def unseen(self):
        out = []
        for name, (lines, shared, identifiable) in self.lost.items():
            out.append({"id": self.shown(name), "identifiable": identifiable, "lines": lines, "shared_runs": shared,
                        "children": sorted(self.children(name)), "parents": [self.shown(one) for one in self.up(name)],
                        "nearest": self.nearest(name)})
        return out

    def children(self, name):
        """Held reports whose nearest held version above, on some way, is not nearer than this lost one."""
        found = set()
        for child in self.below[name]:
            if self.nodes[child].held:
                found.add(self.names[child])
            elif child not in self.kept:
                found |= self.children(child)
        return found

    def nearest(self, name):
        """The held relative that has most of its narration, parents and children alike."""
        around = [one for one in self.up(name) if self.nodes[one].held]
        around += [one for one in sorted(self.held_below(name))]
        if not around:
            return None
        return self.names[max(around, key=lambda one: len(self.runs[one] & self.runs[name]))]

    def claims(self):
        facts = {}
        for node in self.order:
            if node.held:
                for unit, (start, end) in zip(node.units, node.spans):
                    facts.setdefault(unit.fact, []).append((self.names[node.id], start, end, self.shown(unit.source), unit))
        out = []
        for fact, carriers in facts.items():
            origins = {origin for _, _, _, origin, _ in carriers}
            out.append({"id": f"{self.story}/{fact}", "fact": fact, "origins": len(origins), "shares_source": fact.startswith("quote"),
                        "carriers": [{"report": name, "start": start, "end": end, "origin": origin}
                                     for name, start, end, origin, _ in sorted(carriers, key=lambda one: one[:3])]})
        return sorted(out, key=lambda claim: claim["id"])
