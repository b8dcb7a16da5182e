/// The elements that the reader treats in some way of their own; all others are `other`.
enum HTMLTag: UInt8, CaseIterable, Sendable {
  /// A run of text, no element.
  case text
  /// An inline element without a meaning for the reader.
  case other
  /// An element whose name holds a hyphen, which a page defines for itself; it stands as a block.
  case custom

  case html, head, body, title, meta, link, base
  case article, main, section, nav, aside, header, footer, div, center
  case h1, h2, h3, h4, h5, h6, hgroup
  case p, blockquote, pre, code, ul, ol, li, dl, dt, dd, menu, hr, br, address
  case table, caption, thead, tbody, tfoot, tr, td, th
  case figure, figcaption, picture, img, audio, video
  case form, fieldset, legend, label, button, input, select, option, optgroup, textarea
  case details, summary, dialog
  case a, time, span, cite, q, sub, sup, b, strong, i, em, small, mark, u, s, del, ins, font, abbr
  case ruby, rt, rp
  case script, style, noscript, template, svg, math, iframe, object, canvas, map

  /// Whether the element begins and ends a line.
  var isBlock: Bool {
    switch self {
    case .custom, .html, .head, .body, .title, .article, .main, .section, .nav, .aside, .header,
      .footer, .div, .center, .h1, .h2, .h3, .h4, .h5, .h6, .hgroup, .p, .blockquote, .pre, .ul,
      .ol, .li, .dl, .dt, .dd, .menu, .hr, .br, .address, .table, .caption, .thead, .tbody,
      .tfoot, .tr, .td, .th, .figure, .figcaption, .form, .fieldset, .legend, .label, .button,
      .select, .option, .optgroup, .textarea, .details, .summary, .dialog:
      true
    default: false
    }
  }

  /// Whether what stands inside is no text of the page.
  var isUnseen: Bool {
    switch self {
    case .script, .style, .template, .svg, .math, .iframe, .object, .canvas, .map, .audio, .video,
      .rt, .rp:
      true
    default: false
    }
  }

  /// 1–6 for headings, else nil.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Whether the element never has an end.
  var isVoid: Bool {
    switch self {
    case .meta, .link, .base, .br, .hr, .img, .input: true
    default: false
    }
  }
}

/// Finds tags by their names, as libxml2 spells them: in lower case.
struct HTMLTagTable: Sendable {
  private var slots: [(name: UInt64, tag: HTMLTag)]
  private static let mask: UInt64 = 511
  /// More than a byte has values, lest `fo` be taken for `h1`.
  private static let base: UInt64 = 257

  init() {
    slots = Array(repeating: (0, .other), count: Int(Self.mask) + 1)
    for tag in HTMLTag.allCases where tag != .text && tag != .other && tag != .custom {
      let name = Self.packed("\(tag)".utf8)
      var slot = Self.slot(of: name)
      while slots[slot].name != 0 { slot = (slot + 1) & Int(Self.mask) }
      slots[slot] = (name, tag)
    }
  }

  /// The tag named by a C string; names that are longer than ten bytes are `other` or `custom`.
  func tag(named name: UnsafePointer<CChar>) -> HTMLTag {
    var key: UInt64 = 0
    var length = 0
    while name[length] != 0 {
      let byte = UInt8(bitPattern: name[length])
      if byte == UInt8(ascii: "-") { return .custom }
      key = key &* Self.base &+ UInt64(byte)
      length += 1
    }
    guard length <= 10 else { return .other }
    var slot = Self.slot(of: key)
    while slots[slot].name != 0 {
      if slots[slot].name == key { return slots[slot].tag }
      slot = (slot + 1) & Int(Self.mask)
    }
    return .other
  }

  private static func packed(_ name: String.UTF8View) -> UInt64 {
    name.reduce(0) { $0 &* base &+ UInt64($1) }
  }

  private static func slot(of key: UInt64) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }
}
