"""Each figure of the scorer moves when it should, on one small story."""

import copy
import unittest

from newsroom import scoring


def report(name, parents, ancestors, origins):
    return {"id": name, "kind": "rewrite", "strength": "light", "parents": parents, "true_ancestors": ancestors, "operations": [],
            "origin_ids": origins, "outlet": "x"}


def edge(parent, child, main=True):
    return {"parent": parent, "child": child, "main": main, "share": 1.0, "kind": "rewrite", "strength": "light",
            "operations": ["words replaced"], "credited": "no"}


# a -> b -> c; an unseen parent of d and e; a lone f; g and h below a lost root that cannot be identified.
STORY = {
    "story": "s", "reports": [
        report("a", [], [], ["a"]), report("b", ["a"], ["a"], ["a"]), report("c", ["b"], ["a", "b"], ["a"]),
        report("d", ["unseen-1"], [], ["unseen-1"]), report("e", ["unseen-1"], [], ["unseen-1"]), report("f", [], [], ["f"]),
        report("g", [], [], ["lost-1"]), report("h", [], [], ["lost-1"])],
    "edges": [edge("a", "b"), edge("b", "c"), edge("unseen-1", "d"), edge("unseen-1", "e")],
    "unseen": [{"id": "unseen-1", "identifiable": True, "children": ["d", "e"], "parents": [], "nearest": "d"},
               {"id": "lost-1", "identifiable": False, "children": ["g", "h"], "parents": [], "nearest": "g"}],
    "claims": [
        {"id": "s/lead", "fact": "lead", "origins": 2, "shares_source": False, "carriers": [
            {"report": "a", "start": 0, "end": 40, "origin": "a"}, {"report": "b", "start": 5, "end": 40, "origin": "a"},
            {"report": "f", "start": 0, "end": 30, "origin": "f"}]},
        {"id": "s/quote 1", "fact": "quote 1", "origins": 2, "shares_source": True, "carriers": [
            {"report": "a", "start": 50, "end": 90, "origin": "a"}, {"report": "f", "start": 40, "end": 90, "origin": "f"}]}]}


def said(child, parent=None, unseen=None, direction="parent-to-child", confidence="certain", family="1"):
    return {"story": "s", "family": family, "child": child, "parent": parent, "unseen": unseen, "direction": direction,
            "confidence": confidence, "primary": True}


RIGHT = [said("b", "a"), said("c", "b"), said("d", unseen="unseen-9", family="2"), said("e", unseen="unseen-9", family="2")]


def claim(least, most, readings):
    return {"id": "q", "story": "s", "origins": {"atLeast": least, "atMost": most},
            "readings": [{"report": name, "span": [start, end]} for name, start, end in readings]}


