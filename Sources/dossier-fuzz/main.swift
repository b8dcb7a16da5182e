// Fuzzes one parser with libFuzzer, whose options and folders are this program's arguments. Which
// parser, the environment variable DOSSIER_FUZZ_TARGET says; `script/fuzz` sets it.
import Glibc
import libFuzzer

/// What this process fuzzes; an environment variable, because libFuzzer takes all arguments and
/// starts this program anew with its own.
enum Chosen {
  static let target: FuzzTarget? = getenv("DOSSIER_FUZZ_TARGET").flatMap { name in
    FuzzTarget.all.first { $0.name == String(cString: name) }
  }
}

guard Chosen.target != nil else {
  let names = FuzzTarget.all.map(\.name).joined(separator: " ")
  print("Set DOSSIER_FUZZ_TARGET to one of: \(names)")
  exit(2)
}
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(
  LLVMFuzzerRunDriver(&count, &arguments) { data, size in
    let input = FuzzInput(Array(UnsafeBufferPointer(start: data, count: size)))
    return Chosen.target?.check(input) == false ? -1 : 0
  })
