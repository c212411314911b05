import Notebook

/// Results and entries for tests.
enum Samples {
  static let machine = MachineFacts(
    processors: 2, usable: 2, kernel: "Linux 6.1", clockNanoseconds: 25.5,
    others: ["memory": .number(8_589_934_592), "quota": .null, "load": .list([.number(0.5)])])

  static func quantity(
    _ name: String, _ condition: String = "", value: Double, low: Double, high: Double,
    unit: String = "ns"
  ) -> RunResult.Quantity {
    RunResult.Quantity(
      name: name, condition: condition, unit: unit,
      estimate: RunResult.Estimate(
        value: value, low: low, high: high, level: 0.95, method: "median", count: 20))
  }

  static func run(
    _ experiment: String = "race", plan: String = "race --threads 2 --guard none --seed 7",
    quantities: [RunResult.Quantity] = [
      quantity("lost-share", "guard=none", value: 0.25, low: 0.125, high: 0.5, unit: "1")
    ],
    findings: [String: String] = ["lost-updates": "some"]
  ) -> RunResult {
    RunResult(
      experiment: experiment, plan: plan, outcome: .finished, machine: machine,
      quantities: quantities,
      findings: findings.sorted { $0.key < $1.key }.map {
        RunResult.Finding(name: $0.key, value: $0.value, decidedBy: ["lost-share"])
      },
      caveats: [RunResult.Caveat(name: "debug-build", text: "slow | and\nlong")], seconds: 1.5,
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
