"""One of several workers fails: who lives on, and what does the one who waits for it learn?

Each failure happens in an interpreter of its own, which tells its story line by line; whoever dies
stops telling.
"""

import ctypes
import multiprocessing
import os
import subprocess
import sys
import threading
import time

import lab

FAILING = 1
BEAT = 0.001
# Beats before the fault, and at least after it is known.
MARGIN = 10


def say(worker, what, detail="-"):
    """Tells one line of the story; a line this short is written as a whole."""
    os.write(1, "{} {} {} {}\n".format(worker, what, time.monotonic_ns(), detail).encode())


def fail(how):
    """Ends in one of the ways in which programs end unasked."""
    if how == "segfault":
        ctypes.string_at(0)
    elif how == "abort":
        os.abort()
    elif how == "exit":
        sys.exit(3)
    else:
        raise RuntimeError("a worker failed")


def live(number, how, everyone, leave):
    """Gives a sign of life each millisecond until it is time to fail, or told to leave.

    Whoever is there to be told says so once more.
    """
    say(number, "lives")
    everyone.wait()
    beats = 0
    while not leave.is_set():
        say(number, "lives")
        beats += 1
        if number == FAILING and beats > MARGIN:
            say(number, "fails")
            fail(how)
        time.sleep(BEAT)
    say(number, "lives")


class ThreadWorker(threading.Thread):
    """A worker inside the interpreter."""

    exitcode = None

    def __init__(self, *arguments):
        super().__init__()
        self.arguments = arguments

    def run(self):
        live(*self.arguments)


class ProcessWorker(multiprocessing.Process):
    """The same in a process of its own; its `exitcode` says how it ended."""

    def __init__(self, *arguments):
        super().__init__()
        self.arguments = arguments

    def run(self):
        live(*self.arguments)


def perform(kind, how, count):
    """The failure itself, in an interpreter that may die of it."""
    multiprocessing.set_start_method("fork")
    module = threading if kind == "thread" else multiprocessing
    worker_class = ThreadWorker if kind == "thread" else ProcessWorker
    everyone, leave = module.Barrier(count), module.Event()
    workers = [worker_class(number, how, everyone, leave) for number in range(count)]
    for worker in workers:
        worker.start()
    workers[FAILING].join()
    say(count, "knows", workers[FAILING].exitcode)
    time.sleep(MARGIN * BEAT)
    leave.set()
    for worker in workers:
        worker.join()
    say(count, "leaves")


class Story:
    """What an interpreter told before it ended, and how it ended."""

    def __init__(self, kind, how, count):
        self.count = count
        arguments = [kind, how, str(count)]
        ended = subprocess.run(
            [sys.executable, "-s", "-E", "-B", __file__, "perform"] + arguments,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.status = ended.returncode
        self.trace = b"Traceback" in ended.stderr
        lines = [line.split() for line in ended.stdout.decode().splitlines()]
        self.lines = [(int(who), what, int(when), detail) for who, what, when, detail in lines]

    def moments(self, what, who=None):
        """When somebody said so."""
        return [line[2] for line in self.lines if line[1] == what and who in (None, line[0])]

    def survivors(self):
        """The other workers that gave a sign of life after the failure was known."""
        known = self.moments("knows")
        others = set(range(self.count)) - {FAILING}
        return [who for who in others if known and max(self.moments("lives", who)) > known[0]]

    def learned(self):
        """What whoever waited was told: the exit code, negative for a signal; None for nothing."""
        if not self.moments("knows"):
            return self.status
        told = next(detail for _, what, _, detail in self.lines if what == "knows")
        return None if told == "None" else int(told)


def record(story, condition):
    """Records who lived on and what was learned."""
    lab.observe("survivors", len(story.survivors()) / (story.count - 1), condition)
    lab.observe("trace-printed", int(story.trace), condition)
    learned = story.learned()
    if learned is not None:
        lab.observe("learned-signal" if learned < 0 else "learned-code", abs(learned), condition)
    if story.moments("knows"):
        delay = story.moments("knows")[0] - story.moments("fails")[0]
        lab.observe("detection-time", delay, condition)


def draw(story, condition):
    """Records the lives of one failure as stretches of time."""
    zero, end = story.lines[0][2], story.lines[-1][2]
    fault = story.moments("fails")[0]
    for who in range(story.count):
        lives = story.moments("lives", who)
        last = fault if who == FAILING else max(fault, lives[-1])
        lab.event(who, "running", lives[0] - zero, last - zero, condition)
    lab.event(FAILING, "fault", fault - zero, fault - zero, condition)
    known = (story.moments("knows") or [end])[0]
    lab.event(story.count, "waiting", 0, known - zero, condition)
    if story.moments("knows"):
        lab.event(story.count, "parent knows", known - zero, known - zero, condition)
        lab.event(story.count, "running", known - zero, end - zero, condition)


def main():
    options = lab.options(__doc__, how="segfault", workers=3)
    for number in lab.rounds():
        for kind in ("thread", "process"):
            story = Story(kind, options.how, options.workers)
            if not story.moments("fails"):
                lab.note("no-fault", condition="kind=" + kind)
                continue
            record(story, "kind=" + kind)
            if number == 0:
                draw(story, "kind=" + kind)


if __name__ == "__main__":
    if sys.argv[1:2] == ["perform"]:
        perform(sys.argv[2], sys.argv[3], int(sys.argv[4]))
    else:
        main()
