internal import ArgumentParser
internal import Lessons

/// A language the lessons are written in: the name of its folder.
struct Language: RawRepresentable, Hashable, CaseIterable, ExpressibleByArgument {
  let rawValue: String

  static let english = Language(rawValue: Library.referenceLanguage)

  /// The languages built into the program; a folder of somebody's own may hold others.
  static let allCases = Library().languages.map(Language.init(rawValue:))

  init(rawValue: String) { self.rawValue = rawValue }

  /// The language of a folder that can have this name, whether there is one or not.
  init?(argument: String) {
    guard Library.isLanguage(argument) else { return nil }
    self.init(rawValue: argument)
  }

  /// The first of the wanted languages that the lessons have; English where they have none of them.
  static func first(of wanted: [Language?], in library: Library) -> Language {
    wanted.lazy.compactMap(\.self).first { library.languages.contains($0.rawValue) } ?? .english
  }
}

/// When colour is written.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto
  case always
  case never
}
