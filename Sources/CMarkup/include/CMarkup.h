/* libxml2's parsers behind one narrow header: what a document holds comes as events, no tree is
   built, and nothing is printed, fetched or expanded. */
#ifndef CMARKUP_H
#define CMARKUP_H

#include <stdbool.h>
#include <stddef.h>

/* What is told of a document, in order. Strings are UTF-8 and live as long as the call. */
typedef struct markup_events {
  void *context;
  /* An element begins. `attributes` holds names and values in turn and ends with a null; it is null
     where there are none, and a value is null where the document gives none. */
  void (*start)(void *context, const char *name, const char *const *attributes);
  void (*end)(void *context, const char *name);
  void (*text)(void *context, const char *bytes, size_t count);
} markup_events;

typedef enum markup_result {
  markup_done,
  /* Some of the document was read: it is broken beyond what the parser mends. */
  markup_broken,
  /* The processor time ran out; what came before was told. */
  markup_too_slow,
  /* No memory, or more than two gigabytes. */
  markup_failed,
} markup_result;

/* Reads HTML in UTF-8, however broken; the page's own word about its encoding is not heeded.
   `seconds` bounds the processor time of this thread. */
markup_result markup_read_html(
    const char *bytes, size_t count, double seconds, const markup_events *events);

/* Reads XML in the encoding it states, recovering from what it can. Names keep their prefixes.
   Document types are read, but no entity besides the five of XML itself is expanded and none is
   fetched; `*has_entities` tells whether the document declares any. */
markup_result markup_read_xml(
    const char *bytes, size_t count, double seconds, const markup_events *events,
    bool *has_entities);

#endif
