internal import Apparatus
/// A file of the program's own source: the code that runs when an experiment does.
public struct SourceFile: Equatable, Sendable {
  /// The name of the file, such as "Race.swift".
  public let name: String
  /// The whole text.
  public let text: String

  /// The files behind an experiment by a runtime, the one to read first in front.
  ///
  /// The native ones are the type of the experiment and what begins with its name; the Python ones
  /// are the script and the modules it uses. Empty where the runtime does not measure it.
  public static func files(of experiment: any Experiment.Type, by runtime: Runtime) -> [SourceFile]
  {
    switch runtime {
    case .native: native("\(experiment)")
    case .python: python(experiment.name)
    }
  }

  private static func native(_ type: String) -> [SourceFile] {
    let files = EmbeddedFiles.files.filter { $0.path.contains("/\(type)/") }
      .map { SourceFile(path: $0.path, text: $0.text) }.filter { $0.name.hasSuffix(".swift") }
    return files.filter { $0.name == type + ".swift" } + files.filter { $0.name != type + ".swift" }
  }

  private static func python(_ name: String) -> [SourceFile] {
    guard let script = PythonScript.named(name) else { return [] }
    return ([script] + script.imports).map { SourceFile(name: $0.fileName, text: $0.text) }
  }
}

extension SourceFile {
  private init(path: String, text: String) {
    self.init(name: path.split(separator: "/").last.map(String.init) ?? path, text: text)
  }
}
