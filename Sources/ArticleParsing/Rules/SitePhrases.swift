/// Wording of a site's small print and of the links every page of it carries.
extension Phrases {
  static let siteLinks: [PhraseRule] = [
    PhraseRule(
      name: "consent", effect: .junk, longest: 80,
      patterns: """
        ^we use cookies
        ^this site uses cookies
        ^this website uses cookies
        ^this site uses akismet
        ^our site uses cookies
        ^our website uses cookies
        uses cookies
        we use cookies
        use of cookies
        ^cookies$
        cookie policy
        cookie settings
        cookie preferences
        cookie consent
        cookie notice
        accept cookies
        accept all cookies
        ^accept all
        ^accept$
        ^reject all
        ^decline$
        ^i accept$
        ^i agree$
        ^agree$
        ^manage preferences
        ^manage consent
        ^privacy preferences
        ^privacy settings
        ^privacy$
        ^privacy policy
        ^privacy notice
        ^privacy statement
        ^privacy &
        ^privacy and
        ^your privacy
        ^your california privacy
        ^california privacy
        ^ca notice
        ^do not sell
        ^terms$
        ^terms of
        ^terms &
        ^terms and
        ^legal$
        ^legal notice
        ^gdpr
        ^ad choices
        ^adchoices
        privacy policy$
        terms of service apply
        terms of use$
        ^this site is protected by recaptcha
        """,
      examples: ["We use cookies to improve this site.", "Privacy Policy", "Terms of Use"],
      counterexamples: ["Privacy groups sued the ministry over the register."]),
    PhraseRule(
      name: "site links", effect: .junk, longest: 9,
      patterns: """
        ^home$
        ^homepage$
        ^about$
        ^about us
        ^about me$
        ^our team$
        ^contact$
        ^contact us
        ^contacts$
        ^contact the
        ^advertise$
        ^careers$
        ^jobs$
        ^help$
        ^help center
        ^help centre
        ^faq$
        ^faqs$
        ^sitemap$
        ^site map$
        ^site index$
        ^accessibility
        ^archive$
        ^archives$
        ^press$
        ^press room$
        ^feedback$
        ^send feedback
        ^send us
        ^imprint$
        ^impressum$
        ^disclaimer$
        ^editorial policy
        ^editorial guidelines
        ^corrections policy
        ^ethics policy
        ^e-paper$
        ^epaper$
        ^podcasts$
        ^videos$
        ^photos$
        ^gallery$
        ^galleries$
        ^events$
        ^quick links
        ^useful links
        ^important links
        ^our network
        ^our partners
        ^site information
        ^reprints
        ^request a reprint
        ^licensing$
        ^syndication
        """,
      examples: ["About us", "Contact", "FAQ", "Accessibility statement"],
      counterexamples: ["Home prices rose again", "Contact with the drone was lost"]),
  ]
}
