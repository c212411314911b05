"""Measures how much is in a folder and all folders in it."""
from concurrent.futures import ThreadPoolExecutor


def size(folder, measure, workers):
    """The sizes of all files together; a folder is a list of files and folders.

    measure(file) takes a while.
    """
    with ThreadPoolExecutor(max_workers=workers) as pool:

        def files(entry):
            if not isinstance(entry, list):
                return [entry]
            return [file for inner in entry for file in files(inner)]

        # No task of the pool waits for another one.
        return sum(pool.map(measure, files(folder)))
