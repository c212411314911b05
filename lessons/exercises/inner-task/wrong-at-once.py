"""Measures how much is in a folder and all folders in it."""


def size(folder, measure, workers):
    """The sizes of all files together; a folder is a list of files and folders."""
    if not isinstance(folder, list):
        return measure(folder)
    return sum(size(inner, measure, workers) for inner in folder)
