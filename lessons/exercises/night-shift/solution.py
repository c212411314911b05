"""Lets several workers do the jobs of a queue."""
import queue
import threading


def work_off(tasks, do, workers):
    """What do(task) gave for each task, sorted; it takes a while."""
    jobs, results = queue.Queue(), queue.Queue()

    def work():
        while True:
            task = jobs.get()
            if task is None:
                return
            results.put(do(task))

    threads = [threading.Thread(target=work) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for task in tasks:
        jobs.put(task)
    # Each worker takes one of these, and goes home.
    for _ in threads:
        jobs.put(None)
    for thread in threads:
        thread.join()
    return sorted(results.get() for _ in tasks)
