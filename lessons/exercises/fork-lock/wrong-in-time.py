"""Does work in processes while a thread of this one keeps a log."""
import multiprocessing
import threading
import time

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

    watcher = threading.Thread(target=watch)
    watcher.start()
    context = multiprocessing.get_context("fork")
    processes = [context.Process(target=child, args=(task, do, results)) for task in tasks]
    for process in processes:
        # Let the watcher get on first.
        time.sleep(0.01)
        process.start()
    found = sorted(results.get() for _ in tasks)
    done.set()
    watcher.join()
    for process in processes:
        process.join()
    return found
