internal import Apparatus

/// A file of the program's own source: the code that runs when an experiment does.
public struct SourceFile: Equatable, Sendable {
  /// The name of the file, such as "Race.swift".
  public let name: String
  /// The whole text.
  public let text: String

  /// The language it is written in, as a block of code names it.
  public var language: String { name.hasSuffix(".py") ? "python" : "swift" }

  /// The files behind an experiment by a runtime, the one to read first in front.
  ///
  /// The native ones are the whole folder of the experiment and the apparatus that it times; the
  /// Python ones are the script and the modules it uses. Empty where the runtime does not measure it.
  public static func files(of experiment: any Experiment.Type, by runtime: Runtime) -> [SourceFile]
  {
    switch runtime {
    case .native: native(experiment)
    case .python: python(experiment.name)
    }
  }

  private static func native(_ experiment: any Experiment.Type) -> [SourceFile] {
    let own = folder(of: experiment)
    guard let code = experiment.declaration.code else { return own }
    let names = ([code.file] + code.apparatus).filter { name in !own.contains { $0.name == name } }
    let apparatus = names.compactMap { name in
      ApparatusSource.file(named: name).map { SourceFile(name: name, text: $0) }
    }
    return own + apparatus
  }

  /// The files of the experiment's own folder: its type, what else is Swift, and scripts.
  private static func folder(of experiment: any Experiment.Type) -> [SourceFile] {
    let type = "\(experiment)"
    let files = EmbeddedFiles.files
      .filter { $0.path.hasPrefix("Sources/Experiments/Catalog/\(type)/") }
      .map { SourceFile(path: $0.path, text: $0.text) }
    let rank = { (file: SourceFile) in
      file.name == type + ".swift" ? 0 : file.language == "swift" ? 1 : 2
    }
    return (0...2).flatMap { wanted in files.filter { rank($0) == wanted } }
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
