internal import Platform

/// The worker scripts inside the program, and their way into a folder where Python can run them.
enum PythonScript {
  /// The modules that scripts share; every script speaks to its supervisor by the first one.
  static let libraries = ["lab", "channels", "work"]
  private static let ending = ".py"

  /// The text of a script by its name without ending; nil when there is none.
  static func text(_ name: String) -> String? {
    EmbeddedFiles.files.first { $0.path.hasSuffix("/" + name + ending) }?.text
  }

  /// The names of all scripts.
  static var names: [String] {
    EmbeddedFiles.files.compactMap { $0.path.split(separator: "/").last }
      .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
      .filter { !libraries.contains($0) }
  }

  /// The shared modules that a script imports.
  static func imports(of name: String) -> [String] {
    let lines = text(name)?.split(separator: "\n") ?? []
    return libraries.filter { lines.contains("import \($0)") }
  }

  /// Writes a script and the modules beside it.
  /// - Returns: the path of the script.
  /// - Throws: `PlatformError.call` when the folder cannot be written.
  static func write(_ name: String, into folder: String) throws(PlatformError) -> String {
    for file in imports(of: name) + [name] {
      try FileDescriptor.create(folder + "/" + file + ".py", text: text(file) ?? "")
    }
    return folder + "/" + name + ".py"
  }
}
