"""Rewrites a program so that its threads can be held up between any two accesses, and be followed.

Only calls are added that hand a value on: before each statement, after each read of an attribute,
of an item and of a name that is global or nonlocal, and between the read and the write of `+=`.
A trace function would do the same, but up to Python 3.12 it may put back old values of variables
that several functions share.
"""

import ast
import copy
import reprlib
import threading
import time

from exercise import sleep


def load(path, name, steps=None):
    """The syntax tree of a program and the names to run it with; `steps` follow its threads."""
    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read(), path)
    names = {"__name__": name, "__file__": path}
    if steps:
        tree = ast.fix_missing_locations(Rewriting(tree).visit(tree))
        names.update(_lab_step=steps.step, _lab_read=steps.read)
        names.update(_lab_held=steps.held, _lab_wrote=steps.wrote, _lab_given=steps.given)
    return tree, names


class Steps:
    """Holds threads up at random, and remembers who came to which line when."""

    # More rows than this nobody reads; what comes later is not told.
    MOST_ROWS = 20000
    MOST_NOTES = 3
    # Seconds of one run in which threads may be held up; a long program comes to its end as well.
    MOST_PAUSES = 0.4

    def __init__(self, chance):
        self.chance = chance
        # In some runs threads change often, in others seldom: each finds faults of its own.
        self.often = chance.choice([0.05, 0.2, 0.4, 0.7])
        self.end = time.monotonic() + self.MOST_PAUSES
        self.rows = []
        self.last = {}
        # The thread that came to a line last.
        self.turn = None

    def pause(self):
        """Holds the thread up, perhaps: until another one has done something, or for a moment."""
        if self.chance.random() > self.often:
            return
        me = threading.get_ident()
        end = min(self.end, time.monotonic() + self.chance.choice([0, 0.0005, 0.002, 0.006]))
        while True:
            sleep(0.0001)
            if self.turn != me or time.monotonic() > end:
                return

    def step(self, line):
        """A thread is about to carry out the line."""
        self.turn = threading.get_ident()
        self.pause()
        self.add(line)

    def read(self, name, value):
        """A thread has read what others may change, and may be held up before it uses the value."""
        self.note(["read", name, value])
        self.pause()
        return value

    def held(self, name, current, value):
        """A thread has read what it is about to change by a value, and may be held up in between."""
        self.read(name, current)
        return value

    def wrote(self, name, value):
        """A thread has changed what others may read."""
        row = self.last.get(threading.get_ident())
        if row and self.rows[-1] is not row:
            row = self.add(row[1])
        self.note(["wrote", name, value])

    def given(self, name, value):
        """A thread is about to give a value to a name of its own."""
        self.note(["given", name, value])
        return value

    def add(self, line):
        """A new row for the current thread."""
        row = [short_name(threading.current_thread()), line, []]
        self.last[threading.get_ident()] = row
        if len(self.rows) < self.MOST_ROWS:
            self.rows.append(row)
        return row

    def note(self, note):
        """Says beside the row of the current thread what it has just done."""
        row = self.last.get(threading.get_ident())
        if row and len(row[2]) < self.MOST_NOTES and is_simple(note[2]):
            row[2].append(note[:2] + [reprlib.repr(note[2])])


def is_simple(value):
    """Whether a reader learns something from the text of a value."""
    if isinstance(value, (list, tuple, set, dict)):
        return len(value) <= 4 and all(map(is_simple, value))
    return isinstance(value, (bool, int, float, str, bytes, type(None)))


def short_name(thread):
    """The name of a thread, without the function that Python adds to it."""
    return thread.name.split(" (")[0].replace("MainThread", "main")


