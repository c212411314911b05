"""What the judge of an exercise uses: what a run must give, and the work that it hands out.

A judge is a few lines of Python in the page of an exercise. It defines `run(file, chance)`, which
calls the learner's function with inputs made by `chance` and says what it must give:

    from exercise import Work, expect

    def double(number):
        return 2 * number

    def run(file, chance):
        numbers = [chance.randrange(1000) for _ in range(6)]
        expect(file.total(numbers, Work(double)), 2 * sum(numbers))

Workers may be processes, so what they call stands at the top of the judge and not inside `run`.
"""

import os
import signal
import threading
import time

# The clock of the lab goes on where programs that are judged sleep for less than they asked.
sleep = time.sleep

# How a run is made: with forced switches, waiting for company at work, or with the clock.
AMPLIFIED, TOGETHER, TIMED = "amplified", "together", "timed"


class Unexpected(Exception):
    """A run gave something else than it must."""

    def __init__(self, got, wanted):
        super().__init__("{!r} instead of {!r}".format(got, wanted))
        self.got, self.wanted = got, wanted


def expect(got, wanted):
    """Says what a run must give; anything else makes it a wrong one."""
    if got != wanted:
        raise Unexpected(got, wanted)


def mode():
    """How the run is made."""
    return os.environ["CONLAB_TRIAL_MODE"]


class Work:
    """A task for workers that notes where and when each call of it is in progress."""

    def __init__(self, function, waits=0.0, computes=0.0):
        """Takes seconds that a call waits or computes in runs with the clock."""
        self.function, self.waits, self.computes = function, waits, computes

    def __call__(self, *arguments):
        log = WorkLog()
        log.write("begin")
        try:
            self.spend(log)
            return self.function(*arguments)
        finally:
            log.write("end")

    def spend(self, log):
        """Takes the time that the mode of the run asks for."""
        if mode() == TOGETHER:
            log.wait_for_company()
        elif mode() == TIMED:
            sleep(self.waits)
            compute(self.computes)


class DeadlyWork(Work):
    """A task that kills the process that does it: once in each run, when it is given the victim."""

    def __init__(self, function, victim):
        super().__init__(function)
        self.victim = victim

    def __call__(self, *arguments):
        if arguments[0] == self.victim and is_first("killed"):
            WorkLog().write("killed")
            os.kill(os.getpid(), signal.SIGKILL)
        return super().__call__(*arguments)


def is_first(name):
    """Whether nobody in this run has asked for the name before, in whichever process."""
    try:
        os.close(os.open(path_of(name), os.O_CREAT | os.O_EXCL))
        return True
    except FileExistsError:
        return False


def compute(seconds):
    """Keeps a processor busy for so much processor time of its thread."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def path_of(name):
    """Where the run keeps a file of the judge."""
    return os.path.join(os.environ["CONLAB_TRIAL_FOLDER"], name)


class WorkLog:
    """Which calls of the work began and ended, in the order in which that happened."""

    # Seconds that a call waits for company; after two that stayed alone nobody waits any more.
    PATIENCE = 0.4
    BRIEFLY = 0.02

    def __init__(self, path=None):
        self.path = path or path_of("work")

    def write(self, event):
        """Adds a line; whole lines of several processes do not mix in a file opened to append."""
        line = "{} {} {}\n".format(event, os.getpid(), threading.get_ident())
        descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        try:
            os.write(descriptor, line.encode())
        finally:
            os.close(descriptor)

    def events(self):
        """Each event with the process and the thread."""
        try:
            with open(self.path) as file:
                return [tuple(line.split()) for line in file]
        except FileNotFoundError:
            return []

    def in_progress(self):
        """The calls in progress after each event, as pairs of process and thread."""
        calls = []
        for event, process, thread in self.events():
            if event == "begin":
                calls.append((process, thread))
            elif event == "end" and (process, thread) in calls:
                calls.remove((process, thread))
            elif event == "killed":
                calls = [call for call in calls if call[0] != process]
            yield list(calls)

    def most_at_once(self, in_processes=False):
        """The most calls in progress at once; in different processes where that is asked for."""
        counts = [
            len({process for process, _ in calls}) if in_processes else len(calls)
            for calls in self.in_progress()
        ]
        return max(counts, default=0)

    def wait_for_company(self, patience=PATIENCE):
        """Waits until as many calls are in progress as are asked for, or as long as that may take."""
        company = int(os.environ["CONLAB_TRIAL_COMPANY"])
        alone = sum(event == "alone" for event, _, _ in self.events())
        if alone >= 2 or self.most_at_once() >= company:
            patience = self.BRIEFLY
        end = time.monotonic() + patience
        while len(next(reversed(list(self.in_progress())), [])) < company:
            if time.monotonic() > end:
                self.write("alone")
                return
            sleep(0.002)
