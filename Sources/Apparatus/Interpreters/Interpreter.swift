/// A Python interpreter that answered: where it is, and what it can do.
public struct Interpreter: Equatable, Sendable {
  /// The name by which it was asked for, such as "python3.11".
  public let name: String
  /// The path of the program itself.
  public let path: String
  /// The version, such as "3.11.7".
  public let version: String
  /// The implementation, such as "cpython".
  public let implementation: String
  /// Whether it was built without the global interpreter lock (PEP 703).
  public let isFreeThreaded: Bool
  /// Whether a module for interpreters within the process is there (PEP 734 or its forerunners).
  public let hasSubInterpreters: Bool

  /// The oldest version that the Python workers are written for.
  public static let oldest = (3, 8)

  /// Whether the Python workers can run on it.
  public var isSupported: Bool {
    let numbers = version.split(separator: ".").compactMap { Int($0) }
    return numbers.count >= 2 && (numbers[0], numbers[1]) >= Self.oldest
  }

  /// The version and what is special about the build, such as "3.13.0 free-threaded".
  public var summary: String { version + (isFreeThreaded ? " free-threaded" : "") }
}

extension Interpreter {
  /// Prints the facts, one a line; it runs on every Python from 3.4.
  static let questions = [
    "import sys, importlib.util as search",
    "print(sys.executable)",
    "print('.'.join(map(str, sys.version_info[:3])))",
    "print(sys.implementation.name)",
    "print('t' in getattr(sys, 'abiflags', ''))",
    "print(any(map(search.find_spec, ('_interpreters', '_xxsubinterpreters'))))",
  ].joined(separator: "\n")

  /// Reads the answers to the questions; nil when they are none.
  init?(name: String, answers: String) {
    let lines = answers.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= 5, lines[0].hasPrefix("/") else { return nil }
    self.init(
      name: name, path: lines[0], version: lines[1], implementation: lines[2],
      isFreeThreaded: lines[3] == "True", hasSubInterpreters: lines[4] == "True")
  }
}
