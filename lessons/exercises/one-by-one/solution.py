"""Asks several shops for the price of a thing."""
import threading


def prices(shops, ask):
    """What each shop asks for it, in the order of the shops; ask(shop) takes a while."""
    answers = [None] * len(shops)

    def work(number):
        answers[number] = ask(shops[number])

    threads = [
        threading.Thread(target=work, args=(number,)) for number in range(len(shops))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers
