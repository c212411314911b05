/// Reads the glossary: a heading with the key of the term, its other forms, and its definition.
enum GlossaryReader {
  /// The page and the faults of its text.
  static func page(_ text: String, file: String) -> (value: Glossary, faults: [ContentFault]) {
    let outline = PageOutline(text, file: file)
    var reader = ContentReader()
    let introduction = reader.introduction(of: outline, file: file)
    var terms: [Glossary.Term] = []
    for section in outline.sections {
      guard let (key, name) = section.namedHeading else {
        reader.add(.namelessItem(section.title), at: section.location)
        continue
      }
      let forms = section.quotations(of: .forms)
      let definition = reader.prose(section.nodes.filter { node in !forms.contains(node) })
      if definition.isEmpty { reader.add(.noText(section: name), at: section.location) }
      terms.append(
        Glossary.Term(
          key: key, name: name,
          forms: forms.flatMap(QuoteMark.content(of:)).flatMap(\.partedBySemicolons),
          definition: definition, location: section.location))
    }
    let page = Glossary(title: outline.title ?? "", introduction: introduction, terms: terms)
    return (page, reader.faults)
  }
}
