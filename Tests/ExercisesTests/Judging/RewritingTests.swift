import Apparatus
import TestSupport
import Testing

@testable import Exercises
@testable import Lessons

/// What is added to hold threads up and to follow them changes nothing that a program computes.
@Suite("A program that is held up computes what it computes otherwise")
struct RewritingTests {
  /// A file with most of what the language has.
  private static let program = #"""
    """Uses what the language has."""
    from __future__ import annotations
    import dataclasses
    import threading

    total = 0
    names = ["a", "b"]


    @dataclasses.dataclass
    class Point:
        x: int = 0
        y: int = 0

        @property
        def sum(self) -> int:
            """Both together."""
            return self.x + self.y

        def move(self, *, by=1):
            self.x += by
            self.y -= by
            return self


    class Child(Point):
        __hidden = 3

        def __init__(self, x):
            super().__init__(x, 2 * x)
            self.__own = self.__hidden + x

        def own(self):
            return self.__own


    def numbers(count):
        for number in range(count):
            if number == 3:
                continue
            yield number
        else:
            yield from (total for total in range(2))


    async def wait(value):
        return value


    def outer():
        count = 0
        seen = []

        def inner(step):
            nonlocal count, seen
            count += step
            seen += [step]
            alias = seen
            alias += [0]
            return lambda: count + len(seen)

        return inner(2)() + inner(3)()


    def everything():
        global total
        total = 5
        total -= 1
        table = {"a": [1, 2], "b": {name: len(name) for name in names}}
        table["a"][0] += 4
        table["b"]["c"], first = 7, names[-1]
        (first_half, *rest), last = [1, 2, 3], 4
        if (found := table["a"][0]) > 4 and not table.get("z"):
            text = f"{found:>3}{names[0]!r}{table['b']['c']}"
        elif False:
            text = ""
        else:
            text = "none"
        point = Point(1, y=2).move(by=3)
        try:
            with threading.Lock() as held, open(__file__) as file:
                line = file.readline()
            raise KeyError(names[1])
        except KeyError as error:
            caught = error.args[0]
        finally:
            del table["b"]
        child = Child(4)
        coroutine = wait(point.x)
        try:
            coroutine.send(None)
        except StopIteration as end:
            waited = end.value
        squares = [n * n for n in numbers(5) if n not in names] + sorted({len(k) for k in table})
        assert held
        while True:
            point.y += 1
            if point.y > 2:
                break
        return [
            total, table, first, first_half, rest, last, text, point.sum, caught, child.own(), child.sum,
            waited, squares, outer(), line, -point.x if point else None, "abc"[1:], point.sum,
        ]
    """#

  /// The program as it is held up, against the same file run as it stands.
  private static let judge = """
    import runpy
    from exercise import expect

    function = "everything"
    runs = 5

    def run(file, chance):
        expect(file.everything(), runpy.run_path(file.__file__, run_name="every")["everything"]())
    """

  @Test("in every version of Python that is found")
  func everything() throws {
    let page = ExercisePage(
      name: "every", title: "", symptom: [], task: [], hints: [], explanation: [], lesson: nil,
      judge: Self.judge, location: ContentLocation(file: ""))
    let exercise = Exercise(page: page, kind: .python, start: "", solution: "", wrong: [:])
    let folder = try TemporaryFolder()
    try folder.write(Array(Self.program.utf8), to: "every.py")
    for interpreter in InterpreterSearch.all().filter(\.isSupported) {
      var judge = PythonJudge(exercise, interpreter: interpreter)
      judge.keeper = BuiltProduct.path("FaultyWorker")
      let result = try judge.judge(folder.path + "/every.py")
      #expect(
        result.assessment.isPassed, "\(interpreter.summary): \(result.assessment.criteria)")
    }
  }
}
