import Notebook
import Results
import Statistics
import Terminal

/// Results and entries for tests.
enum Samples {
  static let machine = MachineFacts(
    processors: 2, usable: 2, kernel: "Linux 6.1", clockNanoseconds: 25.5,
    others: ["memory": .number(8_589_934_592), "quota": .null, "load": .list([.number(0.5)])])

  static func figure(
    _ name: String, _ condition: String = "", value: Double, low: Double, high: Double,
    unit: Unit = .nanoseconds
  ) -> Figure {
    Figure(
      name: name, Condition(condition), unit: unit,
      Estimate(value: value, low: low, high: high, level: 0.95, method: .median, count: 20))
  }

  static func plan(_ line: String) -> Plan {
    guard let plan = Plan(line) else { preconditionFailure("not a plan: \(line)") }
    return plan
  }

  static func run(
    _ experiment: String = "race", plan: String = "race --threads 2 --guard none --seed 7",
    figures: [Figure] = [
      figure("lost-share", "guard=none", value: 0.25, low: 0.125, high: 0.5, unit: .share)
    ],
    findings: [String: String] = ["lost-updates": "some"]
  ) -> RunResult {
    RunResult(
      experiment: experiment, plan: Samples.plan(plan), outcome: .finished, machine: machine,
      figures: figures,
      findings: findings.sorted { $0.key < $1.key }.map {
        Finding(name: $0.key, value: $0.value, decidedBy: ["lost-share"])
      },
      caveats: [StatedCaveat(.debugBuild, text: "slow | and\nlong")], seconds: 1.5,
      version: "1.0.0")
  }

  static let prediction = Prediction(
    asked: QuestionReference(lesson: "sync-problems", step: 2, question: "2-predict-1"),
    finding: "lost-updates", values: ["none"], confidence: 0.75, language: "zh")

  static let contents: [NotebookEntry.Content] = [
    .prediction(prediction),
    .run(run()),
    .outcome(
      PredictionOutcome(
        prediction: 1, run: 2, measured: "some", grade: .wrong,
        misconception: "counting-is-atomic")),
    .recall(
      RecallAnswer(
        asked: QuestionReference(lesson: "sync-problems", step: 9, question: "9-recall-1"),
        option: nil, grade: .notSure, language: "en")),
    .unknown(kind: "badge", .object(["name": .text("first"), "level": .number(3)])),
  ]

  static let entries = contents.enumerated().map {
    NotebookEntry(
      id: $0.offset + 1, seconds: 1_800_000_000 + Double($0.offset), content: $0.element)
  }
}
