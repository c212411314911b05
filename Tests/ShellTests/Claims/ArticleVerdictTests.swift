import Lessons
import Testing

@testable import Shell

@Suite("The claims of the article against what is known")
struct ArticleVerdictTests {
  /// What is known of a machine with two processors and CPython 3.11, by command.
  private static let twoProcessors: [String: [String: String]] = [
    "samples": [
      "sample-output": "as-printed", "subclassing": "not-needed",
      "attributes-return": "from-thread", "starting": "start-alone", "main-guard": "needed",
      "sample-overlap": "one-after-another", "failure-reaches-caller": "from-executor",
    ],
    "speedup --work io": [
      "native-threads": "near-linear", "native-processes": "some", "python-threads": "near-linear",
      "python-processes": "some", "python-choice": "same",
    ],
    "speedup --work cpu": [
      "native-threads": "near-linear", "native-processes": "near-linear",
      "python-threads": "none", "python-processes": "near-linear", "python-choice": "processes",
    ],
    "speedup --work memory": ["native-threads": "some"],
    "sharing --runtime native": ["threads-see": "everything", "processes-see": "only-shared"],
    "crash --runtime native": [
      "thread-crash": "all-die", "process-crash": "others-survive", "parent-learns": "signal",
    ],
    "lifecycle --runtime native": ["identity": "one-process"],
    "lifecycle --runtime native --kind process": ["identity": "one-process-each"],
    "race --runtime native": ["lost-updates": "some", "guard-effect": "holds"],
    "race --runtime python": ["python-lost-updates": "some", "plus-equals": "none-seen"],
    "locks": ["contention-effect": "dearer"],
    "gil": ["pure-threads": "none", "releasing-threads": "some", "convoy": "delayed"],
    "gil --python newest": ["free-threading": "scales", "sub-interpreters": "scale"],
    "exit-status": ["zombie": "seen", "orphan": "adopted"],
    "pool --kill-worker": [
      "killed-pool-worker": "waits-forever", "killed-executor-worker": "reports",
    ],
    "pool": ["serialisation": "dominates", "chunking": "pays"],
    "peek": ["same-user": "reads", "other-user": "refused"],
    "ipc-latency --runtime python": ["small-message": "same", "large-message": "dearer"],
    "ipc-latency --runtime native": [
      "channel-order": "memory-pipe-network", "process-message": "same",
    ],
    "load": ["littles-law": "holds", "throughput-and-latency": "rises-together"],
    "granularity --runtime python": ["python-break-even": "under-1ms"],
  ]

  /// The verdicts that agree with what is known, by the claim's first row.
  private static let known: [Verdict.Kind: Set<String>] = [
    .supported: [
      "C1.1", "C1.4", "C1.5", "C2.1a", "C2.1c", "C2.1e", "C2.1f", "C2.2b", "C2.2g", "C2.2h",
      "C3.1a", "C3.1s4", "C3.3b", "C5.2", "C7.2", "C8.3d",
    ],
    .conditional: [
      "C0.3", "C1.2", "C2.1b", "C2.1d", "C2.2a", "C2.2c", "C2.2d", "C2.2e", "C2.2f", "C2.3b",
      "C3.1s2", "C3.1s3", "C3.2s4", "C3.3e", "C4.1c", "C4.2b", "C5.4", "C5.5", "C5.6", "C5.7",
      "C7.3", "C8.1b", "C8.2c",
    ],
    .notForExperiment: ["C0.1", "C0.2", "C5.1", "C6.1"],
  ]

  private let page: ClaimPage

  init() throws { page = try Library().claims(language: "en").content }

  private func verdicts(
    _ measured: [String: [String: String]], otherwise gap: FindingState.Gap
  ) -> [Verdict.Kind: Set<String>] {
    let lines = page.claims.flatMap(\.commands)
    let evidence = ClaimEvidence(
      on: lines, entries: [], usableProcessors: 2, hasInterpreter: true)
    return page.claims.reduce(into: [:]) { kinds, claim in
      let findings = claim.commands.map { line in
        evidence.findings(of: line).merging(
          evidence.findings(of: line).keys.map { name in
            (name, measured[line]?[name].map { .value($0) } ?? .gap(gap))
          }
        ) { $1 }
      }
      kinds[claim.verdict(findings).kind, default: []].insert(claim.name)
    }
  }

  @Test("Every command of the page is one whose findings are known here")
  func commands() { #expect(Set(page.claims.flatMap(\.commands)) == Set(Self.twoProcessors.keys)) }

  @Test("With two processors and CPython each claim is judged as it is known to be")
  func twoProcessors() {
    let verdicts = verdicts(Self.twoProcessors, otherwise: .undecided)
    for kind in Verdict.Kind.allCases {
      #expect(verdicts[kind, default: []] == Self.known[kind, default: []], "\(kind)")
    }
  }

  @Test("A Python without the lock changes what is said of threads that compute")
  func freeThreaded() {
    var measured = Self.twoProcessors
    measured["speedup --work cpu"]?["python-threads"] = "some"
    measured["speedup --work cpu"]?["python-choice"] = "same"
    let verdicts = verdicts(measured, otherwise: .undecided)
    #expect(verdicts[.supported, default: []].isSuperset(of: ["C1.2", "C2.1d", "C8.1b"]))
    #expect(verdicts[.conditional, default: []].isSuperset(of: ["C1.5", "C5.5"]))
  }

  @Test("On one processor what needs two is inconclusive, and the rest stands")
  func oneProcessor() {
    var measured = Self.twoProcessors
    for name in ["native-threads", "native-processes", "python-threads", "python-processes"] {
      measured["speedup --work cpu"]?[name] = "inconclusive"
      measured["speedup --work memory"]?[name] = "inconclusive"
    }
    measured["locks"]?["contention-effect"] = "inconclusive"
    measured["gil"]?["releasing-threads"] = "inconclusive"
    let verdicts = verdicts(measured, otherwise: .undecided)
    #expect(
      verdicts[.inconclusive]
        == ["C1.2", "C2.1d", "C5.4", "C5.5", "C5.7", "C7.2", "C8.1b"])
    // The convoy alone shows that threads compete.
    #expect(verdicts[.supported, default: []].contains("C2.1f"))
  }

  @Test("Without Python what hangs on it is inconclusive, and the rest stands")
  func withoutPython() {
    let python = ["samples", "gil", "gil --python newest", "pool", "pool --kill-worker"]
    let measured = Self.twoProcessors.filter { line, _ in
      !python.contains(line) && !line.contains("--runtime python")
    }.mapValues { $0.filter { !$0.key.hasPrefix("python-") } }
    let verdicts = verdicts(measured, otherwise: .noInterpreter)
    #expect(verdicts[.notMeasured] == nil)
    #expect(
      verdicts[.supported] == [
        "C1.1", "C1.4", "C2.1a", "C2.1c", "C2.1e", "C2.1f", "C2.2b", "C2.2g", "C2.2h", "C3.3b",
        "C7.2", "C8.3d",
      ])
    #expect(
      verdicts[.conditional] == [
        "C2.1b", "C2.2a", "C2.2c", "C2.2e", "C2.2f", "C2.3b", "C3.3e", "C5.4",
      ])
    #expect(verdicts[.notForExperiment] == Self.known[.notForExperiment])
  }
}
