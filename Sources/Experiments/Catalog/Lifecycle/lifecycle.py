"""Workers are created, started and joined: when and where did each live, and who ended first?"""

import multiprocessing
import os
import queue
import threading
import time

import lab


def processor():
    """The processor that the calling thread is on: field 39, counted behind the thread's name."""
    with open("/proc/thread-self/stat") as stat:
        return int(stat.read().rpartition(")")[2].split()[36])


def live(work):
    """Computes for so many nanoseconds of processor time; says when, by whom and where."""
    first = time.monotonic_ns()
    start = time.thread_time_ns()
    while time.thread_time_ns() - start < work:
        pass
    return first, time.monotonic_ns(), os.getpid(), threading.get_native_id(), processor()


class ThreadWorker(threading.Thread):
    """A worker inside this process."""

    def __init__(self, number, work, lives):
        super().__init__()
        self.number = number
        self.work = work
        self.lives = lives

    def run(self):
        self.lives.put((self.number, live(self.work)))


class ProcessWorker(multiprocessing.Process):
    """The same in a process of its own."""

    def __init__(self, number, work, lives):
        super().__init__()
        self.number = number
        self.work = work
        self.lives = lives

    def run(self):
        self.lives.put((self.number, live(self.work)))


def play(worker_class, lives, count, work):
    """Starts the workers one after the other, joins them in that order, and returns their lives."""
    created, joined, workers = [], [], []
    for number in range(count):
        created.append(time.monotonic_ns())
        workers.append(worker_class(number, work, lives))
        workers[-1].start()
    for worker in workers:
        worker.join()
        joined.append(time.monotonic_ns())
    told = dict(lives.get() for _ in workers)
    return [(created[number], *told[number], joined[number]) for number in range(count)]


def agreement(firsts, lasts):
    """Kendall's tau of two orders: 1 when they are the same, -1 when one is the reverse."""
    pairs = [(a, b) for b in range(len(firsts)) for a in range(b)]
    same = sum((firsts[a] < firsts[b]) == (lasts[a] < lasts[b]) for a, b in pairs)
    return (2 * same - len(pairs)) / len(pairs)


def record(told):
    """Records the lives of one round."""
    for created, first, last, _, _, _, _ in told:
        lab.observe("start-delay", first - created)
        lab.observe("lifetime", last - first)
    created, _, lasts, processes, _, processors, _ = zip(*told)
    if len(told) > 1:
        lab.observe("order-agreement", agreement(created, lasts))
    lab.observe("processes", len(set(processes)))
    lab.observe("processors", len(set(processors)))


def draw(told):
    """Records the lives of one round as stretches of time."""
    zero = told[0][0]
    for number, (created, first, last, process, thread, processor, joined) in enumerate(told):
        detail = "process {}, thread {}".format(process, thread)
        moments = [moment - zero for moment in (created, first, last, joined)]
        for name, start, end in zip(("created", "running", "ended"), moments, moments[1:]):
            lab.event(number, name, start, end, detail=detail, processor=processor)


def main():
    options = lab.options(__doc__, kind="thread", workers=4, work=5_000_000)
    if options.kind not in ("thread", "process"):
        multiprocessing.set_start_method(options.kind)
    for number in lab.rounds():
        if options.kind == "thread":
            told = play(ThreadWorker, queue.SimpleQueue(), options.workers, options.work)
        else:
            lives = multiprocessing.SimpleQueue()
            told = play(ProcessWorker, lives, options.workers, options.work)
        record(told)
        if number == 0:
            draw(told)


if __name__ == "__main__":
    main()
