/// The part that the forms of an English word share: "killing" and "kills" become "kill".
///
/// A few of the rules of Porter, "An algorithm for suffix stripping", Program 14, 1980. The stem
/// need not be a word; it only has to be the same for the forms of one.
enum EnglishStem {
  static func of(_ word: String) -> String {
    // Short words are left alone: "is", "race" and "gil" are not forms of others.
    guard word.utf8.count > 3, word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
    var stem = withoutPlural(word)
    for ending in ["ing", "ed", "er", "est", "ly"] {
      let rest = stem.utf8.count - ending.utf8.count
      guard stem.hasSuffix(ending), rest >= 3, hasVowel(stem.prefix(rest)) else { continue }
      stem = withoutDouble(String(stem.prefix(rest)))
      break
    }
    return stem.hasSuffix("e") && stem.utf8.count > 3 ? String(stem.dropLast()) : stem
  }

  private static func withoutPlural(_ word: String) -> String {
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if ["sses", "xes", "ches", "shes"].contains(where: word.hasSuffix) {
      return String(word.dropLast(2))
    }
    let isPlural = word.hasSuffix("s") && !["ss", "us", "is"].contains(where: word.hasSuffix)
    return isPlural ? String(word.dropLast()) : word
  }

  /// "running" leaves "runn"; a double l, s or z belongs to the word itself.
  private static func withoutDouble(_ stem: String) -> String {
    guard let last = stem.last, stem.dropLast().last == last, !"lsz".contains(last) else {
      return stem
    }
    return String(stem.dropLast())
  }

  private static func hasVowel(_ text: Substring) -> Bool {
    text.contains { "aeiouy".contains($0) }
  }
}
