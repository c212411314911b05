/// What stands behind the opening fence of a code block.
struct FenceInformation: Equatable {
  /// What the block is for.
  enum Purpose: Equatable {
    /// Code to read, in some language.
    case code
    /// Commands to run as they stand.
    case run
    /// A command to run with an option changed.
    case modify
    /// A program to explore, with the options of the command.
    case explore([String])
    /// The word `conlab` followed by something that means nothing.
    case unknown
  }

  let language: String
  let purpose: Purpose

  init(_ information: String) {
    let words = information.split(separator: " ").map(String.init)
    language = words.first ?? ""
    purpose =
      switch words {
      case ["conlab"]: .run
      case ["conlab", "modify"]: .modify
      case _ where words.starts(with: ["conlab", "explore"]): .explore(Array(words.dropFirst(2)))
      case _ where words.first == "conlab": .unknown
      default: .code
      }
  }
}
