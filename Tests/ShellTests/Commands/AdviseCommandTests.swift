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

  /// The job that an interview comes to when a person types these answers; nil if they leave.
  private func interview(_ typed: [String], given: Job = Job()) throws -> Job? {
    var answers = typed
    var found: Job?
    var reply = try AdviceInterview(words: Samples.words()).complete(given) { job in
      found = job
      return .nothing
    }
    while case .ask(_, _, let take) = reply.next {
      reply = try take(answers.isEmpty ? nil : answers.removeFirst())
    }
    return found
  }

  @Test("Letters answer, the question mark leaves open, and a wrong word is asked again")
  func letters() throws {
    let job = try #require(try interview(["a", "b", "x", "C", "?", "a"]))
    #expect(job.waits == .cpu)
    #expect(job.runtime == .python)
    #expect(job.task == TimeSpan(nanoseconds: 20e6))
    #expect(job.data == nil)
    #expect(job.contain == .yes)
  }

  @Test("What an option has said is not asked")
  func given() throws {
    let job = AdviceSamples.job()
    #expect(try interview([], given: job) == job)
  }

  @Test("Who leaves is left in peace")
  func leaving() throws { #expect(try interview(["a"]) == nil) }

  @Test("A script that says nothing about the job is told so")
  func nothing() { #expect(Samples.lab(folder).perform(words: ["advise"]) == .badInput) }

  @Test(
    "Words that are no answers are bad input",
    arguments: [
      ["--waits", "sometimes"], ["--data", "much"], ["--contain", "perhaps"], ["--task", "2"],
      ["--task", "2000000s"], ["--runtime", "ruby"],
    ])
  func refused(words: [String]) {
    #expect(Samples.lab(folder).perform(words: ["advise"] + words) == .badInput)
  }

  @Test("A script gets its advice without being asked back")
  func script() {
    #expect(
      Samples.lab(folder).perform(words: ["advise", "--waits", "cpu", "--json"]) == .success)
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
