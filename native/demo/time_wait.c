/*
 * TIME_WAIT in C. The twins are TimeWaitNative.java and TimeWaitJavaNet.java: the same functions in
 * the same order, with the same output.
 */
#include "lesson.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { LINE = 64 };

static struct sockaddr_in first(int reuse);
static const char *again(struct sockaddr_in address, int reuse);
static void await_end(int client);
static void setting(const char *name, const char *meaning);

/* Restarts a server with and without SO_REUSEADDR, and says what the kernel's settings mean. */
void time_wait_run(char *const arguments[]) {
    (void)arguments;
    printf("First without SO_REUSEADDR, again without: %s\n", again(first(0), 0));
    printf("First without SO_REUSEADDR, again with it: %s\n", again(first(0), 1));
    printf("First with SO_REUSEADDR, again without it: %s\n", again(first(1), 0));
    printf("First with SO_REUSEADDR, again with it: %s\n", again(first(1), 1));
    setting("tcp_tw_reuse",
            "1: connect may take a port in TIME_WAIT, 2: on loopback only; bind never does");
    setting("tcp_fin_timeout",
            "seconds in FIN_WAIT2; those in TIME_WAIT are 60, and nobody sets them");
    setting("tcp_syncookies",
            "1: a full queue of SYNs is answered by cookies, 2: all are; not for TIME_WAIT");
}

/* A server that closes its only connection before the client does: its port is in TIME_WAIT. */
static struct sockaddr_in first(int reuse) {
    struct sockaddr_in address = loopback();
    socklen_t size = sizeof(address);
    int listener = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    int client = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    check("setsockopt", setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &reuse, sizeof(reuse)));
    check("bind", bind(listener, (struct sockaddr *)&address, sizeof(address)));
    check("listen", listen(listener, 1));
    check("getsockname", getsockname(listener, (struct sockaddr *)&address, &size));
    check("connect", connect(client, (struct sockaddr *)&address, sizeof(address)));
    close(check("accept", accept(listener, NULL, NULL)));
    await_end(client);
    close(client);
    close(listener);
    return address;
}

/* The same server again at once: what became of it. */
static const char *again(struct sockaddr_in address, int reuse) {
    int listener = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    check("setsockopt", setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &reuse, sizeof(reuse)));
    int result = bind(listener, (struct sockaddr *)&address, sizeof(address));
    if (result < 0 && errno != EADDRINUSE) {
        check("bind", result);
    }
    if (result == 0) {
        check("listen", listen(listener, 1));
    }
    close(listener);
    return result == 0 ? "listening" : strerror(EADDRINUSE);
}

/* The client's close comes second: the server's FIN is there. */
static void await_end(int client) {
    char byte;
    if (check("recv", (int)recv(client, &byte, sizeof(byte), 0)) != 0) {
        fprintf(stderr, "the server has sent something\n");
        exit(EXIT_FAILURE);
    }
}

/* Prints a setting of the kernel, tcp(7), as it is now. */
static void setting(const char *name, const char *meaning) {
    char path[sizeof("/proc/sys/net/ipv4/") + LINE], value[LINE];
    snprintf(path, sizeof(path), "/proc/sys/net/ipv4/%s", name);
    FILE *file = fopen(path, "re");
    if (file == NULL || fgets(value, sizeof(value), file) == NULL) {
        snprintf(value, sizeof(value), "not to be read here");
    }
    value[strcspn(value, "\n")] = '\0';
    printf("net.ipv4.%s = %s (%s)\n", name, value, meaning);
    if (file != NULL) {
        fclose(file);
    }
}
