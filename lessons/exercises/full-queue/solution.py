"""Lets processes write long letters and brings them home through a queue."""
import multiprocessing


def letters(topics, write):
    """The letters on all topics, sorted; write(topic) takes a while."""
    queue = multiprocessing.Queue()

    def work(topic):
        queue.put(write(topic))

    processes = [multiprocessing.Process(target=work, args=(topic,)) for topic in topics]
    for process in processes:
        process.start()
    # What is in the queue is taken out before anybody waits for those who put it in.
    found = sorted(queue.get() for _ in topics)
    for process in processes:
        process.join()
    return found
