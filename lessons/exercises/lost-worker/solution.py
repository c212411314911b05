"""Lets a pool of processes do tasks, any of which may end its process."""
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def results(tasks, do):
    """What do(task) gives for each task, in their order.

    The process that does a task may be killed at any moment, by a lack of memory for one.
    """
    found = {}
    while len(found) < len(tasks):
        missing = [number for number in range(len(tasks)) if number not in found]
        with ProcessPoolExecutor(max_workers=2) as pool:
            try:
                futures = {number: pool.submit(do, tasks[number]) for number in missing}
            except BrokenProcessPool:
                continue
            for number, future in futures.items():
                # A pool that has lost a process gives up; what it did not do is done by the next one.
                if isinstance(future.exception(), BrokenProcessPool):
                    continue
                found[number] = future.result()
    return [found[number] for number in range(len(tasks))]
