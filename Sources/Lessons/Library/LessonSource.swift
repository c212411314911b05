/// Where content files come from: the program itself, a folder, or memory.
public struct LessonSource: Sendable {
  private enum Storage: Sendable {
    case embedded
    case folder(String)
    case memory([String: [UInt8]])
  }

  private let storage: Storage
  /// The paths of all files relative to the lessons folder, sorted.
  ///
  /// Embedded files from elsewhere in the package keep their path relative to the package.
  public let paths: [String]
  /// The paths among them that stand for content.
  let contentPaths: [ContentPath]

  private init(storage: Storage, paths: [String]) {
    self.storage = storage
    self.paths = paths
    contentPaths = paths.compactMap(ContentPath.init)
  }

  /// The files built into the program.
  public static let embedded = LessonSource(
    storage: .embedded,
    paths: EmbeddedFiles.files.map { String($0.path.trimmingLessonsFolder) })

  /// Whether the files are the ones built into the program.
  var isEmbedded: Bool {
    if case .embedded = storage { true } else { false }
  }

  /// The files of a folder, such as a teacher's own.
  ///
  /// - Throws: `LibraryError.unreadable` when the folder cannot be listed.
  public static func folder(_ path: String) throws(LibraryError) -> LessonSource {
    LessonSource(storage: .folder(path), paths: try LessonFolder.paths(below: path))
  }

  /// Files in memory: content by path.
  public static func memory(_ files: [String: [UInt8]]) -> LessonSource {
    LessonSource(storage: .memory(files), paths: files.keys.sorted())
  }

  /// The text of one file; nothing is read before it is asked for.
  ///
  /// - Throws: `LibraryError.unreadable` and `LibraryError.brokenEncoding`.
  public func text(of path: String) throws(LibraryError) -> String {
    switch storage {
    case .embedded:
      guard let file = EmbeddedFiles.files.first(where: { $0.path.trimmingLessonsFolder == path })
      else { throw .unreadable(path: path, code: 0) }
      return file.text
    case .folder(let folder):
      return try decoded(LessonFolder.contents(of: folder + "/" + path), path: path)
    case .memory(let files):
      guard let bytes = files[path] else { throw .unreadable(path: path, code: 0) }
      return try decoded(bytes, path: path)
    }
  }

  private func decoded(_ bytes: [UInt8], path: String) throws(LibraryError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .brokenEncoding(path: path)
    }
    return text
  }
}

extension String {
  fileprivate var trimmingLessonsFolder: Substring {
    hasPrefix("lessons/") ? dropFirst("lessons/".count) : self[...]
  }
}
