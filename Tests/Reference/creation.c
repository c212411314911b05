// usage: creation PROCESSOR PROGRAM
//
// Creates a worker that does nothing and waits for it: a thread, a vfork, a fork, a program.

#define _GNU_SOURCE
#include "measure.h"

#include <pthread.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

static char *program;

static void *nothing(void *context) { return context; }

static void threads(int count) {
  while (count-- > 0) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, nothing, NULL) != 0) fail("pthread_create");
    pthread_join(thread, NULL);
  }
}

static void wait_for(pid_t child) {
  int status;
  if (child < 0 || waitpid(child, &status, 0) != child || status != 0) fail("child");
}

static void vforks(int count) {
  while (count-- > 0) {
    pid_t child = vfork();
    if (child == 0) _exit(0);
    wait_for(child);
  }
}

static void forks(int count) {
  while (count-- > 0) {
    pid_t child = fork();
    if (child == 0) _exit(0);
    wait_for(child);
  }
}

static void spawns(int count) {
  char *arguments[] = {program, NULL};
  char *environment[] = {NULL};
  while (count-- > 0) {
    pid_t child;
    if (posix_spawn(&child, program, NULL, NULL, arguments, environment) != 0) fail(program);
    wait_for(child);
  }
}

int main(int count, char **words) {
  if (count != 3) return 2;
  pin(atoi(words[1]));
  program = words[2];
  // Processes first: a process that has had a thread is another one.
  report("vfork", 9, 60, vforks);
  report("fork", 9, 12, forks);
  report("spawn", 9, 6, spawns);
  report("thread", 9, 100, threads);
  return 0;
}
