#include "check.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char *running = "no test";

/* Says what failed and ends the program at once. */
static void failed(const char *file, int line, const char *what) {
    fprintf(stderr, "%s:%d: %s: %s\n", file, line, running, what);
    fflush(NULL);
    _exit(1);
}

void check_true(bool holds, const char *text, const char *file, int line) {
    if (!holds) {
        failed(file, line, text);
    }
}

void check_equal(long long expected, long long actual, const char *text, const char *file,
                 int line) {
    if (expected != actual) {
        char what[512];
        snprintf(what, sizeof what, "%s is %lld, expected %lld", text, actual, expected);
        failed(file, line, what);
    }
}

void check_memory(const void *expected, const void *actual, size_t size, const char *text,
                  const char *file, int line) {
    if (memcmp(expected, actual, size) != 0) {
        failed(file, line, text);
    }
}

/* How many descriptors are open. */
static int descriptors(void) {
    int count = 0;
    DIR *folder = opendir("/proc/self/fd");
    CHECK(folder != NULL);
    while (readdir(folder) != NULL) {
        count++;
    }
    closedir(folder);
    return count;
}

void check_run(void (*test)(void), const char *name) {
    running = name;
    int before = descriptors();
    test();
    fail_memory(0);
    fake_reset();
    CHECK_EQ(before, descriptors());
    printf("ok %s\n", name);
}
