"""A program with a pool is interrupted as by Ctrl-C: does it stop, and what is still begun?"""

import concurrent.futures
import functools
import multiprocessing
import os
import selectors
import signal
import subprocess
import sys
import time

import lab

PROGRAMS = ("pool", "pool-join", "process-executor", "thread-executor")
TASKS = 8
WORKERS = 2


def task(seconds, number):
    """Says that it has begun, and takes its time."""
    os.write(1, b"b")
    time.sleep(seconds)
    return number


def run_pool(work):
    """The pool of the older module; its `with` ends the workers."""
    with multiprocessing.Pool(WORKERS) as pool:
        pool.map(work, range(TASKS))


def run_pool_and_join(work):
    """As many programs do it: the interrupt is caught, and the pool is closed and joined."""
    pool = multiprocessing.Pool(WORKERS)
    try:
        pool.map(work, range(TASKS))
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
    pool.close()
    pool.join()


def run_executor(kind, work):
    """An executor of threads or of processes; its `with` waits for all tasks."""
    with kind(WORKERS) as pool:
        for answer in [pool.submit(work, number) for number in range(TASKS)]:
            answer.result()


def run(program, seconds):
    """Runs the program that is to be interrupted."""
    work = functools.partial(task, seconds)
    if program == "pool":
        run_pool(work)
    elif program == "pool-join":
        run_pool_and_join(work)
    elif program == "process-executor":
        run_executor(concurrent.futures.ProcessPoolExecutor, work)
    else:
        run_executor(concurrent.futures.ThreadPoolExecutor, work)


def begun(child, watcher, deadline, enough):
    """Counts the tasks that say they have begun, until there are enough or nobody is left."""
    count = 0
    while count < enough:
        left = deadline - time.monotonic()
        if left <= 0 or not watcher.select(left):
            break
        said = os.read(child.stdout.fileno(), 64)
        if not said:
            break
        count += len(said)
    return count


def interrupt(program, seconds, patience):
    """Interrupts the group of the program, as a terminal does, once all its workers are busy.

    Returns how many tasks were begun afterwards, and after how many nanoseconds it ended, or None.
    """
    command = [sys.executable, os.path.abspath(__file__), "--play", program]
    child = subprocess.Popen(
        command + ["--task", str(seconds)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        with selectors.DefaultSelector() as watcher:
            watcher.register(child.stdout, selectors.EVENT_READ)
            if begun(child, watcher, time.monotonic() + 10, WORKERS) < WORKERS:
                raise RuntimeError("the program that was to be interrupted did not begin")
            # The second worker says so just before it falls asleep.
            time.sleep(seconds / 4)
            start = time.monotonic()
            os.killpg(child.pid, signal.SIGINT)
            after = begun(child, watcher, start + patience, TASKS)
        try:
            child.wait(max(0.01, start + patience - time.monotonic()))
        except subprocess.TimeoutExpired:
            return after, None
        return after, round((time.monotonic() - start) * 1e9)
    finally:
        # Whoever is left of the group would wait forever.
        try:
            os.killpg(child.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        child.wait()
        child.stdout.close()


def main():
    options = lab.options(__doc__, play="", task=0.04)
    if options.play:
        run(options.play, options.task)
        return
    patience = max(0.5, options.seconds / 5)
    for number in lab.rounds():
        for program in lab.in_turn(PROGRAMS, number):
            after, elapsed = interrupt(program, options.task, patience)
            condition = "program=" + program
            lab.observe("tasks-after", after, condition)
            lab.observe("ended", int(elapsed is not None), condition)
            if elapsed is not None:
                lab.observe("end-time", elapsed, condition)


if __name__ == "__main__":
    main()
