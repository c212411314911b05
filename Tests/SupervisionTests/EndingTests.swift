import Platform
import Testing

@testable import Supervision

@Suite("Ending")
struct EndingTests {
  private func ending(
    _ status: Platform.ExitStatus?, isDone: Bool = false, cause: Ending.Cause? = nil,
    change: (inout KeeperReport) -> Void = { _ in }
  ) -> Ending {
    var report = KeeperReport()
    report.status = status
    change(&report)
    return Ending(cause: cause, report: report, isDone: isDone, limits: Limits())
  }

  @Test("only a worker that said so and ended well is finished")
  func finished() {
    #expect(ending(.exited(code: 0), isDone: true) == .finished)
    #expect(ending(.exited(code: 0), isDone: false) == .exited(code: 0))
    #expect(ending(.exited(code: 3), isDone: true) == .exited(code: 3))
    #expect(ending(.signaled(.abort, coreDumped: false), isDone: true) == .killed(by: .abort))
  }

  @Test("why the shell stopped a run comes before how the worker then ended")
  func cause() {
    let killed = Platform.ExitStatus.signaled(.kill, coreDumped: false)
    #expect(ending(killed, cause: .timedOut) == .timedOut(seconds: Limits().wallSeconds))
    #expect(ending(killed, cause: .interrupted(by: .interrupt)) == .interrupted(by: .interrupt))
    #expect(ending(killed, isDone: true, cause: .lingered) == .finished)
  }

  @Test("a worker that could not start is that, whatever was asked meanwhile")
  func couldNotStart() {
    let seen = ending(nil, cause: .interrupted(by: .interrupt)) { $0.failure = 13 }
    #expect(seen == .couldNotStart(.call("exec", errno: 13)))
  }

  @Test("a kill by the kernel's limits is told from a kill by someone")
  func kernelLimits() {
    let killed = Platform.ExitStatus.signaled(.kill, coreDumped: false)
    #expect(ending(killed) == .killed(by: .kill))
    let allowed = Limits().processorSeconds
    let limit = OverLimit(kind: .processorTime, allowed: allowed, seen: allowed + 1)
    #expect(
      ending(killed) { $0.usage.userNanoseconds = (allowed + 1) * 1_000_000_000 }
        == .overLimit(limit))
    #expect(
      ending(.signaled(.processorTime, coreDumped: false))
        == .overLimit(OverLimit(kind: .processorTime, allowed: allowed, seen: allowed)))
  }

  @Test("a keeper that vanished took the worker with it")
  func lostKeeper() {
    let ending = Ending(cause: nil, report: nil, isDone: false, limits: Limits())
    #expect(ending == .killed(by: .kill))
  }
}
