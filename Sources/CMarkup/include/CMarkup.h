/* libxml2's HTML parser and iconv behind one narrow header: what a page holds comes as events, no
   tree is built, and nothing is printed or fetched. */
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

/* The code point that HTML 4 gives a named character reference ("eacute"), or 0. */
unsigned markup_entity(const char *name);

/* A conversion of text to UTF-8 under way; a multi-byte character may span two calls. */
typedef struct markup_decoder markup_decoder;

/* Begins a conversion from the encoding that iconv calls `encoding`, or null where it knows none.
   To be closed. */
markup_decoder *markup_decoder_open(const char *encoding);
void markup_decoder_close(markup_decoder *decoder);

/* Converts `*count` bytes into at most `room` bytes of UTF-8 and returns how many were written;
   `*count` becomes the number of bytes used up. What is no character becomes U+FFFD. Bytes remain
   where the room is used up or an unfinished character ends the input; `room` is 8 at least. */
size_t markup_decode(
    markup_decoder *decoder, const char *bytes, size_t *count, char *utf8, size_t room);

/* Parses HTML to libxml2's own tree, in the encoding that the page states, and frees the tree: the
   least that reading a page costs with this library. Only benchmarks call it, to hold the parser
   against; nothing bounds its time or memory. Tells whether there was a tree; `bytes` may be null
   where `count` is 0. */
bool markup_parse_to_tree(const char *bytes, size_t count);

#endif
