/// A watching as Chrome trace events, which Perfetto and the Firefox Profiler open; pure.
///
/// Times are microseconds since the watching began. States of threads are events of the kind `T`, which
/// newer versions of Perfetto know; whoever does not leaves them out, so waits are slices as well.
public struct TraceExport {
  private let watched: Watched

  /// The export of a watching.
  public init(_ watched: Watched) { self.watched = watched }

  /// One JSON object.
  public var json: String {
    let events = processNames + watched.threads.indices.flatMap(events)
    return "{\"displayTimeUnit\":\"ns\",\"traceEvents\":[\n"
      + events.joined(separator: ",\n") + "\n]}\n"
  }

  private var processNames: [String] {
    watched.processes.map { process in
      """
      {"ph":"M","name":"process_name","pid":\(process.identifier),"tid":\(process.identifier),\
      "args":{"name":\(Self.quoted(process.name))}}
      """
    }
  }

  private func events(of row: Int) -> [String] {
    let thread = watched.threads[row]
    let place = "\"pid\":\(thread.process),\"tid\":\(thread.identifier)"
    let name = Self.quoted("\(row + 1) \(thread.name)")
    return [
      "{\"ph\":\"M\",\"name\":\"thread_name\",\(place),\"args\":{\"name\":\(name)}}",
      "{\"ph\":\"M\",\"name\":\"thread_sort_index\",\(place),\"args\":{\"sort_index\":\(row)}}",
    ] + thread.intervals.flatMap { events($0, place) }
  }

  private func events(_ interval: Interval, _ place: String) -> [String] {
    let time = """
      \(place),"ts":\(Self.microseconds(interval.start)),"dur":\(Self.microseconds(interval.length))
      """
    func state(_ name: String, _ arguments: String) -> String {
      """
      {"ph":"T","cat":"thread_state","name":"\(name)",\(time),"args":{\(arguments)}}
      """
    }
    switch interval.state {
    case .running: return [state("Running", "")]
    case .runnable: return [state("R", "")]
    case .unseen: return []
    case .waiting:
      let kind = interval.cause.kind.name
      let detail = Self.quoted(detail(of: interval.cause))
      return [
        state("S", "\"blocked_function\":\"\(kind)\""),
        """
        {"ph":"X","cat":"wait","name":"\(kind)",\(time),"args":{"detail":\(detail)}}
        """,
      ]
    }
  }

  /// Which lock it is and who holds it, or which thread is waited for.
  private func detail(of cause: Cause) -> String {
    var parts: [String] = []
    switch cause.kind {
    case .lock, .condition, .semaphore, .wake, .gil:
      parts.append("0x" + String(cause.object, radix: 16))
    case .file, .socket, .pipe, .terminal: parts.append("descriptor \(cause.object)")
    default: break
    }
    if let awaited = cause.awaited,
      let row = watched.threads.lastIndex(where: { $0.identifier == awaited })
    {
      let verb = cause.kind == .lock ? "held by" : "end of"
      parts.append("\(verb) \(row + 1) \(watched.threads[row].name)")
    }
    return parts.joined(separator: ", ")
  }

  /// Nanoseconds as microseconds, to the last digit.
  static func microseconds(_ nanoseconds: Int) -> String {
    let rest = "\(nanoseconds % 1_000)"
    return "\(nanoseconds / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }

  /// A text as JSON writes it.
  static func quoted(_ text: String) -> String {
    let inner = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": return "\\\""
      case "\\": return "\\\\"
      case _ where scalar.value < 32:
        let code = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: return String(scalar)
      }
    }
    return "\"" + inner.joined() + "\""
  }
}
