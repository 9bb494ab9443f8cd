"""Keeps the measurements of a run: a row each."""

import csv
import statistics

COLUMNS = ["program", "case", "reports", "tasks", "run", "cpu_s", "wall_s", "peak_mib", "output_bytes", "pairs"]


class Measurements:
    def __init__(self, log):
        self.log, self.rows = log, []

    def add(self, numbers, **what):
        """A row; numbers is None when the process was not done in time."""
        self.rows.append({**(numbers or {}), **{key: value for key, value in what.items() if value is not None}})
        shown = f"{numbers['cpu_s']:.3f} s CPU" if numbers else "not done in time"
        self.log(f"{what['case']}, {what['program']}, run {what.get('run', 1)}: {shown}")

    def median(self, program, case, key="cpu_s"):
        """The median over the repeats; None when there is no measurement."""
        values = [row[key] for row in self.rows
                  if row["program"] == program and row["case"] == case and key in row]
        return statistics.median(values) if values else None

    def fastest(self, peers, size):
        """The peer, in a list, with the least processor time at a size; the first when that was not measured."""
        times = {peer.name: self.median(peer.name, f"{size:,} reports") for peer in peers}
        known = [peer for peer in peers if times[peer.name] is not None]
        return [min(known, key=lambda peer: times[peer.name])] if known else peers[:1]

    def save(self, path):
        with open(path, "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
            writer.writeheader()
            for row in self.rows:
                writer.writerow({
                    key: f"{value:.4f}" if isinstance(value, float) else value for key, value in row.items()})
