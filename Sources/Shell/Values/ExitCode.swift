/// The exit statuses of the program.
enum ExitCode: Int32, Comparable {
  case success = 0
  case failed = 1
  case badInput = 2
  case interrupted = 130

  static func < (left: ExitCode, right: ExitCode) -> Bool { left.rawValue < right.rawValue }
}
