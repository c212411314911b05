public import Apparatus

extension PythonScript {
  /// The scripts of all experiments that Python measures.
  public static var all: [PythonScript] {
    EmbeddedFiles.files.compactMap { PythonScript(path: $0.path, text: $0.text) }
  }

  /// The script of that name; nil when there is none.
  public static func named(_ name: String) -> PythonScript? { all.first { $0.name == name } }
}
