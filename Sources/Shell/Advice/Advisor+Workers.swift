extension Advisor {
  /// The kind of worker that findings speak for, and whether anything was measured.
  mutating func kind() -> (Advice.Workers, Basis) {
    if job.contain == .yes, let contained = containing() { return contained }
    if job.waits == .io { return waiting() }
    if job.waits == .cpu, job.processors < 2 {
      argue(.oneProcessor)
      return (.none, .measured)
    }
    return job.isPython ? computingInPython() : computingNatively()
  }

  /// Processes, unless they were seen to die with each other.
  private mutating func containing() -> (Advice.Workers, Basis)? {
    guard let evidence = value(job.isPython ? .pythonProcessCrash : .nativeProcessCrash) else {
      return (.processes, .guessed)
    }
    if evidence.value == "others-survive" {
      argue(.crashContained, evidence)
      return (.processes, .measured)
    }
    argue(.crashNotContained, evidence)
    return nil
  }

  private mutating func waiting() -> (Advice.Workers, Basis) {
    guard let evidence = value(job.isPython ? .pythonThreadsWaiting : .nativeThreadsWaiting) else {
      return (.threads, .guessed)
    }
    argue(Self.gains(evidence) ? .waitingOverlaps : .waitingDoesNotOverlap, evidence)
    return (Self.gains(evidence) ? .threads : .none, .measured)
  }

  private mutating func computingNatively() -> (Advice.Workers, Basis) {
    let mixed = job.waits != .cpu
    guard let threads = value(mixed ? .nativeThreadsMixed : .nativeThreads) else {
      return (mixed ? .threads : .processes, .guessed)
    }
    argue(Self.gains(threads) ? .threadsScale : .threadsDoNotScale, threads)
    if Self.gains(threads) { return (.threads, .measured) }
    guard let processes = value(mixed ? .nativeProcessesMixed : .nativeProcesses) else {
      return (.processes, .guessed)
    }
    argue(Self.gains(processes) ? .processesScale : .processesDoNotScale, processes)
    return (Self.gains(processes) ? .processes : .none, .measured)
  }

  private mutating func computingInPython() -> (Advice.Workers, Basis) {
    let mixed = job.waits != .cpu
    let choice = value(mixed ? .pythonChoiceMixed : .pythonChoice)
    defer { noteReleasedLock() }
    guard let choice else { return computingByTheLock() }
    let reasons: [String: Advice.Reason] = ["threads": .threadsFaster, "same": .kindsAlike]
    argue(reasons[choice.value] ?? .processesFaster, choice)
    let kind: Advice.Workers = choice.value == "processes" ? .processes : .threads
    // The better of two kinds may still be worse than one worker alone.
    let gain = mixed ? nil : known(kind == .threads ? .pythonThreads : .pythonProcesses)
    guard let gain, gain.value == "none" else { return (kind, .measured) }
    argue(kind == .threads ? .threadsDoNotScale : .processesDoNotScale, gain)
    return (.none, .measured)
  }

  /// Without a comparison of both kinds, what the lock does to threads is the next best.
  private mutating func computingByTheLock() -> (Advice.Workers, Basis) {
    guard let pure = value(.pureThreads) else {
      return (job.waits == .cpu ? .processes : .threads, .guessed)
    }
    argue(Self.gains(pure) ? .threadsScale : .threadsDoNotScale, pure)
    // The lock decides about computing; of a job that also waits it tells only half.
    return (
      Self.gains(pure) ? .threads : .processes, job.waits == .cpu ? .measured : .guessed
    )
  }

  /// Worth a word whatever is recommended: C code may change the answer.
  private mutating func noteReleasedLock() {
    if let evidence = known(.releasingThreads), evidence.decided.map({ $0 != "none" }) ?? false {
      argue(.lockReleased, evidence)
    }
  }
}
