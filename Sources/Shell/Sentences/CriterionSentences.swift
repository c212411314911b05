internal import Exercises
internal import Platform
internal import Results
internal import Terminal
internal import Wording

/// What is said of one thing that was asked of a repaired program, with its figures.
struct CriterionSentences {
  let words: Wording

  /// The sentence.
  func sentence(of criterion: Criterion) -> String {
    let hasPassed = criterion.state == .passed
    switch criterion.name {
    case .readable: return unreadable(criterion)
    case .kept: return kept(criterion)
    case .right: return right(criterion)
    case .atOnce:
      let inProcesses = criterion.facts["in_processes"] == .flag(true)
      let word: ExerciseWord =
        hasPassed
        ? inProcesses ? .atOnceProcesses : .atOnce
        : inProcesses ? .notAtOnceProcesses : .notAtOnce
      return say(word, ["most": count(criterion, "most"), "asked": count(criterion, "asked")])
    case .speedup: return speedup(criterion)
    case .sent:
      return say(
        hasPassed ? .sentLittle : .sentMuch,
        ["bytes": bytes(criterion, "bytes"), "allowed": bytes(criterion, "allowed")])
    case .clean: return clean(criterion)
    case .inTime:
      return say(
        hasPassed ? .inTime : .notInTime,
        [
          "seconds": seconds(criterion, "seconds"), "allowed": seconds(criterion, "allowed"),
          "run": count(criterion, "run"),
        ])
    }
  }

  private func unreadable(_ criterion: Criterion) -> String {
    guard let message = criterion.text("message") else {
      return say(.noFunction, ["function": criterion.text("function") ?? ""])
    }
    return say(.unreadable, ["message": message, "line": count(criterion, "line")])
  }

  private func kept(_ criterion: Criterion) -> String {
    func list(_ name: String) -> [String] {
      guard case .list(let values)? = criterion.facts[name] else { return [] }
      return values.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
    let (lost, excluded) = (list("lost"), list("excluded"))
    if !lost.isEmpty { return say(.lost, ["lines": words.list(lost)]) }
    if !excluded.isEmpty { return say(.excluded, ["words": words.list(excluded)]) }
    return say(.keptAll)
  }

  private func right(_ criterion: Criterion) -> String {
    guard criterion.facts["models"] == nil else {
      return say(criterion.state == .failed ? .breaks : .holds)
    }
    var values: [String: String] = [:]
    for name in ["runs", "forced", "wrong"] { values[name] = count(criterion, name) }
    if criterion.state == .passed { return say(.right, values) }
    for name in ["got", "wanted", "message", "source"] { values[name] = criterion.text(name) ?? "" }
    values["line"] = count(criterion, "line")
    switch criterion.text("end") {
    case "wrong": return say(.wrong, values)
    case "error": return say(.wrongByError, values)
    default:
      let signal = criterion.number("signal").map { Signal(rawValue: Int32($0)).name }
      values["reason"] = signal ?? count(criterion, "code")
      return say(.wrongByCrash, values)
    }
  }

  private func speedup(_ criterion: Criterion) -> String {
    let values = [
      "ratio": decimal(criterion, "ratio"), "asked": decimal(criterion, "asked"),
    ]
    switch (criterion.state, criterion.text("reason")) {
    case (.passed, _): return say(.faster, values)
    case (.inconclusive, "one-processor"): return say(.inDoubtOneProcessor, values)
    case (.inconclusive, _): return say(.inDoubtBusy, values)
    case (.failed, _): return say(.notFaster, values)
    }
  }

  private func clean(_ criterion: Criterion) -> String {
    if criterion.state == .passed { return say(.clean) }
    let things = criterion.leftBehind.map { thing -> String in
      let word: ExerciseWord =
        switch thing.sort {
        case "thread": .leftThread
        case "process": .leftProcess
        case "shared-memory": .leftSharedMemory
        default: .leftFile
        }
      return say(word, ["name": thing.name])
    }
    return say(
      .notClean,
      [
        "runs": count(criterion, "runs"), "leaving": count(criterion, "leaving"),
        "things": words.list(things.uniqued()),
      ])
  }

  private func say(_ word: ExerciseWord, _ values: [String: String] = [:]) -> String {
    words(word, values)
  }

  private func count(_ criterion: Criterion, _ name: String) -> String {
    criterion.number(name).map { "\(Int($0))" } ?? "?"
  }

  private func decimal(_ criterion: Criterion, _ name: String) -> String {
    criterion.number(name).map { NumberFormat.format($0, unit: .ratio) } ?? "?"
  }

  private func seconds(_ criterion: Criterion, _ name: String) -> String {
    criterion.number(name).map { NumberFormat.format($0 * 1e9, unit: .nanoseconds) } ?? "?"
  }

  private func bytes(_ criterion: Criterion, _ name: String) -> String {
    criterion.number(name).map { NumberFormat.format($0, unit: .bytes) } ?? "?"
  }
}
