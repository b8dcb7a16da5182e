/// Wording that asks the reader to sign up, pay or install something.
extension Phrases {
  static let offers: [PhraseRule] = [
    PhraseRule(
      name: "app promotion", effect: .junk, longest: 40,
      patterns: """
        your preferred app store
        ^app-store
        ^app-storeplay-store
        ^app store
        ^google play
        ^get it on google play
        ^download on the app store
        ^available on the app store
        download the app
        download our app
        install the app
        install our app
        app today from
        ^get started now
        ^scan the qr code
        ^scan this qr code
        ^try our ai
        ^ask ai
        can do for you$
        ^open in app
        ^read in app
        """,
      examples: [
        "Get started now: install our app", "app-storeplay-store",
        "See what our assistant can do for you:",
      ],
      counterexamples: ["Regulators fined the company over fees in its store for apps."]),
    PhraseRule(
      name: "newsletter", effect: .junk, longest: 50,
      patterns: """
        ^newsletter$
        ^newsletters$
        ^newsletter sign up
        ^newsletter signup
        ^our newsletter
        ^sign up for
        ^sign up to
        ^sign up here
        ^sign up$
        ^sign up now
        ^signup
        our newsletter
        our newsletters
        our free newsletter
        our daily newsletter
        our weekly newsletter
        to the newsletter
        daily newsletter$
        ^subscribe to
        ^subscribe for
        ^subscribe now
        ^subscribe today
        ^subscribe here
        ^subscribe$
        ^subscribed$
        ^subscription$
        ^subscriptions$
        ^subscriber only
        ^unsubscribe
        ^get the latest
        ^get our
        ^get more stories
        ^get daily
        ^get breaking news
        ^get alerts
        ^get notified
        ^get updates
        ^stay up to date
        ^stay informed
        ^stay in the know
        ^never miss
        ^don't miss out
        ^delivered to your inbox
        to your inbox
        in your inbox
        ^enter your email
        ^your email
        ^email address
        ^your name
        ^thank you for subscribing
        ^thanks for subscribing
        ^you have successfully
        ^please check your email
        ^notify me of
        ^notify me when
        ^by signing up
        ^by subscribing
        ^by submitting
        ^by clicking
        ^by entering your
        ^by providing your
        ^receive our
        ^join our
        ^join over
        ^join thousands
        ^join the mailing list
        ^enable notifications
        ^turn on notifications
        """,
      examples: [
        "Sign up for the harbour letter", "Get the day's news delivered to your inbox.",
        "Subscribe now",
      ],
      counterexamples: ["The bank's subscribers rejected the offer."]),
    PhraseRule(
      name: "account", effect: .junk, longest: 30,
      patterns: """
        ^sign in
        ^sign-in
        ^signed in
        ^sign out
        ^log in
        ^log out
        ^login
        ^logout
        ^log into
        ^logged in
        ^register$
        ^register now
        ^register here
        ^register for
        ^register to
        ^create account
        ^create an account
        ^create a free account
        ^create your free
        ^create new account
        ^my account
        ^my profile
        ^account$
        ^password
        ^username
        ^forgot password
        ^forgot your password
        ^lost your password
        ^reset password
        ^remember me
        ^already have an account
        ^already a subscriber
        ^already a member
        ^already registered
        ^not a subscriber
        ^don't have an account
        ^need an account
        ^become a member
        ^become a subscriber
        ^become a supporter
        ^this article is for subscribers
        ^this content is for subscribers
        ^unlimited access
        ^get unlimited
        ^try unlimited
        ^free trial
        ^start your free trial
        ^start free trial
        ^donate$
        ^donate now
        ^support us
        ^support our
        ^support independent
        ^make a donation
        ^gift this article
        ^gift article
        ^buy now
        ^shop now
        ^shop$
        ^add to cart
        ^add to basket
        ^please log in
        ^please login
        ^please sign in
        ^you must be logged in
        ^you need to be logged in
        ^required fields are marked
        ^save my name
        """,
      examples: ["Sign in", "Already have an account? Log in here", "Become a member"],
      counterexamples: ["Register offices closed for the day across the county"]),
  ]
}
