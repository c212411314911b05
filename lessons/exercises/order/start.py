"""Moves money between accounts, each of which has a lock of its own."""
import threading


class Account:
    def __init__(self, money):
        self.money = money
        self.lock = threading.Lock()


def transfer(source, target, amount):
    with source.lock:
        with target.lock:
            source.money -= amount
            target.money += amount


def settle(balances, transfers, approve):
    """The balances after all transfers, which go on at the same time.

    A transfer is (source, target, amount); approve(transfer) takes a while.
    """
    accounts = [Account(money) for money in balances]

    def work(one):
        approve(one)
        source, target, amount = one
        transfer(accounts[source], accounts[target], amount)

    threads = [threading.Thread(target=work, args=(one,)) for one in transfers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [account.money for account in accounts]
