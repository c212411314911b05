public import Platform

/// A worker script inside the program, and its way into a folder where Python can run it.
public struct PythonScript: Equatable, Sendable {
  /// The name of the file without its ending.
  public let name: String
  /// The whole text.
  public let text: String

  /// A script by its name without ending, with its text.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The modules that scripts share; every script speaks to its supervisor by `lab`.
  public static var modules: [PythonScript] {
    EmbeddedFiles.files.compactMap { PythonScript(path: $0.path, text: $0.text) }
  }

  /// The script of an embedded file; nil where the file is no script.
  public init?(path: String, text: String) {
    guard let file = path.split(separator: "/").last, file.hasSuffix(Self.ending) else {
      return nil
    }
    self.init(name: String(file.dropLast(Self.ending.count)), text: text)
  }

  private static let ending = ".py"

  /// The name of the file.
  public var fileName: String { name + Self.ending }

  /// The shared modules that the script imports.
  public var imports: [PythonScript] {
    let lines = Set(text.split(separator: "\n"))
    return Self.modules.filter { lines.contains("import \($0.name)") }
  }

  /// Writes the script and the modules beside it.
  /// - Returns: the path of the script.
  /// - Throws: `PlatformError.call` when the folder cannot be written.
  public func write(into folder: String) throws(PlatformError) -> String {
    for file in imports + [self] {
      try FileDescriptor.create(folder + "/" + file.fileName, text: file.text)
    }
    return folder + "/" + fileName
  }
}
