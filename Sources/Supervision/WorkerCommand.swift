internal import Platform

/// Which program does the work of a run; any program that writes the records can be one.
public struct WorkerCommand: Equatable, Sendable {
  /// A path, or a name to look up in PATH.
  public var executable: String
  /// The arguments after the program's own name.
  public var arguments: [String]
  /// Variables set in addition to the caller's environment, or in place of them.
  public var environment: [String: String]

  /// A program with its arguments; "/proc/self/exe" is the calling program itself.
  public init(executable: String, arguments: [String], environment: [String: String] = [:]) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
  }

  /// The environment of the worker, as NAME=VALUE, when its private folder is at the path.
  ///
  /// The crash reporter of Swift is switched off, because a crash may be what a lesson expects.
  func fullEnvironment(folder: String) -> [String] {
    var changes = environment
    changes["SWIFT_BACKTRACE"] = "enable=no"
    changes["TMPDIR"] = folder
    changes[RunFolder.variable] = folder
    return ProcessEnvironment.current(replacing: changes)
  }
}
