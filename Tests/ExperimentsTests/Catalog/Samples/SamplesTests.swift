import Apparatus
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("What the experiment on the article's programs makes of its rounds")
struct SamplesTests {
  /// What a round of a Python before 3.14 answers on Linux.
  private static let usual: [(quantity: String, condition: String, value: Double)] = [
    ("printed", "sample=thread", 1), ("printed", "sample=thread,class=none", 1),
    ("printed", "sample=process,class=none", 1), ("printed", "sample=process,start=fork", 1),
    ("printed", "sample=process,start=fork,guard=none", 1),
    ("printed", "sample=process,start=spawn", 1),
    ("printed", "sample=process,start=spawn,guard=none", 0),
    ("attribute-seen", "kind=thread", 1), ("attribute-seen", "kind=process", 0),
    ("new-thread", "call=start", 1), ("new-thread", "call=run", 0),
    ("wall-time", "join=at-once", 81e6), ("wall-time", "join=at-the-end", 21e6),
    ("failure-heard", "way=class", 0), ("failure-heard", "way=executor", 1),
  ]

  private let experiment: Samples

  init() throws { experiment = try Self.experiment() }

  private static func experiment(_ words: [String] = []) throws -> Samples {
    let invocation = try ExperimentCatalog.invocation(of: ["samples"] + words)
    return try #require(invocation?.subject as? Samples)
  }

  /// Two rounds as usual, but for the answers that are replaced or, as nil, missing.
  private func observations(_ changes: [String: Double?] = [:]) -> Observations {
    Observations(
      records: (0..<2).flatMap { round in
        Self.usual.compactMap { one in
          let value = changes[one.condition, default: one.value]
          return value.map {
            .observation(.init(one.quantity, condition: one.condition, round: round, value: $0))
          }
        }
      })
  }

  private func finding(_ name: String, _ changes: [String: Double?] = [:]) -> String? {
    MadeUpRounds.finding(name, in: experiment.judge(observations(changes)))
  }

  @Test(
    "A usual Python on Linux",
    arguments: [
      ("sample-output", "as-printed"), ("subclassing", "not-needed"),
      ("attributes-return", "from-thread"), ("starting", "start-alone"), ("main-guard", "needed"),
      ("sample-overlap", "one-after-another"), ("failure-reaches-caller", "from-executor"),
    ])
  func usual(name: String, expected: String) { #expect(finding(name) == expected) }

  @Test(
    "Other answers give other findings",
    arguments: [
      ("sample-output", ["sample=thread": 0], "differs"),
      ("sample-output", ["sample=process,start=spawn": 0], "differs"),
      ("subclassing", ["sample=thread,class=none": 0, "sample=process,class=none": 0], "needed"),
      ("attributes-return", ["kind=process": 1], "from-both"),
      ("attributes-return", ["kind=thread": 0], "from-neither"),
      ("starting", ["call=run": 1], "run-as-well"), ("starting", ["call=start": 0], "neither"),
      ("main-guard", ["sample=process,start=spawn,guard=none": 1], "not-needed"),
      // A way of starting that fails with the guard says nothing about the guard.
      ("main-guard", ["sample=process,start=spawn": 0], "not-needed"),
      ("sample-overlap", ["join=at-once": 22e6], "overlapping"),
      ("failure-reaches-caller", ["way=class": 1], "from-both"),
      ("failure-reaches-caller", ["way=executor": 0], "from-neither"),
    ] as [(String, [String: Double], String)])
  func others(name: String, changes: [String: Double], expected: String) {
    #expect(finding(name, changes) == expected)
  }

  @Test(
    "What was not asked is not decided",
    arguments: [
      ("attributes-return", "kind=process"), ("starting", "call=run"),
      ("sample-overlap", "join=at-once"), ("failure-reaches-caller", "way=class"),
    ])
  func missing(name: String, condition: String) {
    #expect(finding(name, [condition: nil]) == "inconclusive")
  }

  @Test("The table says which program failed, and what was left out of it")
  func exhibits() {
    let observations = observations()
    let blocks = experiment.exhibits(observations, experiment.judge(observations))
    let text = Document(blocks).rendered(on: Canvas(width: 80))
    let row = text.split(separator: "\n").first { $0.contains("guard") && $0.contains("spawn") }
    #expect(row?.contains("fails") == true, "\(text)")
  }

  @Test("Interpreters can be named")
  func options() throws {
    let named = try Self.experiment(["--python", "python3.8,python3.13"])
    #expect(named.interpreters.names == ["python3.8", "python3.13"])
    #expect(experiment.interpreters == .usual)
  }
}
