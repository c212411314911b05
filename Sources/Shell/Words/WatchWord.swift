internal import Wording

/// What is said of a program that the lab watches; the headings of `watch.md`.
enum WatchWord: String, WordKey {
  static let page = WordPage("watch")

  // MARK: What was seen
  case saw
  case oneThread = "one-thread"
  case someThreads = "some-threads"
  case inProcesses = "in-processes"
  case noThread = "no-thread"
  case threadName = "thread-name"
  case theseThreads = "these-threads"
  case waited
  case waitedHeld = "waited-held"
  case wanted
  case wantedOthers = "wanted-others"
  case fedBy = "fed-by"
  case workedAlone = "worked-alone"
  case onlyOne = "only-one"
  case uneven
  case alonePart = "alone-part"
  case shortTurns = "short-turns"
  case cycle
  case cycleLock = "cycle-lock"
  case cycleOwn = "cycle-own"
  case cycleJoin = "cycle-join"
  case noMove = "no-move"
  case waitCount = "wait-count"
  case tooShort = "too-short"
  case undecided
  case idle

  // MARK: What a thread waits for
  case forLock = "for-lock"
  case forGil = "for-gil"
  case shortGil = "short-gil"
  case shortPython = "short-python"
  case forCondition = "for-condition"
  case forSemaphore = "for-semaphore"
  case forPython = "for-python"
  case forWake = "for-wake"
  case forJoin = "for-join"
  case forChild = "for-child"
  case forSleep = "for-sleep"
  case forSignal = "for-signal"
  case forFile = "for-file"
  case forSocket = "for-socket"
  case forPipe = "for-pipe"
  case forTerminal = "for-terminal"
  case forEvents = "for-events"
  case forMessage = "for-message"
  case forPaging = "for-paging"
  case forStopped = "for-stopped"
  case forCall = "for-call"
  case forUnknown = "for-unknown"

  // MARK: What would help
  case helpProcessors = "help-processors"
  case helpTooManyThreads = "help-too-many-threads"
  case helpGil = "help-gil"
  case helpOneLock = "help-one-lock"
  case helpLocks = "help-locks"
  case helpIo = "help-io"
  case helpInput = "help-input"
  case helpSleep = "help-sleep"
  case helpImbalance = "help-imbalance"
  case helpOneThread = "help-one-thread"
  case helpSerialPart = "help-serial-part"
  case helpShortTasks = "help-short-tasks"
  case helpDeadlock = "help-deadlock"
  case helpOwnLock = "help-own-lock"
  case helpNoProgress = "help-no-progress"
  case helpTooShort = "help-too-short"
  case helpUndecided = "help-undecided"
  case helpIdle = "help-idle"

  // MARK: How it ended
  case endedCode = "ended-code"
  case endedSignal = "ended-signal"
  case endedUnknown = "ended-unknown"
  case endedTime = "ended-time"
  case endedStuck = "ended-stuck"
  case endedInterrupted = "ended-interrupted"
  case stillRuns = "still-runs"
  case looks
  case notSeen = "not-seen"
  case notSeenWaiting = "not-seen-waiting"
  case notSeenRunning = "not-seen-running"
  case notSeenThreads = "not-seen-threads"
  case notSeenRoom = "not-seen-room"
  case footerMore = "footer-more"

  // MARK: Pictures and tables
  case timeline
  case circle
  case waitsFor = "waits-for"
  case heldBy = "held-by"
  case threadLabel = "thread-label"
  case lockLabel = "lock-label"
  case threadTable = "thread-table"
  case thread
  case process
  case running
  case runnable
  case waiting
  case unseen
  case mostlyFor = "mostly-for"
  case atTheEnd = "at-the-end"
  case lockTable = "lock-table"
  case lock
  case waitedTime = "waited-time"
  case heldMost = "held-most"
  case waitTable = "wait-table"
  case waitWhat = "wait-what"
  case waitThreads = "wait-threads"
  case tableNote = "table-note"
  case moreThreads = "more-threads"

  // MARK: Why
  case whyProcessors = "why-processors"
  case whyTooManyThreads = "why-too-many-threads"
  case whyGil = "why-gil"
  case whyOneLock = "why-one-lock"
  case whyLocks = "why-locks"
  case whyIo = "why-io"
  case whyInput = "why-input"
  case whySleep = "why-sleep"
  case whyImbalance = "why-imbalance"
  case whyOneThread = "why-one-thread"
  case whySerialPart = "why-serial-part"
  case whyShortTasks = "why-short-tasks"
  case whyDeadlock = "why-deadlock"
  case whyNoProgress = "why-no-progress"

  // MARK: What cannot be seen
  case limits
  case limitTier = "limit-tier"
  case limitRaces = "limit-races"
  case limitSpinning = "limit-spinning"
  case limitPython = "limit-python"
  case limitGo = "limit-go"
  case limitJava = "limit-java"
  case limitRust = "limit-rust"
  case limitStatic = "limit-static"
  case limitHidden = "limit-hidden"

  // MARK: Errors
  case noTarget = "no-target"
  case twoTargets = "two-targets"
  case notFound = "not-found"
  case notFoundPath = "not-found-path"
  case notRunnable = "not-runnable"
  case noProcess = "no-process"
  case ownProcess = "own-process"
  case foreignProcess = "foreign-process"
  case cannotWatch = "cannot-watch"
  case traceWritten = "trace-written"
}
