"""Two workers add to one counter: which forms of adding lose updates, and what does a lock cost?"""

import multiprocessing
import threading
import time

import lab


def one():
    """A call on the right-hand side: between reading and writing another thread may run."""
    return 1


class Adder(threading.Thread):
    """A thread in the way of the article: a class with its own run."""

    def __init__(self, counter, form, updates, barrier):
        super().__init__()
        self.counter = counter
        self.form = form
        self.updates = updates
        self.barrier = barrier

    def run(self):
        counter = self.counter
        self.barrier.wait()
        if self.form == "call":
            for _ in range(self.updates):
                counter.value = counter.value + one()
        elif self.form == "plus-equals":
            for _ in range(self.updates):
                counter.value += 1
        else:
            for _ in range(self.updates):
                with counter.lock:
                    counter.value = counter.value + one()


class Counter:
    """What the threads share."""

    def __init__(self):
        self.value = 0
        self.lock = threading.Lock()


class SharedAdder(multiprocessing.get_context("fork").Process):
    """A process that adds to a number in shared memory."""

    def __init__(self, number, guarded, updates, barrier):
        super().__init__()
        self.number = number
        self.guarded = guarded
        self.updates = updates
        self.barrier = barrier

    def run(self):
        number = self.number
        self.barrier.wait()
        if self.guarded:
            for _ in range(self.updates):
                with number.get_lock():
                    number.value += 1
        else:
            for _ in range(self.updates):
                number.value += 1


def measure(condition, workers, updates, read):
    """Starts the workers, waits for their end, and records what is missing from the counter."""
    start = time.perf_counter_ns()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    elapsed = time.perf_counter_ns() - start
    made = updates * len(workers)
    lab.observe("lost-count", made - read(), condition)
    lab.observe("lost-share", (made - read()) / made, condition)
    lab.observe("updates", made, condition)
    lab.observe("update-cost", elapsed / made, condition)


def main():
    options = lab.options(__doc__, workers=2, updates=300_000)
    context = multiprocessing.get_context("fork")
    for _ in lab.rounds():
        for form in ("call", "plus-equals", "lock"):
            counter = Counter()
            barrier = threading.Barrier(options.workers)
            adders = [
                Adder(counter, form, options.updates, barrier) for _ in range(options.workers)
            ]
            measure("form=" + form, adders, options.updates, lambda: counter.value)
        for guarded in (False, True):
            number = context.Value("q", 0)
            barrier = context.Barrier(options.workers)
            updates = options.updates // 10
            adders = [
                SharedAdder(number, guarded, updates, barrier) for _ in range(options.workers)
            ]
            form = "shared-lock" if guarded else "shared-value"
            measure("form=" + form, adders, updates, lambda: number.value)


if __name__ == "__main__":
    main()
