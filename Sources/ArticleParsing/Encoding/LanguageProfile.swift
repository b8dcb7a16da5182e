/// The characters from U+0080 up that writing in one language is made of, commonest first.
struct LanguageProfile: Sendable {
  private var weights: [Unicode.Scalar: Float] = [:]
  /// The weight of a character of the language's own script that is not listed.
  private let ofScript: Float
  private let script: Script

  enum Script { case alphabet, chinese, japanese, korean }

  /// A third of `characters` each weighs much, some and little; capital letters weigh little.
  init(_ characters: String, _ script: Script = .alphabet) {
    self.script = script
    ofScript = script == .alphabet ? -1.5 : 0.4
    let ordered = Array(characters.unicodeScalars)
    for (rank, scalar) in ordered.enumerated() {
      weights[scalar] = [3, 2, 1][min(2, rank * 3 / max(1, ordered.count))]
    }
    for scalar in ordered where script == .alphabet {
      let capital = scalar.properties.uppercaseMapping.unicodeScalars
      if capital.count == 1, let only = capital.first, weights[only] == nil { weights[only] = 1 }
    }
  }

  /// How well a character fits, from -6 for one that no text holds to 3 for the commonest.
  func weight(of scalar: Unicode.Scalar) -> Float {
    if let weight = weights[scalar] { return weight }
    if Self.marks.contains(scalar) { return 1.5 }
    if script != .alphabet, Self.wideMarks.contains(scalar) { return 2 }
    switch scalar.value {
    case 0x3041...0x3096: return script == .japanese ? 3 : -1
    case 0x30A1...0x30FC: return script == .japanese ? 2 : -1
    case 0xFF66...0xFF9F: return -0.5
    case 0xFF01...0xFF5E: return script == .alphabet ? -1.5 : 0.5
    case 0x4E00...0x9FFF: return script == .chinese || script == .japanese ? ofScript : -0.2
    case 0xAC00...0xD7A3: return script == .korean ? 1 : -0.5
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .privateUse, .unassigned, .surrogate, .otherSymbol: return -6
    case .uppercaseLetter, .lowercaseLetter, .otherLetter, .modifierLetter: return -1.5
    default: return -1
    }
  }

  /// Marks that printing in any language uses.
  private static let marks = Set("’“”–—‘…„«»•€£°§©®™\u{A0}·¿¡‹›½¼²ºª№\u{AD}".unicodeScalars)
  private static let wideMarks = Set("、。，「」『』（）！？：；・ー〜～《》〈〉【】\u{3000}".unicodeScalars)
}

extension LanguageProfile {
  static let western = [
    LanguageProfile("éèàêçôîâùûëïœü"), LanguageProfile("üäößé"), LanguageProfile("óíáéñúü"),
    LanguageProfile("ãçáéõêóíúâàôü"), LanguageProfile("èàùòìé"), LanguageProfile("åäöæøéü"),
    LanguageProfile("áíðéúóöþæý"), LanguageProfile("äõöüšž"), LanguageProfile("ëéïöüèáó"),
  ]
  static let central = [
    LanguageProfile("ąłężśóćńźé"), LanguageProfile("íáéěšřčžýůúňťďóľĺôäŕ"),
    LanguageProfile("áéöóőíüúű"), LanguageProfile("ăşţîâșțé"), LanguageProfile("čšžćđ"),
  ]
  static let turkish = [LanguageProfile("ıişüğçöâîû")]
  static let baltic = [
    LanguageProfile("āēīšņļūčžģķ"), LanguageProfile("ėšųžįąūčę"), LanguageProfile("äõöüšž"),
  ]
  static let russian = [LanguageProfile("оеаинтсрвлкмдпуяызьбгйчжхшюцщэфёъ")]
  static let cyrillic =
    russian + [
      LanguageProfile("оаинівтерсклупдмязьбгчйїхжцшєющфґ"),
      LanguageProfile("аиоетнрсвлкдпмузягбчйъцжшхюфщь"),
      LanguageProfile("аоиенрсјтукдвлмпзгбчцшжћхњљђфџ"),
    ]
  static let greek = [LanguageProfile("αοιετσνηυρπκμλςόίάωγδέήθχφύβώξζψΐϊϋΰ")]
  static let hebrew = [LanguageProfile("יוהלאמרשתבנעחדקפםכטגזןצסךףץ")]
  static let arabic = [LanguageProfile("الينمورتبةعدسفهكقأحجشطصخ،ضذثىزإغءئظآؤ؛؟")]
  static let japanese = [
    LanguageProfile(
      "日一国人年大十二本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話会発表新市事者部政府民社員京"
        + "地方業内合同立場所定関回決動取力経対全明理議体戦問度実",
      .japanese)
  ]
  static let korean = [
    LanguageProfile(
      "이다는의에가을하고지은도로한사기자를어그나리서시인대정으부해일아있주수전보들것라만게스제과원국했와관동장상성안공구여"
        + "니면년위경신계제월중무비유조선오연우방진트",
      .korean)
  ]
  static let simplified = [
    LanguageProfile(
      "的一是不了人在有国中我这大他为来上个到说和们地出年会要也时得就以生下过子你那发后作里用道行所然家种事成方多经么"
        + "去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此",
      .chinese)
  ]
  static let traditional = [
    LanguageProfile(
      "的一是不了人在有國中我這大他為來上個到說和們地出年會要也時得就以生下過子你那發後作裡用道行所然家種事成方多經麼"
        + "去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日軍者意無力它與長把機十民第公此",
      .chinese)
  ]
}
