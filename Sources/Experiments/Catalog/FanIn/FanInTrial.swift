internal import Apparatus
public import Platform

/// Many processes that report to one, by several methods one after the other.
public struct FanInTrial: Sendable {
  /// The processes that report.
  public let reporters: Int
  /// The reports of each.
  public let reportsEach: Int
  /// The methods, in the order in which they are tried.
  public let methods: [FanInMethod]

  /// Describes a trial; nothing is created before `measure`.
  public init(reporters: Int, reportsEach: Int, methods: [FanInMethod]) {
    self.reporters = reporters
    self.reportsEach = reportsEach
    self.methods = methods
  }

  /// What one method came to.
  public enum Outcome: Equatable, Sendable {
    /// The nanoseconds for one report, and the bytes that a pipe held; 0 where there was none.
    case measured(nanosecondsPerReport: Double, pipeCapacity: Int)
    /// The lines could not be opened.
    case refused(PlatformError)
  }

  /// Runs all methods with the same reporters, in a fresh child; every report is checked.
  /// - Returns: an outcome for each method, in their order.
  /// - Throws: `PlatformError.teamIncomplete` when the reporters could not be made; as
  ///   `Isolated.run`; `PlatformError.call` with EBADMSG for a wrong report.
  public func measure() throws(PlatformError) -> [Outcome] {
    let failure = try TeamFailure()
    // For each method: the time, the capacity, and the error number where it was refused.
    let figures = 3
    return try failure.rethrowing { () throws(PlatformError) in
      let values = try Isolated.run(results: figures * methods.count) {
        results throws(PlatformError) in
        TimeLimit.arm(seconds: FanInTrial.timeLimit)
        let stage = try FanInRun(trial: self)
        let team = Team(kind: .process, count: reporters + 1, gated: false)
        let reports = try team.run { member in
          failure.guarding(.process) { () throws(PlatformError) in
            if member.index == 0 { return try stage.collect() }
            try stage.report(as: member.index - 1)
          }
        }
        guard reports.allSatisfy({ $0.finished != nil }) else {
          throw .workerEnded
        }
        for (place, figure) in stage.figures.enumerated() {
          results[figures * place] = figure.nanosecondsPerReport
          results[figures * place + 1] = Double(figure.pipeCapacity)
          results[figures * place + 2] = Double(figure.refusal)
        }
      }
      return methods.indices.map { place in
        let refusal = Int32(values[figures * place + 2])
        if refusal != 0 { return .refused(.call("pipe2", errno: refusal)) }
        return .measured(
          nanosecondsPerReport: values[figures * place],
          pipeCapacity: Int(values[figures * place + 1]))
      }
    }
  }

  /// The seconds after which a trial has failed: a thousand processes take a while on a busy machine.
  private static let timeLimit = 10
}
