internal import Experiments
internal import Results
internal import ArgumentParser
internal import Notebook

/// What the people are called whose exports are laid side by side.
struct PeopleOptions: ParsableArguments {
  @Option(
    help: .init(
      "What a person is called, in the order of the files; the file name if left out.",
      valueName: "name"))
  var name: [String] = []

  /// Refuses what cannot be laid side by side before any file is read.
  func check(_ files: [String], least: Int = 2) throws(ShellError) {
    guard files.count >= least else { throw .tooFewFiles }
    if !name.isEmpty, name.count != files.count {
      throw .wrongNameCount(name.count, files: files.count)
    }
    if let twice = Self.repeated(files) { throw .sameFileTwice(twice) }
    if let twice = Self.repeated(name) { throw .sameNameTwice(twice) }
  }

  /// The notebooks in the files.
  func gathering(_ files: [String]) throws(ShellError) -> Gathering {
    Gathering(try participants(files), usual: ExperimentCatalog.usualOptions)
  }

  /// The notebooks in the files, each with the name of its owner.
  func participants(_ files: [String]) throws(ShellError) -> [Gathering.Participant] {
    var participants: [Gathering.Participant] = []
    for (file, name) in zip(files, names(files)) {
      let text = try TextFile.text(of: file)
      do {
        participants.append(
          .init(
            name: name, entries: try NotebookExport.entries(json: text),
            finished: NotebookExport.finished(json: text)))
      } catch {
        throw ShellError(exported: file, error)
      }
    }
    return participants
  }

  /// The names that were given; else of each file what tells it from the others.
  func names(_ files: [String]) -> [String] {
    if !name.isEmpty { return name }
    let paths = files.map { file in
      let parts = file.split(separator: "/").map(String.init)
      let last = parts.last ?? file
      let stem = last.lowercased().hasSuffix(".json") ? String(last.dropLast(5)) : last
      return Array(parts.dropLast()) + [stem]
    }
    let longest = paths.map(\.count).max() ?? 1
    let lengths = 1...max(longest, 1)
    let candidates = lengths.map { length in
      paths.map { $0.suffix(length).joined(separator: "/") }
    }
    return candidates.first { Set($0).count == $0.count } ?? files
  }

  private static func repeated(_ words: [String]) -> String? {
    var seen = Set<String>()
    return words.first { !seen.insert($0).inserted }
  }
}
