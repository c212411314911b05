internal import Programs
internal import Terminal
internal import Wording

/// What can become of a program, in one sentence each.
struct FaultSentences {
  let words: Wording
  let program: GivenProgram

  /// What the exploration shows of all schedules together, data races aside.
  func verdict(_ report: Report) -> Terminal.Text {
    if let worst = report.worst { return sentence(worst, in: report) }
    guard report.isComplete else { return words.text(ProgramWord.notAllSeen, places(report)) }
    guard case .exactly(let count) = report.schedules else {
      return words.text(ProgramWord.holdsUnlimited)
    }
    return words.text(ProgramWord.holds, ["schedules": count.grouped])
  }

  /// One thing that can go wrong, and in how many schedules.
  func sentence(_ fault: Fault, in report: Report) -> Terminal.Text {
    let what = text(fault.kind)
    if fault.kind.isDataRace { return what }
    guard let count = fault.schedules, case .exactly(let total) = report.schedules else {
      return words.text(ProgramWord.inSomeSchedules, ["what": what])
    }
    return words.text(
      ProgramWord.inSchedules,
      [
        "what": what, "count": Text(count.grouped), "schedules": Text(total.grouped),
        "share": Text(count.shareText(of: total)),
      ])
  }

  /// What goes wrong, as a part of a sentence.
  func text(_ kind: Fault.Kind) -> Terminal.Text { words.text(key(kind), values(kind)) }

  /// Who waits for what when nobody, or not everybody, can go on.
  func waiting(_ fault: Fault) -> [Terminal.Text] {
    switch fault.kind {
    case .deadlock(let waiting), .blockedForGood(let waiting):
      let events = EventSentences(words: words)
      return waiting.map { Text(events.text($0)) }
    default: return []
    }
  }

  private func key(_ kind: Fault.Kind) -> ProgramWord {
    switch kind {
    case .failure(.assertion, _): .verdictAssertion
    case .failure(.unlockedByOther, _): .verdictUnlock
    case .failure(.waitedWithoutLock, _): .verdictWait
    case .failure: .verdictError
    case .never: .verdictNever
    case .finally: .verdictFinally
    case .deadlock: .verdictDeadlock
    case .livelock: .verdictLivelock
    case .blockedForGood: .verdictStuck
    case .dataRace: .verdictRace
    }
  }

  private func values(_ kind: Fault.Kind) -> [String: Terminal.Text] {
    switch kind {
    case .failure(_, let line): return ["line": Text("\(line)")]
    case .never(let place), .finally(let place):
      return ["condition": Text(program.code.program.conditions[place].text, .code)]
    case .deadlock: return [:]
    case .blockedForGood(let waiting):
      return ["threads": words.list(waiting.map { Text($0.thread) })]
    case .livelock(let threads): return ["threads": words.list(threads.map { Text($0) })]
    case .dataRace(let name, let accesses):
      let sides = accesses.map { access in
        words.text(
          access.isWrite ? ProgramWord.writes : .reads,
          ["thread": access.thread, "line": "\(access.line)"])
      }
      return ["name": Text(name, .code), "accesses": words.list(sides)]
    }
  }

  private func places(_ report: Report) -> [String: String] {
    ["states": Natural(report.keptStates).grouped]
  }
}

extension Natural {
  /// Its share of a whole as people read it; nearly all is not called all.
  func shareText(of whole: Natural) -> String {
    let text = NumberFormat.format(share(of: whole), unit: .share)
    let isAll = text == NumberFormat.format(1, unit: .share)
    return isAll && self < whole ? "> " + NumberFormat.format(0.999, unit: .share) : text
  }

  /// All its digits in groups of three, or its size where there are too many to be read.
  var grouped: String {
    let digits = description
    guard digits.count <= 21 else {
      return NumberFormat.format(approximation, unit: .count)
    }
    return String(
      digits.enumerated().flatMap { index, digit -> [Character] in
        let left = digits.count - index
        return index > 0 && left % 3 == 0 ? [",", digit] : [digit]
      })
  }
}
