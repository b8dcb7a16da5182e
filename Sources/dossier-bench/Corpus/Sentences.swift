/// The sentences that generated articles are made of, by what they tell.
enum Sentences {
  /// Each template as often as news has its kind: of the sentences of news four in five tell neither
  /// an amount nor a date.
  static let all = [deals, money, policy, work, background, quotes].flatMap { lines in
    SentenceTemplate.all(in: lines).flatMap { template in
      Array(repeating: template, count: max(1, 12 >> (2 * template.numberCount)))
    }
  }

  static let deals = """
    {company} {wins} a {amount} contract on {weekday} to build {phrase} for the {program} in {place}, {clause}.
    {company} and {company} agreed in {place} to share the {phrase}, which {person} called {adjective} and {adjective} {nouns}.
    Under the deal, {company} will deliver {count} {unit} to {place} by {year}, while {company} keeps the {phrase}.
    The {program} chose {company} after the {phrase} {verb} the {noun}, {person} told reporters in {place}.
    {company} beat {company} to the order for {count} {unit}, {clause}, according to two people in {place}.
    A team led by {company} {wins} work on the {program} worth {amount}, {clause}.
    {place} ordered {count} {unit} from {company} on {date}, its {adjective} purchase since the {noun} of {year}.
    {company} will buy the {adjective} {noun} business of {company} for {amount}, both {says} on {weekday}, {clause}.
    Talks between {company} and {company} over the {phrase} ended in {place} without a {noun}, {clause}.
    The partners will set up a {adjective} {noun} in {place}, in which {company} holds {percent} percent and {company} the rest.
    {company} said it had handed over the first {count} {unit}, {clause}, and that {place} had accepted the {phrase}.
    The contract runs until {year} and covers {phrase}, {phrase} and the {adverb} {verb} {nouns} that {place} asked for.
    {person}, who bargained for {place}, {says} the {phrase} of {company} was {percent} percent cheaper, {clause}.
    {company} has an option for {count} more {unit}, which {place} must take up before {date}, {clause}.
    Neither {company} nor {company} would say who makes the {phrase} once the {program} {verb} the {noun}.
    The order is the largest that {company} ever {verb} from {place}, {clause}, {person} {says}.
    """

  static let money = """
    Shares of {company} {rises} {percent} percent in {place} on {weekday}, {clause}.
    Sales at {company} {rises} {percent} percent to {amount} in the quarter, {clause}, the firm {says} on {date}.
    {company} {falls} {percent} percent after the {phrase} {verb} the {noun} and {person} {verb} the {adjective} outlook.
    The {program} is worth {amount}, of which {percent} percent goes to {nouns} from {place} and its {adjective} {nouns}.
    {place} put aside {amount} for {phrase} in its budget for {year}, {percent} percent more than the {noun} before.
    Operating profit of {amount} was below what analysts in {place} had {verb}, {clause}.
    {company} now expects sales of {amount} for {year}, up from {amount}, {clause}.
    Spending on {phrase} in {place} {rises} to {amount} in {year}, {clause}, official figures show.
    Prices of {phrase} {rises} {percent} percent within a {noun}, {clause}, which hurt {company} and its {adjective} {nouns}.
    The bank lent {company} {amount} at {percent} percent so that it could pay for the {phrase} in {place}.
    Debt at {company} {falls} by {amount} since {date}, {clause}, {person}, its finance chief, {says}.
    Investors in {place} {verb} the {noun} {adverb}, {clause}, and {company} lost {amount} of its value.
    The {program} ran {amount} over its budget, {clause}, auditors in {place} found in {year}.
    Exports from {place} {rises} {percent} percent, led by {phrase}, while imports of {nouns} {verb} {adverb}.
    {company} will spend {amount} a year on {phrase}, {clause}, as {person} had {verb} on {date}.
    A rise of {percent} percent in the price of {nouns} {verb} the {phrase} that {company} sells from {place}.
    """

  static let policy = """
    Ministers from {place} and {place} met on {weekday} to settle the {phrase} of the {program}, {clause}.
    The parliament in {place} voted {count} to {percent} for the {adjective} {noun} law, {clause}.
    {place} will join the {program} in {year}, {clause}, the {role} {person} {says}.
    The {program} lets {nouns} from {place} bid for {phrase}, {clause}.
    {person}, the {role} of {place}, {verb} the {phrase} and {says} that the {program} must not wait.
    Lawmakers in {place} {verb} the {noun} over {phrase}, {clause}, and called {person} to a hearing on {date}.
    A court in {place} {verb} the {adjective} {noun} against {company}, {clause}, and set a fine of {amount}.
    The agreement between {place} and {place} binds both to {phrase} until {year}, {clause}.
    {place} {verb} its {noun} rules on {date} so that {company} may sell {phrase} to {adjective} {nouns}.
    Officials in {place} {verb} the {phrase} {adverb}, {clause}, a draft of the {program} shows.
    The {role} {person} flew to {place} on {weekday} to talk about {phrase} and the {program}.
    Critics in {place} {says} the {program} {verb} {phrase}, {clause}, and cost {amount} without a {noun}.
    The two governments {verb} {adverb} on {phrase}, {clause}, though {place} still wants a {adjective} {noun}.
    {place} and {place} opened the {program} to {company} in {year}, {clause}, over the doubts of {person}.
    Regulators in {place} asked {company} on {date} to explain the {phrase}, {clause}.
    The council in {place} put off the {noun} about {phrase} until {date}, {clause}.
    """

