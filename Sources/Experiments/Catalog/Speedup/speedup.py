"""A fixed amount of work, shared out among more and more workers: what do they gain?"""

import mmap
import multiprocessing
import os
import socket
import tempfile
import threading
import time
import zlib

import lab

PIECE = 4 << 20


class Work:
    """What one task does; `task` is called by the workers."""

    def task(self, number, worker):
        raise NotImplementedError

    @staticmethod
    def repetitions(body, seconds):
        """How many repetitions of the body take so long: the best of several tries."""
        tries = []
        for _ in range(7):
            start = time.perf_counter()
            body(1_000)
            tries.append(time.perf_counter() - start)
        return max(1, int(seconds / min(tries) * 1_000))


class Computing(Work):
    """A chain of multiplications in pure Python, whose result is known."""

    def __init__(self, options, most):
        seconds = options.task_time / 1e3
        self.steps = self.repetitions(lambda count: self.chain(1, count), seconds)
        self.results = [self.expected(number, self.steps) for number in range(options.tasks)]

    @staticmethod
    def chain(value, steps):
        for _ in range(steps):
            value = (value * 1103515245 + 12345) % 2147483648
        return value

    @staticmethod
    def expected(value, steps):
        """The same by doubling, in as many steps as `steps` has binary digits."""
        factor, summand = 1103515245, 12345
        while steps:
            if steps % 2:
                value = (value * factor + summand) % 2147483648
            summand = (factor + 1) * summand % 2147483648
            factor = factor * factor % 2147483648
            steps //= 2
        return value

    def task(self, number, worker):
        assert self.chain(number, self.steps) == self.results[number]


class Asking(Work):
    """A request to a slow server over a loopback connection, then a file flushed to the disk."""

    def __init__(self, options, most):
        self.lines = slow_server(most, options.task_time / 1e3)
        folder = os.environ.get("CONLAB_RUN_FOLDER")
        self.files = [tempfile.TemporaryFile(dir=folder) for _ in range(most)]

    def task(self, number, worker):
        self.ask(number, worker)
        file = self.files[worker].fileno()
        os.pwrite(file, bytes([number % 256]) * 4096, 0)
        os.fdatasync(file)

    def ask(self, number, worker):
        request = bytes([number % 256])
        self.lines[worker].sendall(request)
        assert self.lines[worker].recv(1) == request


class Mixed(Work):
    """Half computing, half waiting for the server."""

    def __init__(self, options, most):
        options.task_time /= 2
        self.asking = Asking(options, most)
        self.computing = Computing(options, most)

    def task(self, number, worker):
        self.computing.task(number, worker)
        self.asking.ask(number, worker)


class Streaming(Work):
    """A checksum over more data than the cache holds; `zlib` gives the GIL away meanwhile."""

    def __init__(self, options, most):
        self.pieces = (options.megabytes << 20) // PIECE
        memory = mmap.mmap(-1, self.pieces * PIECE, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
        if hasattr(mmap, "MADV_HUGEPAGE"):
            # Large pages: or else copying the page tables is what a process costs here.
            memory.madvise(mmap.MADV_HUGEPAGE)
        for start in range(0, len(memory), PIECE):
            memory[start : start + PIECE] = bytes(range(256)) * (PIECE >> 8)
        self.data = memoryview(memory)
        self.result = zlib.adler32(self.data[:PIECE])
        self.first = 0

    def task(self, number, worker):
        start = (self.first + number) % self.pieces * PIECE
        assert zlib.adler32(self.data[start : start + PIECE]) == self.result


class Calling(Work):
    """Cheap system calls."""

    def __init__(self, options, most):
        self.calls = self.repetitions(self.call, options.task_time / 1e3)

    @staticmethod
    def call(count):
        for _ in range(count):
            os.getppid()

    def task(self, number, worker):
        self.call(self.calls)


KINDS = {
    "cpu": Computing,
    "io": Asking,
    "memory": Streaming,
    "mixed": Mixed,
    "syscall": Calling,
}


class SlowServer(multiprocessing.get_context("fork").Process):
    """Answers each request after a delay, with a thread for every connection."""

    def __init__(self, listener, clients, delay):
        super().__init__(daemon=True)
        self.listener = listener
        self.clients = clients
        self.delay = delay

    def run(self):
        for _ in range(self.clients):
            connection, _ = self.listener.accept()
            threading.Thread(target=self.serve, args=(connection,)).start()

    def serve(self, connection):
        while True:
            request = connection.recv(1)
            if not request:
                return
            time.sleep(self.delay)
            connection.sendall(request)


def slow_server(clients, delay):
    """Starts the server and connects the clients with it."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=clients)
    SlowServer(listener, clients, delay).start()
    lines = [socket.create_connection(listener.getsockname()) for _ in range(clients)]
    for line in lines:
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    listener.close()
    return lines


def work_through(job, worker):
    """What every worker does: waits for the others, then does its share of the tasks."""
    job.barrier.wait()
    job.begun[worker] = time.monotonic_ns()
    for number in range(worker, job.tasks, job.workers):
        job.work.task(number, worker)
    job.ended[worker] = time.monotonic_ns()


class Worker:
    """A worker in the way of the article: a class with its own run."""

    def __init__(self, job, number):
        super().__init__()
        self.job = job
        self.number = number

    def run(self):
        work_through(self.job, self.number)


class ThreadWorker(Worker, threading.Thread):
    """A worker as a thread."""


class ProcessWorker(Worker, multiprocessing.get_context("fork").Process):
    """A worker as a process."""


class Job:
    """A number of tasks for a number of workers, and when each of them was at work."""

    context = multiprocessing.get_context("fork")

    def __init__(self, work, kind, workers, tasks):
        self.work = work
        self.workers = workers
        self.tasks = tasks
        # The clock is the same for all processes of the machine, and so is this memory.
        self.begun = self.context.RawArray("q", workers)
        self.ended = self.context.RawArray("q", workers)
        is_thread = kind == "thread"
        self.barrier = (threading if is_thread else self.context).Barrier(workers)
        self.worker = ThreadWorker if is_thread else ProcessWorker

    def run(self):
        workers = [self.worker(self, number) for number in range(self.workers)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        # A worker whose result was wrong has not noted its end.
        assert all(self.ended), "a task failed"


def main():
    options = lab.options(
        __doc__,
        work="cpu",
        kinds="thread,process",
        counts="1,2,4",
        tasks=24,
        task_time=1.0,
        megabytes=64,
    )
    counts = [int(count) for count in options.counts.split(",")]
    work = KINDS[options.work](options, max(counts))
    cases = [(kind, count) for kind in options.kinds.split(",") for count in counts]
    for number in lab.rounds():
        # Every other round goes the other way, so that a drift of the machine cancels.
        for kind, workers in cases if number % 2 == 0 else reversed(cases):
            job = Job(work, kind, workers, options.tasks)
            job.run()
            if options.work == "memory":
                work.first += options.tasks
            whole = max(job.ended) - min(job.begun)
            busy = sum(job.ended) - sum(job.begun)
            condition = "kind={},workers={}".format(kind, workers)
            lab.observe("job-time", whole, condition)
            lab.observe("task-latency", busy / options.tasks, condition)
            lab.observe("throughput", options.tasks * 1e9 / whole, condition)


if __name__ == "__main__":
    main()
