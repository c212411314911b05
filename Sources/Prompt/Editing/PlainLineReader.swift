internal import Glibc
public import Platform

/// Reads lines where nothing is edited: pipes, scripts, simple terminals and screen readers.
///
/// It writes the bare prompt and nothing else, never an escape code. Text that is not UTF-8 and NUL
/// bytes arrive as replacement characters, so that a line is never cut or lost silently.
public final class PlainLineReader: LineReader {
  /// The bytes after which a line ends in any case.
  private static let longest = 1 << 20

  private let input: FileDescriptor
  private let promptOutput: FileDescriptor?
  private let signals: SignalQueue?
  private let completionSource: CompletionSource?
  private var bytes: [UInt8] = []
  private var hasEnded = false
  private var isFirstLine = true

  /// Creates a reader of a descriptor, which stays the caller's to close.
  /// - Parameters:
  ///   - input: The descriptor read from; a terminal keeps its own line discipline.
  ///   - promptOutput: Where prompts are written, or nil for none, as for pipes and scripts.
  ///   - signals: The queue Ctrl-C arrives in, or nil where nobody sits at the keyboard.
  ///   - completionSource: Asked when a line ends with a Tab, which lists what could follow.
  public init(
    input: FileDescriptor, promptOutput: FileDescriptor? = nil, signals: SignalQueue? = nil,
    completionSource: CompletionSource? = nil
  ) {
    self.input = input
    self.promptOutput = promptOutput
    self.signals = signals
    self.completionSource = completionSource
  }

  /// Reads up to the next line feed or the end; `recordInHistory` changes nothing here.
  public func readLine(prompt: Prompt, recordInHistory: Bool) -> LineInput {
    while true {
      write(prompt.plainText)
      let input = nextLine(prompt: prompt)
      guard case .line(let line) = input, line.last == "\t", let completionSource else {
        return input
      }
      list(completionSource, for: String(line.dropLast()))
    }
  }

  /// Nothing is edited here.
  public func prefill(_ text: String) {}

  /// Whether bytes were read that no line has taken.
  public var hasPendingInput: Bool { !bytes.isEmpty }

  /// Drops what a person typed ahead; a pipe or a script loses nothing.
  public func discardPendingInput() {
    guard input.isTerminal else { return }
    bytes = []
    tcflush(input.rawValue, TCIFLUSH)
  }

  private func nextLine(prompt: Prompt) -> LineInput {
    var searched = 0
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeSubrange(...end) }
        return .line(text(of: bytes[..<end]))
      }
      searched = bytes.count
      // What never ends is no line; whoever reads it will say so.
      if hasEnded || bytes.count > Self.longest {
        defer { bytes = [] }
        return bytes.isEmpty ? .endOfInput : .line(text(of: bytes[...]))
      }
      if let ending = waitForInput(prompt: prompt) { return ending }
      searched = min(searched, bytes.count)
    }
  }

  /// Waits for bytes or a signal; returns what ends the line early, if anything does.
  private func waitForInput(prompt: Prompt) -> LineInput? {
    let sources = [input] + (signals.map { [$0.descriptor] } ?? [])
    guard let ready = try? Poll.readable(sources, forAtMost: -1) else { return nil }
    while let signal = signals?.next() {
      switch signal {
      case .interrupt:
        bytes = []
        write("\n")
        return .interrupted
      case .terminate, .hangUp: return .terminated(signal)
      case .terminalStop:
        signals?.suspendProcess()
        write(prompt.plainText)
      default: break
      }
    }
    return ready.contains(input) ? readBytes() : nil
  }

  private func readBytes() -> LineInput? {
    guard let part = try? input.read(atMost: 65_536), !part.isEmpty else {
      // A terminal can go on after Ctrl-D; a file has nothing more.
      hasEnded = !input.isTerminal
      write("\n")
      return bytes.isEmpty ? .endOfInput : nil
    }
    bytes += part
    return nil
  }

  private func text(of line: ArraySlice<UInt8>) -> String {
    var line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    // Editors of some systems begin a file with a byte order mark.
    if isFirstLine, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    isFirstLine = false
    let text = String(decoding: line, as: UTF8.self)
    guard text.unicodeScalars.contains("\u{0}") else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{0}" ? "\u{FFFD}" : $0 }))
  }

  private func list(_ source: CompletionSource, for line: String) {
    for item in source(line, line.unicodeScalars.count).items {
      write(item.summary.isEmpty ? item.text + "\n" : "\(item.text): \(item.summary)\n")
    }
  }

  private func write(_ text: String) {
    // A reader of prompts that is gone does not stop the reading of lines.
    try? promptOutput?.write(text)
  }
}