class Edges(unittest.TestCase):
    def run_with(self, *lines):
        return scoring.score([copy.deepcopy(STORY)], list(lines))

    def test_all_right(self):
        figures = self.run_with(*RIGHT)
        self.assertEqual(figures["edges"]["all"]["f1"], 1.0)
        self.assertEqual(figures["unseen"]["f1"], 1.0)
        self.assertEqual(figures["direction"]["share right"], 1.0)
        self.assertEqual(figures["independent"]["share given any parent"], 0.0)

    def test_nothing_said(self):
        figures = self.run_with()
        self.assertEqual(figures["edges"]["all"]["recall"], 0.0)
        self.assertIsNone(figures["direction"]["share right"])

    def test_a_missing_edge_costs_recall_only(self):
        figures = self.run_with(*RIGHT[1:])["edges"]["all"]
        self.assertEqual((figures["precision"], figures["recall"]), (1.0, 0.75))

    def test_a_grandparent_is_a_wrong_edge_with_a_right_direction(self):
        figures = self.run_with(RIGHT[0], said("c", "a"))
        self.assertEqual(figures["edges"]["all"]["precision"], 0.5)
        self.assertEqual(figures["direction"]["right"], 2)

    def test_a_turned_edge_counts_undirected_only(self):
        figures = self.run_with(said("a", "b"), RIGHT[1])
        self.assertEqual(figures["edges"]["all"]["right"], 1)
        self.assertEqual(figures["edges"]["undirected"]["right"], 2)
        self.assertEqual(figures["direction"]["wrong"], 1)
        self.assertEqual(figures["calibration"]["certain"]["wrong directions"], 0.5)

    def test_an_unclear_direction_finds_the_edge_and_says_no_direction(self):
        figures = self.run_with(said("a", "b", direction="unclear"))
        self.assertEqual(figures["edges"]["all"]["right"], 1)
        self.assertEqual(figures["direction"]["not said"], 1)

    def test_siblings_of_an_unseen_parent_are_a_wrong_edge(self):
        figures = self.run_with(said("d", "e"))
        self.assertEqual(figures["edges"]["all"]["right"], 0)
        self.assertEqual(figures["direction"]["said of reports with a common origin only"], 1)

    def test_siblings_below_an_unidentifiable_one_are_set_aside(self):
        figures = self.run_with(said("g", "h"))
        self.assertEqual(figures["edges"]["set aside"], 1)
        self.assertEqual(figures["edges"]["all"]["predicted"], 0)

    def test_an_unseen_parent_of_an_unidentifiable_one_is_set_aside(self):
        figures = self.run_with(said("g", unseen="unseen-2"), said("h", unseen="unseen-2"))
        self.assertEqual(figures["unseen"]["set aside"], 1)
        self.assertEqual(figures["unseen"]["predicted"], 0)

    def test_a_wrong_unseen_parent(self):
        figures = self.run_with(said("a", unseen="unseen-2"), said("f", unseen="unseen-2"))
        self.assertEqual(figures["unseen"]["precision"], 0.0)
        self.assertEqual(figures["independent"]["given a parent of another line"], 2)

    def test_joining_independents_is_counted(self):
        figures = self.run_with(said("f", "a", confidence="likely"))
        self.assertEqual(figures["independent"]["given a parent of another line"], 1)
        self.assertEqual(figures["independent"]["pairs of different origin in one family"], 1)
        self.assertEqual(figures["calibration"]["likely"]["wrong edges"], 1.0)
        self.assertEqual(figures["direction"]["said of unrelated reports"], 1)

    def test_the_order_of_lines_does_not_matter(self):
        lines = RIGHT + [said("f", "a")]
        self.assertEqual(self.run_with(*lines), self.run_with(*reversed(lines)))

    def test_an_unknown_report_is_counted_and_left_out(self):
        self.assertEqual(self.run_with(said("z", "a"))["predicted lines naming unknown reports"], 1)

    def test_a_report_that_no_text_tells_from_the_parent_is_right_as_far_as_texts_tell(self):
        story = copy.deepcopy(STORY)
        for edge in story["edges"]:
            edge["equals"] = ["a"] if edge["child"] == "c" else []
        figures = scoring.score([story], [said("c", "a")])["edges"]
        self.assertEqual((figures["all"]["right"], figures["as far as texts tell"]["right"]), (0, 1))

    def test_groups(self):
        figures = self.run_with(RIGHT[0])["edges"]["by operation"]["words replaced"]
        self.assertEqual((figures["found"], figures["true"]), (1, 4))


class Origins(unittest.TestCase):
    def run_with(self, *claims):
        return scoring.score([copy.deepcopy(STORY)], [], list(claims))["origins"]

    def test_a_range_that_holds_the_truth(self):
        figures = self.run_with(claim(1, 2, [("a", 0, 40), ("b", 5, 40), ("f", 0, 30)]))
        self.assertEqual(figures["of facts told in narration"], 1.0)
        self.assertEqual(figures["mean width of the range"], 1.0)
        self.assertEqual(figures["of them found"], 1)

    def test_too_many_and_too_few(self):
        figures = self.run_with(claim(2, 2, [("a", 0, 40), ("b", 5, 40)]), claim(1, 1, [("a", 0, 40), ("f", 5, 30)]))
        self.assertEqual((figures["too many origins"], figures["too few origins"]), (0.5, 0.5))

    def test_a_shared_quotation_has_one_origin_to_many(self):
        figures = self.run_with(claim(1, 1, [("a", 50, 90), ("f", 40, 90)]), claim(3, 3, [("a", 50, 90), ("f", 40, 90)]))
        self.assertEqual(figures["of shared quotations"], 0.5)

    def test_readings_beside_every_fact_are_not_mapped(self):
        self.assertEqual(self.run_with(claim(1, 1, [("a", 95, 99)]))["mapped to a fact"], 0)


if __name__ == "__main__":
    unittest.main()
