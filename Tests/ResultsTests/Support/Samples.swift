import Results
import Statistics
import Terminal

extension Quantity {
  static let cost = Quantity("cost", unit: .nanoseconds, of: "one thing")
  static let price = Quantity("price", unit: .count, of: "one thing")
}

extension Condition.Key {
  static let place = Condition.Key("place")
}

extension Record.Note.Name {
  static let place = Record.Note.Name("place")
}

/// Made-up values for tests.
enum Samples {
  /// A figure with an interval; its value is the middle.
  static func figure(
    _ low: Double, _ high: Double, level: Double = 0.95, count: Int = 12
  ) -> Figure {
    let estimate = Estimate(
      value: (low + high) / 2, low: low, high: high, level: level, method: .median, count: count)
    return Figure(.cost, [.kind: "thread"], estimate)
  }

  static let machine = MachineFacts(
    processors: 2, usable: 2, kernel: "Linux 6.1", clockNanoseconds: 25.5,
    others: ["memory": .number(8_589_934_592), "quota": .null, "load": .list([.number(0.5)])])

  static let plan = Plan(
    experiment: "race", options: [PlanOption(name: "--threads", value: "2")],
    settings: RunSettings(rounds: 10, seconds: 2, seed: 7))

  static func run(figures: [Figure] = [lostShare], findings: [Finding] = [lostUpdates])
    -> RunResult
  {
    RunResult(
      experiment: "race", plan: plan, outcome: .finished, machine: machine, figures: figures,
      findings: findings, caveats: [StatedCaveat(.debugBuild, text: "slow | and\nlong")],
      seconds: 1.5, version: "1.0.0")
  }

  static let lostShare = Figure(
    name: "lost-share", Condition("guard=none"), unit: .share,
    Estimate(value: 0.25, low: 0.125, high: 0.5, level: 0.95, method: .median, count: 20))

  static let lostUpdates = Finding(name: "lost-updates", value: "some", decidedBy: ["lost-share"])
}
