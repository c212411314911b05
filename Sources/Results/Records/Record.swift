/// One line of the conversation between a worker and its supervisor.
///
/// A worker is any program that writes these as JSON, one object a line, to its descriptor 3.
public enum Record: Equatable, Sendable {
  /// The worker is ready and names the experiment it runs.
  case started(Started)
  /// One number that was measured.
  case observation(Observation)
  /// Something that lasted from one moment to another, for pictures of time.
  case event(Event)
  /// A fact beside the measurements, such as a facility that was refused.
  case note(Note)
  /// The worker measured all it wanted to.
  case finished(Finished)

  /// The first record of every worker.
  public struct Started: Codable, Equatable, Sendable {
    /// The version of the protocol; this one is 1.
    public var `protocol`: Int
    /// The name of the experiment.
    public var experiment: String
    /// The process identifier of the worker.
    public var pid: Int
    /// Who measures: "native", or an interpreter such as "python3.11".
    public var runtime: String

    /// A first record of the current protocol version.
    public init(experiment: String, pid: Int, runtime: String) {
      self.protocol = 1
      self.experiment = experiment
      self.pid = pid
      self.runtime = runtime
    }
  }

  /// One measured number, in the unit that its quantity declares.
  public struct Observation: Equatable, Sendable {
    /// The declared quantity it is a value of.
    public var quantity: String
    /// What was varied.
    public var condition: Condition
    /// The round it belongs to, from 0.
    public var round: Int
    /// The number, in the unit of the quantity.
    public var value: Double

    /// A number measured in one round under one condition.
    public init(
      _ quantity: String, _ condition: Condition = .none, round: Int = 0, value: Double
    ) {
      self.quantity = quantity
      self.condition = condition
      self.round = round
      self.value = value
    }
  }

  /// A stretch of time in the life of one worker, for timelines.
  public struct Event: Equatable, Sendable {
    /// The row it belongs to: the number of the worker, from 0.
    public var worker: Int
    /// What the worker was doing, such as "running" or "waiting".
    public var name: String
    /// The beginning, in nanoseconds since the experiment's own zero.
    public var start: Double
    /// The end, in nanoseconds since the experiment's own zero; equal to the start for an instant.
    public var end: Double
    /// The processor it happened on, where known.
    public var processor: Int?
    /// More about it, such as a lock's name or a thread identifier.
    public var detail: String?
    /// What was varied.
    public var condition: Condition

    /// A stretch of time; an instant has its end at its start.
    public init(
      worker: Int, name: String, start: Double, end: Double, processor: Int? = nil,
      detail: String? = nil, condition: Condition = .none
    ) {
      self.worker = worker
      self.name = name
      self.start = start
      self.end = end
      self.processor = processor
      self.detail = detail
      self.condition = condition
    }
  }

  /// The last record of a worker that was not stopped.
  public struct Finished: Codable, Equatable, Sendable {
    /// Why it stopped measuring.
    public var reason: Reason

    /// A last record.
    public init(_ reason: Reason) { self.reason = reason }
  }

  /// Why a worker stopped measuring of its own accord.
  public enum Reason: String, Codable, Sendable {
    /// Every round that was asked for is done.
    case roundsDone = "rounds-done"
    /// Every decisive interval is as narrow as its target.
    case narrowEnough = "narrow-enough"
    /// The time budget is spent.
    case budgetSpent = "budget-spent"
  }
}
