internal import Results
/// How several people answered one question, the first time each was asked.
public struct QuestionSpread: Equatable, Sendable, Encodable {
  /// A belief behind wrong answers, and how many people showed it.
  public struct Misconception: Equatable, Sendable, Encodable {
    /// Its name.
    public let name: String
    /// How many people showed it.
    public let people: Int
  }

  /// The question.
  public let asked: QuestionReference
  /// The finding that decides it; nil for a question with a fixed answer.
  public let finding: String?
  /// How many people answered.
  public let people: Int
  /// How many answers got each grade; a prediction that was never measured has none.
  public let grades: [String: Int]
  /// The beliefs behind the wrong answers, the most frequent first.
  public let misconceptions: [Misconception]

  /// The share of right answers among those that are right or wrong; nil where there is none.
  public var rightShare: Double? {
    let right = count(.right)
    let decided = right + count(.wrong)
    return decided > 0 ? Double(right) / Double(decided) : nil
  }

  /// How many answers got a grade.
  public func count(_ grade: AnswerGrade) -> Int { grades[grade.rawValue] ?? 0 }

  /// All questions that anybody answered, in the order in which somebody first did.
  static func all(_ participants: [Gathering.Participant]) -> [QuestionSpread] {
    var order: [QuestionReference] = []
    var answers: [QuestionReference: [FirstAnswer]] = [:]
    for participant in participants {
      for answer in FirstAnswer.all(participant.entries) {
        if answers[answer.asked] == nil { order.append(answer.asked) }
        answers[answer.asked, default: []].append(answer)
      }
    }
    return order.map { QuestionSpread($0, answers[$0] ?? []) }
  }

  private init(_ asked: QuestionReference, _ answers: [FirstAnswer]) {
    self.asked = asked
    finding = answers.lazy.compactMap(\.finding).first
    people = answers.count
    let named = answers.compactMap { answer in answer.grade?.rawValue }
    grades = Dictionary(named.map { ($0, 1) }, uniquingKeysWith: +)
    let beliefs = Dictionary(
      answers.compactMap(\.misconception).map { ($0, 1) }, uniquingKeysWith: +)
    misconceptions = beliefs.map { Misconception(name: $0.key, people: $0.value) }
      .sorted { ($1.people, $0.name) < ($0.people, $1.name) }
  }
}

/// One person's first answer to a question, and what became of it.
private struct FirstAnswer {
  let asked: QuestionReference
  let finding: String?
  let grade: AnswerGrade?
  let misconception: String?

  static func all(_ entries: [NotebookEntry]) -> [FirstAnswer] {
    let outcomes = Outcome.all(entries)
    var seen = Set<QuestionReference>()
    return entries.compactMap { entry in
      switch entry.content {
      case .prediction(let prediction):
        guard seen.insert(prediction.asked).inserted else { return nil }
        let outcome = outcomes[entry.id]
        return FirstAnswer(
          asked: prediction.asked, finding: prediction.finding, grade: outcome?.grade,
          misconception: outcome?.misconception)
      case .numberPrediction(let prediction):
        guard seen.insert(prediction.asked).inserted else { return nil }
        let outcome = outcomes[entry.id]
        return FirstAnswer(
          asked: prediction.asked, finding: nil, grade: outcome?.grade,
          misconception: outcome?.misconception)
      case .recall(let answer):
        guard seen.insert(answer.asked).inserted else { return nil }
        return FirstAnswer(
          asked: answer.asked, finding: nil, grade: answer.grade,
          misconception: answer.misconception)
      case .run, .outcome, .numberOutcome, .schedule, .unknown: return nil
      }
    }
  }
}

/// What became of a prediction, of a finding or of a number.
private struct Outcome {
  let grade: AnswerGrade
  let misconception: String?

  /// The outcomes by the entries of their predictions.
  static func all(_ entries: [NotebookEntry]) -> [Int: Outcome] {
    var outcomes: [Int: Outcome] = [:]
    for entry in entries {
      switch entry.content {
      case .outcome(let one):
        outcomes[one.prediction] = Outcome(grade: one.grade, misconception: one.misconception)
      case .numberOutcome(let one):
        outcomes[one.prediction] = Outcome(grade: one.grade, misconception: one.misconception)
      case .run, .prediction, .numberPrediction, .recall, .schedule, .unknown: break
      }
    }
    return outcomes
  }
}
