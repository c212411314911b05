"""Counts in a long text how often each of several words occurs."""
import multiprocessing

shared = None


def count_shared(count, word):
    return count(shared, word)


def counts(text, words, count):
    """How often each word occurs; count(text, word) takes a while."""
    global shared
    # Processes that are forked now have the text already.
    shared = text
    with multiprocessing.get_context("fork").Pool(2) as pool:
        return pool.starmap(count_shared, [(count, word) for word in words], chunksize=1)
