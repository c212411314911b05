internal import ArgumentParser
internal import Programs

/// The memory models that somebody wants to see.
enum ModelChoice: String, CaseIterable, ExpressibleByArgument {
  case sc, tso, both

  var models: [MemoryModel] {
    MemoryChoice(rawValue: rawValue).map { [$0.model] } ?? MemoryModel.allCases
  }
}
