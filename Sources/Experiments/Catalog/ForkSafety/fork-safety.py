"""A thread holds a lock now and then while another one makes children: can they take the lock?"""

import multiprocessing
import os
import random
import threading
import time
import warnings

import lab

WAYS = ("fork", "hooks", "fork-first", "spawn")
FORKS = 8
PATIENCE = 0.01

lock = threading.Lock()


class Holder(threading.Thread):
    """The other thread: it takes the lock and gives it back, until it is told to end."""

    PERIOD = 0.004

    def __init__(self, share):
        super().__init__(daemon=True)
        self.share = share
        self.over = threading.Event()

    def run(self):
        while not self.over.is_set():
            with lock:
                time.sleep(self.PERIOD * self.share)
            time.sleep(self.PERIOD * (1 - self.share))

    def stop(self):
        self.over.set()
        self.join()


class Hooks:
    """Holds the lock during a fork, while it is switched on: hooks cannot be taken back."""

    is_on = False

    @classmethod
    def before(cls):
        if cls.is_on:
            lock.acquire()

    @classmethod
    def after(cls):
        if cls.is_on:
            lock.release()


def child():
    """What a child does: take the lock once. Its exit code says whether it could."""
    taken = lock.acquire(timeout=PATIENCE)
    os._exit(0 if taken else 1)


def ends_well(process):
    """Waits for a child made by fork; whether it could take the lock."""
    return os.waitpid(process, 0)[1] == 0


def fork():
    """Makes one child by fork; whether it could take the lock."""
    process = os.fork()
    if process == 0:
        child()
    return ends_well(process)


def spawn():
    """Makes one child by spawn; whether it could take the lock, which is another one there."""
    process = multiprocessing.get_context("spawn").Process(target=child)
    process.start()
    process.join()
    return process.exitcode == 0


def fork_early(share):
    """Makes one child before the other thread is started; the child goes on when the thread runs."""
    ready, go = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(go)
        os.read(ready, 1)
        child()
    os.close(ready)
    holder = Holder(share)
    holder.start()
    os.close(go)
    well = ends_well(process)
    holder.stop()
    return well


def make(way, share):
    """Makes the children of one way in one round.

    Returns how many there were, how many could not take the lock, and the times of the others.
    """
    if way == "fork-first":
        return tally(lambda: fork_early(share), 2)
    holder = Holder(share)
    holder.start()
    Hooks.is_on = way == "hooks"
    try:
        return tally(spawn, 2) if way == "spawn" else tally(fork, FORKS)
    finally:
        Hooks.is_on = False
        holder.stop()


def tally(make_one, count):
    """Makes so many children at random moments, and counts those that hung."""
    hung, times = 0, []
    for _ in range(count):
        time.sleep(random.uniform(0, 2 * Holder.PERIOD))
        if make_one is fork:
            lab.observe("held-share", int(lock.locked()))
        start = time.perf_counter_ns()
        if make_one():
            times.append(time.perf_counter_ns() - start)
        else:
            hung += 1
    return count, hung, times


def main():
    options = lab.options(__doc__, held=50)
    # Python warns of just what is tried here.
    warnings.simplefilter("ignore", DeprecationWarning)
    os.register_at_fork(
        before=Hooks.before, after_in_parent=Hooks.after, after_in_child=Hooks.after)
    for number in lab.rounds():
        for way in lab.in_turn(WAYS, number):
            count, hung, times = make(way, options.held / 100)
            condition = "way=" + way
            lab.observe("children", count, condition)
            lab.observe("hung", hung, condition)
            if times:
                lab.observe("child-time", sorted(times)[len(times) // 2], condition)


if __name__ == "__main__":
    main()
