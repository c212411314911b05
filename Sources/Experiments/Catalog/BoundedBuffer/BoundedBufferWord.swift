internal import Wording

/// The words of the tables and pictures of `bounded-buffer`.
enum BoundedBufferWord: String, WordKey {
  static let page = WordPage("explain/bounded-buffer")
  case producer, consumer
  case workersTitle = "workers-title"
  case noFault = "no-fault"
  case withFault = "with-fault"
  case tableTitle = "table-title"
}

/// What a worker of `bounded-buffer` does, as its events name it.
enum BoundedBufferState: String, WordKey {
  static let page = BoundedBufferWord.page
  case working, waiting
  case atTheBuffer = "at the buffer"
  case tookFromEmpty = "took from empty"
}
