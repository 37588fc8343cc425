#include "conformance.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <netinet/udp.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/un.h>
#include <unistd.h>

enum { MOST_OPEN = 64 };

static int opened[MOST_OPEN];
static int open_count;

/* Starts a line. */
void begin(const char *title) {
    printf("%s |", title);
}

/* A call's result: the value, or errno. */
void say(const char *call, long result) {
    if (result < 0) {
        printf(" %s:errno%d", call, errno);
    } else {
        printf(" %s:%ld", call, result);
    }
}

/* The same of a call that makes a descriptor, which is closed at the end of the line. */
void say_descriptor(const char *call, int fd) {
    say(call, fd < 0 ? fd : 0);
    if (fd >= 0 && open_count < MOST_OPEN) {
        opened[open_count++] = fd;
    }
}

/* Ends a line. */
void finish(void) {
    while (open_count > 0) {
        close(opened[--open_count]);
    }
    printf("\n");
}

/* The descriptor opened last. */
int second(void) {
    return opened[open_count - 1];
}

/* The number of the descriptor opened last, which is closed now. */
int gone(int fd) {
    open_count--;
    close(fd);
    return fd;
}

/* A second descriptor for one that the program was started with. */
int inherited(int fd) {
    return try_dup(fd);
}

#define CASE(title, ...)                                                                           \
    {                                                                                              \
        int a = -1, b = -1, c = -1;                                                                \
        begin(title);                                                                              \
        __VA_ARGS__                                                                                \
        finish();                                                                                  \
        (void)a, (void)b, (void)c;                                                                 \
    }

#define KIND(title, ...)                                                                           \
    if (seen++ == kind) {                                                                          \
        begin("  " title);                                                                         \
        __VA_ARGS__(void) b;                                                                       \
        return a;                                                                                  \
    }

/* A descriptor of one of the kinds that there are; -2 for one kind too many. */
static int descriptor(int kind) {
    int a = -1, b = -1, seen = 0;
#include "kinds.def"
    return -2;
}

/* The case for a descriptor of every kind */
#define EACH_KIND(title, ...)                                                                      \
    puts(title);                                                                                   \
    for (int kind = 0, a = descriptor(0); a != -2; a = descriptor(++kind)) {                       \
        int b = -1;                                                                                \
        __VA_ARGS__                                                                                \
        finish();                                                                                  \
        (void)b;                                                                                   \
    }

static const int LENGTHS[] = {0,  1,  2,  3,  4,   5,   8,   12,  15,  16,  17, 24,
                              27, 28, 29, 64, 109, 110, 111, 128, 129, 200, 256};

/* The case for every length that may be wrong */
#define EACH_LENGTH(title, ...)                                                                    \
    for (size_t i = 0; i < sizeof LENGTHS / sizeof *LENGTHS; i++) {                                \
        int a = -1, n = LENGTHS[i];                                                                \
        printf("%d ", n);                                                                          \
        begin(title);                                                                              \
        __VA_ARGS__                                                                                \
        finish();                                                                                  \
        (void)a;                                                                                   \
    }

/* Cases for everybody */
static void run(void) {
#include "connection.def"
#include "event.def"
#include "message.def"
#include "name.def"
#include "option.def"
#include "readiness.def"
#include "socket.def"
#include "transfer.def"
}

/* Cases for whoever has no privileges */
static void run_unprivileged(void) {
#include "unprivileged.def"
}

/* Prints a line a case; with an argument those without privileges. SIGPIPE is ignored, as a JVM does. */
int main(int argc, char **argv) {
    (void)argv;
    signal(SIGPIPE, SIG_IGN);
    if (argc > 1) {
        run_unprivileged();
    } else {
        run();
    }
    return 0;
}
