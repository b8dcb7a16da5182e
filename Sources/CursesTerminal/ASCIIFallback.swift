import Screen

/// What stands for a grapheme where the user's locale has no more than ASCII.
enum ASCIIFallback {
  private static let replacements: [Character: Character] = [
    "─": "-", "━": "-", "╌": "-", "┄": "-", "═": "=", "│": "|", "┃": "|", "║": "|", "┆": "|",
    "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+",
    "╭": "+", "╮": "+", "╰": "+", "╯": "+", "╔": "+", "╗": "+", "╚": "+", "╝": "+",
    "█": "#", "▓": "#", "▒": "#", "░": ".", "▌": "|", "▐": "|", "▀": "\"", "▄": "_",
    "▁": "_", "▂": ".", "▃": "-", "▅": "=", "▆": "+", "▇": "%",
    "•": "*", "·": ".", "…": ".", "▸": ">", "▶": ">", "›": ">", "»": ">", "◂": "<", "◀": "<",
    "‹": "<", "«": "<", "▾": "v", "▼": "v", "▴": "^", "▲": "^", "←": "<", "→": ">", "↑": "^",
    "↓": "v", "⏎": "<", "↵": "<", "≈": "~", "×": "x", "✓": "x", "✗": "-", "●": "*", "○": "o",
    "‘": "'", "’": "'", "“": "\"", "”": "\"", "„": "\"", "–": "-", "—": "-", "‐": "-", "−": "-",
    "\u{A0}": " ", "\u{202F}": " ", "\u{2009}": " ",
  ]

  /// ASCII text of exactly `columns` columns.
  static func text(for grapheme: String, columns: Int) -> String {
    if grapheme.utf8.allSatisfy({ $0 < 0x80 }) { return grapheme }
    let replacement = grapheme.first.flatMap { replacements[$0] } ?? "?"
    return String(repeating: replacement, count: columns)
  }
}
