internal import Platform

/// The worker scripts inside the program, and their way into a folder where Python can run them.
enum PythonScript {
  /// The module that every script uses to speak to its supervisor.
  static let library = "lab"
  private static let folder = "Sources/Python/"

  /// The text of a script by its name without ending; nil when there is none.
  static func text(_ name: String) -> String? {
    EmbeddedFiles.files.first { $0.path == folder + name + ".py" }?.text
  }

  /// The names of all scripts.
  static var names: [String] {
    EmbeddedFiles.files.map(\.path).filter { $0.hasPrefix(folder) }
      .map { String($0.dropFirst(folder.count).dropLast(".py".count)) }
  }

  /// Writes a script and the module beside it.
  /// - Returns: the path of the script.
  /// - Throws: `PlatformError.call` when the folder cannot be written.
  static func write(_ name: String, into folder: String) throws(PlatformError) -> String {
    for file in [library, name] {
      try FileDescriptor.create(folder + "/" + file + ".py", text: text(file) ?? "")
    }
    return folder + "/" + name + ".py"
  }
}
