internal import Wording

/// A sentence that `advise` asks or says.
enum AdviceWord: WordKey {
  case ask(JobQuestion)
  case choice(JobQuestion, String)
  case use(Advice.Workers)
  case count, countWaiting
  case channel(Advice.Channel)
  case chunk, chunkOne
  case because(Advice.Reason)
  case rule(Advice.RuleOfThumb)
  case sure(Advice.Sureness)
  case unsaid(JobQuestion)
  case weakInconclusive, weakOld, weakOtherMachine, weakCaveat
  case missing, offer

  static let page = WordPage("advice")

  static var allCases: [AdviceWord] {
    let choices = JobQuestion.allCases.flatMap { question in
      question.choices.map { AdviceWord.choice(question, $0.name) }
    }
    return choices + JobQuestion.allCases.flatMap { [.ask($0), .unsaid($0)] }
      + Advice.Workers.allCases.map { .use($0) } + Advice.Channel.allCases.map { .channel($0) }
      + Advice.Reason.allCases.map { .because($0) }
      + Advice.RuleOfThumb.allCases.map { .rule($0) }
      + Advice.Sureness.allCases.map { .sure($0) }
      + [
        .count, .countWaiting, .chunk, .chunkOne, .weakInconclusive, .weakOld, .weakOtherMachine,
        .weakCaveat, .missing, .offer,
      ]
  }

  var rawValue: String {
    switch self {
    case .ask(let question): "ask-" + question.rawValue
    case .choice(let question, let name): question.rawValue + "-" + name
    case .use(let workers): "use-" + workers.rawValue
    case .count: "count"
    case .countWaiting: "count-waiting"
    case .channel(let channel): "channel-" + channel.rawValue
    case .chunk: "chunk"
    case .chunkOne: "chunk-one"
    case .because(let reason): "because-" + reason.rawValue
    case .rule(let rule): "rule-" + rule.rawValue
    case .sure(let sureness): "sure-" + sureness.rawValue
    case .unsaid(let question): "unsaid-" + question.rawValue
    case .weakInconclusive: "weak-inconclusive"
    case .weakOld: "weak-old"
    case .weakOtherMachine: "weak-other-machine"
    case .weakCaveat: "weak-caveat"
    case .missing: "missing"
    case .offer: "offer"
    }
  }

  init?(rawValue: String) {
    guard let word = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = word
  }
}
