import CursesTerminal
import Glibc
import Testing

@Suite struct DiversionTests {
  private func contents(of path: String) -> String {
    let file = open(path, O_RDONLY)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  private func complain(_ text: String) {
    _ = text.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  }

  @Test func whatIsWrittenToStandardErrorLandsInTheLog() throws {
    let file = try #require(tmpfile())
    defer { fclose(file) }
    let path = "/proc/self/fd/\(fileno(file))"
    do {
      let diversion = try StandardErrorDiversion(toFileAt: path)
      complain("a complaint\n")
      _ = consume diversion
    }
    let log = contents(of: path)
    #expect(log.contains("a complaint\n"))
    complain(log)  // what the test runner itself said meanwhile is not to be lost
    #expect(contents(of: path) == log)
  }

  @Test func aLogThatCannotBeOpenedIsNamed() {
    let path = "/no/such/folder/log"
    do {
      _ = try StandardErrorDiversion(toFileAt: path)
      Issue.record("the log was opened")
    } catch {
      #expect(error.description.contains(path))
    }
  }
}
