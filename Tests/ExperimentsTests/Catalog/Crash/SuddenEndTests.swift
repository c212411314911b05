import Platform
import TestSupport
import Testing

@testable import Experiments

@Suite struct SuddenEndTests {
  @Test("every way to end ends the process, by its own signal or code")
  func endings() throws {
    let facts = try ProbeProcess("ForkProbe", "sudden-ends").facts
    #expect(facts.count == SuddenEnd.allCases.count)
    #expect(facts["exit"] == "\(ExitStatus.exited(code: SuddenEnd.exitCode))")
    for (way, signals) in [
      ("segfault", ["SIGSEGV"]), ("abort", ["SIGABRT"]), ("exception", ["SIGILL", "SIGTRAP"]),
    ] {
      let text = facts[way] ?? ""
      #expect(
        (1..<32).map { Signal(rawValue: $0) }.contains { signal in
          signals.contains(signal.name)
            && [true, false].contains { text == "\(ExitStatus.signaled(signal, coreDumped: $0))" }
        }, "\(way): \(text)")
    }
  }
}
