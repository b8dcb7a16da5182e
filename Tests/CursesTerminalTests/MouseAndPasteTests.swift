import CursesTerminal
import Screen
import Testing

extension OnATerminal {
  @Suite @MainActor struct MouseAndPaste {
    @Test(
      arguments: [
        ("\u{1B}[<0;5;3M", [.mouse(.press, x: 4, y: 2)]),
        ("\u{1B}[<0;5;3m", [.mouse(.release, x: 4, y: 2)]),
        ("\u{1B}[<1;1;1M", [.mouse(.middlePress, x: 0, y: 0)]),
        ("\u{1B}[<2;1;1M", [.mouse(.rightPress, x: 0, y: 0)]),
        ("\u{1B}[<32;6;3M", [.mouse(.drag, x: 5, y: 2)]),
        ("\u{1B}[<35;6;3M", []),
        ("\u{1B}[<64;1;2M", [.mouse(.wheelUp, x: 0, y: 1)]),
        ("\u{1B}[<65;1;2M", [.mouse(.wheelDown, x: 0, y: 1)]),
        ("\u{1B}[<66;1;2M", []),
        ("\u{1B}[<16;1;1M", [.mouse(.press, x: 0, y: 0)]),
        ("\u{1B}[<0;0;0M", []),
        ("\u{1B}[<0;99999999999;1M", [.mouse(.press, x: 999_998, y: 0)]),
        (
          "\u{1B}[<0;5;3M\u{1B}[<0;5;3m\u{1B}[<0;5;3M",
          [
            .mouse(.press, x: 4, y: 2), .mouse(.release, x: 4, y: 2),
            .mouse(.doublePress, x: 4, y: 2),
          ]
        ),
        (
          "\u{1B}[<0;5;3M\u{1B}[<0;6;3M",
          [.mouse(.press, x: 4, y: 2), .mouse(.press, x: 5, y: 2)]
        ),
        ("\u{1B}[I", [.focus(true)]),
        ("\u{1B}[O", [.focus(false)]),
      ] as [(String, [TerminalInput])])
    func theMouseIsUnderstood(bytes: String, expected: [TerminalInput]) throws {
      let pseudo = try PseudoTerminal()
      let terminal = try pseudo.open()
      defer { terminal.close() }
      let inputs = terminal.inputs(after: Array((bytes + ".").utf8), on: pseudo)
      #expect(inputs == expected + [.key(.character("."))])
    }

    @Test(arguments: [
      ("defence", "defence"), ("日本とEU", "日本とEU"), ("one\rtwo\r\nthree", "one\ntwo\nthree"),
      ("tab\tbed", "tab\tbed"), ("", ""), ("half a sequence\u{1B}[", "half a sequence"),
      ("half a report\u{1B}[<0;5", "half a report"),
    ]) func aPasteComesInOnePiece(pasted: String, expected: String) throws {
      let pseudo = try PseudoTerminal()
      let terminal = try pseudo.open()
      defer { terminal.close() }
      let bytes = Array("a\u{1B}[200~\(pasted)\u{1B}[201~b".utf8)
      let inputs = terminal.inputs(after: bytes, on: pseudo)
      #expect(inputs == [.key(.character("a")), .paste(expected), .key(.character("b"))])
    }

    @Test func aPasteMayComeInParts() throws {
      let pseudo = try PseudoTerminal()
      let terminal = try pseudo.open()
      defer { terminal.close() }
      #expect(terminal.inputs(after: Array("\u{1B}[200~Kawa".utf8), on: pseudo).isEmpty)
      let inputs = terminal.inputs(after: Array("saki\u{1B}[201~".utf8), on: pseudo)
      #expect(inputs == [.paste("Kawasaki")])
    }
  }
}
