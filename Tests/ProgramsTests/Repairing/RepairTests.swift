import Testing

@testable import Programs

@Suite("The smallest repair of a program")
struct RepairTests {
  private func repairs(
    _ name: String, _ kind: Change.Kind, _ models: [MemoryModel] = MemoryModel.allCases
  ) throws -> Repairs {
    let program = try Program(try #require(LibraryProgram.named(name)).text)
    return program.repairs(kind, in: models)
  }

  @Test("is one fence in each thread where no single one is enough")
  func fences() throws {
    let repairs = try repairs("store-buffering", .fences)
    #expect(repairs.isComplete)
    #expect(repairs.smallerTried == 2)
    #expect(repairs.found.map(\.changes) == [[.fence(after: 0), .fence(after: 2)]])
    #expect(
      repairs.found.first?.program.text == """
        x = 0
        y = 0
        thread A:
            x = 1
            fence
            seen = y
        thread B:
            y = 1
            fence
            seen = x
        finally A.seen == 1 or B.seen == 1

        """)
  }

  @Test("is a fence behind the right line of Peterson")
  func peterson() throws {
    let repairs = try repairs("peterson", .fences)
    #expect(repairs.found.map(\.changes) == [[.fence(after: 1), .fence(after: 7)]])
    #expect(try self.repairs("peterson-one-fence", .fences).found.count == 1)
  }

  @Test("is a single step of what was two", arguments: [Change.Kind.atomicSteps, .lock])
  func joining(kind: Change.Kind) throws {
    let repairs = try repairs("lost-update", kind)
    #expect(repairs.found.count == 1)
    let block = kind == .lock ? "with guard:" : "atomic:"
    #expect(
      repairs.found.first?.program.line == "x = 0; \(kind == .lock ? "lock guard; " : "")"
        + "thread A, B: \(block) seen = x; x = seen + 1; end; finally x == 2")
  }

  @Test("is a lock in every thread that uses the value")
  func everyThread() throws {
    let program = try Program(
      "x = 0; thread A: x += 1; thread B: r = x; x = r + 1; finally x == 2")
    let repairs = program.repairs(.lock, in: [.sequential])
    #expect(repairs.found.map(\.changes) == [[.locked(0...0), .locked(1...2)]])
    #expect(repairs.smallerTried > 0)
  }

  @Test("is while for if where waiting is not enough")
  func lookingAgain() throws {
    let repairs = try repairs("spurious-wakeup", .lookingAgain)
    #expect(repairs.found.count == 1)
    #expect(
      repairs.found.first?.program.text.contains("while ready == 0:\n            wait c, m") == true
    )
  }

  @Test("is another order of locks in one thread")
  func lockOrder() throws {
    #expect(
      try repairs("deadlock", .lockOrder).found.map(\.changes) == [
        [.exchangedLocks(outer: 0, inner: 1)], [.exchangedLocks(outer: 3, inner: 4)],
      ])
    let single = try Program(
      "lock a, b; thread A: lock a; lock b; unlock b; unlock a; "
        + "thread B: lock b; lock a; unlock a; unlock b")
    let found = single.repairs(.lockOrder, in: [.sequential]).found
    #expect(found.count == 2)
    #expect(
      found.first?.program.line.hasPrefix("lock a; lock b; thread A: lock b; lock a;") == true)
  }

  @Test("is another order for the last philosopher")
  func philosophers() throws {
    let found = try repairs("philosophers", .lockOrder).found
    #expect(found.map(\.changes) == [[.exchangedLocksOfLast(outer: 0, inner: 1)]])
    #expect(
      found.first?.program.threads.map(Printer.heading) == [
        "thread P[i] for i in 0..2:", "thread P[i] for i in 3..3:",
      ])
  }

  @Test("is none where no change of its sort helps, and that is proved")
  func none() throws {
    let repairs = try repairs("lost-update", .fences)
    #expect(repairs.found.isEmpty)
    #expect(repairs.isComplete)
    #expect(repairs.smallerTried == 1)
    #expect(try self.repairs("lost-update", .lockOrder).smallerTried == 0)
  }

  @Test("says how many sets were tried to whoever may stop the search, and stops")
  func stopped() throws {
    let program = try Program(try #require(LibraryProgram.named("store-buffering")).text)
    var told: [Int] = []
    let repairs = program.repairs(.fences, in: [.buffered]) { tried in
      told.append(tried)
      return tried == 2
    }
    #expect(told == told.sorted())
    #expect(Set(told) == [0, 1, 2])
    #expect(repairs.found.isEmpty && !repairs.isComplete)
  }

  @Test("is not claimed to be the smallest when not all were tried")
  func limited() throws {
    let program = try Program(try #require(LibraryProgram.named("store-buffering")).text)
    let repairs = program.repairs(.fences, in: [.buffered], trials: 1)
    #expect(repairs.found.isEmpty)
    #expect(!repairs.isComplete)
  }
}
