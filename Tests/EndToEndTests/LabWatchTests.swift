import FoundationEssentials
import Platform
import TestSupport
import Testing

/// Programs whose behaviour is known, watched by the lab that a person starts.
@Suite("The lab watching a program")
struct LabWatchTests {
  private let folder: TemporaryFolder

  init() throws { folder = try LabFixture.folder() }

  private struct Result: Decodable {
    struct Finding: Decodable {
      let name: String
      let value: String
    }
    struct Figure: Decodable {
      struct Estimate: Decodable { let value: Double }
      let name: String
      let estimate: Estimate
    }
    let experiment: String
    let plan: String
    let findings: [Finding]
    let quantities: [Figure]

    func answer(_ name: String) -> String? { findings.first { $0.name == name }?.value }
    func figure(_ name: String) -> Double? {
      quantities.first { $0.name == name }?.estimate.value
    }
  }

  private func watch(_ words: [String]) throws -> Result {
    let run = try LabRun(["watch", "--json"] + words, in: folder)
    return try JSONDecoder().decode(Result.self, from: Data(run.outputBytes))
  }

  private static let hasCompiler = (try? FileDescriptor.open("/usr/bin/cc"))?.close() != nil
  private static let hasPython = (try? FileDescriptor.open("/usr/bin/python3"))?.close() != nil

  private func compiled(_ text: String) throws -> String {
    try folder.write(Array(text.utf8), to: "program.c")
    let program = folder.path + "/program"
    let made = try LabRun(
      bash: "cc -pthread -o \(program) \(folder.path)/program.c", in: folder)
    try #require(made.status.isSuccess, "\(made.errors)")
    return program
  }

  @Test("the program keeps its input, its output byte for byte, and its errors")
  func output() throws {
    let run = try LabRun(
      ["watch", "--", "sh", "-c", "cat; echo more >&2"], input: "a\u{1}b\n", in: folder)
    #expect(run.output == "a\u{1}b\n")
    #expect(run.errors.hasPrefix("more\n"))
    #expect(run.errors.contains("ended with status 0"))
    #expect(run.status == .exited(code: 0))
  }

  @Test("words behind the program are its own, whatever they look like")
  func words() throws {
    let run = try LabRun(["watch", "echo", "--json", "--plain", "--help"], in: folder)
    #expect(run.output == "--json --plain --help\n")
  }

  @Test(
    "the status of the program is in the object, and success only where it succeeded",
    arguments: [(0, 0), (3, 1)])
  func status(_ code: Int, _ own: Int32) throws {
    let run = try LabRun(["watch", "--json", "sh", "-c", "exit \(code)"], in: folder)
    #expect(run.status == .exited(code: own))
    let result = try JSONDecoder().decode(Result.self, from: Data(run.outputBytes))
    #expect(result.figure("exit-code") == Double(code))
    #expect(result.experiment == "watch")
    #expect(result.plan == "watch -- sh -c \"exit \(code)\"")
  }

  @Test("of a private command line only the name of the program is kept")
  func privately() throws {
    let result = try watch(["--private", "/bin/echo", "secret"])
    #expect(result.plan == "watch --private -- echo")
  }

  @Test(
    "what cannot be watched is said in a sentence",
    arguments: [
      ([], "Nothing to watch"), (["no-such-program"], "There is no program 'no-such-program'"),
      (["./no-such-program"], "There is no program './no-such-program'. 'ls'"),
      (["--pid", "999999999"], "There is no process 999999999"),
      (["--pid", "1", "ls"], "not both"), (["/etc/passwd"], "cannot be started"),
    ])
  func errors(_ words: [String], _ sentence: String) throws {
    let run = try LabRun(["watch"] + words, in: folder)
    #expect(run.status == .exited(code: 2))
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }

  @Test("a deadlock of two locks is proved, and the program left alone unless asked")
  func deadlock() throws {
    try #require(Self.hasCompiler)
    let program = try compiled(
      """
      #include <pthread.h>
      #include <unistd.h>
      static pthread_mutex_t locks[2] = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_MUTEX_INITIALIZER};
      static pthread_barrier_t both;
      static void *take(void *order) {
        long first = (long)order;
        pthread_mutex_lock(&locks[first]);
        pthread_barrier_wait(&both);
        pthread_mutex_lock(&locks[1 - first]);
        return 0;
      }
      int main(void) {
        pthread_t threads[2];
        pthread_barrier_init(&both, 0, 2);
        for (long i = 0; i < 2; i++) pthread_create(&threads[i], 0, take, (void *)i);
        for (long i = 0; i < 2; i++) pthread_join(threads[i], 0);
        return 0;
      }
      """)
    let result = try watch(["--stuck", "1500ms", "--kill", program])
    #expect(result.answer("stuck") == "deadlock")
    #expect(result.answer("bound-by") == "deadlock")
    #expect(result.answer("races") == "not-checked")
  }

  @Test("threads of Python that compute wait for the global lock")
  func globalLock() throws {
    try #require(Self.hasPython)
    let script = """
      import threading, time
      def work():
          end = time.thread_time() + 0.4
          while time.thread_time() < end: sum(range(1000))
      threads = [threading.Thread(target=work) for _ in range(4)]
      for thread in threads: thread.start()
      for thread in threads: thread.join()
      """
    try folder.write(Array(script.utf8), to: "work.py")
    let result = try watch(["--python", "/usr/bin/python3", folder.path + "/work.py"])
    #expect(result.answer("bound-by") == "gil")
  }

  @Test("a trace is written beside the result, and the rest is shown again later")
  func trace() throws {
    let run = try LabRun(
      ["watch", "--trace", folder.path + "/trace.json", "sleep", "0.4"], in: folder)
    #expect(run.status == .exited(code: 0))
    let trace = String(decoding: folder.read("trace.json") ?? [], as: UTF8.self)
    #expect(trace.hasPrefix("{\"displayTimeUnit\":\"ns\""))
    #expect(trace.contains("\"name\":\"sleep\""))
    let more = try LabRun(["more"], in: folder)
    #expect(more.status == .exited(code: 0))
    #expect(more.output.contains("1 sleep"))
    let part = try LabRun(["more", "bound-by"], in: folder)
    #expect(part.output.contains("bound-by"))
  }

  @Test("a program that goes on is named with the command that ends it")
  func goesOn() throws {
    let run = try LabRun(["watch", "--for", "300ms", "sleep", "30"], in: folder)
    #expect(run.status == .exited(code: 0))
    let line = try #require(
      run.errors.split(separator: "\n").first { $0.contains("Still running: ") })
    let number = try #require(line.split { !$0.isNumber }.first.flatMap { Int32($0) })
    #expect(try ProcessStatus.read(number).name == "sleep")
    try Signal.kill.send(toProcess: number)
  }
}
