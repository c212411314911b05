internal import Platform
internal import Prompt

/// The files of the folder that the lab stands in, as a program to watch or as its arguments.
enum ProgramCompletion {
  /// What stands for a program: scripts of Python by their names, others as the system wants them.
  static func programs(_ names: [String]) -> [Completions.Item] {
    shown(names).map { .init($0.hasSuffix(".py") ? $0 : "./" + $0) }
  }

  /// What stands for an argument of a program.
  static func arguments(_ names: [String]) -> [Completions.Item] { shown(names).map { .init($0) } }

  private static func shown(_ names: [String]) -> [String] {
    names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The names of the files that are here.
  static var here: [String] { Folder.names(in: ".") }
}
