internal import Wording

/// What is said to a person who plays the scheduler; the headings of `play.md`.
enum PlayWord: String, WordKey {
  static let page = WordPage("play")

  // MARK: What counts as won
  case goalAssertion = "goal-assertion"
  case goalMisuse = "goal-misuse"
  case goalError = "goal-error"
  case goalCondition = "goal-condition"
  case goalDeadlock = "goal-deadlock"
  case goalLivelock = "goal-livelock"
  case goalStuck = "goal-stuck"
  case goalRace = "goal-race"
  case goalNone = "goal-none"
  case fewest
  case fewestUnknown = "fewest-unknown"
  case orImpossible = "or-impossible"

  // MARK: The state
  case key, line, next, own, buffer
  case memory, locks, queues
  case soFar = "so-far"
  case nothingSoFar = "nothing-so-far"
  case did
  case ways
  case waysBuffers = "ways-buffers"
  case canStep = "can-step"

  // MARK: How it goes
  case won
  case wonFewest = "won-fewest"
  case replay
  case kept
  case savedAs = "saved-as"
  case endWithout = "end-without"
  case endReached = "end-reached"
  case brokenOtherwise = "broken-otherwise"
  case hintMove = "hint-move"
  case hintLost = "hint-lost"
  case hintUnknown = "hint-unknown"
  case left
  case nothingWrong = "nothing-wrong"
  case wrongHere = "wrong-here"

  // MARK: What the notebook keeps
  case schedules
  case schedulesLead = "schedules-lead"
  case origin
  case originPlayed = "origin-played"
  case originFound = "origin-found"

  // MARK: What Tab says
  case undoAbout = "undo-about"
  case whyAbout = "why-about"
  case goalAbout = "goal-about"
  case impossibleAbout = "impossible-about"

  // MARK: Puzzles
  case puzzles, puzzle, program, goal, state
  case solved
  case solvedImpossible = "solved-impossible"
  case puzzlesWays = "puzzles-ways"
  case shortAssertion = "short-assertion"
  case shortNever = "short-never"
  case shortFinally = "short-finally"
  case shortEnd = "short-end"
  case shortBuffers = "short-buffers"
  case shortDeadlock = "short-deadlock"
  case shortLivelock = "short-livelock"
  case impossibleRight = "impossible-right"
  case impossibleWrong = "impossible-wrong"
  case nextPuzzle = "next-puzzle"
  case allSolved = "all-solved"

  // MARK: What is wrong with what was typed
  case noSchedule = "no-schedule"
  case noAnswer = "no-answer"
  case noSuchPuzzle = "no-such-puzzle"
  case wrongSchedule = "wrong-schedule"
  case blocked
  case emptyBuffer = "empty-buffer"
  case over
  case severalWays = "several-ways"
  case nothingToUndo = "nothing-to-undo"
  case unreachable
  case unreachableHolds = "unreachable-holds"
}
