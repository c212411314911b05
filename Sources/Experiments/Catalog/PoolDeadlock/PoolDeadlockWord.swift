internal import Wording

/// The words of the tables and pictures of `pool-deadlock`.
enum PoolDeadlockWord: String, WordKey {
  static let page = WordPage("explain/pool-deadlock")
  case timelineTitle = "timeline-title"
  case waysTitle = "ways-title"
  case queuesTitle = "queues-title"
  case lengthsTitle = "lengths-title"
  case tasksGiven = "tasks-given"
  case tasksInQueue = "tasks-in-queue"
}

/// What a worker of `pool-deadlock` does, as its events name it.
enum PoolWorkerState: String, WordKey {
  static let page = PoolDeadlockWord.page
  case unoccupied, working, waiting
}
