/// An interpreter that took part in a run.
public struct Participant: Equatable, Sendable {
  /// The name by which it was asked for.
  public let name: String
  /// The version and what is special about the build.
  public let summary: String
}

extension Observations {
  /// The interpreters that took part, the first one first; none in a native run.
  public var interpreters: [Participant] {
    notes.filter { $0.name == PythonEnsemble.note }.compactMap { note in
      let words = (note.text ?? "").split(separator: " ", maxSplits: 1).map(String.init)
      return words.count == 2 ? Participant(name: words[0], summary: words[1]) : nil
    }
  }

  /// What the first interpreter recorded, without the figures of the others.
  var ofFirstInterpreter: Observations {
    let marks = interpreters.dropFirst().map { PythonEnsemble.mark(of: $0.name) }
    return transformed { condition in
      marks.contains { (condition + " ").hasPrefix($0) } ? nil : condition
    }
  }

  /// What was recorded under conditions that begin with the mark, without the mark.
  func marked(_ mark: String) -> Observations {
    transformed { condition in
      if condition + " " == mark { return "" }
      return condition.hasPrefix(mark) ? String(condition.dropFirst(mark.count)) : nil
    }
  }

  /// The observations and events whose condition becomes another one; nil drops them.
  private func transformed(_ change: (String) -> String?) -> Observations {
    var records: [Record] = recorded.compactMap { one in
      change(one.condition).map {
        .observation(.init(one.quantity, condition: $0, round: one.round, value: one.value))
      }
    }
    records += events.compactMap { event in
      change(event.condition ?? "").map {
        var event = event
        event.condition = $0
        return .event(event)
      }
    }
    records += notes.map { .note($0) }
    if let finished { records.append(.finished(.init(finished))) }
    return Observations(records: records)
  }
}
