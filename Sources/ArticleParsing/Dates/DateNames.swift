/// Names of months and weekdays, looked up by the bytes of a word without making a string.
enum DateNames {
  /// A month by one of its names.
  struct Month: Equatable, Sendable {
    /// 1–12.
    var number: Int
    /// English puts the month before the day, too; other languages only behind it.
    var isEnglish: Bool
  }

  /// Up to sixteen bytes in lower case as one number, so that equal words are equal numbers.
  typealias Key = UInt128

  /// The key of a word, or nil where it is empty or longer than any name.
  static func key(_ word: ArraySlice<UInt8>) -> Key? {
    guard (1...16).contains(word.count) else { return nil }
    var key: Key = 0
    var previous: UInt8 = 0
    for byte in word {
      // À–Þ are C3 80–9E, their small letters C3 A0–BE.
      let isCapital = previous == 0xC3 && (0x80...0x9E).contains(byte)
      key = key << 8 | Key(isCapital ? byte | 0x20 : byte.asciiLowercased)
      previous = byte
    }
    return key
  }

  /// The month that a word names in English or one of the languages of Europe that print it often:
  /// German, French, Spanish, Italian, Portuguese, Dutch, the Scandinavian ones, Finnish, Polish,
  /// Czech and Russian.
  static func month(_ word: ArraySlice<UInt8>) -> Month? {
    guard word.count >= 3, let key = key(word) else { return nil }
    return months[key]
  }

  /// The weekday that a word names in one of these languages, from 0 for Monday.
  static func weekday(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count >= 3, let key = key(word) else { return nil }
    return weekdays[key]
  }

  /// A table from words to what they stand for; where two share a word, the first counts.
  static func table<Value>(_ rows: [(words: String, value: Value)]) -> [Key: Value] {
    var table: [Key: Value] = [:]
    for row in rows {
      for word in row.words.split(separator: " ") {
        if let key = key(Array(word.utf8)[...]), table[key] == nil { table[key] = row.value }
      }
    }
    return table
  }

  private static let months: [Key: Month] = {
    let rows = english.enumerated().map { ($1, Month(number: $0 + 1, isEnglish: true)) }
    let others = european.enumerated().map { ($1, Month(number: $0 + 1, isEnglish: false)) }
    let further = northernAndEastern.enumerated().map {
      ($1, Month(number: $0 + 1, isEnglish: false))
    }
    return table(rows + others + further)
  }()

  private static let weekdays = table(days.enumerated().map { ($1, $0) })

  private static let english = [
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
    "august aug", "september sept sep", "october oct", "november nov", "december dec",
  ]

  private static let european = [
    "januar jänner jän janvier janv enero ene gennaio gen janeiro januari",
    "februar feber février fevrier févr fév febrero febbraio fevereiro fev februari",
    "märz maerz mär mrz mars marzo março marco maart mrt",
    "avril avr abril abr aprile",
    "mai mayo maggio mag maio mei",
    "juni juin junio giugno giu junho",
    "juli juillet juil julio luglio lug julho",
    "août aout agosto ago augustus",
    "septembre septiembre setiembre settembre setembro set",
    "oktober okt octobre octubre ottobre ott outubro out",
    "novembre noviembre novembro",
    "dezember dez décembre decembre déc diciembre dicembre dic dezembro",
  ]

  private static let northernAndEastern = [
    "stycznia ledna tammikuuta января",
    "lutego února helmikuuta февраля",
    "marca března maaliskuuta марта",
    "april kwietnia dubna huhtikuuta апреля",
    "maj maja května toukokuuta мая",
    "czerwca června kesäkuuta июня",
    "lipca července heinäkuuta июля",
    "augusti august sierpnia srpna elokuuta августа",
    "september września září syyskuuta сентября",
    "października října lokakuuta октября",
    "november listopada listopadu marraskuuta ноября",
    "december desember grudnia prosince joulukuuta декабря",
  ]

  private static let days = [
    "monday mon montag lundi lun lunes lunedì segunda segunda-feira maandag",
    "tuesday tue tues dienstag mardi martes martedì terça terça-feira dinsdag",
    "wednesday wed weds mittwoch mercredi mer miércoles mercoledì quarta quarta-feira woensdag",
    "thursday thu thur thurs donnerstag jeudi jeu jueves giovedì quinta quinta-feira donderdag",
    "friday fri freitag vendredi ven viernes venerdì sexta sexta-feira vrijdag",
    "saturday sat samstag sonnabend samedi sam sábado sabato zaterdag",
    "sunday sun sonntag dimanche dim domingo domenica zondag",
  ]
}
