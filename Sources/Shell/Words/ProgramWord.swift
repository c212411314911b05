internal import Programs
internal import Wording

/// What is said of small programs and their schedules; the headings of `programs.md`.
enum ProgramWord: String, WordKey {
  static let page = WordPage("programs")

  // MARK: What a step does
  case read, wrote, buffered, reached, exchanged, compared, added, locked, unlocked
  case readBuffer = "read-buffer"
  case triedLock = "tried-lock"
  case triedLockInVain = "tried-lock-in-vain"
  case waited, woke
  case wokeSpuriously = "woke-spuriously"
  case notified
  case notifiedNobody = "notified-nobody"
  case notifiedAll = "notified-all"
  case acquired, released, arrived
  case arrivedLast = "arrived-last"
  case left, put, took, counted, passed, fenced, chose, paused, set, failed
  case aboutTo = "about-to"

  // MARK: Why a thread waits
  case waitsEnded = "waits-ended"
  case waitsLock = "waits-lock"
  case waitsOwnLock = "waits-own-lock"
  case waitsNotification = "waits-notification"
  case waitsPermit = "waits-permit"
  case waitsBarrier = "waits-barrier"
  case waitsFullQueue = "waits-full-queue"
  case waitsEmptyQueue = "waits-empty-queue"
  case waitsCondition = "waits-condition"
  case waitsWrites = "waits-writes"
  case waitsBuffer = "waits-buffer"
  case waitsAtomic = "waits-atomic"
  case threadWaits = "thread-waits"

  // MARK: What can become of a program
  case holds
  case inSchedules = "in-schedules"
  case inSomeSchedules = "in-some-schedules"
  case holdsUnlimited = "holds-unlimited"
  case notAllSeen = "not-all-seen"
  case verdictAssertion = "verdict-assertion"
  case verdictUnlock = "verdict-unlock"
  case verdictWait = "verdict-wait"
  case verdictError = "verdict-error"
  case verdictNever = "verdict-never"
  case verdictFinally = "verdict-finally"
  case verdictDeadlock = "verdict-deadlock"
  case verdictLivelock = "verdict-livelock"
  case verdictStuck = "verdict-stuck"
  case verdictRace = "verdict-race"
  case reads, writes

  // MARK: How it is given
  case typeLines = "type-lines"
  case everySchedule = "every-schedule"
  case everyScheduleOpen = "every-schedule-open"

  // MARK: The screen
  case sequential
  case totalStoreOrder = "total-store-order"
  case bothModels = "both-models"
  case onModel = "on-model"
  case size
  case sizeUnlimited = "size-unlimited"
  case sizeUnknown = "size-unknown"
  case limitStates = "limit-states"
  case limitBytes = "limit-bytes"
  case limitTime = "limit-time"
  case limitCancelled = "limit-cancelled"
  case limitBuffer = "limit-buffer"
  case outcomes, outcome, schedules, share
  case fewerOutcomes = "fewer-outcomes"
  case shortest, step, buffer, memory, held, thread, does
  case exploring, programs, program, shows
  case tryingRepairs = "trying-repairs"
  case programsWays = "programs-ways"
  case source

  // MARK: Repairs
  case noRepair = "no-repair"
  case noRepairFound = "no-repair-found"
  case nothingToRepair = "nothing-to-repair"
  case repairFences = "repair-fences"
  case repairAtomic = "repair-atomic"
  case repairLock = "repair-lock"
  case repairLooking = "repair-looking"
  case repairOrder = "repair-order"
  case fewerFail = "fewer-fail"
  case otherRepairs = "other-repairs"
  case repairCost = "repair-cost"

  // MARK: What is wrong with a program
  case noProgram = "no-program"
  case unknownProgram = "unknown-program"
  case unknownProgramMeant = "unknown-program-meant"
  case programError = "program-error"
  case lineEnd = "line-end"
  case problemUnexpected = "problem-unexpected"
  case problemCharacter = "problem-character"
  case problemLarge = "problem-large"
  case problemSmall = "problem-small"
  case problemIndentation = "problem-indentation"
  case problemNoName = "problem-no-name"
  case problemName = "problem-name"
  case problemReserved = "problem-reserved"
  case problemTaken = "problem-taken"
  case problemKind = "problem-kind"
  case problemNoIndex = "problem-no-index"
  case problemIndex = "problem-index"
  case problemRange = "problem-range"
  case problemLoop = "problem-loop"
  case problemAtomic = "problem-atomic"
  case problemLook = "problem-look"
  case problemChange = "problem-change"
  case problemChain = "problem-chain"
  case problemMany = "problem-many"
  case problemNoThread = "problem-no-thread"
  case aName = "a-name"
  case aNumber = "a-number"
  case aValue = "a-value"
  case aStatement = "a-statement"
  case aLabel = "a-label"
  case indentedLines = "indented-lines"
  case kindValue = "kind-value"
  case kindLock = "kind-lock"
  case kindCondition = "kind-condition"
  case kindSemaphore = "kind-semaphore"
  case kindBarrier = "kind-barrier"
  case kindQueue = "kind-queue"
  case kindOwn = "kind-own"
  case manyThreads = "many-threads"
  case manyValues = "many-values"
  case manyNames = "many-names"
  case manyInstructions = "many-instructions"
  case manyObjects = "many-objects"
  case manyLevels = "many-levels"
  case manyWords = "many-words"
  case manyOperations = "many-operations"
}

extension MemoryModel {
  /// What it is called.
  var word: ProgramWord {
    switch self {
    case .sequential: .sequential
    case .buffered: .totalStoreOrder
    }
  }
}
