import Testing

@testable import Programs

@Suite("Two explorers agree")
struct AgreementTests {
  static let blocks = 10
  static let programsInBlock = 100

  @Test(
    "about every end, every deadlock and the number of schedules of programs made by chance",
    arguments: 0..<blocks, [false, true])
  func agreement(block: Int, twins: Bool) throws {
    var compared = 0
    for number in 0..<Self.programsInBlock {
      let seed = UInt64(block * Self.programsInBlock + number)
      let program = RandomProgram(seed: seed, twins: twins)
      let code = try Code(program.text)
      for model in MemoryModel.allCases {
        let naive = NaiveExplorer(
          program.threads, memory: program.memory, own: program.own, program.setUp,
          isBuffered: model == .buffered, most: 1_500)
        if naive.isTooLarge { continue }
        compared += 1
        try compare(code.explored(model), naive, program)
      }
    }
    #expect(compared > Self.programsInBlock / 2)
  }

  private func compare(
    _ report: Report, _ naive: NaiveExplorer, _ program: RandomProgram
  ) throws {
    let text = Comment(rawValue: "\(report.model):\n" + program.text)
    #expect(report.schedules == .exactly(Natural(naive.schedules)), text)
    var expected: [[String: Int]: Int] = [:]
    for (world, count) in naive.outcomes {
      var values = world.memory
      for (name, own) in zip(["A", "B", "C"], world.own) {
        for (register, value) in own { values["\(name).\(register)"] = value }
      }
      expected[values, default: 0] += count
    }
    var found: [[String: Int]: Int] = [:]
    for outcome in report.outcomes {
      let pairs = outcome.values.map { ($0.name, $0.value) }
      let count = try #require(outcome.schedules.flatMap { Int($0.description) })
      found[Dictionary(uniqueKeysWithValues: pairs)] = count
    }
    #expect(found == expected, text)
    let deadlock = report.faults.first { if case .deadlock = $0.kind { true } else { false } }
    #expect(deadlock?.schedules ?? 0 == Natural(naive.deadlocks), text)
    for fault in report.faults { #expect(replays(fault, report.model, program), text) }
  }

  /// Whether the schedule of a fault can be walked, and leads to what it says.
  private func replays(_ fault: Fault, _ model: MemoryModel, _ program: RandomProgram) -> Bool {
    guard let code = try? Code(program.text) else { return false }
    var simulation = Simulation(code, model)
    guard simulation.make(fault.schedule) == fault.schedule.moves.count else { return false }
    if case .deadlock = fault.kind { return simulation.isDeadlocked }
    return true
  }
}
