/// What Enter and single keys do until another line is typed.
struct Offer: Equatable {
  /// A command that somebody has been told of.
  struct Command: Equatable {
    let line: String
    /// The findings that its run is to show first; those of the experiment where none is named.
    var asked: [String] = []
  }

  /// What Enter alone does.
  var enter: Command?
  /// What a key does before Enter.
  var keys: [String: Command] = [:]

  /// An offer that Enter takes, and others that keys take.
  init(_ line: String?, showing asked: [String] = [], keys: [String: String] = [:]) {
    enter = line.map { Command(line: $0, asked: asked) }
    self.keys = keys.mapValues { Command(line: $0) }
  }

  /// What a typed line takes of it; nil where it is a line of its own.
  func command(for typed: String) -> Command? {
    typed.allSatisfy(\.isWhitespace) ? enter : keys[typed.lowercased()]
  }
}
