"""Lets processes write long letters and brings them home through a queue."""
import multiprocessing


def letters(topics, write):
    """The letters on all topics, sorted; write(topic) takes a while."""
    found = []
    queue = multiprocessing.Queue()

    def work(topic):
        queue.put(write(topic))

    processes = [multiprocessing.Process(target=work, args=(topic,)) for topic in topics]
    for process in processes:
        process.start()
        found.append(queue.get())
        process.join()
    return sorted(found)
