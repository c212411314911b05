"""Measures how much is in a folder and all folders in it."""
from concurrent.futures import ThreadPoolExecutor


def size(folder, measure, workers):
    """The sizes of all files together; a folder is a list of files and folders.

    measure(file) takes a while.
    """
    with ThreadPoolExecutor(max_workers=workers) as pool:

        def whole(entry):
            if not isinstance(entry, list):
                return measure(entry)
            parts = [pool.submit(whole, inner) for inner in entry]
            return sum(part.result() for part in parts)

        return pool.submit(whole, folder).result()
