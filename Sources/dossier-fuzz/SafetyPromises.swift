import HostileTexts
import Screen

/// What holds of text made safe.
enum SafetyPromises {
  static func check(_ text: String) {
    for keepsBreaks in [false, true] {
      let safe = SafeText.make(text, keepingLineBreaks: keepsBreaks)
      if let scalar = TerminalText.offender(in: safe, allowingLineFeeds: keepsBreaks) {
        require(false, "U+\(String(scalar.value, radix: 16)) does not reach the screen")
      }
      require(
        SafeText.make(safe, keepingLineBreaks: keepsBreaks).utf8.elementsEqual(safe.utf8),
        "what is safe is left as it is")
      require(
        safe.unicodeScalars.count <= text.unicodeScalars.count, "nothing is added to text")
    }
  }
}
