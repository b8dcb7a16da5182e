/// Wording that speaks to the reader about the site rather than telling the story.
extension Phrases {
  static let readerNotes: [PhraseRule] = [
    PhraseRule(
      name: "disclosure", effect: .junk, longest: 120,
      patterns: """
        affiliate link
        affiliate links
        affiliate commission
        affiliate commissions
        affiliate disclosure
        contains affiliate
        associates program
        affiliate advertising
        affiliate program
        advertising disclaimer
        earn a commission
        earn commission
        earn a small commission
        receive a commission
        receive compensation
        receive commissions
        paid a commission
        ^advertising disclosure
        ^advertiser disclosure
        ^editorial disclosure
        references to products from
        our advertisers
        advertisers do not influence
        our editorial process
        our editorial policies
        our editorial standards
        independently selected by
        through an independent review
        products are independently
        """,
      examples: [
        "We may receive compensation when you click on links to these tents.",
        "Advertising disclosure",
      ],
      counterexamples: ["The ferry company's affiliate in Oslo reported a loss."]),
    PhraseRule(
      name: "subscription wall", effect: .junk, longest: 80,
      patterns: """
        to view the full story
        to continue reading
        ^to read the full
        ^to read this
        already a subscriber
        ^please subscribe
        subscribe to read
        subscribers also receive
        subscribe now to our
        for the full story$
        free articles left
        free articles remaining
        free articles this month
        your free article
        subscriber-only
        unlimited digital access
        ^instant access to
        ^immediate online access
        subscription will auto
        support our journalism
        support independent journalism
        support local journalism
        support quality journalism
        for ios and android$
        choose your subscription
        ^cancel anytime
        cancel at any time
        """,
      examples: [
        "To view the full story, please subscribe to the Harbour Gazette.",
        "If you're already a subscriber, you can log in here.",
      ],
      counterexamples: ["The library bought a subscription to forty journals last year."]),
    PhraseRule(
      name: "comment rules", effect: .junk, longest: 90,
      patterns: """
        comments are moderated
        comments will be moderated
        comments may be republished
        comments are closed
        comments are now closed
        comments are subject to
        comments that are representative
        we ask that comments
        welcome reader comments
        addresses will not be published
        address will not be published
        ^house rules$
        ^# responses to
        ^# comments to
        commenting guidelines
        commenting policy
        comment policy
        comments policy
        our community guidelines
        to leave a comment
        to post a comment
        to comment on this
        log in to comment
        login to comment
        in the comments below
        in the comment section
        in the comments section
        leave a comment below
        makes your comment
        view the discussion
        ^be the first to comment
        comments powered by
        """,
      examples: [
        "Please understand that comments are moderated before they appear.",
        "Tell us your favourite pier in the comments below!",
      ],
      counterexamples: ["The mayor's comments drew a rebuke from the port authority."]),
    PhraseRule(
      name: "reader invitation", effect: .junk, longest: 45,
      patterns: """
        ^we want to hear
        letter to the editor
        letters to the editor
        ^submit your letter
        ^submit a letter
        ^got a tip
        ^got a story
        ^got a news tip
        ^have a tip
        ^have a story
        ^have a question
        ^do you have a story
        ^do you have a tip
        ^send us
        ^send your
        ^write to us
        ^email us
        ^e-mail us
        ^let us know
        ^tell us what
        ^share your thoughts
        ^share your story
        ^contact the author
        ^follow him
        ^follow her
        ^follow them on
        follow him on
        follow her on
        ^spotted an error
        ^see an error
        ^found a mistake
        ^report a typo
        ^report an error
        ^report a problem
        ^was this article helpful
        ^was this page helpful
        ^did you find this
        ^is this page useful
        ^was this helpful
        ^if you enjoyed this
        ^if you liked this
        ^enjoyed this article
        ^like what you
        ^rate this
        ^follow us
        ^join the hundreds
        ^thanks for reading
        ^thank you for reading
        ^want more
        ^would you like to
        """,
      examples: [
        "We want to hear what you think about this article.",
        "Follow her on the network @adanovak",
      ],
      counterexamples: ["Wilkes wrote a long letter to the mayor about the pier."]),
    PhraseRule(
      name: "mailing list", effect: .junk, longest: 45,
      patterns: """
        newsletter$
        weekly newsletter
        daily newsletter
        monthly newsletter
        free newsletter
        email newsletter
        newsletter sign-up
        sign up to our
        sign up for our
        sign up for free
        free sign up$
        ^sign me up
        sign up today
        push notifications
        browser notifications
        ^get regular updates
        ^get the best of
        ^get our best
        by email and never miss
        never miss a story
        never miss a post
        latest stories and breaking news
        delivered to their inbox
        straight to your
        new posts by email
        new comments via email
        new posts via email
        ^send me email
        ^send me an email
        you can unsubscribe
        unsubscribe at any time
        unsubscribe at anytime
        we respect your privacy
        we'll never spam
        we will never spam
        no spam
        ^email *
        ^email me
        ^first name$
        ^last name$
        ^full name$
        ^name *
        you have already subscribed
        ^you are subscribed
        ^subscribe via
        ^subscribe in
        ^subscribe by
        """,
      examples: [
        "Harbour Weekly Newsletter", "Read the best of the coast in a weekly newsletter.",
        "Save my mail and tell me of new comments via email.",
      ],
      counterexamples: ["The newsletter that Wilkes printed in 1921 sold four hundred copies."]),
  ]
}
