internal import ArgumentParser
internal import Programs

/// The memory models that somebody wants to see.
enum ModelChoice: String, CaseIterable, ExpressibleByArgument {
  case sc, tso, both

  var models: [MemoryModel] {
    switch self {
    case .sc: [.sequential]
    case .tso: [.buffered]
    case .both: MemoryModel.allCases
    }
  }
}
