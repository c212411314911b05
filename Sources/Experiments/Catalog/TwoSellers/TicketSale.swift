internal import Apparatus
internal import Results
internal import Platform

/// One sale of `two-sellers`, in a fresh child.
struct TicketSale {
  let repair: TwoSellers.Repair
  let sellers: Int
  let tickets: Int
  /// Between looking and selling, in nanoseconds.
  let pause: Int
  let kind: WorkerKind
  let processors: [Int]

  /// One customer as the seller saw it; times in nanoseconds on `MonotonicClock`.
  struct Customer: Equatable, BitwiseCopyable {
    var seller = 0
    var came = 0
    var looked = 0
    var sold = 0
    /// The number of the ticket: how many were left.
    var seat = 0
  }

  /// What a seller does, as the records name it.
  enum State: String, CaseIterable {
    case waiting
    case customerPays = "customer pays"
    case sold

    /// The word that the picture shows.
    var word: TwoSellersWord {
      switch self {
      case .waiting: .waiting
      case .customerPays: .customerPays
      case .sold: .sold
      }
    }
  }

  /// What came of a sale.
  struct Outcome {
    var sold = 0
    var time = 0
    var isWhole = false
    /// The last customers of each seller.
    var customers: [Customer] = []
  }

  /// The customers of each seller that are kept for the picture.
  private static let kept = 6

  /// Sells until every seller has seen that nothing is left.
  func run() throws(PlatformError) -> Outcome {
    let words = try SharedAtomics(count: 1 + sellers)
    let customers = try SharedArray(repeating: Customer(), count: sellers * Self.kept)
    let locks = try makeLocks()
    words[0].storeRelease(UInt64(tickets))
    let times = try Isolated.run(results: 2, startingWith: 0) { results throws(PlatformError) in
      let team = Team(kind: kind, count: sellers, placement: .spread(over: processors))
      let reports = try team.run { member in
        let lock = locks.isEmpty ? nil : locks[member.index % locks.count]
        let room = UnsafeMutableBufferPointer(
          rebasing: customers.elements[member.index * Self.kept..<(member.index + 1) * Self.kept])
        sell(
          member.index, from: words[0], counting: words[1 + member.index], under: lock, into: room)
      }
      let runs = reports.compactMap(\.running)
      guard runs.count == sellers else { return }
      results[0] = runs.map(\.lowerBound).min() ?? 0
      results[1] = runs.map(\.upperBound).max() ?? 0
    }
    return Outcome(
      sold: (1...sellers).reduce(0) { $0 + Int(words[$1].loadRelaxed()) },
      time: times[1] - times[0], isWhole: times[0] > 0,
      customers: customers.elements.filter { $0.came > 0 })
  }

  private func makeLocks() throws(PlatformError) -> [PthreadMutex] {
    let count =
      switch repair {
      case .none: 0
      case .lockEach: sellers
      case .oneLock: 1
      }
    var locks: [PthreadMutex] = []
    for _ in 0..<count { locks.append(try PthreadMutex(between: kind)) }
    return locks
  }

  private func sell(
    _ seller: Int, from left: AtomicWord, counting sold: AtomicWord, under lock: PthreadMutex?,
    into customers: UnsafeMutableBufferPointer<Customer>
  ) {
    // Whoever writes down an old number puts tickets back, so a seller stops at as many as there were.
    for served in 0..<tickets {
      var customer = Customer(seller: seller, came: MonotonicClock.now())
      lock?.lock()
      defer { lock?.unlock() }
      customer.looked = MonotonicClock.now()
      let seen = left.loadRelaxed()
      if seen == 0 {
        // Whoever waited for the lock until nothing was left is seen waiting.
        customers[served % customers.count] = customer
        return
      }
      if pause > 0 { Nap.sleep(nanoseconds: pause) }
      left.storeRelaxed(seen &- 1)
      sold.addRelaxed(1)
      customer.sold = MonotonicClock.now()
      customer.seat = Int(seen)
      customers[served % customers.count] = customer
    }
  }
}

extension TicketSale.Outcome {
  /// The last customers as stretches of time, from the first of them on.
  func events(_ condition: Condition) -> [Record.Event] {
    guard let zero = customers.filter({ $0.sold > 0 }).map(\.came).min() else { return [] }
    return customers.flatMap { customer -> [Record.Event] in
      let (came, looked, sold) = (max(zero, customer.came), customer.looked, customer.sold)
      guard sold > 0 else {
        guard looked >= came else { return [] }
        return [
          Record.Event(
            worker: customer.seller, name: TicketSale.State.waiting.rawValue,
            start: Double(came - zero), end: Double(looked - zero), condition: condition)
        ]
      }
      let stretches: [(TicketSale.State, ClosedRange<Int>, detail: String?)] = [
        (.waiting, came...looked, nil), (.customerPays, looked...sold, "\(customer.seat)"),
        (.sold, sold...sold, nil),
      ]
      return stretches.map { state, moments, detail in
        Record.Event(
          worker: customer.seller, name: state.rawValue,
          start: Double(moments.lowerBound - zero), end: Double(moments.upperBound - zero),
          detail: detail, condition: condition)
      }
    }
  }
}
