internal import Glibc

/// The memory of the machine.
public enum MachineMemory {
  /// Bytes of memory the kernel manages, without swap.
  public static var bytes: Int { sysconf(Int32(_SC_PHYS_PAGES)) * MemoryPage.byteCount }
}
