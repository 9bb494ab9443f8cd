"""Scores families against the truth of a generated set. `README.md` defines every figure."""

from collections import defaultdict

JACCARD = 0.5
SAID = "parent-to-child"


def ratio(part, whole):
    return round(part / whole, 4) if whole else None


def figures(right, predicted, found, true):
    """Precision over what was predicted, recall over what is true."""
    precision, recall = (right / predicted if predicted else 0.0), (found / true if true else 0.0)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4), "right": right,
            "predicted": predicted, "found": found, "true": true}


def jaccard(one, other):
    return len(one & other) / len(one | other) if one | other else 0.0


def components(story):
    """The reports that true edges connect, as sorted lists."""
    group = {report["id"]: report["id"] for report in story["reports"]}

    def top(name):
        while group.setdefault(name, name) != name:
            name = group[name]
        return name
    for edge in story["edges"]:
        group[top(edge["child"])] = top(edge["parent"])
    for lost in story["unseen"]:
        if lost["identifiable"]:
            for parent in lost["parents"]:
                group[top(lost["id"])] = top(parent)
    found = defaultdict(list)
    for report in story["reports"]:
        found[top(report["id"])].append(report["id"])
    return sorted(sorted(members) for members in found.values())


class Known:
    """The truth of all stories, by report."""

    def __init__(self, stories):
        self.reports, self.story, self.unseen, self.edges = {}, {}, {}, []
        self.lenient, self.component = defaultdict(list), {}
        for story in stories:
            name = story["story"]
            for report in story["reports"]:
                self.reports[report["id"]] = report
                self.story[report["id"]] = name
            for members in components(story):
                self.component.update((member, members[0]) for member in members)
            for lost in story["unseen"]:
                children = set(lost["children"])
                if lost["identifiable"]:
                    self.unseen[(name, lost["id"])] = children
                elif len(children) >= 2:
                    for child in children:
                        self.lenient[child].append((children, lost["parents"]))
            for edge in story["edges"]:
                parent = edge["parent"] if edge["parent"] in self.reports else (name, edge["parent"])
                self.edges.append({**edge, "parent": parent})
        self.parents = defaultdict(set)
        for edge in self.edges:
            self.parents[edge["child"]].add(edge["parent"])
        self.equals = {(edge["child"], edge["parent"]): set(edge.get("equals", ())) for edge in self.edges}
        self.origins = {one: frozenset((self.story[one], name) for name in report["origin_ids"]) for one, report in self.reports.items()}

    def ancestor(self, upper, lower):
        return upper in self.reports[lower]["true_ancestors"]

    def apart(self, one, other):
        """No origin in common."""
        return not self.origins[one] & self.origins[other]

    def foreign(self, one, other):
        """No origin in common, and no true mixture joins their lines."""
        return self.apart(one, other) and self.component[one] != self.component[other]

    def by_equal(self, edge):
        """The true edges whose parent no text tells from the predicted one."""
        return [(edge["child"], one) for one in sorted(self.parents[edge["child"]], key=str) if edge["parent"] in self.equals[(edge["child"], one)]]

    def siblings_of_a_lost_one(self, one, other):
        """Whether both hang below one lost version that cannot be identified."""
        return any(other in children for children, _ in self.lenient.get(one, ()))


class Said:
    """What the program printed."""

    def __init__(self, lines, known):
        self.edges, self.unseen, self.families = [], defaultdict(set), defaultdict(set)
        self.unknown, seen = 0, {}
        for line in lines:
            child, parent = line["child"], line.get("parent")
            if child not in known.reports or (parent is not None and parent not in known.reports):
                self.unknown += 1
                continue
            self.families[(line.get("story"), line.get("family"))].add(child)
            if parent is not None:
                self.families[(line.get("story"), line.get("family"))].add(parent)
            elif line.get("unseen") is not None:
                parent = (line.get("story"), line.get("family"), line["unseen"])
                self.unseen[parent].add(child)
            else:
                continue
            if (child, parent) in seen or child == parent:
                continue
            seen[(child, parent)] = True
            self.edges.append({"child": child, "parent": parent, "held": isinstance(parent, str),
                               "direction": line.get("direction", SAID), "confidence": line.get("confidence", "none"),
                               "primary": line.get("primary", True)})


def match_unseen(known, said):
    """One to one, the best overlap of children first, at least JACCARD."""
    pairs = sorted(((-jaccard(children, true), str(one), str(other), one, other) for one, children in said.unseen.items()
                    for other, true in known.unseen.items() if jaccard(children, true) >= JACCARD), key=lambda pair: pair[:3])
    matched, used = {}, set()
    for _, _, _, one, other in pairs:
        if one not in matched and other not in used:
            matched[one] = other
            used.add(other)
    return matched


