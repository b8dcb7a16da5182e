/// Signals as bytes in a pipe, and the terminal restored when the process crashes.

#include "terminal_state.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const int WATCHED[] = {SIGWINCH, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGTSTP};
static const int FATAL[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};

static struct sigaction previous_watched[COUNT(WATCHED)];
static struct sigaction previous_pipe_action;
static struct sigaction previous_fatal[COUNT(FATAL)];

static int read_end = -1;
static volatile sig_atomic_t write_end = -1;

// MARK: Watching

static void forward(int signal_number) {
  int saved_errno = errno;
  unsigned char byte = (unsigned char)signal_number;
  // A full pipe already holds more than enough reasons to wake up.
  ssize_t ignored = write((int)write_end, &byte, 1);
  (void)ignored;
  errno = saved_errno;
}

int terminal_watch_signals(void) {
  int ends[2];
  if (read_end >= 0) {
    return read_end;
  }
  if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) {
    return -1;
  }
  read_end = ends[0];
  write_end = ends[1];
  struct sigaction action = {.sa_handler = forward, .sa_flags = SA_RESTART};
  sigset_t watched;
  sigemptyset(&action.sa_mask);
  sigemptyset(&watched);
  for (size_t index = 0; index < COUNT(WATCHED); index++) {
    sigaction(WATCHED[index], &action, &previous_watched[index]);
    sigaddset(&watched, WATCHED[index]);
  }
  // Threads of a dispatch pool block signals; the one that waits for the terminal must not.
  pthread_sigmask(SIG_UNBLOCK, &watched, NULL);
  struct sigaction ignoring = {.sa_handler = SIG_IGN};
  sigaction(SIGPIPE, &ignoring, &previous_pipe_action);
  return read_end;
}

void terminal_unwatch_signals(void) {
  if (read_end < 0) {
    return;
  }
  for (size_t index = 0; index < COUNT(WATCHED); index++) {
    sigaction(WATCHED[index], &previous_watched[index], NULL);
  }
  sigaction(SIGPIPE, &previous_pipe_action, NULL);
  close(read_end);
  close((int)write_end);
  read_end = -1;
  write_end = -1;
}

void terminal_stop_process_group(void) {
  struct sigaction stopping = {.sa_handler = SIG_DFL};
  struct sigaction previous;
  sigaction(SIGTSTP, &stopping, &previous);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &previous, NULL);
}

// MARK: Crashes

/// Everything that may be on, switched off again, whatever the terminal makes of it.
static const char MODES_OFF[] =
    "\033[?2026l\033[?1006l\033[?1002l\033[?1000l\033[?1004l\033[?2004l";

static char restoration[256];
static size_t restoration_length;

static void append(const char *bytes, size_t length) {
  if (restoration_length + length <= sizeof restoration) {
    memcpy(restoration + restoration_length, bytes, length);
    restoration_length += length;
  }
}

static void append_capability(const char *name) {
  const char *sequence = tigetstr(name);
  if (sequence == NULL || sequence == (char *)-1) {
    return;
  }
  // Old terminals ask for pauses, "$<5>"; without them the sequence still does its work.
  while (*sequence != '\0') {
    size_t length = strcspn(sequence, "$");
    append(sequence, length);
    sequence += length;
    if (*sequence == '$') {
      sequence += strcspn(sequence, ">");
      sequence += *sequence == '>';
    }
  }
}

void terminal_prepare_restoration(void) {
  restoration_length = 0;
  append(MODES_OFF, strlen(MODES_OFF));
  append_capability("sgr0");
  append_capability("cnorm");
  append_capability("rmkx");
  append_capability("rmcup");
  append("\r\n", 2);
}

/// Only calls that are safe in a signal handler.
static void restore_terminal(void) {
  if (terminal.screen == NULL || terminal.is_suspended) {
    return;
  }
  ssize_t ignored = write(terminal.descriptor, restoration, restoration_length);
  (void)ignored;
  tcsetattr(terminal.descriptor, TCSANOW, &terminal.original_modes);
}

static struct sigaction *previous_action_for(int signal_number) {
  for (size_t index = 0; index < COUNT(FATAL); index++) {
    if (FATAL[index] == signal_number) {
      return &previous_fatal[index];
    }
  }
  return NULL;
}

static void crash(int signal_number, siginfo_t *information, void *context) {
  restore_terminal();
  struct sigaction *previous = previous_action_for(signal_number);
  if (previous != NULL && previous->sa_flags & SA_SIGINFO) {
    previous->sa_sigaction(signal_number, information, context);
  } else if (
      previous != NULL && previous->sa_handler != SIG_DFL && previous->sa_handler != SIG_IGN) {
    previous->sa_handler(signal_number);
  }
  // Nobody ended the process: let the kernel do it, with the core and the status that belong to it.
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

/// A stack for the handler, since overflowing the ordinary one is a way to crash.
static void provide_signal_stack(void) {
  static char stack[64 * 1024];
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
    stack_t ours = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&ours, NULL);
  }
}

void terminal_guard_against_crashes(void) {
  static bool is_guarding = false;
  if (is_guarding) {
    return;
  }
  is_guarding = true;
  provide_signal_stack();
  struct sigaction action = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (size_t index = 0; index < COUNT(FATAL); index++) {
    sigaction(FATAL[index], &action, &previous_fatal[index]);
  }
}
