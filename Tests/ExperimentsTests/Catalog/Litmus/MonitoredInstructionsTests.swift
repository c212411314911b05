import Programs
import Testing

@testable import Experiments

@Suite("Which instructions need the monitor of a run")
struct MonitoredInstructionsTests {
  /// The lines whose instructions need the monitor, but for the atomic steps themselves.
  private func lines(_ text: String) throws -> Set<Int> {
    let code = try Code(text)
    let monitored = MonitoredInstructions(code)
    let found = code.instructions.indices.filter { number in
      let operation = code.instructions[number].operation
      return operation != .atomicBegin && operation != .atomicEnd && operation != .end
        && monitored.contains(number)
    }
    return Set(found.map { Int(code.instructions[$0].line) })
  }

  @Test(
    "Plain accesses, fences and exchanges are instructions of the processor",
    arguments: [
      "x = 0\nthread A, B:\n    x = 1\n    r = x\n    fence\n    s = exchange(x, 2)\n",
      "x = 0\nthread A, B:\n    x += 1\n    r = fetch_add(x, 1)\n    s = compare_exchange(x, 0, 1)\n",
      "x = 0\nthread A:\n    await x == 1\nthread B:\n    x = 1\n    r = choose(1, 2)\n",
    ])
  func plain(text: String) throws { #expect(try lines(text) == []) }

  @Test("Locks and what is like them need it")
  func objects() throws {
    let text = """
      semaphore s = 1
      queue q = 1
      barrier b = 2
      thread A:
          lock m
          unlock m
          acquire s
          release s
          put q, 1
          r = take(q)
          arrive b
          notify c
      """
    #expect(try lines(text) == Set(5...12))
  }

  @Test(
    "Who writes what an atomic step uses needs it, and who reads what one writes alone does not")
  func oneWrite() throws {
    let text = """
      x = 0
      y = 0
      thread A:
          atomic: x += 1
          y = 2
      thread B:
          r = x
          x = 3
          s = y
      """
    #expect(try lines(text) == [4, 8])
  }

  @Test("Who reads one of several values that an atomic step writes needs it")
  func severalWrites() throws {
    let text = """
      x = 0
      y = 0
      z = 0
      thread A:
          atomic:
              x = 1
              y = 1
          z = 1
      thread B:
          r = y
          s = z
      """
    #expect(try lines(text) == [6, 7, 10])
  }

  @Test("An await that looks twice is one moment, so who writes what it looks at needs it")
  func twoLooks() throws {
    let text = """
      x = 0
      y = 0
      thread A:
          await x == 1 and y == 0
      thread B:
          x = 1
          r = y
      """
    #expect(try lines(text) == [4, 6])
  }
}
