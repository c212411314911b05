internal import Apparatus
internal import Platform
internal import Results
internal import Supervision
internal import Terminal
internal import Wording

/// What is said of a run beside its figures, in one language: its circumstances and its end.
struct RunSentences {
  let words: Wording

  /// The circumstance, and what to do about it.
  func sentence(of caveat: Caveat) -> String {
    switch caveat {
    case .fewerProcessorsThanWorkers(let processors, let workers):
      say(.caveatFewProcessors, ["processors": "\(processors)", "workers": "\(workers)"])
    case .debugBuild: say(.caveatDebugBuild)
    case .quota(let processors):
      say(.caveatQuota, ["processors": NumberFormat.format(processors, unit: .count)])
    case .steal(let share): say(.caveatSteal, ["share": percent(share)])
    case .loaded(let share): say(.caveatLoaded, ["share": percent(share)])
    case .fewRounds(let count, let needed):
      say(.caveatFewRounds, ["count": "\(count)", "needed": "\(needed)"])
    case .partial(let rounds): say(.caveatPartial, ["rounds": "\(rounds)"])
    case .disturbed(let rounds, let all):
      say(.caveatDisturbed, ["rounds": "\(rounds)", "all": "\(all)"])
    case .unpinned: say(.caveatUnpinned)
    case .dataInCache: say(.caveatDataInCache)
    case .notOffered(let facility, let reason):
      say(.caveatNotOffered, ["facility": facility, "reason": reason])
    case .noRealTime(let reason): say(.caveatNoRealTime, ["reason": reason])
    case .noPython(let facts):
      words.closed(say(.caveatNoPython, ["reason": sentence(ofError: facts) ?? ""]))
    }
  }

  /// The caveat of a stored run: said again from its facts, else as it was said then.
  func sentence(of caveat: StatedCaveat) -> String {
    caveat.facts.map { sentence(of: $0) } ?? caveat.text
  }

  /// What a person is told when a run did not end by itself; nil when it did.
  func sentence(of ending: Ending) -> String? {
    switch ending {
    case .finished: nil
    case .interrupted(let signal):
      say(.endingInterrupted, ["signal": signal == .interrupt ? "Ctrl-C" : signal.name])
    case .timedOut(let seconds): say(.endingTimedOut, ["time": time(seconds * 1e9)])
    case .exited(let code): say(.endingExited, ["code": "\(code)"])
    case .killed(let signal): say(.endingKilled, ["signal": signal.name])
    case .overLimit(let limit): say(.endingOverLimit, ["limit": clause(of: limit)])
    case .brokenProtocol(let line, let excerpt):
      say(.endingBrokenProtocol, ["line": "\(line)", "excerpt": excerpt])
    case .couldNotStart(let error):
      say(.endingCouldNotStart, ["reason": ErrorSentences(words: words).clause(of: error)])
    }
  }

  /// How a stored run ended, each in a sentence; earlier versions stored the sentences.
  func sentences(ofEndingOf result: RunResult) -> [String] {
    guard let facts = result.outcomeFacts, let ending = Ending(facts: facts) else {
      return result.outcomeDetail.map { [$0] } ?? []
    }
    let failure = result.notes?.last { $0.name == .failed }
    return sentences(of: ending, failure: failure)
  }

  /// How a run ended, and why measuring failed, where it did; none for one that ended by itself.
  func sentences(of ending: Ending, failure: Record.Note?) -> [String] {
    guard let sentence = sentence(of: ending) else { return [] }
    return [sentence] + [failure.flatMap { self.sentence(ofFailure: $0) }].compactMap(\.self)
  }

  /// Why measuring failed; earlier versions noted the sentence.
  private func sentence(ofFailure note: Record.Note) -> String? {
    note.facts.flatMap { sentence(ofError: $0) }
      .map { words.closed(say(.endingFailure, ["reason": $0])) } ?? note.text
  }

  /// What went wrong, by its noted facts; nil where they are of another version.
  private func sentence(ofError facts: [String]) -> String? {
    RecordedError.error(of: facts).map { ErrorSentences(words: words).sentence(of: $0) }
  }

  private func clause(of limit: OverLimit) -> String {
    let allowed = Double(limit.allowed)
    let bytes = NumberFormat.format(allowed, unit: .bytes)
    return switch limit.kind {
    case .processorTime: say(.limitProcessorTime, ["most": time(allowed * 1e9)])
    case .memory: say(.limitMemory, ["most": bytes])
    case .processes: say(.limitProcesses, ["most": "\(limit.allowed)"])
    case .fileSize: say(.limitFileSize, ["most": bytes])
    case .records: say(.limitRecords, ["most": bytes])
    case .recordLength: say(.limitRecordLength, ["most": bytes])
    case .output: say(.limitOutput, ["most": bytes])
    case .wallTime: say(.limitWallTime, ["most": time(allowed * 1e6)])
    }
  }

  private func say(_ word: ResultWord, _ values: [String: String] = [:]) -> String {
    words(word, values)
  }

  private func percent(_ share: Double) -> String { NumberFormat.format(share, unit: .share) }

  private func time(_ nanoseconds: Double) -> String {
    NumberFormat.format(nanoseconds, unit: .nanoseconds)
  }
}
