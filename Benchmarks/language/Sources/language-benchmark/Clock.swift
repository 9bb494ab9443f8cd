import Glibc

/// What the system says of this process's use of the machine.
enum Clock {
  /// Seconds of processor time, all threads.
  static var processor: Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

  /// Seconds on the wall.
  static var wall: Double { seconds(CLOCK_MONOTONIC) }

  /// Most memory held at a time, in MiB.
  static var peakMiB: Double {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return Double(usage.ru_maxrss) / 1024
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
