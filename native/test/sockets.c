#include "sockets.h"
#include "check.h"

#include <unistd.h>

/* A socket bound to 127.0.0.1 and a port of the kernel's choice, and its name. */
int bound_socket(int type, struct sockaddr_in *name) {
    int fd = socket(AF_INET, type, 0);
    CHECK(fd >= 0);
    *name =
        (struct sockaddr_in){.sin_family = AF_INET, .sin_addr = {.s_addr = htonl(INADDR_LOOPBACK)}};
    socklen_t length = sizeof *name;
    CHECK(bind(fd, (struct sockaddr *)name, sizeof *name) == 0);
    CHECK(getsockname(fd, (struct sockaddr *)name, &length) == 0);
    return fd;
}

/* Two ends of one AF_UNIX connection. */
void unix_pair(int type, int ends[2]) {
    CHECK(socketpair(AF_UNIX, type, 0, ends) == 0);
}

/* Two ends of one TCP connection. */
void tcp_pair(int ends[2]) {
    struct sockaddr_in name;
    int listener = bound_socket(SOCK_STREAM, &name);
    CHECK(listen(listener, 1) == 0);
    ends[0] = socket(AF_INET, SOCK_STREAM, 0);
    CHECK(connect(ends[0], (struct sockaddr *)&name, sizeof name) == 0);
    ends[1] = accept(listener, NULL, NULL);
    CHECK(ends[1] >= 0);
    close(listener);
}

/* Closes both. */
void close_pair(const int ends[2]) {
    CHECK(close(ends[0]) == 0);
    CHECK(close(ends[1]) == 0);
}
