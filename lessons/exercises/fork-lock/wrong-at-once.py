"""Does work in processes while a thread of this one keeps a log."""
import multiprocessing
import threading

lock = threading.Lock()
log = []


def note(text):
    with lock:
        log.append(text)
        log.sort()


def child(task, do, results):
    note("begin")
    results.put(do(task))


def work_off(tasks, do):
    """What do(task) gives for each task, sorted; it takes a while."""
    results = multiprocessing.Queue()
    done = threading.Event()

    def watch():
        while not done.is_set():
            note("watching")

    return sorted(do(task) for task in tasks)
