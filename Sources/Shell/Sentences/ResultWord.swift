internal import Wording

/// What is said of a run beside its figures; the raw value is the key in `results.md`.
enum ResultWord: String, WordKey {
  static let page = WordPage("results")

  // MARK: Circumstances of a run that a reader of its figures has to know
  case caveatFewProcessors = "caveat-few-processors"
  case caveatDebugBuild = "caveat-debug-build"
  case caveatQuota = "caveat-quota"
  case caveatSteal = "caveat-steal"
  case caveatLoaded = "caveat-loaded"
  case caveatFewRounds = "caveat-few-rounds"
  case caveatPartial = "caveat-partial"
  case caveatDisturbed = "caveat-disturbed"
  case caveatUnpinned = "caveat-unpinned"
  case caveatDataInCache = "caveat-data-in-cache"
  case caveatNotOffered = "caveat-not-offered"
  case caveatNoRealTime = "caveat-no-real-time"
  case caveatNoPython = "caveat-no-python"

  // MARK: How a run ended that did not end by itself
  case endingInterrupted = "ending-interrupted"
  case endingTimedOut = "ending-timed-out"
  case endingExited = "ending-exited"
  case endingKilled = "ending-killed"
  case endingOverLimit = "ending-over-limit"
  case endingBrokenProtocol = "ending-broken-protocol"
  case endingCouldNotStart = "ending-could-not-start"
  case endingFailure = "ending-failure"
  case limitProcessorTime = "limit-processor-time"
  case limitMemory = "limit-memory"
  case limitProcesses = "limit-processes"
  case limitFileSize = "limit-file-size"
  case limitRecords = "limit-records"
  case limitRecordLength = "limit-record-length"
  case limitOutput = "limit-output"
  case limitWallTime = "limit-wall-time"

  // MARK: What a rule read, and what it decided
  case figure
  case figureAt = "figure-at"
  case figureInterval = "figure-interval"
  case ruling
  case rulingOf = "ruling-of"
  case reasonOf = "reason-of"

  // MARK: What had to hold
  case testBands = "test-bands"
  case testEquality = "test-equality"
  case testOccurrence = "test-occurrence"
  case testTrials = "test-trials"
  case testLowest = "test-lowest"
  case testObservation = "test-observation"

  // MARK: Why an answer followed
  case becauseBelow = "because-below"
  case becauseBetween = "because-between"
  case becauseAbove = "because-above"
  case becauseSame = "because-same"
  case becauseCounted = "because-counted"
  case becauseNeverCounted = "because-never-counted"
  case becauseSomeTrials = "because-some-trials"
  case becauseEveryTrial = "because-every-trial"
  case becauseNoTrial = "because-no-trial"
  case becauseLowest = "because-lowest"
  case becauseObserved = "because-observed"
  case becauseCombined = "because-combined"

  // MARK: Why none did
  case doubtNotMeasured = "doubt-not-measured"
  case doubtFewRounds = "doubt-few-rounds"
  case doubtFewTrials = "doubt-few-trials"
  case doubtReachesOver = "doubt-reaches-over"
  case doubtCoversEquality = "doubt-covers-equality"
  case doubtNoneLowest = "doubt-none-lowest"
  case doubtNotTogether = "doubt-not-together"
  case doubtFewProcessors = "doubt-few-processors"
  case doubtOthersBusy = "doubt-others-busy"
  case doubtNoContrast = "doubt-no-contrast"
  case doubtOneWorker = "doubt-one-worker"
  case doubtContradiction = "doubt-contradiction"
  case doubtScattered = "doubt-scattered"
  case doubtBelowTried = "doubt-below-tried"
  case doubtAboveTried = "doubt-above-tried"
  case doubtOutsideTried = "doubt-outside-tried"
  case doubtNoneStandsOut = "doubt-none-stands-out"
}
