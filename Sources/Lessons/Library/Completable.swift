/// Content of which a language may have a part only, and takes the rest from another one.
protocol Completable {
  /// Adds the sections that are missing here, as they are in the reference.
  mutating func complete(from reference: Self)
}

extension Lesson: Completable {
  mutating func complete(from reference: Lesson) {
    steps += reference.steps.dropFirst(steps.count)
  }
}

extension Explanation: Completable {
  mutating func complete(from reference: Explanation) {
    sections += reference.sections.filter {
      explanation(finding: $0.finding, value: $0.value) == nil
    }
  }
}

extension FAQPage: Completable {
  mutating func complete(from reference: FAQPage) {
    // The number of an item is its place, which is the same in every language.
    items = reference.items.map { original in
      var item = items.first { $0.name == original.name } ?? original
      item.number = original.number
      return item
    }
  }
}

extension Glossary: Completable {
  mutating func complete(from reference: Glossary) {
    terms = reference.terms.map { original in
      terms.first { $0.key == original.key } ?? original
    }
  }
}

extension ExercisePage: Completable {
  mutating func complete(from reference: ExercisePage) { judge = judge ?? reference.judge }
}

extension ReadingList: Completable {
  mutating func complete(from reference: ReadingList) {
    works += reference.works.filter { original in !works.contains { $0.key == original.key } }
  }
}

extension ClaimPage: Completable {
  mutating func complete(from reference: ClaimPage) {
    sections = reference.sections.map { original in
      sections.first { $0.number == original.number } ?? original
    }
    claims = reference.claims.map { original in
      claims.first { $0.rows == original.rows } ?? original
    }
  }
}

extension Dictionary<String, Misconception>: Completable {
  mutating func complete(from reference: [String: Misconception]) {
    merge(reference) { own, _ in own }
  }
}
