internal import ArgumentParser
internal import FoundationEssentials

extension GrammarTree {
  /// The tree of the whole grammar.
  @Sendable static func load() -> GrammarTree? {
    try? JSONDecoder().decode(GrammarTree.self, from: Data(Conlab._dumpHelp().utf8))
  }
}
