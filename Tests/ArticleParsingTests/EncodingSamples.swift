import Glibc
import Testing

/// News in many languages, and the bytes it has in the encodings of its time.
struct EncodingSample: Sendable, CustomTestStringConvertible {
  /// As the WHATWG Encoding Standard calls it.
  var encoding: String
  var text: String

  init(_ encoding: String, _ text: String) {
    self.encoding = encoding
    self.text = text
  }

  var testDescription: String { "\(encoding): \(text.prefix(20))" }

  var bytes: [UInt8] { Self.bytes(of: text, in: encoding) }

  /// The text as the C library writes it in an encoding; empty where it cannot.
  static func bytes(of text: String, in encoding: String) -> [UInt8] {
    let name = encoding.replacing("windows-", with: "CP").replacing("Shift_JIS", with: "CP932")
    guard let conversion = iconv_open(name, "UTF-8"), conversion != iconv_t(bitPattern: -1) else {
      return []
    }
    defer { iconv_close(conversion) }
    var source = text.utf8.map(CChar.init(bitPattern:))
    var target = [CChar](repeating: 0, count: source.count * 4 + 16)
    var room = target.count
    let isConverted = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        var input = source.baseAddress
        var left = source.count
        var output = target.baseAddress
        let all = iconv(conversion, &input, &left, &output, &room)
        return all != -1 && iconv(conversion, nil, nil, &output, &room) != -1
      }
    }
    guard isConverted else { return [] }
    return target.prefix(target.count - room).map(UInt8.init(bitPattern:))
  }

  static let paragraphs = [
    EncodingSample(
      "windows-1252", "The mayor’s office said “no later than May” – and then waited…"),
    EncodingSample(
      "windows-1252",
      "Le maire a présenté hier la nouvelle école, où près de cent élèves étaient déjà là."),
    EncodingSample("windows-1252", "Die Brücke über die Möhle wird für größere Schiffe geöffnet."),
    EncodingSample(
      "windows-1252", "El señor Ibáñez dijo que la estación abrirá mañana; ¿quién pagará?"),
    EncodingSample(
      "windows-1252", "A câmara não aprovou a construção da nova estação; há razões, disse João."),
    EncodingSample(
      "windows-1252",
      "La città avrà più treni, perché così è stato deciso. L’università è d’accordo."),
    EncodingSample(
      "windows-1252", "Borgmästaren åkte till Ängsö för att öppna den nya bron på måndag."),
    EncodingSample(
      "windows-1250",
      "Burmistrz Żołędowa ogłosił, że most zostanie zamknięty w piątek; ludzie są źli."),
    EncodingSample(
      "ISO-8859-2",
      "Burmistrz Żołędowa ogłosił, że most zostanie zamknięty w piątek; wieś się śmieje."),
    EncodingSample(
      "windows-1250", "Starostka řekla, že nový most přes řeku otevřou příští týden, ať prší či ne."
    ),
    EncodingSample(
      "windows-1250", "A polgármester szerint az új híd jövőre készül el, de a fűtőmű később."),
    EncodingSample(
      "windows-1251", "Мэр города сообщил, что новый мост через реку откроют в пятницу утром."),
    EncodingSample(
      "windows-1251",
      "Мер міста повідомив, що новий міст через річку відкриють у п'ятницю. Її чекали."),
    EncodingSample(
      "windows-1251", "Кметът съобщи, че новият мост над реката ще бъде открит в петък сутринта."),
    EncodingSample(
      "KOI8-R", "Мэр города сообщил, что новый мост через реку откроют в пятницу утром."),
    EncodingSample(
      "KOI8-U", "Мер міста повідомив, що новий міст через річку відкриють у п'ятницю. Її чекали."),
    EncodingSample(
      "windows-1253", "Ο δήμαρχος είπε ότι η νέα γέφυρα θα ανοίξει την Παρασκευή το πρωί."),
    EncodingSample(
      "windows-1254", "Belediye başkanı yeni köprünün cuma günü açılacağını söyledi; ışıklar hazır."
    ),
    EncodingSample("windows-1255", "ראש העיר אמר כי הגשר החדש ייפתח ביום שישי בבוקר."),
    EncodingSample("windows-1256", "قال رئيس البلدية إن الجسر الجديد سيفتح صباح يوم الجمعة."),
    EncodingSample(
      "windows-1257",
      "Meras pranešė, kad naujas tiltas per upę bus atidarytas penktadienį, žmonės džiaugėsi šokdami."
    ),
    EncodingSample(
      "windows-1257",
      "Mērs paziņoja, ka jaunais tilts pār upi tiks atklāts piektdien, un cilvēki priecājās."),
    EncodingSample("Shift_JIS", "市長は金曜日の朝に新しい橋が開通すると発表した。①番目のカメラが写した。"),
    EncodingSample("EUC-JP", "市長は金曜日の朝に新しい橋が開通すると発表した。カメラが写した。"),
    EncodingSample("gb18030", "市长昨天表示，新的大桥将于星期五上午开通，这是十年来的第一座桥。"),
    EncodingSample("Big5", "市長昨天表示，新的大橋將於星期五上午開通，這是十年來的第一座橋。"),
    EncodingSample("EUC-KR", "시장은 금요일 아침에 새로운 다리를 개통한다고 밝혔다. 주민들은 기뻐했다."),
    EncodingSample("ISO-2022-JP", "市長は金曜日の朝に新しい橋が開通すると発表した。"),
  ]
}
