#ifndef PSEUDO_TERMINAL_H
#define PSEUDO_TERMINAL_H

#include <stddef.h>
#include <sys/types.h>

/// Opens a pseudo-terminal and returns its near end, which does not block and is closed on exec.
///
/// The name of the far end is written to `path`. Returns -1 with `errno` where there is none.
int pseudo_terminal_open(
    unsigned short columns, unsigned short rows, char *path, size_t path_size);

/// Starts the program `arguments[0]` in a session of its own, with the far end at `path` as its
/// controlling terminal and its standard input, output and error.
///
/// Both lists end with NULL. Signals are as after login: none blocked, none ignored. Returns 0 or
/// an error number.
int pseudo_terminal_spawn(
    pid_t *child, const char *path, char *const arguments[], char *const environment[]);

#endif
