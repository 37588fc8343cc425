/* Waits for the states of TCP sockets, for packets take their time. In Java: States.java. */
#include "tcp_state.h"
#include "demo.h"
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

enum { PATIENCE = 10, ROW = 256 };

/* The states by their numbers: include/net/tcp_states.h of the kernel. */
static const char *const states[] = {
    "",          "ESTABLISHED", "SYN_SENT",   "SYN_RECV", "FIN_WAIT1", "FIN_WAIT2",
    "TIME_WAIT", "CLOSE",       "CLOSE_WAIT", "LAST_ACK", "LISTEN",    "CLOSING",
};

/* The name of a state that the kernel gave. */
static const char *name(unsigned state) {
    return state < sizeof(states) / sizeof(states[0]) ? states[state] : "unknown";
}

/* Ends the program when a state has not become the wanted one in time. */
static void still_waiting(time_t start, const char *state, const char *wanted) {
    if (time(NULL) - start > PATIENCE) {
        fprintf(stderr, "the state is %s and does not become %s\n", state, wanted);
        exit(EXIT_FAILURE);
    }
    sched_yield();
}

/* Asks a descriptor: the first byte of struct tcp_info. */
static const char *info(int fd) {
    unsigned char state;
    socklen_t size = sizeof(state);
    check("getsockopt", getsockopt(fd, IPPROTO_TCP, TCP_INFO, &state, &size));
    return name(state);
}

/* Reads the kernel's table, which has those too that no descriptor leads to: proc(5). */
static const char *table(int local_port, int remote_port) {
    char row[ROW];
    unsigned local, remote, state, found = TCP_CLOSE;
    FILE *file = fopen("/proc/self/net/tcp", "re");
    check("/proc/self/net/tcp", file == NULL ? -1 : 0);
    while (fgets(row, sizeof(row), file) != NULL) {
        if (sscanf(row, "%*d: %*x:%x %*x:%x %x", &local, &remote, &state) == 3 &&
            local == (unsigned)local_port && remote == (unsigned)remote_port) {
            found = state;
            break;
        }
    }
    fclose(file);
    return name(found);
}

/* The state of a descriptor once it is the wanted one. */
const char *await_info(const char *wanted, int fd) {
    time_t start = time(NULL);
    while (strcmp(info(fd), wanted) != 0) {
        still_waiting(start, info(fd), wanted);
    }
    return wanted;
}

/* The state of the socket between two ports, or of none, CLOSE, once it is the wanted one. */
const char *await_table(const char *wanted, int local_port, int remote_port) {
    time_t start = time(NULL);
    while (strcmp(table(local_port, remote_port), wanted) != 0) {
        still_waiting(start, table(local_port, remote_port), wanted);
    }
    return wanted;
}
