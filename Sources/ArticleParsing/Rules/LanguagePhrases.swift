/// Labels and furniture of pages in German, French, Spanish, Italian, Portuguese, Dutch, Swedish.
///
/// Folding lowers ASCII letters alone, so a first letter with a mark is listed in both cases.
extension Phrases {
  static let otherLanguages: [PhraseRule] = [
    PhraseRule(
      name: "related label in other languages", effect: .opens(.related), longest: 8,
      patterns: """
        ^das könnte dich auch
        ^das könnte dir auch
        ^das könnte sie auch
        ^das könnte ihnen auch
        ^ähnliche artikel
        ^Ähnliche artikel
        ^ähnliche beiträge
        ^Ähnliche beiträge
        ^weitere artikel
        ^weitere beiträge
        ^weitere nachrichten
        ^weitere meldungen
        ^weitere themen
        ^verwandte artikel
        ^verwandte beiträge
        ^verwandte themen
        ^mehr zum thema
        ^mehr aus
        ^mehr von
        ^zum thema$
        ^auch interessant
        ^meistgelesen
        ^meist gelesen
        ^neueste beiträge
        ^neueste artikel
        ^letzte beiträge
        ^aktuelle beiträge
        ^articles similaires
        ^articles liés
        ^articles récents
        ^sur le même sujet
        ^dans la même rubrique
        ^à lire aussi$
        ^À lire aussi$
        ^les plus lus
        ^artículos relacionados
        ^noticias relacionadas
        ^entradas relacionadas
        ^entradas recientes
        ^te puede interesar
        ^lo más leído
        ^articoli correlati
        ^articoli recenti
        ^potrebbe interessarti
        ^ti potrebbe interessare
        ^leggi anche$
        ^artigos relacionados
        ^leia também$
        ^lees ook$
        ^meer over$
        ^läs också$
        ^läs mer$
        """,
      examples: ["Ähnliche Beiträge", "Das könnte Sie auch interessieren", "Articles similaires"],
      counterexamples: ["Mehrere Artikel über den Hafen sind verschwunden."]),
    PhraseRule(
      name: "comments label in other languages", effect: .opens(.comments), longest: 6,
      patterns: """
        ^kommentare$
        ^# kommentare
        ^# kommentar$
        ^kommentare (#
        ^keine kommentare
        ^kommentar schreiben
        ^kommentar verfassen
        ^kommentar hinterlassen
        ^kommentar abgeben
        ^kommentar hinzufügen
        ^kommentar veröffentlichen
        ^schreibe einen kommentar
        ^schreiben sie einen kommentar
        ^hinterlasse einen kommentar
        ^hinterlassen sie einen kommentar
        ^antwort hinterlassen
        ^leserkommentare
        ^diskutieren sie mit
        ^commentaires$
        ^# commentaires
        ^laisser un commentaire
        ^ajouter un commentaire
        ^enregistrer un commentaire
        ^publier un commentaire
        ^aucun commentaire
        ^comentarios$
        ^# comentarios
        ^deja un comentario
        ^dejar un comentario
        ^deja una respuesta
        ^publicar un comentario
        ^commenti$
        ^# commenti$
        ^lascia un commento
        ^deixe um comentário
        ^comentários$
        ^reacties$
        ^# reacties
        ^geef een reactie
        ^kommentarer$
        """,
      examples: ["12 Kommentare", "Schreibe einen Kommentar", "Laisser un commentaire"],
      counterexamples: ["Commentaires du maire sur le port, un an après"]),
    PhraseRule(
      name: "announcement in other languages", effect: .teaser, longest: 30,
      patterns: """
        ^lesen sie auch
        ^lesen sie hier
        ^lesen sie mehr
        ^lesen sie dazu
        ^mehr dazu:
        ^lies auch
        ^lies mehr
        ^weiterlesen:
        ^à lire aussi
        ^À lire aussi
        ^lire aussi
        ^à lire :
        ^lee también
        ^lea también
        ^lee más
        ^leggi anche
        ^leia também
        ^lees ook
        ^läs också
        ^lue myös
        """,
      examples: ["Lesen Sie auch: Werft verliert Auftrag", "Leggi anche: il porto chiude"],
      counterexamples: ["Lesen lernen Kinder hier am Hafen."]),
    PhraseRule(
      name: "furniture in other languages", effect: .junk, longest: 12,
      patterns: """
        datenschutzerklärung
        datenschutzhinweise
        ^datenschutz
        ^impressum
        ^impresssum
        ^startseite
        ^suche$
        ^suchen$
        ^suche nach
        ^menü$
        ^teilen
        ^auf facebook teilen
        ^auf twitter teilen
        ^drucken$
        ^seite drucken
        ^artikel drucken
        ^merken$
        ^anzeige$
        ^anzeigen$
        ^werbung$
        ^anmelden
        ^einloggen
        ^registrieren
        ^abonnieren
        ^abmelden$
        ^newsletter abonnieren
        ^newsletter-anmeldung
        ^jetzt abonnieren
        ^jetzt anmelden
        ^zum inhalt
        ^zur navigation
        ^springe zu
        ^springe direkt zu
        ^direkt zum
        ^nach oben
        ^mehr lesen$
        ^mehr erfahren$
        ^mehr anzeigen$
        ^weiterlesen
        ^zurück$
        ^zurück zu
        ^weiter$
        ^antworten$
        ^folgen sie uns
        ^folge uns
        ^folgt uns
        ^alle rechte vorbehalten
        ^kontakt$
        ^über uns$
        ^Über uns$
        ^über mich$
        ^Über mich$
        ^agb$
        ^schlagwörter
        ^schlagworte
        ^stichworte
        ^kategorien
        ^kategorie:
        ^themen:
        ^tags:
        ^veröffentlicht in
        ^externer inhalt
        ^cookie-einstellungen
        verwendet cookies
        verwenden cookies
        nutzt cookies
        ^redaktionstipp
        ^accueil$
        ^rechercher$
        ^recherche$
        ^partager
        ^imprimer$
        ^se connecter
        ^s'inscrire
        ^s'abonner
        ^abonnez-vous
        ^inscrivez-vous
        ^inscription à
        ^répondre$
        ^mentions légales
        ^politique de confidentialité
        ^publicité$
        ^tous droits réservés
        ^lire la suite
        ^en savoir plus
        ^inicio$
        ^buscar$
        ^compartir
        ^imprimir$
        ^iniciar sesión
        ^suscríbete
        ^suscribirse
        ^responder$
        ^aviso legal
        ^política de privacidad
        ^publicidad$
        ^todos los derechos reservados
        ^leer más
        ^cerca$
        ^condividi
        ^stampa$
        ^accedi$
        ^iscriviti
        ^rispondi$
        ^pubblicità$
        ^compartilhar
        ^delen$
        ^zoeken$
        ^inloggen$
        ^dela$
        """,
      examples: ["Zum Inhalt springen", "Folgen Sie uns", "Partager sur le réseau", "Compartir"],
      counterexamples: ["Kontakte zum Hafenamt brachen ab"]),
    PhraseRule(
      name: "credit label in other languages", effect: .credit, longest: 20,
      patterns: """
        ^foto:
        ^fotos:
        ^foto ©
        ^bild:
        ^bilder:
        ^bildquelle
        ^bildnachweis
        ^grafik:
        ^abbildung:
        ^photo :
        ^crédit photo
        ^crédits photo
        ^credit photo
        ^fotografía:
        ^imagen:
        ^kuva:
        """,
      examples: ["Foto: Nils Varga", "Bildquelle: Hafenamt"],
      counterexamples: ["Fotografen kamen in Scharen an den Kai."]),
  ]
}
