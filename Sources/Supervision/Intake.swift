internal import Platform

/// What has been read from a run so far: records and the two standard streams.
struct Intake<Record: Sendable> {
  private let decode: (ArraySlice<UInt8>) -> Decoded<Record>
  private let limits: Limits
  private var splitter: LineSplitter
  private var lineCount = 0
  private var byteCount = 0
  private var isClosed = false

  private(set) var records: [Record] = []
  private(set) var output = CapturedOutput()
  private(set) var errors = CapturedOutput()
  /// Whether the worker said that its work is done.
  private(set) var isDone = false

  init(limits: Limits, decode: @escaping (ArraySlice<UInt8>) -> Decoded<Record>) {
    self.limits = limits
    self.decode = decode
    splitter = LineSplitter(limit: limits.recordLength)
  }

  /// Adds what was read from the record channel; returns why the run must stop, if it must.
  mutating func addRecords(_ bytes: [UInt8]) -> Ending.Cause? {
    if isClosed { return nil }
    byteCount += bytes.count
    var lines: [ArraySlice<UInt8>] = []
    var cause: Ending.Cause?
    do throws(OverLimit) {
      try splitter.add(bytes) { lines.append($0) }
      if limits.recordBytes > 0, byteCount > limits.recordBytes {
        throw OverLimit(kind: .records, allowed: limits.recordBytes, seen: byteCount)
      }
    } catch {
      cause = .overLimit(error)
    }
    for line in lines {
      if let broken = add(line: line) {
        cause = broken
        break
      }
    }
    // What follows a broken or endless line cannot be understood any more.
    isClosed = cause != nil
    return cause
  }

  private mutating func add(line: ArraySlice<UInt8>) -> Ending.Cause? {
    lineCount += 1
    switch decode(line) {
    case .record(let record): records.append(record)
    case .last(let record):
      records.append(record)
      isDone = true
    case .rejected:
      return .brokenProtocol(
        line: lineCount, excerpt: String(decoding: line.prefix(80), as: UTF8.self))
    }
    return nil
  }

  mutating func addOutput(_ bytes: [UInt8]) -> Ending.Cause? {
    output.add(bytes, keeping: limits.keptOutputBytes)
    return flood(output)
  }

  mutating func addErrors(_ bytes: [UInt8]) -> Ending.Cause? {
    errors.add(bytes, keeping: limits.keptOutputBytes)
    return flood(errors)
  }

  private func flood(_ output: CapturedOutput) -> Ending.Cause? {
    guard limits.outputBytes > 0, output.byteCount > limits.outputBytes else { return nil }
    return .overLimit(
      OverLimit(kind: .output, allowed: limits.outputBytes, seen: output.byteCount))
  }
}

/// What one line on the record channel turned out to be.
public enum Decoded<Record: Sendable>: Sendable {
  /// A record, after which more may follow.
  case record(Record)
  /// The record that says the work is done.
  case last(Record)
  /// No record.
  case rejected
}
