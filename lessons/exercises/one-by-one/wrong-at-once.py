"""Asks several shops for the price of a thing."""
import threading


def prices(shops, ask):
    """What each shop asks for it, in the order of the shops; ask(shop) takes a while."""
    answers = [None] * len(shops)

    def work(number):
        answers[number] = ask(shops[number])

    for number in range(len(shops)):
        thread = threading.Thread(target=work, args=(number,))
        thread.run()
    return answers
