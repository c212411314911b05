"""Counts in a long text how often each of several words occurs."""


def counts(text, words, count):
    """How often each word occurs; count(text, word) takes a while."""
    return [count(text, word) for word in words]
