internal import ArgumentParser

/// An entry of the notebook as it is typed: its number, or `last` for the last run.
enum EntryReference: Equatable, ExpressibleByArgument {
  case last
  case number(Int)

  /// The word that stands for the last run.
  static let lastWord = "last"

  /// Reads `last` or a number from 1.
  init?(argument: String) {
    if argument == Self.lastWord {
      self = .last
    } else if let number = Int(argument), number > 0 {
      self = .number(number)
    } else {
      return nil
    }
  }
}
