"""Lets a pool of processes do tasks, any of which may end its process."""
import multiprocessing


def results(tasks, do):
    """What do(task) gives for each task, in their order.

    The process that does a task may be killed at any moment, by a lack of memory for one.
    """
    # With more processes, one is always left.
    with multiprocessing.Pool(8) as pool:
        return pool.map(do, tasks, chunksize=1)
