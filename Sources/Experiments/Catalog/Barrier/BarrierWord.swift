internal import Wording

/// The words of the tables and pictures of `barrier`.
enum BarrierWord: String, WordKey {
  static let page = WordPage("explain/barrier")
  case firstMeetings = "first-meetings"
  case lastMeetings = "last-meetings"
  case tableTitle = "table-title"
}

/// What a worker of `barrier` does, as its events name it.
enum BarrierState: String, WordKey {
  static let page = BarrierWord.page
  case working, waiting, ended
}
