import Experiments
import Notebook
import Results
import TestSupport
import Testing

@testable import Shell

@Suite("Asking for advice")
struct AdviseCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A session at a prompt whose person types these answers, one after the other.
  private func interview(_ typed: [String], given: Job = Job()) -> (stayed: Bool, job: Job) {
    let session = Samples.session(folder)
    var answers = typed
    session.ask = { _ in answers.isEmpty ? nil : answers.removeFirst() }
    var job = given
    let stayed = AdviceInterview(
      session: session, texts: Phrases(adviceIn: session.library, language: .english)
    ).complete(&job)
    return (stayed, job)
  }

  @Test("Letters answer, the question mark leaves open, and a wrong word is asked again")
  func letters() {
    let (stayed, job) = interview(["a", "b", "x", "C", "?", "a"])
    #expect(stayed)
    #expect(job.waits == .cpu)
    #expect(job.runtime == .python)
    #expect(job.task == TimeSpan(nanoseconds: 20e6))
    #expect(job.data == nil)
    #expect(job.contain == .yes)
  }

  @Test("What an option has said is not asked")
  func given() {
    let job = AdviceSamples.job()
    #expect(interview([], given: job) == (true, job))
  }

  @Test("Who leaves is left in peace")
  func leaving() { #expect(!interview(["a"]).stayed) }

  @Test("A script that says nothing about the job is told so")
  func nothing() { #expect(Samples.session(folder).perform(words: ["advise"]) == .badInput) }

  @Test(
    "Words that are no answers are bad input",
    arguments: [
      ["--waits", "sometimes"], ["--data", "much"], ["--contain", "perhaps"], ["--task", "2"],
      ["--task", "2000000s"], ["--runtime", "ruby"],
    ])
  func refused(words: [String]) {
    #expect(Samples.session(folder).perform(words: ["advise"] + words) == .badInput)
  }

  @Test("A script gets its advice without being asked back")
  func script() {
    #expect(
      Samples.session(folder).perform(words: ["advise", "--waits", "cpu", "--json"]) == .success)
  }

  @Test("The object names the recommendation, its evidence, and what is missing")
  func object() throws {
    let job = AdviceSamples.job()
    let advice = Advisor.advice(for: job) { AdviceSamples.usual[$0] }
    guard case .object(let object) = AdviceObject.object(advice, for: job),
      case .object(let recommendation)? = object["recommendation"],
      case .list(let reasons)? = object["reasons"]
    else {
      Issue.record("no object")
      return
    }
    #expect(recommendation["workers"] == .text("process-pool"))
    #expect(object["sureness"] == .text("sure"))
    #expect(object["missing"] == .list([]))
    #expect(reasons.count == advice.arguments.count)
  }
}
