"""Counts the words of all pages of a site, with several threads."""
import json
import queue
import threading
import urllib.request


def read(address):
    """The number of words of a page, and the names of the pages that it links to."""
    with urllib.request.urlopen(address) as answer:
        page = json.load(answer)
    return page["words"], page["links"]


def crawl(address, first, workers):
    """The words of all pages that can be reached from the first one, each counted once."""
    seen = {first}
    words = 0
    pages = queue.Queue()
    lock = threading.Lock()
    pages.put(first)

    def work():
        nonlocal words
        while True:
            page = pages.get()
            if page is None:
                return
            count, links = read(address + page)
            with lock:
                words += count
                new = set(links) - seen
                seen.update(new)
            for link in new:
                pages.put(link)
            pages.task_done()

    threads = [threading.Thread(target=work) for _ in range(workers)]
    for thread in threads:
        thread.start()
    pages.join()
    for _ in threads:
        pages.put(None)
    for thread in threads:
        thread.join()
    return words
