/// An interpreter that took part in a run.
public struct Participant: Equatable, Sendable {
  /// The name by which it was asked for.
  public let name: String
  /// The version and what is special about the build.
  public let summary: String

  /// An interpreter by its name, with what it says of itself.
  public init(name: String, summary: String) {
    self.name = name
    self.summary = summary
  }
}

extension Observations {
  /// The interpreters that took part, the first one first; none in a native run.
  public var interpreters: [Participant] {
    notes(.interpreter).compactMap { note in
      note.condition[.python].map { Participant(name: $0, summary: note.text ?? "") }
    }
  }

  /// What the first interpreter and native code recorded: all without the mark of another one.
  public var ofFirstInterpreter: Observations {
    let (first, others) = (interpreters.first?.name, Set(interpreters.dropFirst().map(\.name)))
    return changing { condition in
      condition[.python].map(others.contains) == true ? nil : condition
    } notes: { note in
      guard let name = note.condition[.python], note.name != .interpreter else { return true }
      return name == first
    }
  }

  /// What an interpreter behind the first one recorded, without its mark.
  public func ofInterpreter(_ name: String) -> Observations {
    changing {
      $0[.python] == name ? $0.without(.python) : nil
    } notes: { note in
      // What carries no mark was noted by the first one, unless it holds for the whole run.
      note.condition[.python] == name || Record.Note.Name.ofWholeRun.contains(note.name)
    }
  }

  /// All that was recorded under another condition, and the notes that are kept, without a mark.
  private func changing(
    _ change: (Condition) -> Condition?, notes isKept: (Record.Note) -> Bool
  ) -> Observations {
    var records: [Record] = recorded.compactMap { one in
      var one = one
      guard let condition = change(one.condition) else { return nil }
      one.condition = condition
      return .observation(one)
    }
    records += events.compactMap { event in
      var event = event
      guard let condition = change(event.condition) else { return nil }
      event.condition = condition
      return .event(event)
    }
    records += notes.filter(isKept).map { note in
      var note = note
      if note.name != .interpreter { note.condition = note.condition.without(.python) }
      return .note(note)
    }
    if let finished { records.append(.finished(.init(finished))) }
    return Observations(records: records)
  }
}

extension Record.Note.Name {
  /// The facts that hold for a run as a whole, whoever measured.
  fileprivate static let ofWholeRun: Set = [
    disturbedRound, usableProcessors, othersShare, interpreter,
  ]
}
