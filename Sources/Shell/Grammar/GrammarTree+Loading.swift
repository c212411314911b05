internal import ArgumentParser
internal import FoundationEssentials

extension GrammarTree {
  /// The tree of the whole grammar, drawn from the parser when it is first asked for.
  static let whole = try? JSONDecoder().decode(
    GrammarTree.self, from: Data(Conlab._dumpHelp().utf8))
}
