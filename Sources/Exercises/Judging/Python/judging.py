"""Judges the program of a learner by running it, and records what it found, one JSON object a line.

Arguments: the file of the learner and the module that judges it. Records go to descriptor 3.
"""

import ast
import importlib
import json
import os
import sys
import time

import exercise
import family
from trial import Trial

# What a judge that says nothing about it asks for.
DEFAULTS = {
    "function": None,
    "runs": 40,
    "seconds": 5.0,
    "at_once": None,
    "processes": None,
    "speedup": None,
    "sent": None,
}
# Runs that wait for company, and rounds with the clock.
TOGETHER_RUNS = 3
TIMED_ROUNDS = 3
# Rows of an interleaving that are shown.
ROWS = 20
COLUMNS = ("thread", "line", "source", "notes")
# Others may use this share of the processors before a missing speed-up says nothing any more.
MOST_OTHERS = 0.2


def record(kind, **members):
    """Writes one whole line."""
    os.write(3, (json.dumps(dict(members, kind=kind), allow_nan=False) + "\n").encode())


def criterion(name, state, **facts):
    """Records whether the program does what is asked of it."""
    record("criterion", name=name, state=state, facts=facts)


def verdict(holds):
    return "passed" if holds else "failed"


class Judging:
    """The runs of one program, and what they say together."""

    def __init__(self, path, judge):
        self.path, self.judge = path, judge
        self.ours = set()
        self.done, self.seed = 0, int.from_bytes(os.urandom(4), "big")
        for name, value in DEFAULTS.items():
            if not hasattr(judge, name):
                setattr(judge, name, value)
        self.is_timed = judge.speedup is not None
        self.is_together = judge.at_once is not None or judge.processes is not None
        self.count = judge.runs
        self.count += TOGETHER_RUNS if self.is_together else 0
        self.count += 2 * TIMED_ROUNDS if self.is_timed else 0

    def whole(self):
        """Makes all runs and records all criteria."""
        family.adopt_orphans()
        if not self.is_readable():
            return
        if hasattr(self.judge, "before_runs"):
            self.judge.before_runs()
            self.ours = family.descendants(os.getpid())
        runs = self.runs(exercise.AMPLIFIED, self.judge.runs)
        together = []
        if self.is_together and not is_hung(runs):
            together = self.runs(exercise.TOGETHER, TOGETHER_RUNS, workers=3)
        everything = runs + together
        self.tell_right(everything, forced=len(runs) - is_hung(runs))
        if together and not is_hung(together):
            self.tell_at_once(together)
        if self.is_timed and all(run["end"] == "right" for run in everything):
            everything = everything + self.tell_speedup()
        if self.judge.sent is not None and not is_hung(everything):
            most = max(run["sent"] for run in everything)
            criterion("sent", verdict(most <= self.judge.sent), bytes=most, allowed=self.judge.sent)
        self.tell_clean(everything)
        self.tell_time(everything)
        family.end(family.descendants(os.getpid()))

    def is_readable(self):
        """Whether the file can be read as Python and defines the function."""
        facts = {"function": self.judge.function}
        try:
            with open(self.path, encoding="utf-8") as file:
                tree = ast.parse(file.read(), self.path)
        except (SyntaxError, ValueError) as error:
            facts.update(message=getattr(error, "msg", str(error)), line=getattr(error, "lineno", None))
            criterion("readable", "failed", **facts)
            return False
        defined = [node.name for node in tree.body if hasattr(node, "name")]
        if self.judge.function and self.judge.function not in defined:
            criterion("readable", "failed", **facts)
            return False
        return True

    def run(self, mode, workers=None, seed=None):
        """Makes one run."""
        record("progress", done=self.done, count=self.count)
        self.done += 1
        self.seed += 1
        has_timed = hasattr(self.judge, "timed")
        workers = workers if has_timed else None
        trial = Trial(self.judge, self.path, mode, seed or self.seed, self.ours, workers)
        return trial.outcome()

    def runs(self, mode, count, workers=None):
        """Makes runs until one of them hangs, which takes long enough."""
        outcomes = []
        for _ in range(count):
            outcomes.append(self.run(mode, workers))
            if is_hung(outcomes):
                break
        return outcomes

    def tell_right(self, runs, forced):
        """What the function gives must be right in every run that ended."""
        ended = [run for run in runs if run["end"] != "hung"]
        wrong = [run for run in ended if run["end"] != "right"]
        if not ended:
            return
        facts = {"runs": len(ended), "forced": forced, "wrong": len(wrong)}
        if wrong:
            example = min(wrong, key=worth_telling)
            facts.update((name, example[name]) for name in example if name not in {"rows", "left"})
        criterion("right", verdict(not wrong), **facts)
        if wrong and example.get("rows"):
            record("interleaving", **excerpt(example["rows"], example.get("line")))

    def tell_at_once(self, runs):
        """Calls of the work must be in progress at once in most runs."""
        asked, name = self.judge.at_once, "at_once"
        if self.judge.processes is not None:
            asked, name = self.judge.processes, "processes"
        most = sorted(run[name] for run in runs)[len(runs) // 2]
        in_processes = name == "processes"
        facts = {"most": most, "asked": asked, "in_processes": in_processes}
        criterion("at-once", verdict(most >= asked), **facts)

    def tell_speedup(self):
        """Several workers must be faster than one by so much, where this machine can tell."""
        before, start = Load(), time.monotonic()
        ratios, runs = [], []
        for _ in range(TIMED_ROUNDS):
            one = self.run(exercise.TIMED, workers=1, seed=self.seed)
            several = self.run(exercise.TIMED, workers=4, seed=self.seed)
            runs += [one, several]
            if any(run["end"] != "right" for run in (one, several)):
                break
            # Who slows one worker down does not make several of them faster.
            usual = one["calls"] * getattr(self.judge, "cost", one["seconds"]) * 1.5 + 0.05
            ratios.append(min(one["seconds"], usual) / several["seconds"])
        if len(ratios) < TIMED_ROUNDS:
            return runs
        ratio = sorted(ratios)[len(ratios) // 2]
        state, reason = verdict(ratio >= self.judge.speedup), None
        if state == "failed" and self.judge.processes is not None:
            reason = before.reason_for_doubt(time.monotonic() - start)
            state = "inconclusive" if reason else state
        facts = {"ratio": ratio, "asked": self.judge.speedup, "reason": reason}
        criterion("speed-up", state, **facts)
        return runs

    def tell_clean(self, runs):
        """No run may leave anything behind; one that hung had no chance to."""
        ended = [run for run in runs if run["end"] != "hung"]
        leaving = [run for run in ended if run["left"]]
        if ended:
            facts = {"runs": len(ended), "leaving": len(leaving)}
            if leaving:
                facts["left"] = max(leaving, key=lambda run: len(run["left"]))["left"][:6]
            criterion("clean", verdict(not leaving), **facts)

    def tell_time(self, runs):
        """No run may hang; of one that does it is told where its threads stand."""
        hung = [run for run in runs if run["end"] == "hung"]
        slowest = max(run.get("seconds", 0.0) for run in runs)
        facts = {"seconds": slowest, "allowed": self.judge.seconds, "run": len(runs)}
        criterion("in-time", verdict(not hung), **facts)
        if hung:
            record("standing", threads=hung[0]["threads"])


def worth_telling(run):
    """Orders wrong runs: an error has a line, then come those that were followed, short ones first."""
    rows = run.get("rows", [])
    return (run["end"] != "error", not rows, len(rows))


def is_hung(runs):
    return any(run["end"] == "hung" for run in runs)


def excerpt(rows, failed=None):
    """The part of an interleaving that tells most: before the line that failed, or where a value
    that was read is overtaken."""
    if len({row[0] for row in rows} - {"main"}) > 1:
        # Starting threads and waiting for them explains nothing.
        rows = [row for row in rows if row[0] != "main"]
    lines = [number for number, row in enumerate(rows) if row[1] == failed]
    middle = lines[-1] - ROWS // 2 + 1 if lines else overtaken(rows) or busiest(rows)
    start = max(0, min(middle - ROWS // 2, len(rows) - ROWS))
    shown = [dict(zip(COLUMNS, row)) for row in rows[start : start + ROWS]]
    return {"rows": shown, "before": start, "after": len(rows) - start - len(shown)}


def overtaken(rows):
    """The row in which a thread writes what another one has read and is still to write."""
    reading = {}
    for number, (thread, _, _, notes) in enumerate(rows):
        for kind, name, _ in notes:
            if kind == "read":
                reading[thread, name] = number
            elif kind == "wrote":
                if any(other != thread and of == name for other, of in reading):
                    return number
                reading.pop((thread, name), None)
    return None


def busiest(rows):
    """The middle of the rows in which threads change most often."""
    changes = [before[0] != row[0] for before, row in zip(rows, rows[1:])]
    starts = range(max(1, len(rows) - ROWS + 1))
    return max(starts, key=lambda start: sum(changes[start : start + ROWS - 1])) + ROWS // 2


class Load:
    """What the processors did up to a moment, others and this family."""

    def __init__(self):
        with open("/proc/stat") as file:
            numbers = [int(number) for number in file.readline().split()[1:9]]
        used = os.times()
        self.others = sum(numbers) - numbers[3] - numbers[4]
        self.others /= os.sysconf("SC_CLK_TCK")
        self.others -= used.user + used.system + used.children_user + used.children_system

    def reason_for_doubt(self, seconds):
        """Why a missing speed-up says nothing about the program; nothing where it does."""
        if len(os.sched_getaffinity(0)) < 2:
            return "one-processor"
        share = (Load().others - self.others) / seconds / os.cpu_count()
        return "busy" if share > MOST_OTHERS else None


if __name__ == "__main__":
    path, judge = sys.argv[1:3]
    Judging(os.path.abspath(path), importlib.import_module(judge)).whole()
    record("finished")
