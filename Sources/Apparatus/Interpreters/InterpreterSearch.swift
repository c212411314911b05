internal import Platform
internal import Terminal

/// Finds the Python interpreters of this machine: on the PATH and among pyenv's versions.
public enum InterpreterSearch {
  /// The interpreters of a selection, in its order.
  /// - Throws: `InterpreterError.notFound` and `.tooOld` for a name that cannot be used.
  public static func interpreters(
    _ selection: InterpreterSelection
  ) throws(InterpreterError) -> [Interpreter] {
    if selection.names.isEmpty {
      let found = all().filter(\.isSupported)
      if found.isEmpty { throw .notFound(selection.description, found: []) }
      return found
    }
    var result: [Interpreter] = []
    for name in selection.names { result.append(try interpreter(name)) }
    return result
  }

  /// The interpreter that answers to a name or path.
  /// - Throws: `InterpreterError.notFound` and `.tooOld`.
  public static func interpreter(_ name: String) throws(InterpreterError) -> Interpreter {
    if name == InterpreterSelection.newest { return try newest() }
    // What the PATH gives first may be a switch of versions without a version behind it.
    for path in paths(of: name) {
      guard let found = InterpreterProbe.ask(path, name: name) else { continue }
      if !found.isSupported { throw .tooOld(name, version: found.version) }
      return found
    }
    throw .notFound(name, found: all().filter(\.isSupported).map(\.name))
  }

  /// The interpreter of the newest version that answers.
  private static func newest() throws(InterpreterError) -> Interpreter {
    for name in names().reversed() {
      if let found = try? interpreter(name) { return found }
    }
    throw .notFound(InterpreterSelection.newest, found: [])
  }

  /// Every interpreter found, each program once; asking them takes some tens of milliseconds each.
  public static func all() -> [Interpreter] {
    var seen: Set<String> = []
    let candidates = folders.flatMap { folder in
      // The longest name says most: python3.11 rather than python3.
      Folder.names(in: folder).filter(isInterpreterName).sorted { $0.count > $1.count }
        .map { (folder, $0) }
    }
    let found = candidates.compactMap { folder, name -> Interpreter? in
      let path = folder + "/" + name
      guard let real = Folder.resolved(path), seen.insert(real).inserted else { return nil }
      return InterpreterProbe.ask(path, name: name)
    }
    var names: Set<String> = []
    return found.uniqued { Folder.resolved($0.path) ?? $0.path }
      .map { names.insert($0.name).inserted ? $0 : $0.named($0.path) }
  }

  /// The names to choose from, the oldest version first, found without asking anybody.
  public static func names() -> [String] {
    let found = folders.flatMap { folder in
      Folder.names(in: folder).filter {
        isInterpreterName($0) && !isTooOld($0) && Folder.isExecutable(folder + "/" + $0)
      }
    }
    return Set(found).sorted { isOlder($0, than: $1) }
  }

  /// Of one version, the build with the global lock comes first, and the shorter name.
  static func isOlder(_ one: String, than other: String) -> Bool {
    let (version, otherVersion) = (numbers(in: one), numbers(in: other))
    if version != otherVersion { return version.lexicographicallyPrecedes(otherVersion) }
    return (one.count, one) < (other.count, other)
  }

  private static func isTooOld(_ name: String) -> Bool {
    let numbers = numbers(in: name)
    return numbers.count == 2 && (numbers[0], numbers[1]) < Interpreter.oldest
  }

  /// The places where a program of that name may be, the best first.
  private static func paths(of name: String) -> [String] {
    if name.contains("/") { return [name] }
    return folders.map { $0 + "/" + name }.filter { Folder.isExecutable($0) }
  }

  /// The folders of the PATH, then those of pyenv's versions, the newest first.
  private static var folders: [String] {
    let path = (ProcessEnvironment.value(of: "PATH") ?? "").split(separator: ":").map(String.init)
    let root =
      ProcessEnvironment.value(of: "PYENV_ROOT")
      ?? (ProcessEnvironment.value(of: "HOME") ?? "") + "/.pyenv"
    let versions = Folder.names(in: root + "/versions").sorted { isNewer($0, than: $1) }
    return path + versions.map { root + "/versions/" + $0 + "/bin" }
  }

  /// Builds without the global lock come last: what they call python3.13 is hardly meant by it.
  private static func isNewer(_ one: String, than other: String) -> Bool {
    if one.hasSuffix("t") != other.hasSuffix("t") { return other.hasSuffix("t") }
    return numbers(in: other).lexicographicallyPrecedes(numbers(in: one))
  }

  /// The parts of the version in a name such as "3.11.7" or "python3.13t".
  private static func numbers(in name: String) -> [Int] {
    name.split(separator: ".").map { Int($0.filter(\.isNumber)) ?? 0 }
  }

  /// Names such as python3, python3.11 and python3.13t, but not python3-config.
  static func isInterpreterName(_ name: String) -> Bool {
    guard name.hasPrefix("python3") else { return false }
    var rest = name.dropFirst("python3".count)
    if rest.last == "t" { rest.removeLast() }
    return rest.isEmpty
      || rest.first == "." && rest.count > 1 && rest.dropFirst().allSatisfy(\.isNumber)
  }
}

extension Interpreter {
  /// The same interpreter under another name.
  fileprivate func named(_ name: String) -> Interpreter {
    Interpreter(
      name: name, path: path, version: version, implementation: implementation,
      isFreeThreaded: isFreeThreaded, hasSubInterpreters: hasSubInterpreters)
  }
}
