"""Lets several workers do the jobs of a queue."""


def work_off(tasks, do, workers):
    """What do(task) gave for each task, sorted; it takes a while."""
    return sorted(do(task) for task in tasks)
