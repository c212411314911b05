internal import Lessons
internal import Terminal
internal import Wording

extension Dispatcher {
  /// What a line was understood as: something to do, and the command that would have said it.
  struct Understood {
    /// What is to be done; nil where all has been said.
    let parsed: Parsed?
    let name: String
  }

  /// What words mean: a command, else an answer to the open question, else what somebody may mean
  /// who does not know the commands yet.
  func understand(_ words: [String]) throws(ShellError) -> Understood {
    if let move = move(words) { return move }
    // Without a question it asks what there is to type.
    let isAsked = guide.isAsking || words.first.map { !["?", "？"].contains($0) } ?? true
    let letter = NewcomerWords.letter(words) ?? []
    for spelling in isAsked ? [letter, Array(letter.prefix(1))] : [["help"]] {
      if let parsed = try? Parsing.parse(spelling) {
        return Understood(parsed: parsed, name: spelling[0])
      }
    }
    // A number may be the first word of a choice.
    if words.first?.first?.isNumber == true, let answer = try answer(words) { return answer }
    if let sentence = NewcomerWords.sentence(words), let parsed = try? Parsing.parse(sentence) {
      say(sentence.joined(separator: " "))
      return Understood(parsed: parsed, name: sentence[0])
    }
    do throws(ShellError) {
      return Understood(parsed: try Parsing.parse(words), name: words.first ?? "")
    } catch {
      if let answer = try answer(words) { return answer }
      guard error.mayMeanAnother, let meant = meant(words) else { throw error }
      return meant
    }
  }

  /// Whether a line says no more than Enter does, and does not answer the open question.
  func meansEnter(_ line: String) -> Bool {
    guard NewcomerWords.agrees(line) else { return false }
    let words = line.split(separator: " ").map(String.init)
    return guide.openQuestion.flatMap { SpokenAnswer(question: $0).meaning(of: words) } == nil
  }

  /// Whether a line that begins with a word is prose, in which an apostrophe opens no quote.
  func isProse(_ word: String) -> Bool { !Parsing.names.contains(word.lowercased()) }

  /// What the open game takes of a line that is no command of the lab.
  private func move(_ words: [String]) -> Understood? {
    guard game.takes(words), let first = words.first, !Parsing.names.contains(first),
      let parsed = try? Parsing.parse(["answer", words.joined(separator: " ")])
    else { return nil }
    return Understood(parsed: parsed, name: "play")
  }

  /// An answer to the open question in somebody's own words.
  private func answer(_ words: [String]) throws(ShellError) -> Understood? {
    guard let question = guide.openQuestion else { return nil }
    switch SpokenAnswer(question: question).meaning(of: words) {
    case .answer(let answer, let confidence)?:
      let line = ["answer", question.letter(of: answer)] + (confidence.map { ["\($0)"] } ?? [])
      guard let parsed = try? Parsing.parse(line) else { return nil }
      say(line.dropFirst().joined(separator: " "))
      return Understood(parsed: parsed, name: line[0])
    case .unclear(let places)?:
      throw .unclearAnswer(words.joined(separator: " "), places.prefix(2).map(question.choice))
    case nil: return nil
    }
  }

  /// The first of what the words may mean that can be done.
  private func meant(_ words: [String]) -> Understood? {
    let newcomer = NewcomerWords(words: words, lessons: sitting.library.lessonNames)
    if sitting.isInteractive, let remark = newcomer.remark {
      show([.document([.paragraph(sitting.words.text(remark, ["word": words[0]]))])])
      return Understood(parsed: nil, name: words[0])
    }
    for meaning in newcomer.meanings {
      guard let parsed = try? Parsing.parse(meaning) else { continue }
      say(meaning.joined(separator: " "))
      return Understood(parsed: parsed, name: meaning[0])
    }
    return nil
  }

  /// Says what a line was understood as; beside the result, where a program may read that.
  private func say(_ line: String) {
    let sentence = sitting.words.text(Phrase.understoodAs, ["line": .command(line)])
    show([
      sitting.isInteractive
        ? .document([.paragraph(sentence.styled(.faint))]) : .remark(sentence.plain)
    ])
  }
}

extension Question {
  /// What is typed for an answer.
  fileprivate func letter(of answer: Answer) -> String {
    switch answer {
    case .option(let place): String(Question.letter(place))
    case .notSure: "?"
    }
  }

  fileprivate func choice(at place: Int) -> ShellError.Choice {
    ShellError.Choice(
      letter: String(Question.letter(place)), text: options[place].text.plainText)
  }
}
