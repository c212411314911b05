/// What a thread in a system call waits for, by the number of the call on this architecture.
enum CallMeaning: Equatable {
  /// A word in memory.
  case futex
  /// The descriptor that the first argument names.
  case descriptor
  /// Any of several descriptors.
  case events
  /// Nothing but time.
  case sleep
  /// A child process.
  case child
  /// A signal.
  case signal
  /// A message queue or a semaphore between processes.
  case message
  /// A file by its name, or all of them.
  case file
  /// Something else.
  case other

  /// The meaning of a call.
  init(_ number: Int) { self = Self.meanings[number] ?? .other }

  #if arch(x86_64)
    private static let numbers: [(CallMeaning, [Int])] = [
      (.futex, [202, 449, 455]),
      (
        .descriptor,
        [
          0, 1, 17, 18, 19, 20, 40, 42, 43, 44, 45, 46, 47, 72, 73, 74, 75, 275, 277, 288, 295, 296,
          299, 307, 327, 328,
        ]
      ),
      (.events, [7, 23, 232, 270, 271, 281, 441]),
      (.sleep, [35, 230]), (.child, [58, 61, 247]), (.signal, [34, 128, 130]),
      (.message, [65, 69, 70, 220, 242, 243]),
      (.file, [2, 26, 82, 87, 162, 208, 257, 306, 426]),
    ]
  #else
    private static let numbers: [(CallMeaning, [Int])] = [
      (.futex, [98, 449, 455]),
      (
        .descriptor,
        [
          25, 32, 63, 64, 65, 66, 67, 68, 69, 70, 71, 76, 82, 83, 84, 202, 203, 206, 207, 211, 212,
          242, 243, 269, 286, 287,
        ]
      ),
      (.events, [22, 72, 73, 441]),
      (.sleep, [101, 115]), (.child, [95, 260]), (.signal, [133, 137]),
      (.message, [182, 183, 188, 189, 192, 193]),
      (.file, [4, 35, 56, 81, 227, 267, 426]),
    ]
  #endif

  private static let meanings = Dictionary(
    numbers.flatMap { meaning, numbers in numbers.map { ($0, meaning) } }
  ) { first, _ in first }
}
