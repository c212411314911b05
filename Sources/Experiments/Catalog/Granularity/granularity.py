"""One job of equal tasks, alone and by several workers: from which task on do the others pay?"""

import functools
import queue
import threading
import time

import channels
import lab
import work


def help_out(receive, send):
    """Does each task that arrives and sends the result back; None is the last."""
    while True:
        task = receive()
        if task is None:
            break
        send(work.compute(*task))


class HelperProcess(channels.FORK.Process):
    """A process that helps, tasks and results by a pipe."""

    def __init__(self):
        super().__init__(daemon=True)
        self.here, self.there = channels.FORK.Pipe()

    def run(self):
        help_out(self.there.recv, self.there.send)

    def give(self, task):
        self.here.send(task)

    def result(self):
        return self.here.recv()


class HelperThread(threading.Thread):
    """A thread that helps, tasks and results by queues."""

    def __init__(self):
        super().__init__(daemon=True)
        self.tasks, self.results = queue.SimpleQueue(), queue.SimpleQueue()

    def run(self):
        help_out(self.tasks.get, self.results.put)

    def give(self, task):
        self.tasks.put(task)

    def result(self):
        return self.results.get()


def alone(iterations, seeds):
    """The whole job by one worker, in plain calls."""
    return [work.compute(iterations, seed) for seed in seeds]


def together(helpers, iterations, seeds):
    """In each step every helper gets a task, and the leader does one itself meanwhile."""
    results = []
    for first in range(0, len(seeds), len(helpers) + 1):
        own, *others = seeds[first:first + len(helpers) + 1]
        for helper, seed in zip(helpers, others):
            helper.give((iterations, seed))
        results.append(work.compute(iterations, own))
        results += [helper.result() for helper in helpers]
    return results


def in_pool(pool, chunk, iterations, seeds):
    """The usual way: `Pool.map`, with one task in a message or with as many as it likes."""
    return pool.map(functools.partial(work.compute, iterations), seeds, chunksize=chunk)


def timed(job, *arguments):
    """What the job returns, and its time in nanoseconds."""
    start = time.perf_counter_ns()
    results = job(*arguments)
    return results, time.perf_counter_ns() - start


def main():
    options = lab.options(__doc__, workers=2, tasks="1us,3us,10us,30us,100us,300us")
    scale = min(1, options.seconds / 3)
    each = work.iterations_for(1e6) / 1e6
    jobs = {}
    for task in options.tasks.split(","):
        length = work.nanoseconds(task)
        steps = max(3, round(min(200, 4e6 / length) * scale / options.workers))
        jobs[task] = max(1, round(each * length)), list(range(steps * options.workers))

    # Threads come after the last fork: a process made beside threads may find a lock held forever.
    processes = [HelperProcess() for _ in range(options.workers - 1)]
    for process in processes:
        process.start()
    pool = channels.FORK.Pool(options.workers)
    threads = [HelperThread() for _ in range(options.workers - 1)]
    for thread in threads:
        thread.start()
    ways = {
        "threads": functools.partial(together, threads),
        "processes-pipe": functools.partial(together, processes),
        "pool": functools.partial(in_pool, pool, 1),
        "pool-chunks": functools.partial(in_pool, pool, None),
    }

    for number in lab.rounds():
        for task in lab.in_turn(jobs, number):
            expected, longest = timed(alone, *jobs[task])
            for way in lab.in_turn(ways, number):
                results, elapsed = timed(ways[way], *jobs[task])
                if results != expected:
                    raise RuntimeError("a result got lost or is wrong")
                lab.observe("speed-up", longest / elapsed, "helpers=" + way + ",task=" + task)

    for helper in processes + threads:
        helper.give(None)
        helper.join()
    pool.close()
    pool.join()


if __name__ == "__main__":
    main()