class Rewriting(ast.NodeTransformer):
    """Adds the calls to a syntax tree."""

    def __init__(self, tree):
        scopes = (ast.Global, ast.Nonlocal)
        nodes = [node for node in ast.walk(tree) if isinstance(node, scopes)]
        self.shared = {name for node in nodes for name in node.names}
        self.depth = 0

    def visit_FunctionDef(self, node):
        self.depth += 1
        node.body = self.statements(node.body)
        self.depth -= 1
        return node

    visit_AsyncFunctionDef = visit_FunctionDef

    def generic_visit(self, node):
        for field in ("body", "orelse", "finalbody"):
            part = getattr(node, field, None)
            if isinstance(part, list):
                setattr(node, field, self.statements(part))
        done = {"body", "orelse", "finalbody", "annotation", "returns", "pattern"}
        for field, value in ast.iter_fields(node):
            # Parts that are no lists, such as those of a conditional expression, are left to visit.
            if field in done and (isinstance(value, list) or field not in {"body", "orelse"}):
                continue
            if isinstance(value, list):
                value[:] = [self.visit(part) if isinstance(part, ast.AST) else part for part in value]
            elif isinstance(value, ast.AST):
                setattr(node, field, self.visit(value))
        return node

    def statements(self, body):
        """The statements of a block, each with a call in front of it inside functions."""
        result = []
        for number, statement in enumerate(body):
            says = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
            if self.depth and not says and not isinstance(statement, (ast.Global, ast.Nonlocal)):
                step = call("_lab_step", ast.Constant(statement.lineno))
                result.append(ast.copy_location(ast.Expr(step), statement))
            visited = self.visit(statement)
            result += visited if isinstance(visited, list) else [visited]
        return result

    def visit_Assign(self, node):
        self.generic_visit(node)
        target = node.targets[0]
        if not self.depth or len(node.targets) > 1:
            return node
        if isinstance(target, ast.Name) and target.id not in self.shared:
            node.value = call("_lab_given", ast.Constant(target.id), node.value)
            return node
        return self.followed(node, target)

    def visit_AugAssign(self, node):
        node.value = self.visit(node.value)
        if not self.depth:
            return node
        current = as_read(node.target) or ast.Constant(None)
        node.value = call("_lab_held", ast.Constant(text_of(node.target)), current, node.value)
        return self.followed(node, node.target)

    def followed(self, node, target):
        """An assignment with a call behind it that tells what was written."""
        current = as_read(target)
        if current is None or isinstance(target, ast.Name) and target.id not in self.shared:
            return node
        wrote = ast.Expr(call("_lab_wrote", ast.Constant(text_of(target)), current))
        return [node, ast.copy_location(wrote, node)]

    def visit_Call(self, node):
        if isinstance(node.func, ast.Attribute):
            # Looking a method up is no access that others could change.
            node.func.value = self.visit(node.func.value)
        else:
            node.func = self.visit(node.func)
        node.args = [self.visit(part) for part in node.args]
        node.keywords = [self.visit(part) for part in node.keywords]
        return node

    def visit_Attribute(self, node):
        return self.read(node)

    def visit_Subscript(self, node):
        return self.read(node)

    def visit_Name(self, node):
        return self.read(node) if node.id in self.shared else node

    def read(self, node):
        """The read with a call around it; a write stays as it is."""
        current = text_of(node)
        self.generic_visit(node)
        if not self.depth or not isinstance(node.ctx, ast.Load):
            return node
        return ast.copy_location(call("_lab_read", ast.Constant(current), node), node)


def as_read(target):
    """The read of a target that can be read twice without doing anything; nothing for others."""
    if any(isinstance(part, (ast.Call, ast.Await, ast.Tuple, ast.List)) for part in ast.walk(target)):
        return None
    read = copy.deepcopy(target)
    read.ctx = ast.Load()
    return read


def text_of(node):
    """The text of an expression."""
    return ast.unparse(node) if hasattr(ast, "unparse") else getattr(node, "id", "?")


def call(function, *arguments):
    """A call of one of the added functions."""
    return ast.Call(ast.Name(function, ast.Load()), list(arguments), [])
