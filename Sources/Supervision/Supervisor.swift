public import Platform

/// Runs workers one at a time, each in processes of its own, within limits and with a clean end.
///
/// Whatever a worker does, no process of it, no file in its folder and no changed terminal mode
/// is left when `run` returns, nor after the supervising process itself was killed.
public struct Supervisor<Record: Sendable> {
  /// How much each run may use.
  public var limits: Limits
  /// How a run is stopped.
  var teardown = Teardown.standard
  /// The program that becomes the keeper; it must call `Keeper.takeOver` before anything else.
  package var keeperProgram = "/proc/self/exe"
  /// The folder in which each run's private folder is made; nil for that of temporary files.
  var temporaryFolder: String?

  private let decode: (ArraySlice<UInt8>) -> Decoded<Record>

  /// A supervisor that understands the lines of workers by the given function.
  public init(
    limits: Limits = Limits(), decode: @escaping (ArraySlice<UInt8>) -> Decoded<Record>
  ) {
    self.limits = limits
    self.decode = decode
  }

  /// Runs a worker to its end.
  ///
  /// - Parameters:
  ///   - command: the worker.
  ///   - attention: where requests to stop come from; the second one kills at once.
  ///   - terminal: a terminal that does not show what is typed during the run, and whose modes are
  ///     put back at its end.
  ///   - listener: what the caller does meanwhile.
  /// - Returns: the run, whatever happened.
  public func run(
    _ command: WorkerCommand, attention: Attention = .signals, terminal: FileDescriptor? = nil,
    listener: RunListener<Record> = RunListener()
  ) -> Run<Record> {
    do throws(PlatformError) {
      return try start(command, attention, terminal, listener)
    } catch {
      return Run(
        ending: .couldNotStart(error), records: [], output: CapturedOutput(),
        errors: CapturedOutput(), seconds: 0, status: nil, usage: RunUsage())
    }
  }

  private func start(
    _ command: WorkerCommand, _ attention: Attention, _ terminal: FileDescriptor?,
    _ listener: RunListener<Record>
  ) throws(PlatformError) -> Run<Record> {
    let folder = try RunFolder(in: temporaryFolder ?? Folder.forTemporaryFiles)
    defer { folder.remove() }
    let channels = try Channels()
    defer { channels.closeNearEnds() }
    let order = KeeperOrder(
      limits: limits, folder: folder.path, executable: command.executable,
      arguments: command.arguments)
    var request = ChildProcess.Request(
      program: keeperProgram, arguments: [keeperProgram] + order.words,
      environment: command.fullEnvironment(folder: folder.path),
      descriptors: channels.keeperDescriptors(lock: folder.lock))
    request.belonging = .ownSession
    let source: Attention.Source
    let keeper: ChildProcess
    do throws(PlatformError) {
      source = try Attention.Source(attention)
      keeper = try ChildProcess(request)
    } catch {
      channels.closeFarEnds()
      throw error
    }
    defer { source.close() }
    channels.closeFarEnds()
    // Should the keeper be killed, what it kept comes to this process and can be found and reaped.
    ProcessTable.adoptOrphans(true)
    defer { ProcessTable.adoptOrphans(false) }
    let modes = terminal.flatMap { TerminalModes(of: $0) }
    modes?.hideTyping()
    defer { modes?.restore() }
    var conversation = Conversation(
      channels: channels, keeper: keeper, source: source, modes: modes, limits: limits,
      teardown: teardown, folder: folder.path, listener: listener,
      intake: Intake(limits: limits, decode: decode))
    return conversation.hold()
  }
}
