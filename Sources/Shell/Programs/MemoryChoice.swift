internal import ArgumentParser
internal import Programs

/// One memory model that somebody wants.
enum MemoryChoice: String, CaseIterable, ExpressibleByArgument {
  case sc, tso

  var model: MemoryModel {
    switch self {
    case .sc: .sequential
    case .tso: .buffered
    }
  }
}
