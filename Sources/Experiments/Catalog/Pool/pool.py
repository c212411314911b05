"""Pools of workers: what do chunks gain, what does packing cost, and who notices a dead worker?"""

import concurrent.futures
import functools
import multiprocessing
import os
import pickle
import signal
import time
from concurrent.futures.process import BrokenProcessPool

import channels
import lab
import work

POOLS = ("thread-executor", "process-executor", "multiprocessing-pool")


def open_pool(kind, workers, **start):
    """A pool of one of the three kinds; as a context manager it ends with its workers."""
    if kind == "thread-executor":
        return concurrent.futures.ThreadPoolExecutor(workers, **start)
    if kind == "process-executor":
        return concurrent.futures.ProcessPoolExecutor(workers, channels.FORK, **start)
    return channels.FORK.Pool(workers, **start)


def sum_up(iterations, numbers):
    """A task: a sum over the data that came with it, and some work beside."""
    return work.compute(iterations, sum(numbers))


class Job:
    """Tasks with data of one size, and their results by a plain loop."""

    def __init__(self, size, task, count):
        self.task = task
        # A number takes five bytes on its way. All lists differ: pickle sends the same one once.
        length = max(1, work.byte_count(size) // 5)
        numbers = list(range(100_000, 100_000 + length + count))
        self.lists = [numbers[first:first + length] for first in range(count)]
        self.results = [task(each) for each in self.lists]

    def loop(self, count):
        """Nanoseconds a task by a plain loop."""
        start = time.perf_counter_ns()
        for numbers in self.lists[:count]:
            self.task(numbers)
        return (time.perf_counter_ns() - start) / count

    def packing(self, chunk, count):
        """Nanoseconds a task for packing and unpacking chunks and their results, as pools do it."""
        start = time.perf_counter_ns()
        for first in range(0, count, chunk):
            pickle.loads(pickle.dumps((self.task, self.lists[first:first + chunk])))
            pickle.loads(pickle.dumps(self.results[first:first + chunk]))
        return (time.perf_counter_ns() - start) / count

    def mapped(self, pool, chunk, count):
        """Nanoseconds a task by a pool."""
        start = time.perf_counter_ns()
        results = list(pool.map(self.task, self.lists[:count], chunksize=chunk))
        elapsed = time.perf_counter_ns() - start
        if results != self.results[:count]:
            raise RuntimeError("a result got lost or is wrong")
        return elapsed / count


def measure_chunks(jobs, chunks, least, workers, number):
    """Each kind of pool with each size of chunk and of data, and a plain loop beside them."""
    packing = {}
    for size, job in jobs.items():
        lab.observe("task-rate", 1e9 / job.loop(least), "pool=none,bytes=" + size)
        for chunk in chunks:
            packing[chunk, size] = job.packing(chunk, max(chunk, least // 4))
            condition = "chunk={},bytes={}".format(chunk, size)
            lab.observe("packing-cost", packing[chunk, size], condition)
    busy = min(workers, len(channels.PROCESSORS))
    for kind in lab.in_turn(POOLS, number):
        # A pool lives for one round, so that none is made by fork beside the threads of another.
        with open_pool(kind, workers) as pool:
            list(pool.map(abs, range(10 * workers)))
            for chunk, size in lab.in_turn(packing, number):
                # As many chunks for each worker, or the last one would keep the others waiting.
                count = -(-least // (workers * chunk)) * workers * chunk
                cost = jobs[size].mapped(pool, chunk, count)
                condition = "pool={},chunk={},bytes={}".format(kind, chunk, size)
                lab.observe("task-rate", 1e9 / cost, condition)
                if kind != "thread-executor":
                    lab.observe("packing-share", packing[chunk, size] / (cost * busy), condition)


def introduce(identifiers):
    """Gives a worker the queue in which it says who it is."""
    global known
    known = identifiers


def report_and_wait(seconds):
    """A task that says who does it, and then takes its time."""
    known.put(os.getpid())
    time.sleep(seconds)
    return "done"


def give(pool, task, argument):
    """Gives a task to a pool of processes, and returns what waits for the result."""
    if isinstance(pool, concurrent.futures.Executor):
        return pool.submit(task, argument).result
    return pool.apply_async(task, (argument,)).get


def outcome(wait):
    """What the caller gets: "result", "error", or "nothing" before the wait ends."""
    try:
        wait()
    except BrokenProcessPool:
        return "error"
    except (concurrent.futures.TimeoutError, multiprocessing.TimeoutError):
        return "nothing"
    return "result"


def news(kind, workers, seconds, kill, patience):
    """What comes of a task whose worker may be killed, after how long, and what of a next task."""
    identifiers = channels.FORK.SimpleQueue()
    with open_pool(kind, workers, initializer=introduce, initargs=(identifiers,)) as pool:
        wait = give(pool, report_and_wait, seconds)
        worker = identifiers.get()
        start = time.perf_counter_ns()
        if kill:
            os.kill(worker, signal.SIGKILL)
        # Without a limit, one of the two pools would wait here for ever.
        first = outcome(lambda: wait(patience))
        elapsed = time.perf_counter_ns() - start
        return first, elapsed, outcome(lambda: give(pool, abs, -1)(patience))


def measure_kills(workers, patience):
    """Kills the worker of a task in both kinds of pool of processes; once more without killing."""
    for kind in POOLS[1:]:
        for fate, seconds in (("alive", patience / 20), ("killed", 3600)):
            first, elapsed, then = news(kind, workers, seconds, fate == "killed", patience)
            condition = "pool={},worker={}".format(kind, fate)
            lab.observe("answered", int(first == "result"), condition)
            lab.observe("reported", int(first == "error"), condition)
            lab.observe("news-time", elapsed, condition)
            lab.observe("next-answered", int(then == "result"), condition)


def main():
    options = lab.options(
        __doc__, workers=2, chunks="1,4,16,64", bytes="64,32K", task="20us", kill_worker=False)
    chunks = [int(chunk) for chunk in options.chunks.split(",")]
    least = max(16, round(64 * min(1, options.seconds / 3)))
    patience = max(0.2, options.seconds / 10)
    task = functools.partial(sum_up, work.iterations_for(work.nanoseconds(options.task)))
    most = least + options.workers * max(chunks)
    jobs = {} if options.kill_worker else {
        size: Job(size, task, most) for size in options.bytes.split(",")}
    for number in lab.rounds():
        if options.kill_worker or number == 0:
            measure_kills(options.workers, patience)
        if jobs:
            measure_chunks(jobs, chunks, least, options.workers, number)


if __name__ == "__main__":
    main()
