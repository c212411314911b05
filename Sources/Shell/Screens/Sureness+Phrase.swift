internal import Notebook
internal import Wording

extension Sureness {
  /// The phrase for how sure somebody was.
  var phrase: Phrase { level == 1 ? .sure1 : level == 2 ? .sure2 : .sure3 }
}