def judge(edge, known, said, matched):
    """The true edges (child, parent) that a predicted one finds; None sets it aside."""
    child, parent = edge["child"], edge["parent"]
    if edge["held"]:
        hits = [(child, parent)] if parent in known.parents[child] else []
        if not hits and edge["direction"] != SAID and child in known.parents[parent]:
            hits = [(parent, child)]
        if not hits and known.siblings_of_a_lost_one(child, parent):
            return None
        return hits
    true = matched.get(parent)
    if true is not None and true in known.parents[child]:
        return [(child, true)]
    for children, above in known.lenient.get(child, ()):
        if jaccard(said.unseen[parent], children) >= JACCARD:
            hits = [(child, one) for one in known.parents[child] if one in above or (isinstance(one, tuple) and one[1] in above)]
            return hits or None
    return []


def score_edges(known, said, matched):
    true = {(edge["child"], edge["parent"]): edge for edge in known.edges}
    found, right, aside, loose_right, loose_found = set(), 0, 0, 0, set()
    open_right, open_found, open_children = 0, set(), set()
    by_confidence = defaultdict(lambda: [0, 0])
    for edge in said.edges:
        hits = judge(edge, known, said, matched)
        if hits is None:
            aside += 1
            open_children.add(edge["child"])
            continue
        right += bool(hits)
        found |= set(hits)
        by_confidence[edge["confidence"]][0] += 1
        by_confidence[edge["confidence"]][1] += not hits
        equal = hits or known.by_equal(edge)
        open_right += bool(equal)
        open_found |= set(equal)
        loose = hits or ([(edge["parent"], edge["child"])] if edge["held"] and edge["child"] in known.parents[edge["parent"]] else [])
        loose_right += bool(loose)
        loose_found |= set(loose)
    counted = len(said.edges) - aside
    told = {key for key, edge in true.items() if key in open_found or not (edge["main"] and key[0] in open_children)}
    main = [key for key, edge in true.items() if edge["main"]]
    strict = {"all": figures(right, counted, len(found & true.keys()), len(true)), "set aside": aside,
              "undirected": figures(loose_right, counted, len(loose_found & true.keys()), len(true)),
              "as far as texts tell": figures(open_right, counted, len(open_found & told), len(told)),
              "recall of main edges": ratio(sum(key in found for key in main), len(main))}
    for name, label in (("kind", "by kind"), ("strength", "by strength"), ("credited", "by credit")):
        strict[label] = groups(known, said, matched, true, found, loose_found, lambda edge: [edge[name]])
    strict["by operation"] = groups(known, said, matched, true, found, loose_found, lambda edge: edge["operations"])
    return strict, by_confidence


def groups(known, said, matched, true, found, loose, labels):
    """Recall of the true edges of each group; precision of what was predicted for their children."""
    members, of_child = defaultdict(set), defaultdict(set)
    for key, edge in true.items():
        for label in labels(edge):
            members[label].add(key)
            of_child[key[0]].add(label)
    predicted, right = defaultdict(int), defaultdict(int)
    for edge in said.edges:
        hits = judge(edge, known, said, matched)
        if hits is None:
            continue
        for label in of_child.get(edge["child"], ()):
            predicted[label] += 1
            right[label] += bool(hits)
    return {label: {**figures(right[label], predicted[label], len(keys & found), len(keys)),
                    "undirected recall": ratio(len(keys & loose), len(keys))} for label, keys in sorted(members.items())}


def score_direction(known, said):
    """Of held-to-held edges that say a direction."""
    right = wrong = siblings = unrelated = unsaid = 0
    by_confidence = defaultdict(lambda: [0, 0])
    for edge in said.edges:
        if not edge["held"]:
            continue
        if edge["direction"] != SAID:
            unsaid += 1
            continue
        child, parent = edge["child"], edge["parent"]
        if known.ancestor(parent, child) or known.ancestor(child, parent):
            good = known.ancestor(parent, child)
            right, wrong = right + good, wrong + (not good)
            by_confidence[edge["confidence"]][0] += 1
            by_confidence[edge["confidence"]][1] += not good
        elif known.apart(child, parent):
            unrelated += 1
        else:
            siblings += 1
    return {"right": right, "wrong": wrong, "share right": ratio(right, right + wrong), "not said": unsaid,
            "said of reports with a common origin only": siblings, "said of unrelated reports": unrelated}, by_confidence


def score_unseen(known, said, matched):
    """A predicted one over the children of a lost version that cannot be identified is neither right nor wrong."""
    lenient = [children for entries in known.lenient.values() for children, _ in entries]
    aside = sum(one not in matched and any(jaccard(children, lost) >= JACCARD for lost in lenient)
                for one, children in said.unseen.items())
    return figures(len(matched), len(said.unseen) - aside, len(matched), len(known.unseen)) | {"set aside": aside}


