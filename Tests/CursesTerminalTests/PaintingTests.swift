import CursesTerminal
import Glibc
import Screen
import Testing

extension OnATerminal {
  @Suite @MainActor struct Painting {
    private static let modesOff = [
      "\u{1B}[?2004l", "\u{1B}[?1004l", "\u{1B}[?1000l", "\u{1B}[?1002l", "\u{1B}[?1006l",
    ]
    private static let leaveAlternateScreen = "\u{1B}[?1049l"

    private func surface(_ text: String, style: Style = .plain) -> Surface {
      var surface = Surface(width: 40, height: 6)
      surface.put(text, x: 0, y: 0, style: style)
      return surface
    }

    /// What painting `surface` sends, up to the end of the synchronized update.
    private func painted(_ surface: Surface) throws -> String {
      let pseudo = try PseudoTerminal()
      // A limit, so that NO_COLOR where the tests run makes no difference.
      let terminal = try pseudo.open(colorLimit: .truecolor)
      defer { terminal.close() }
      pseudo.discardOutput()
      terminal.paint(surface)
      return pseudo.output(until: "\u{1B}[?2026l")
    }

    @Test(arguments: ["Thales", "naïve", "日本とEU", "│ ─ ┼", "“…”", "e\u{301}tude", "🚀 up"])
    func textReachesTheTerminal(text: String) throws {
      let output = try painted(surface(text))
      #expect(output.unicodeScalars.filter { $0.value >= 0x20 }.contains(text.unicodeScalars))
    }

    @Test func aFrameIsASynchronizedUpdate() throws {
      let output = try painted(surface("x"))
      #expect(output.hasPrefix("\u{1B}[?2026h"))
      #expect(output.hasSuffix("\u{1B}[?2026l"))
    }

    @Test(arguments: [
      (Style(attributes: .bold), "\u{1B}[0;1m"), (Style(attributes: .underline), "\u{1B}[0;4m"),
      (Style(foreground: .named(1)), "\u{1B}[31m"),
      (Style(foreground: .rgb(0xFF0000)), "\u{1B}[38;5;196m"),
      (Style(background: .named(4)), "\u{1B}[44m"),
    ]) func stylesReachTheTerminal(style: Style, sequence: String) throws {
      let output = try painted(surface("x", style: style))
      #expect(output.contains(sequence))
    }

    @Test func withoutColoursOnlyAttributesAreSent() throws {
      let pseudo = try PseudoTerminal()
      let terminal = try pseudo.open(colorLimit: ColorDepth.none)
      defer { terminal.close() }
      pseudo.discardOutput()
      terminal.paint(surface("x", style: Style(foreground: .named(1), attributes: .bold)))
      let output = pseudo.output(until: "\u{1B}[?2026l")
      #expect(output.contains("\u{1B}[0;1m"))
      #expect(!output.contains("[31m"))
    }

    @Test func hostileCellsCannotReachTheTerminal() throws {
      var surface = surface("")
      surface[0, 0] = Cell("\u{1B}[31mx")
      surface[5, 0] = Cell("\u{9B}")
      let output = try painted(surface)
      #expect(!output.contains("\u{1B}[31m"))
      #expect(!output.unicodeScalars.contains("\u{9B}"))
    }

    @Test func onlyWhatChangedIsSent() throws {
      let pseudo = try PseudoTerminal()
      let terminal = try pseudo.open()
      defer { terminal.close() }
      terminal.paint(surface("Thales and Leonardo"))
      pseudo.discardOutput()
      terminal.paint(surface("Thales and Leonarda"))
      let output = pseudo.output(until: "\u{1B}[?2026l")
      #expect(output.contains("a"))
      #expect(!output.contains("Thales"))
      terminal.paint(surface("Thales and Leonarda"))
      terminal.copy("mark")
      #expect(pseudo.output(until: "\u{1B}\\") == "\u{1B}]52;c;bWFyaw==\u{1B}\\")
    }

    @Test func redrawingSendsEverything() throws {
      let pseudo = try PseudoTerminal()
      let terminal = try pseudo.open()
      defer { terminal.close() }
      terminal.paint(surface("Thales"))
      pseudo.discardOutput()
      terminal.redraw()
      terminal.paint(surface("Thales"))
      #expect(pseudo.output(until: "\u{1B}[?2026l").contains("Thales"))
    }

    @Test func theCursorShowsWhereTheSurfaceHasIt() throws {
      var surface = surface("filter")
      surface.cursor = (x: 20, y: 3)
      let output = try painted(surface)
      #expect(output.contains("\u{1B}[4;21H"))
      #expect(output.contains("\u{1B}[?25h"))
    }

    @Test func wideTextOverNarrowAndBackLeavesNoHalves() throws {
      let pseudo = try PseudoTerminal()
      let terminal = try pseudo.open()
      defer { terminal.close() }
      for text in ["abcdef", "日本語", "a日本e", "xyzxyz"] {
        terminal.paint(surface(text))
      }
      let output = pseudo.output(until: "xyzxyz")
      #expect(output.contains("xyzxyz"))
    }

    @Test func closingGivesTheTerminalBack() throws {
      let pseudo = try PseudoTerminal()
      let before = pseudo.localModes
      let terminal = try pseudo.open()
      #expect(pseudo.localModes & tcflag_t(ECHO | ICANON | ISIG) == 0)
      pseudo.discardOutput()
      terminal.close()
      let output = pseudo.output(until: Self.leaveAlternateScreen)
      for sequence in Self.modesOff + [Self.leaveAlternateScreen, "\u{1B}[?25h"] {
        #expect(output.contains(sequence), "\(sequence.debugDescription)")
      }
      #expect(pseudo.localModes == before)
      terminal.close()
    }

    @Test(arguments: [
      ("dumb", TerminalError.cannotAddressCursor("dumb")),
      ("no-such-terminal", .unknownType("no-such-terminal")),
    ]) func aTerminalThatCannotShowAScreenIsRefused(type: String, error: TerminalError) throws {
      let pseudo = try PseudoTerminal()
      let before = pseudo.localModes
      #expect(throws: error) { try pseudo.open(type: type) }
      #expect(error.description.contains("TERM=\(type)"))
      #expect(pseudo.localModes == before)
    }

    @Test func aFileIsNoTerminal() throws {
      let file = Glibc.open("/dev/null", O_RDWR)
      defer { Glibc.close(file) }
      #expect(throws: TerminalError.notATerminal) {
        try CursesTerminal(input: file, output: file)
      }
    }

    @Test func withoutUTF8LinesAreDrawnInASCII() throws {
      let pseudo = try PseudoTerminal()
      setenv("LC_ALL", "C", 1)
      defer { setenv("LC_ALL", "C.UTF-8", 1) }
      let terminal = try pseudo.open()
      defer { terminal.close() }
      pseudo.discardOutput()
      terminal.paint(surface("│x─y日é…"))
      #expect(pseudo.output(until: "\u{1B}[?2026l").contains("|x-y???."))
    }
  }
}
