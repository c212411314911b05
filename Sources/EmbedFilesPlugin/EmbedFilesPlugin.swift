import Foundation
import PackagePlugin

/// Lists what is embedded in a target, so that the build notices new, changed and removed files.
@main
struct EmbedFilesPlugin: BuildToolPlugin {
  /// A folder below the package and the endings of the files taken from it.
  typealias Folder = (path: String, endings: Set<String>)

  /// The folders of each target that carries files.
  static let embedded: [String: [Folder]] = [
    "Lessons": [("lessons", ["md", "py", "program"])],
    "Exercises": [("Sources/Exercises", ["py"])],
    "Apparatus": [("Sources/Apparatus", ["swift", "py"]), ("Sources/Platform", ["swift"])],
    "Programs": [("Sources/Programs/Library/Programs", ["program"])],
    "Experiments": [("Sources/Experiments/Catalog", ["swift", "py"])],
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    // The teacher's guide is for a reader of the repository, not for the learner.
    let paths = (Self.embedded[target.name] ?? [])
      .flatMap { files(below: $0.path, of: root, endings: $0.endings) }
      .filter { $0 != "lessons/README.md" }
      .sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding the files of \(target.name)",
        executable: try context.tool(named: "EmbedFiles").url,
        arguments: [output.path(percentEncoded: false), root.path(percentEncoded: false)] + paths,
        inputFiles: paths.map { root.appending(path: $0) },
        outputFiles: [output])
    ]
  }

  /// The paths, relative to the package, of the matching files of one folder at any depth.
  private func files(below folder: String, of root: URL, endings: Set<String>) -> [String] {
    let start = root.appending(path: folder).path(percentEncoded: false)
    let names = FileManager.default.enumerator(atPath: start)?.compactMap { $0 as? String } ?? []
    return
      names
      .filter { endings.contains(URL(filePath: $0).pathExtension) }
      .map { folder + "/" + $0 }
  }
}
