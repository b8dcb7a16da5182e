/// The names that generated articles are about; all but well-known ones are invented.
enum NameStock {
  /// A name as it is first written, and as it is later.
  struct Name {
    var full: String
    var short: String
  }

  static let companies: [Name] =
    names(
      """
      Thales,Leonardo,Subaru,Mitsubishi Electric,Kawasaki Heavy Industries,IHI,Toray,Safran,Boeing
      Saab,Rheinmetall,Indra,Hensoldt,Synspective,BAE Systems,Airbus,Komatsu,Fujitsu,Embraer
      """) + invented(3980, suffixes: companyEndings)

  static let programs: [Name] =
    names(
      """
      Global Combat Air Programme,SAFE program,European Defence Fund,Defense Industry Dialogue
      Permanent Structured Cooperation
      """) + undertakings

  static let places: [Name] =
    names(
      """
      Tokyo,Brussels,Washington,Paris,Rome,London,Seoul,Manila,Berlin,Warsaw,Helsinki,Canberra
      Ottawa,Madrid,Oslo,Riga,Nagoya,Turin,Beijing,Delhi,Kyiv,Stockholm,Copenhagen,Vienna,Prague
      Lisbon,Athens,Ankara,Cairo,Jakarta,Bangkok,Hanoi,Singapore,Sydney,Toronto,Chicago,Boston
      Osaka,Munich,Hamburg,Milan,Naples,Lyon,Toulouse,Glasgow,Bristol,Dublin,Tallinn,Vilnius
      """) + invented(250, endings: townEndings)

  static let outlets: [String] = (0..<200).map { number in
    var random = RandomSource(seed: 13, number, of: 3)
    return random.any(of: places).full + " " + random.any(of: titles)
  }

  /// A person of a rank; ranks without end have one each.
  static func person(_ rank: Int) -> Name {
    var random = RandomSource(seed: 13, rank, of: 4)
    let surname = Stem.name(syllables: 2, &random) + random.any(of: surnameEndings)
    return Name(full: random.any(of: givenNames) + " " + surname, short: surname)
  }

  private static let companyEndings = list(
    """
    Systems,Industries,Aerospace,Corp,Group,Electronics,Motors,Energy,Technologies,Holdings,Marine
    Robotics,AG,Ltd
    """)
  private static let townEndings = ["burg", "ford", "ville", "mouth", "stad", "haven", "grad"]
  private static let surnameEndings = ["", "er", "son", "ski", "ova", "moto", "ini", "ez", "sen"]

  private static let givenNames = list(
    """
    Maria,Kenji,Anna,Pierre,Haruka,Luca,Ingrid,Tomasz,Yuki,Elena,John,Sarah,David,Emma,Michael
    Laura,James,Sofia,Robert,Julia,Peter,Clara,Paul,Nina,Mark,Eva,Daniel,Alice,Thomas,Helen,Simon
    Marta,Andrew,Lucia,Stefan,Karin,Hans,Petra,Jan,Agnes,Piotr,Olga,Ivan,Irina,Ahmed,Leila,Omar
    Fatima,Rajiv,Priya,Wei,Mei,Hiroshi,Akiko,Takeshi,Naoko,Carlos,Carmen,Diego,Ines,Bruno,Rita
    """)

  private static let directions = list(
    "Northern,Joint,Allied,Pacific,Baltic,Atlantic,Future,United")
  private static let subjects = list("Radar,Corvette,Satellite,Tanker,Battery,Cable,Port,Orbit")
  private static let kinds = list("Programme,Initiative,Agreement,Dialogue,Fund,Partnership")
  private static let titles = list("Courier,Herald,Gazette,Post,Tribune,Times,Wire,Observer")

  private static let undertakings: [Name] = (0..<400).map { number in
    var random = RandomSource(seed: 13, number, of: 2)
    let full = [
      number % 2 == 0 ? random.any(of: directions) : Stem.name(syllables: 2, &random),
      random.any(of: subjects), random.any(of: kinds),
    ]
    return Name(full: full.joined(separator: " "), short: full.suffix(2).joined(separator: " "))
  }

  private static func invented(
    _ count: Int, endings: [String] = [""], suffixes: [String]? = nil
  ) -> [Name] {
    (0..<count).map { number in
      var random = RandomSource(seed: 13, number, of: UInt64(count))
      let short = Stem.name(syllables: 2, &random) + random.any(of: endings)
      let suffix = suffixes.map { " " + random.any(of: $0) } ?? ""
      return Name(full: short + suffix, short: short)
    }
  }

  private static func list(_ lines: String) -> [String] {
    lines.split { $0 == "," || $0 == "\n" }.map(String.init)
  }

  private static func names(_ lines: String) -> [Name] {
    list(lines).map { Name(full: $0, short: $0) }
  }
}
