internal import Glibc
internal import Wording

/// What an error number of the system means; the raw value is its key in `errors.md`.
enum SystemErrorWord: String, WordKey {
  static let page = WordPage("errors")

  case noEntry = "ENOENT"
  case accessDenied = "EACCES"
  case notPermitted = "EPERM"
  case exists = "EEXIST"
  case notAFolder = "ENOTDIR"
  case isAFolder = "EISDIR"
  case noSpace = "ENOSPC"
  case readOnly = "EROFS"
  case quota = "EDQUOT"
  case tooLarge = "EFBIG"
  case nameTooLong = "ENAMETOOLONG"
  case linkLoop = "ELOOP"
  case inputOutput = "EIO"
  case tooManyFiles = "EMFILE"
  case tableFull = "ENFILE"
  case noMemory = "ENOMEM"
  case tryAgain = "EAGAIN"
  case busy = "EBUSY"
  case invalid = "EINVAL"
  case brokenPipe = "EPIPE"
  case textBusy = "ETXTBSY"
  case noFormat = "ENOEXEC"
  case notImplemented = "ENOSYS"
  case noDevice = "ENODEV"
  case noProcess = "ESRCH"

  /// The word of an error number; nil where only the system has a text for it.
  init?(code: Int32) {
    guard let word = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = word
  }

  /// The error number on this system.
  var code: Int32 {
    switch self {
    case .noEntry: ENOENT
    case .accessDenied: EACCES
    case .notPermitted: EPERM
    case .exists: EEXIST
    case .notAFolder: ENOTDIR
    case .isAFolder: EISDIR
    case .noSpace: ENOSPC
    case .readOnly: EROFS
    case .quota: EDQUOT
    case .tooLarge: EFBIG
    case .nameTooLong: ENAMETOOLONG
    case .linkLoop: ELOOP
    case .inputOutput: EIO
    case .tooManyFiles: EMFILE
    case .tableFull: ENFILE
    case .noMemory: ENOMEM
    case .tryAgain: EAGAIN
    case .busy: EBUSY
    case .invalid: EINVAL
    case .brokenPipe: EPIPE
    case .textBusy: ETXTBSY
    case .noFormat: ENOEXEC
    case .notImplemented: ENOSYS
    case .noDevice: ENODEV
    case .noProcess: ESRCH
    }
  }
}
