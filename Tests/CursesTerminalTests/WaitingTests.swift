import CursesTerminal
import Glibc
import Screen
import Testing

extension OnATerminal {
  @Suite @MainActor struct Waiting {
    @Test func aResizeIsReported() throws {
      let pseudo = try PseudoTerminal(columns: 40, rows: 6)
      let terminal = try pseudo.open()
      defer { terminal.close() }
      #expect(terminal.size == (40, 6))
      pseudo.resize(columns: 72, rows: 20)
      raise(SIGWINCH)
      #expect(terminal.wait(also: -1, timeoutMilliseconds: 2000).hasInput)
      #expect(terminal.readInputs() == [.resize(columns: 72, rows: 20)])
      #expect(terminal.size == (72, 20))
    }

    @Test(arguments: [
      (SIGTERM, Wake.Request.terminate), (SIGHUP, .hangUp), (SIGINT, .interrupt),
      (SIGTSTP, .suspend),
    ]) func aSignalIsARequest(signal: Int32, request: Wake.Request) throws {
      let pseudo = try PseudoTerminal()
      let terminal = try pseudo.open()
      defer { terminal.close() }
      raise(signal)
      #expect(terminal.wait(also: -1, timeoutMilliseconds: 2000).requests == [request])
    }

    @Test func waitingEndsWhenTimeRunsOut() throws {
      let pseudo = try PseudoTerminal()
      let terminal = try pseudo.open()
      defer { terminal.close() }
      #expect(terminal.wait(also: -1, timeoutMilliseconds: 1) == Wake())
    }

    @Test func aMessageEndsWaiting() throws {
      let pseudo = try PseudoTerminal()
      let terminal = try pseudo.open()
      defer { terminal.close() }
      let mailbox = try Mailbox<Int>()
      mailbox.post(1)
      mailbox.post(2)
      #expect(terminal.wait(also: mailbox.descriptor, timeoutMilliseconds: 2000).isWoken)
      #expect(mailbox.drain() == [1, 2])
      #expect(!terminal.wait(also: mailbox.descriptor, timeoutMilliseconds: 1).isWoken)
      #expect(mailbox.drain().isEmpty)
    }
  }
}
