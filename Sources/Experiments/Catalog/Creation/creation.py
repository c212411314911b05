"""What does it cost to start a worker that does nothing, and to wait for its end?"""

import _thread
import multiprocessing
import os
import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import lab
import work


def nothing():
    """All that a worker does."""


class Idler(threading.Thread):
    """A thread that has nothing to do."""

    def run(self):
        nothing()


def thread():
    worker = Idler()
    worker.start()
    worker.join()


def bare_thread():
    """The floor of a thread: no object, only a lock that says it is done."""
    done = _thread.allocate_lock()
    done.acquire()
    _thread.start_new_thread(done.release, ())
    done.acquire()


def bare_fork():
    """The floor of a process: the system's own fork, and an end without cleaning up."""
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)


def process(method):
    """A way to start a process by one of the start methods and to wait for it."""
    context = multiprocessing.get_context(method)

    def start_and_join():
        worker = context.Process(target=nothing)
        worker.start()
        worker.join()

    return start_and_join


def cost(times, one):
    """Nanoseconds of one call, from so many in a row."""
    start = time.perf_counter_ns()
    for _ in range(times):
        one()
    return (time.perf_counter_ns() - start) / times


def pool_cost(pool, times):
    """Nanoseconds of a task for a worker of the pool that is there already."""
    with pool:
        pool.submit(nothing).result()
        return cost(times, lambda: pool.submit(nothing).result())


class ForkingParent(multiprocessing.get_context("fork").Process):
    """A process that has written so much memory, and says what a fork costs it when asked."""

    def __init__(self, size):
        super().__init__(daemon=True)
        self.size = size
        self.here, self.there = multiprocessing.Pipe()

    def run(self):
        self.here.close()
        memory = bytearray(self.size)
        memory[::4096] = b"x" * len(memory[::4096])
        self.there.send(None)
        while self.there.recv():
            self.there.send(cost(1, bare_fork))

    def ask(self):
        self.here.send(True)
        return self.here.recv()


def observe(kind, nanoseconds):
    """Records what it cost to create one of a kind."""
    lab.observe("create-cost", nanoseconds, "kind=" + kind)


def measure_cheap():
    """Threads, forks and tasks for pools."""
    observe("bare-thread", cost(20, bare_thread))
    observe("thread", cost(20, thread))
    observe("fork", cost(3, process("fork")))
    fork = cost(3, bare_fork)
    observe("bare-fork", fork)
    lab.observe("fork-cost", fork, "memory=0")
    observe("thread-pool", pool_cost(ThreadPoolExecutor(1), 20))
    context = multiprocessing.get_context("fork")
    observe("process-pool", pool_cost(ProcessPoolExecutor(1, mp_context=context), 10))


def main():
    options = lab.options(__doc__, memories="64M,256M")
    parents = {size: ForkingParent(work.byte_count(size)) for size in options.memories.split(",")}
    for parent in parents.values():
        parent.start()
    for parent in parents.values():
        parent.here.recv()
    # The first process by forkserver starts the server, which then stays.
    lab.note("first-forkserver", value=cost(1, process("forkserver")))
    for number in lab.rounds():
        measure_cheap()
        # What takes its time has its turn in every other round.
        if number % 2 == 0:
            observe("forkserver", cost(1, process("forkserver")))
            for size, parent in parents.items():
                lab.observe("fork-cost", parent.ask(), "memory=" + size)
        else:
            observe("spawn", cost(1, process("spawn")))


if __name__ == "__main__":
    main()
