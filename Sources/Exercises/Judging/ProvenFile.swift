public import Lessons

/// A file that an exercise brings, and what must come of judging it.
public struct ProvenFile: Sendable {
  /// The name of the file, such as `start.py`.
  public let name: String
  /// Its text.
  public let text: String
  /// The criterion that must refuse it; nil for one that must pass.
  public let fails: String?

  /// What is wrong with what came of judging it, in English; nil where it is as it must be.
  public func fault(_ assessment: Assessment) -> String? {
    let failed = assessment.failed.map(\.rawValue)
    guard let fails else {
      return failed.isEmpty && assessment.isPassed
        ? nil : "should pass and fails by \(failed.joined(separator: ", "))"
    }
    if failed.contains(fails) { return nil }
    return failed.isEmpty
      ? "should fail by '\(fails)' and passes"
      : "should fail by '\(fails)' and fails by \(failed.joined(separator: ", "))"
  }
}

extension Exercise {
  /// All files that it brings, each with what must come of judging it.
  public var provenFiles: [ProvenFile] {
    func named(_ name: String) -> String { "\(name).\(kind.rawValue)" }
    let others = wrong.sorted { $0.key < $1.key }.map { criterion, text in
      ProvenFile(name: named("wrong-\(criterion)"), text: text, fails: criterion)
    }
    return [
      ProvenFile(name: named("start"), text: start, fails: startFails ?? ""),
      ProvenFile(name: named("solution"), text: solution, fails: nil),
    ] + others
  }
}