  static let work = """
    The plant in {place} makes {count} {unit} a year and employs {count} people, {clause}.
    {company} hired {count} workers in {place} for the {phrase}, {clause}, and trained them {adverb}.
    Engineers at {company} {verb} the {phrase} for {count} hours, {clause}, before the {noun} {verb}.
    The first of the {unit} left {place} on {date}, {clause}, with a {adjective} {noun} on board.
    A fault in the {phrase} {verb} the {noun} at {place}, {clause}, and stopped {company} for {count} days.
    Researchers in {place} {verb} {phrase} with {nouns} from {company}, {clause}.
    Work on the {phrase} began in {year}, {clause}, and should end when {company} {verb} the {adjective} {noun}.
    The crew {verb} the {noun} {adverb} near {place}, {clause}, and {count} people were taken to {adjective} {nouns}.
    {company} moved its {noun} from {place} to {place}, {clause}, which {verb} {count} jobs.
    The {unit} carry {phrase} by {company} and {adjective} {nouns} by {company}, {clause}.
    Unions at {company} in {place} called a {adjective} strike from {date}, {clause}, over {phrase}.
    Tests off {place} showed that the {phrase} {verb} {percent} percent more {nouns} than the {adjective} {noun}.
    Suppliers of {company} must {adverb} prove where {phrase} comes from, {clause}, from {year} on.
    {company} closed its {noun} in {place} for {count} days, {clause}, since {nouns} {verb} {adverb}.
    The {adjective} {noun} of the {unit} was built by {company} in {place}, {clause}.
    Some {count} {nouns} stood in the {noun} at {place} on {weekday}, {clause}, waiting for {phrase}.
    """

  static let background = """
    {company}, based in {place}, was founded in {year} and makes {phrase}, {nouns} and {adjective} {nouns}.
    The {program} began in {year}, {clause}, and {place} has paid {percent} percent of its {noun} since.
    {person} took over {company} in {year}, {clause}, after a {adjective} {noun} at {company}.
    It was the {adjective} {noun} in {place} since {date}, {clause}, when {nouns} {verb} the {noun}.
    Few {nouns} {verb} as {adverb} as those of {place}, {clause}, a study of {count} {nouns} found.
    {place} has {verb} {phrase} since {year}, {clause}, and {nouns} there {verb} {adverb}.
    Much of the {phrase} still goes through {place}, {clause}, and no {noun} is in sight.
    In {year} {company} {verb} the {phrase}, {clause}, only to return to {place} with {adjective} {nouns}.
    The {noun} {verb} {adverb} over the {adjective} {noun}, {clause}, as {nouns} and {nouns} did before.
    Once a {adjective} {noun} of {company}, the site in {place} {verb} {nouns} until {date}, {clause}.
    About {percent} percent of {nouns} in {place} {verb} the {phrase}, {clause}, up from {percent} percent in {year}.
    That {verb} the {noun} {adverb}, {clause}, and left {place} with {phrase} and {adjective} {nouns}.
    {person} and {person} have argued about {phrase} since {year}, {clause}, in papers and {nouns}.
    Rivals such as {company} and {company} {verb} {phrase} {adverb}, {clause}.
    The {adjective} {noun} has {verb} {nouns} from {place} to {place}, {clause}, at a cost of {amount}.
    None of the {nouns} {verb} the {phrase} so {adverb}, {clause}, until the {noun} of {date}.
    """

  static let quotes = """
    "We are ready to build the {phrase} in {place}," {says} {person}, a {role} of {company}, {clause}.
    "The {noun} is {adjective}, and nobody {verb} it for us," {person} told reporters in {place} on {weekday}.
    "Without {phrase} there will be no {noun}," {says} {person} of {company}, {clause}.
    {person}, {role} at {company}, {says} the {phrase} "{verb} every {noun} we had" and praised {place}.
    "It is a {adjective} day for {place}," {person} {says} on {date}, {clause}.
    "The {nouns} do not wait for {nouns}," {says} {person}, who leads {phrase} at {company}, {clause}.
    Asked about {phrase}, {person} {says} only that "the {noun} {verb} {adverb}" and left for {place}.
    "What {company} did was {adjective}," {says} {person}, the {role} from {place}, {clause}.
    "We {verb} the {phrase} because our {nouns} in {place} {verb} it," {person} wrote to {company} on {date}.
    {person} {says} that {company} would "{adverb} share {phrase}", {clause}, if {place} agreed.
    "{percent} percent is not {adjective}," {says} {person}, an analyst in {place}, {clause}.
    "The {program} gives us {phrase}," {person} {says}, {clause}, before the {noun} in {place}.
    "Nobody at {company} has {verb} the {noun}," {says} {person}, {clause}, "and nobody will."
    For {person}, a {role} in {place}, the {program} is "{phrase} and little else", {clause}.
    "Our {nouns} {verb} {adverb}," {says} {person}, {role} of {company}, {clause}, "but the {noun} is {adjective}."
    "I would rather see {phrase} than another {noun}," {person} {says} in {place}, {clause}.
    """
}
