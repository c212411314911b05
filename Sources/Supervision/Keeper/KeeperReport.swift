internal import Platform

/// The last word of a keeper: how the worker ended and what the run used, as one line of text.
struct KeeperReport: Equatable {
  /// How the worker itself ended; nil when it could not be started.
  var status: ExitStatus?
  /// The errno that kept the worker from starting.
  var failure: Int32 = 0
  /// The limit because of which the keeper stopped the run.
  var overLimit: OverLimit?
  var usage = RunUsage()

  /// The report as words of the form name=value, without the line's end.
  var line: String {
    var words = [
      "failure=\(failure)", "survivors=\(usage.survivors)",
      "peak-processes=\(usage.peakProcesses)", "peak-memory=\(usage.peakMemory)",
      "user=\(usage.userNanoseconds)", "system=\(usage.systemNanoseconds)",
    ]
    switch status {
    case .exited(let code): words.append("exited=\(code)")
    case .signaled(let signal, let coreDumped):
      words.append("signaled=\(signal.rawValue)")
      if coreDumped { words.append("core=1") }
    case nil: break
    }
    if let overLimit {
      words += [
        "over=\(overLimit.kind.rawValue)", "allowed=\(overLimit.allowed)", "seen=\(overLimit.seen)",
      ]
    }
    return words.joined(separator: " ")
  }

  init() {}

  /// Reads the words of a line; nil when a word has another form.
  init?(line: String) {
    var kind: OverLimit.Kind?
    var numbers: [Substring: Int] = [:]
    for word in line.split(separator: " ") {
      let parts = word.split(separator: "=")
      guard parts.count == 2 else { return nil }
      if parts[0] == "over" {
        kind = OverLimit.Kind(rawValue: String(parts[1]))
      } else {
        numbers[parts[0]] = Int(parts[1])
      }
    }
    guard let failure = numbers["failure"].flatMap({ Int32(exactly: $0) }) else { return nil }
    self.failure = failure
    if let code = numbers["exited"].flatMap({ Int32(exactly: $0) }) { status = .exited(code: code) }
    if let signal = numbers["signaled"].flatMap({ Int32(exactly: $0) }) {
      status = .signaled(Signal(rawValue: signal), coreDumped: numbers["core"] == 1)
    }
    if let kind {
      overLimit = OverLimit(
        kind: kind, allowed: numbers["allowed"] ?? 0, seen: numbers["seen"] ?? 0)
    }
    usage.survivors = numbers["survivors"] ?? 0
    usage.peakProcesses = numbers["peak-processes"] ?? 0
    usage.peakMemory = numbers["peak-memory"] ?? 0
    usage.userNanoseconds = numbers["user"] ?? 0
    usage.systemNanoseconds = numbers["system"] ?? 0
  }
}