def score_independent(known, said):
    alone = [name for name, report in known.reports.items() if not report["true_ancestors"] and not report["parents"]]
    other_line, any_parent, apart_edges, across = set(), set(), 0, 0
    for edge in said.edges:
        child, parent = edge["child"], edge["parent"]
        kin = [parent] if edge["held"] else sorted(said.unseen[parent] - {child})
        foreign = bool(kin) and all(known.apart(child, one) for one in kin)
        foreign = foreign or not edge["held"] and any(known.apart(child, one) for one in kin)
        apart_edges += foreign
        across += any(known.story[child] != known.story[one] for one in kin)
        any_parent.add(child)
        if foreign:
            other_line.add(child)
            if edge["direction"] != SAID and edge["held"]:
                other_line.add(parent)
    independent = set(alone)
    by_story = defaultdict(list)
    for name, story in known.story.items():
        by_story[story].append(name)
    pairs = {frozenset((one, other)) for members in by_story.values() for at, one in enumerate(members)
             for other in members[at + 1:] if known.foreign(one, other)}
    joined = {frozenset((one, other)) for members in said.families.values() for one in members for other in members
              if one < other and known.foreign(one, other)}
    inside = {pair for pair in joined if pair in pairs}
    return {"independent reports": len(independent), "given a parent of another line": len(independent & other_line),
            "share given a parent of another line": ratio(len(independent & other_line), len(independent)),
            "share given any parent": ratio(len(independent & any_parent), len(independent)),
            "edges between reports of different origin": ratio(apart_edges, len(said.edges)), "edges between stories": across,
            "pairs of different origin": len(pairs), "pairs of different origin in one family": len(inside),
            "share of them in one family": ratio(len(inside), len(pairs)),
            "pairs of two stories in one family": len(joined - inside)}


def score_origins(stories, claims):
    """Each claim is mapped to the fact that most of its readings stand on; its range is held against the true number."""
    facts, carriers = {}, defaultdict(list)
    for story in stories:
        for claim in story["claims"]:
            facts[claim["id"]] = claim
            for one in claim["carriers"]:
                carriers[one["report"]].append((one["start"], one["end"], claim["id"], one["origin"]))
    plain, shared, held, held_shared, widths, mapped, pure, met = 0, 0, 0, 0, [], 0, [], set()
    low = high = 0
    for claim in claims:
        votes, origins = defaultdict(int), defaultdict(set)
        for reading in claim["readings"]:
            first, last = reading["span"]
            overlaps = [(min(end, last) - max(start, first), fact, origin)
                        for start, end, fact, origin in carriers.get(reading["report"], ())]
            best = max(overlaps, default=(0, "", ""))
            if best[0] > 0:
                votes[best[1]] += 1
                origins[best[1]].add(best[2])
        if not votes:
            continue
        mapped += 1
        fact = max(sorted(votes), key=votes.get)
        pure.append(votes[fact] / len(claim["readings"]))
        number, least, most = len(origins[fact]), claim["origins"]["atLeast"], claim["origins"]["atMost"]
        widths.append(most - least)
        if len(claim["readings"]) >= 2 and votes[fact] >= 2:
            met.add(fact)
        if facts[fact]["shares_source"]:
            shared += 1
            held_shared += most >= 1 and least <= number
        else:
            plain += 1
            held += least <= number <= most
            low += most < number
            high += least > number
    wanted = {name for name, claim in facts.items() if len({one["report"] for one in claim["carriers"]}) >= 2}
    return {"claims": len(claims), "mapped to a fact": mapped, "share whose range holds the truth": ratio(held + held_shared, plain + shared),
            "of facts told in narration": ratio(held, plain), "of shared quotations": ratio(held_shared, shared),
            "too few origins": ratio(low, plain), "too many origins": ratio(high, plain),
            "mean width of the range": ratio(sum(widths), len(widths)), "mean share of readings on the fact": ratio(sum(pure), len(pure)),
            "facts with two carriers or more": len(wanted), "of them found": len(wanted & met), "share of them found": ratio(len(wanted & met), len(wanted))}


def calibration(edges, directions):
    return {name: {"edges": edges[name][0], "wrong edges": ratio(edges[name][1], edges[name][0]),
                   "directions": directions[name][0] if name in directions else 0,
                   "wrong directions": ratio(directions[name][1], directions[name][0]) if name in directions else None}
            for name in sorted(edges)}


def score(stories, lines, claims=None):
    """All figures as one dictionary."""
    known = Known(stories)
    said = Said(lines, known)
    matched = match_unseen(known, said)
    edges, wrong_edges = score_edges(known, said, matched)
    directions, wrong_directions = score_direction(known, said)
    result = {"stories": len(stories), "reports": len(known.reports), "predicted lines naming unknown reports": said.unknown,
              "edges": edges, "direction": directions, "unseen": score_unseen(known, said, matched),
              "independent": score_independent(known, said), "calibration": calibration(wrong_edges, wrong_directions)}
    if claims is not None:
        result["origins"] = score_origins(stories, claims)
    return result
