internal import ArgumentParser

/// A language the lessons are written in.
enum Language: String, CaseIterable, ExpressibleByArgument {
  case english = "en"
  case chinese = "zh"
}

/// When colour is written.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto
  case always
  case never
}
