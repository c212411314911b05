import Testing

@testable import Programs

@Suite("A program")
struct ProgramTests {
  static let ticketSale = """
    tickets = 1
    sold = 0
    thread A, B:
        seen = tickets          # shared read into a name of the thread's own
        if seen > 0:
            tickets = seen - 1
            atomic: sold += 1
    finally sold <= 1
    """

  static let everything = """
    x = 0
    atomic flag = [0, 1]
    slots[3] = 7
    lock m
    lock fork[2] reentrant
    condition c, d spurious
    semaphore s = 2
    barrier b = 2
    queue q = 3
    thread P[i] for i in 0..1:
        with fork[i]: x += i * 2
        lock m; unlock m
        while not (x == 1 or x >= 2) and flag[1 - i] != 0:
            wait c, m
            notify c
            notify_all d
            if x % 2 == 0:
                break
            elif x // 2 == -1:
                continue
            else:
                stop
        acquire s; release s; arrive b
        repeat 3: put q, x + 1
        repeat: r = take(q)
    thread A, B:
        await x == 1 and flag[0] == 0
        fence
        r = exchange(x, 1) + fetch_add(x, 2)
        critical:
            pass
            slots[r] = choose(1, 2, r - (3 - r))
        atomic:
            r = compare_exchange(x, 0, 1)
            x *= 2
        if try_lock(m): unlock m
        r = size(q)
        assert r >= 0
    never A at critical and P[0].r == 1
    never at(critical) > 1
    finally not x == 3 or size(q) == 0
    """

  @Test("reads in lines and in one line alike", arguments: [ticketSale, everything])
  func roundTrip(text: String) throws {
    let program = try Program(text)
    #expect(try Program(program.text).text == program.text)
    let fromLine = try Program(program.line)
    #expect(fromLine.text == program.text)
    #expect(fromLine.line == program.line)
  }

  @Test("is written with no more signs than it needs")
  func printing() throws {
    let program = try Program(
      "x = 0; y = [1, -2]; thread A, B: r = ((x) + 1) * 2 - (3 - r); if (r > 0): x = 1; "
        + "y[0] = 2; else: x = -r; end; x = 3; finally (x == 2) == (y[1] < 0)")
    #expect(
      program.text == """
        x = 0
        y = [1, -2]
        thread A, B:
            r = (x + 1) * 2 - (3 - r)
            if r > 0:
                x = 1
                y[0] = 2
            else:
                x = -r
            x = 3
        finally (x == 2) == (y[1] < 0)

        """)
    #expect(
      program.line
        == "x = 0; y = [1, -2]; thread A, B: r = (x + 1) * 2 - (3 - r); if r > 0: x = 1; "
        + "y[0] = 2; else: x = -r; end; x = 3; finally (x == 2) == (y[1] < 0)")
  }

  @Test("typed in one line can be told by its lines")
  func lines() throws {
    let program = try Program("x = 0; thread A: x = 1; assert x == 2; thread B: assert x == 3")
    let kinds = try Code(program.inLines).explored(.sequential).faults.map(\.kind)
    #expect(kinds.contains(.failure(.assertion, line: 4)))
    #expect(kinds.contains(.failure(.assertion, line: 6)))
  }

  @Test("in one line gives an else to the nearest if that is open")
  func nesting() throws {
    let nested = try Program("thread A: if 1: if 0: pass; else: stop; end; end; fence")
    #expect(
      nested.text == """
        thread A:
            if 1:
                if 0:
                    pass
                else:
                    stop
            fence

        """)
  }

  @Test("need not declare locks and condition variables, and then says them")
  func implied() throws {
    let program = try Program(
      "thread A: with m: wait c, m; end; if try_lock(n): unlock n; end; thread B: notify c")
    #expect(program.declarations.map(\.word.text) == ["m", "c", "n"])
    #expect(program.text.hasPrefix("lock m\ncondition c\nlock n\nthread A:"))
    #expect(throws: Never.self) { try Code(program) }
  }

  @Test("may be pasted with a margin, tabs, comments and foreign line ends")
  func pasted() throws {
    let program = try Program("   x = 0 # shared\r\n\r\n   thread A:\r\n   \tx = 1\r\n# end\r\n")
    #expect(program.line == "x = 0; thread A: x = 1")
  }
}
