/// The numbers of sections and the names of rows that stand in a text, in any language.
struct ArticleReference {
  /// Section numbers such as `2.2`, in the order of the text.
  let sections: [String]
  /// Row names such as `C2.2b`: a capital letter, then a number.
  let rows: [String]

  /// Reads a line such as `Sections 2.2 and 8.3: C2.2b, C8.3c`.
  init(_ text: String) {
    let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) && $0 != "." }
      .map { String($0).trimming { $0 == "." } }
    sections = words.filter { word in
      !word.isEmpty && word.allSatisfy { $0.isNumber || $0 == "." }
    }
    rows = words.filter { word in
      word.first?.isUppercase == true && word.dropFirst().first?.isNumber == true
    }
  }
}
