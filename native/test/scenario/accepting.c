#include "scenario.h"
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

enum { BACKLOG = 5, PATIENCE_MILLISECONDS = 300, FEW_DESCRIPTORS = 32 };

/* How many connections a listener that accepts none takes. */
static int taken(int backlog) {
    struct sockaddr_in address = name_of(listener(backlog));
    for (int count = 0;; count++) {
        int fd = tcp();
        must("fcntl", fcntl(fd, F_SETFL, O_NONBLOCK));
        struct pollfd output = {.fd = fd, .events = POLLOUT};
        if (connect_to(fd, address) < 0 &&
            must("poll", poll(&output, 1, PATIENCE_MILLISECONDS)) == 0) {
            return count;
        }
    }
}

/* listen.backlog */
static void backlog_of_one(void) {
    returned("connections taken", taken(1));
}

/* listen.backlog-zero */
static void backlog_of_none(void) {
    returned("connections taken", taken(0));
}

/* accept.not-listening */
static void not_listening(void) {
    done("accept", accept(bound(tcp()), NULL, NULL));
}

/* accept.nonblocking */
static void nonblocking(void) {
    int server = listener(BACKLOG);
    must("fcntl", fcntl(server, F_SETFL, O_NONBLOCK));
    done("accept", accept(server, NULL, NULL));
    must("connect", connect_to(tcp(), name_of(server)));
    await_input(server);
    int accepted = must("accept", accept(server, NULL, NULL));
    fact("accepted socket blocks", (fcntl(accepted, F_GETFL) & O_NONBLOCK) == 0);
}

/* accept.timeout */
static void timeout(void) {
    int server = listener(BACKLOG);
    patience(server, SO_RCVTIMEO, PATIENCE_MILLISECONDS);
    done("accept", accept(server, NULL, NULL));
    must("connect", connect_to(tcp(), name_of(server)));
    done("second accept", accept(server, NULL, NULL));
}

/* accept.peer-gone */
static void peer_gone(void) {
    int server = listener(BACKLOG), client = tcp();
    must("connect", connect_to(client, name_of(server)));
    reset(client);
    int accepted = accept(server, NULL, NULL);
    done("accept", accepted);
    char buffer[100];
    returned("recv", recv(accepted, buffer, sizeof(buffer), 0));
    returned("second recv", recv(accepted, buffer, sizeof(buffer), 0));
}

/* accept.descriptor-limit */
static void descriptor_limit(void) {
    int server = listener(BACKLOG);
    must("connect", connect_to(tcp(), name_of(server)));
    struct rlimit limit = {.rlim_cur = FEW_DESCRIPTORS, .rlim_max = FEW_DESCRIPTORS};
    must("setrlimit", setrlimit(RLIMIT_NOFILE, &limit));
    int last = -1;
    for (int fd = dup(server); fd >= 0; fd = dup(server)) {
        last = fd;
    }
    done("accept with no descriptor left", accept(server, NULL, NULL));
    must("close", close(last));
    done("next accept, with some given back", accept(server, NULL, NULL));
}

const struct scenario accepting[] = {
    {"listen.backlog", backlog_of_one},
    {"listen.backlog-zero", backlog_of_none},
    {"accept.not-listening", not_listening},
    {"accept.nonblocking", nonblocking},
    {"accept.timeout", timeout},
    {"accept.peer-gone", peer_gone},
    {"accept.descriptor-limit", descriptor_limit},
    {NULL, NULL},
};
