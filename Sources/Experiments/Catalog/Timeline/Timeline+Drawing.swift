internal import Platform
internal import Results

extension Timeline {
  /// Makes the stretches of a worker ready for a picture, in which tiny ones could not be seen.
  enum Drawing {
    /// Joins stretches on one processor that follow each other closer than the nanoseconds given.
    ///
    /// What lies between them and is itself that short is swallowed.
    static func joined(
      _ stretches: [ProcessorStretch], closerThan blur: Int
    ) -> [ProcessorStretch] {
      // A stretch seen in a single reading has no length.
      stretches.filter { $0.end > $0.start }.reduce(into: []) { joined, next in
        guard var last = joined.last, next.start - last.end < blur,
          next.processor == last.processor || next.end - next.start < blur
        else { return joined.append(next) }
        last.end = next.end
        joined[joined.count - 1] = last
      }
    }

    /// The stretches as running, and what lies between them as waiting; times count from `zero`.
    static func events(
      of stretches: [ProcessorStretch], worker: Int, zero: Int
    ) -> [Record.Event] {
      var events: [Record.Event] = []
      for stretch in stretches {
        let (start, end) = (Double(stretch.start - zero), Double(stretch.end - zero))
        if let last = events.last, start > last.end {
          events.append(
            .init(
              worker: worker, name: TimelineState.waiting.rawValue, start: last.end, end: start))
        }
        events.append(
          .init(
            worker: worker, name: TimelineState.running.rawValue, start: start, end: end,
            processor: Int(stretch.processor)))
      }
      return events
    }
  }
}
