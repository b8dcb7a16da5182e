/// Pseudo-terminals (POSIX.1-2024, posix_openpt) and programs on them.

#define _GNU_SOURCE

#include "pseudo_terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

int pseudo_terminal_open(
    unsigned short columns, unsigned short rows, char *path, size_t path_size) {
  int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (terminal < 0) {
    return -1;
  }
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  int failure = 0;
  if (grantpt(terminal) != 0 || unlockpt(terminal) != 0
      || ioctl(terminal, TIOCSWINSZ, &size) != 0) {
    failure = errno;
  } else {
    failure = ptsname_r(terminal, path, path_size);
  }
  if (failure != 0) {
    close(terminal);
    errno = failure;
    return -1;
  }
  return terminal;
}

int pseudo_terminal_spawn(
    pid_t *child, const char *path, char *const arguments[], char *const environment[]) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int failure = posix_spawn_file_actions_init(&actions);
  if (failure != 0) {
    return failure;
  }
  failure = posix_spawnattr_init(&attributes);
  if (failure != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return failure;
  }
  // In a session without a terminal, the first one opened becomes the controlling one.
  failure = posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, path, O_RDWR, 0);
  for (int descriptor = STDOUT_FILENO; failure == 0 && descriptor <= STDERR_FILENO; descriptor++) {
    failure = posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, descriptor);
  }
  if (failure == 0) {
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    failure = posix_spawn(child, arguments[0], &actions, &attributes, arguments, environment);
  }
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return failure;
}
