extension ContentCheck {
  /// Differences between each language and the reference: files, sections, and what they ask.
  func languageFaults(paths: [ContentPath], pages: [String: Page]) -> [ContentFault] {
    let languages = Set(paths.map(\.language))
    // A teacher's folder may be in one language, whichever it is.
    let reference =
      languages.contains(Library.referenceLanguage)
      ? Library.referenceLanguage : languages.sorted().first
    guard let reference else { return [] }
    let written = Set(paths.map(\.written))
    var faults: [ContentFault] = []
    for path in paths where path.language != reference {
      let original = path.inLanguage(reference)
      guard written.contains(original) else {
        faults.append(missing(original, because: path.written))
        continue
      }
      switch (pages[path.written], pages[original]) {
      case (.sections(let here), .sections(let there)):
        faults += differences(here, there, file: path.written)
      case (.faq(let here), .faq(let there)):
        faults +=
          differences(here.items.map(\.entry), there.items.map(\.entry), file: path.written)
          + differences(here.items, there.items)
      case (.explanation(let here), .explanation(let there)):
        faults += differences(here, there)
      case (.claims(let here), .claims(let there)):
        faults += differences(here, there, file: path.written)
      case (.glossary(let here), .glossary(let there)):
        faults += differences(here.terms.map(\.key), there.terms.map(\.key), file: path.written)
      case (.exercise(let here), .exercise(let there)):
        faults += differences(here, there)
      default: break
      }
    }
    for path in paths where path.language == reference {
      for other in languages.sorted() where other != reference {
        let translation = path.inLanguage(other)
        if !written.contains(translation) {
          faults.append(missing(translation, because: path.written))
        }
      }
    }
    return faults
  }

  private func missing(_ file: String, because reference: String) -> ContentFault {
    ContentFault(.missingFile(reference: reference), at: ContentLocation(file: file))
  }

  private func differences(
    _ here: [ReferencePage.Entry], _ reference: [ReferencePage.Entry], file: String
  ) -> [ContentFault] {
    guard here.count == reference.count else {
      let kind = ContentFault.Kind.differentSectionCount(
        here: here.count, reference: reference.count)
      return [ContentFault(kind, at: here.last?.location ?? ContentLocation(file: file))]
    }
    return zip(here, reference).flatMap { entry, original -> [ContentFault] in
      differenceKinds(entry.blocks, original.blocks).map {
        ContentFault($0, at: entry.location)
      }
    }
  }

  private func differences(
    _ here: [String], _ reference: [String], file: String
  ) -> [ContentFault] {
    guard here != reference else { return [] }
    return [
      ContentFault(
        .differentTerms(here: here, reference: reference), at: ContentLocation(file: file))
    ]
  }

  private func differenceKinds(
    _ here: [ContentBlock], _ reference: [ContentBlock]
  ) -> [ContentFault.Kind] {
    var kinds: [ContentFault.Kind] = []
    if here.writtenCommands != reference.writtenCommands {
      kinds.append(
        .differentCommands(here: here.writtenCommands, reference: reference.writtenCommands))
    }
    if here.writtenQuestions != reference.writtenQuestions {
      kinds.append(
        .differentQuestions(here: here.writtenQuestions, reference: reference.writtenQuestions))
    }
    let (terms, original) = (
      here.termBoxes.flatMap(\.keys), reference.termBoxes.flatMap(\.keys)
    )
    if terms != original {
      kinds.append(.differentTerms(here: terms, reference: original))
    }
    if here.hints.count != reference.hints.count {
      kinds.append(
        .differentHintCount(here: here.hints.count, reference: reference.hints.count))
    }
    return kinds
  }

  private func differences(_ here: [FAQItem], _ reference: [FAQItem]) -> [ContentFault] {
    zip(here, reference).filter { $0.names != $1.names }.map {
      ContentFault(.differentItem(here: $0.names, reference: $1.names), at: $0.location)
    }
  }

  private func differences(_ here: ExercisePage, _ reference: ExercisePage) -> [ContentFault] {
    var kinds: [ContentFault.Kind] = []
    if here.hints.count != reference.hints.count {
      kinds.append(
        .differentHintCount(here: here.hints.count, reference: reference.hints.count))
    }
    if here.judge != nil { kinds.append(.secondJudge) }
    return kinds.map { ContentFault($0, at: here.location) }
  }

  private func differences(_ here: Explanation, _ reference: Explanation) -> [ContentFault] {
    here.sections.compactMap { section in
      guard
        let original = reference.explanation(finding: section.finding, value: section.value)
      else { return nil }
      let names = section.placeholders.map(\.written).sorted()
      let originalNames = original.placeholders.map(\.written).sorted()
      guard names != originalNames else { return nil }
      return ContentFault(
        .differentPlaceholders(here: names, reference: originalNames), at: section.location)
    }
  }
}

extension [ContentBlock] {
  /// Commands as they stand in the file, those to be modified marked.
  fileprivate var writtenCommands: [String] {
    commands.flatMap { block in
      block.lines.map { block.mustModify ? "modify: " + $0 : $0 }
    }
  }

  /// Identifier and meanings of each question, which are the same in every language.
  fileprivate var writtenQuestions: [String] {
    questions.map { question in
      let meanings = question.options.map(\.meaning.written)
      return question.identifier + " (" + meanings.joined(separator: ", ") + ")"
    }
  }
}

extension FAQItem {
  /// The item as an entry of a page, for what all entries have.
  fileprivate var entry: ReferencePage.Entry {
    .init(number: number, title: title, blocks: blocks, location: location)
  }

  /// Everything about the item that is the same in every language.
  fileprivate var names: [String] {
    [name] + evidence.map(\.written) + lessons
      + numericQuestions.map { question in
        let sides = [question.above, question.below].map { $0.misconception ?? "" }
        return "\(question.quantity.written) within \(question.factor) \(question.finding) "
          + sides.joined(separator: " ")
      }
  }
}
