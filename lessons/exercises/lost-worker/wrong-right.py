"""Does the tasks itself, so that no process can be lost but this one."""


def results(tasks, do):
    return [do(task) for task in tasks]
