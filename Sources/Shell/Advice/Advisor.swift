internal import Experiments

/// Turns a job and what the notebook knows into a recommendation; pure.
///
/// The kind of worker comes first, then whether to keep a pool, the channel, and the chunk. Each
/// step looks at findings; where one is missing, the article's rule of thumb stands in and says so.
struct Advisor {
  let job: Job
  /// What the notebook knows about a question; nil when nothing.
  let known: (EvidenceQuestion) -> Evidence?
  /// The advice as far as it is decided.
  var advice = Advice()

  /// The advice for a job.
  static func advice(for job: Job, known: @escaping (EvidenceQuestion) -> Evidence?) -> Advice {
    var advisor = Advisor(job: job, known: known)
    advisor.decide()
    return advisor.advice
  }

  private init(job: Job, known: @escaping (EvidenceQuestion) -> Evidence?) {
    self.job = job
    self.known = known
  }

  /// What the kind of worker rests on.
  enum Basis {
    case measured, guessed
  }

  private mutating func decide() {
    let (kind, basis) = kind()
    let paying = grain(of: kind)
    advice.workers = paying == .none ? .none : pooled(paying)
    chooseChannel(for: paying)
    if paying != .none { advice.count = job.computes ? job.processors : nil }
    advice.rule = rule(kind, basis)
    advice.doubts += JobQuestion.allCases.filter { !$0.isAnswered(in: job) }.map { .unsaid($0) }
    advice.sureness =
      basis == .guessed ? .guess : advice.doubts.isEmpty ? .sure : .fairly
  }

  /// The decided value of a question; what is missing or weak becomes a doubt.
  mutating func value(_ question: EvidenceQuestion) -> Evidence? {
    guard let evidence = known(question) else {
      doubt(.missing(question))
      return nil
    }
    for weakness in evidence.weaknesses { doubt(.weak(evidence, weakness)) }
    return evidence.decided == nil ? nil : evidence
  }

  /// Runs of one command share their weaknesses, so each is said once.
  private mutating func doubt(_ doubt: Advice.Doubt) {
    let isKnown = advice.doubts.contains { other in
      switch (doubt, other) {
      case (.missing(let one), .missing(let other)): one.command == other.command
      case (.weak(let one, let weakness), .weak(let other, let otherWeakness)):
        one.entry == other.entry && weakness == otherWeakness
          && (weakness != .inconclusive || one.question == other.question)
      default: doubt == other
      }
    }
    if !isKnown { advice.doubts.append(doubt) }
  }

  /// Adds a reason.
  mutating func argue(_ reason: Advice.Reason, _ evidence: Evidence? = nil) {
    advice.arguments.append(.init(reason: reason, evidence: evidence))
  }

  /// Whether more workers than one gained anything.
  static func gains(_ evidence: Evidence) -> Bool { evidence.value != "none" }

  /// The article's rule: waiting wants threads, computing wants processes.
  private func rule(_ kind: Advice.Workers, _ basis: Basis) -> Advice.RuleOfThumb {
    let rule: Advice.Workers
    switch (job.contain, job.waits) {
    case (.yes, _): rule = .processes
    case (_, .io): rule = .threads
    case (_, .cpu): rule = .processes
    default: return .silent
    }
    if basis == .guessed { return .alone }
    return kind == rule && advice.workers != .none ? .confirmed : .overruled
  }
}
