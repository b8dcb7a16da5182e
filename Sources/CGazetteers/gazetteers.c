#include "CGazetteers.h"

// Data stands in the program itself: no resource bundle to find, nothing to read at start-up.
// `#embed` is C23; earlier dialects of clang offer it as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char anaphors[] = {
#embed "data/anaphors.tsv"
};
static const unsigned char companies[] = {
#embed "data/companies.tsv"
};
static const unsigned char countries[] = {
#embed "data/countries.tsv"
};
static const unsigned char demonyms[] = {
#embed "data/demonyms.tsv"
};
static const unsigned char equipment[] = {
#embed "data/equipment.tsv"
};
static const unsigned char events[] = {
#embed "data/events.tsv"
};
static const unsigned char given_names[] = {
#embed "data/given-names.tsv"
};
static const unsigned char link_patterns[] = {
#embed "data/link-patterns.tsv"
};
static const unsigned char organizations[] = {
#embed "data/organizations.tsv"
};
static const unsigned char outlets[] = {
#embed "data/outlets.tsv"
};
static const unsigned char people[] = {
#embed "data/people.tsv"
};
static const unsigned char places[] = {
#embed "data/places.tsv"
};
static const unsigned char programs[] = {
#embed "data/programs.tsv"
};
static const unsigned char undertakings[] = {
#embed "data/undertakings.tsv"
};
static const unsigned char words[] = {
#embed "data/words.tsv"
};

#define TABLE(name, table) {name, table, sizeof(table)}

static const gazetteer_file files[] = {
    TABLE("anaphors", anaphors),
    TABLE("companies", companies),
    TABLE("countries", countries),
    TABLE("demonyms", demonyms),
    TABLE("equipment", equipment),
    TABLE("events", events),
    TABLE("given-names", given_names),
    TABLE("link-patterns", link_patterns),
    TABLE("organizations", organizations),
    TABLE("outlets", outlets),
    TABLE("people", people),
    TABLE("places", places),
    TABLE("programs", programs),
    TABLE("undertakings", undertakings),
    TABLE("words", words),
};

size_t gazetteer_file_count(void) { return sizeof(files) / sizeof(files[0]); }

gazetteer_file gazetteer_file_at(size_t index) { return files[index]; }
