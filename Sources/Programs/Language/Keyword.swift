/// Every word of the language that nothing else may be named.
public enum Keyword: String, CaseIterable, Sendable {
  case thread, `for`, `in`
  case never, finally
  case lock, condition, semaphore, barrier, queue, reentrant, spurious
  case atomic, `if`, elif, `else`, `while`, `repeat`, `break`, `continue`, stop, pass, skip, end
  case unlock, with, wait, notify, notifyAll = "notify_all"
  case acquire, release, arrive, put, await, fence, assert
  case exchange, compareExchange = "compare_exchange", fetchAdd = "fetch_add"
  case tryLock = "try_lock", take, size, choose
  case and, or, not, at, `true`, `false`

  /// What stands outside of threads, and so ends a thread that is written in one line.
  static let outside: Set<Keyword> = [.thread, .never, .finally]
  /// What begins a declaration, besides a name that is given a value.
  static let declaring: [Keyword] = [.atomic, .lock, .condition, .semaphore, .barrier, .queue]
  /// What begins a statement, besides a name that is given a value and a label.
  static let beginning: [Keyword] = [
    .if, .while, .repeat, .break, .continue, .stop, .pass, .atomic, .lock, .unlock, .with, .wait,
    .notify, .notifyAll, .acquire, .release, .arrive, .put, .await, .fence, .assert, .exchange,
    .compareExchange, .fetchAdd, .tryLock, .take,
  ]
}
