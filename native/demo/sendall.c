/*
 * send and sendall in C. The twins are SendallNative.java and SendallJavaNet.java: the same
 * functions in the same order, with the same output.
 */
#include "lesson.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/* What is sent; what the kernel may hold of it on either end. */
enum { SIZE = 1 << 20, BUFFER = 1 << 16 };

static void send_both_ways(int client, int server);
static size_t send_some(int client, const char *bytes);
static size_t send_more(int client, const char *bytes, size_t offset);
static void send_all(int client, const char *bytes, size_t offset);
static void recv_all(int server);
static void data(char *bytes);

/* Connects two sockets with buffers that are smaller than what is to be sent. */
void sendall_run(char *const arguments[]) {
    (void)arguments;
    struct sockaddr_in address = loopback();
    socklen_t size = sizeof(address);
    int room = BUFFER;
    int listener = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    int client = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    /* accept passes it on */
    check("setsockopt", setsockopt(listener, SOL_SOCKET, SO_RCVBUF, &room, sizeof(room)));
    check("bind", bind(listener, (struct sockaddr *)&address, sizeof(address)));
    check("listen", listen(listener, 1));
    check("getsockname", getsockname(listener, (struct sockaddr *)&address, &size));
    check("setsockopt", setsockopt(client, SOL_SOCKET, SO_SNDBUF, &room, sizeof(room)));
    check("connect", connect(client, (struct sockaddr *)&address, sizeof(address)));
    int server = check("accept", accept(listener, NULL, NULL));
    send_both_ways(client, server);
    close(server);
    close(client);
    close(listener);
}

/* Sends with nobody receiving, then with somebody: a process of its own. */
static void send_both_ways(int client, int server) {
    static char bytes[SIZE];
    data(bytes);
    check("fcntl", fcntl(client, F_SETFL, O_NONBLOCK));
    size_t sent = send_some(client, bytes);
    sent = send_more(client, bytes, sent);
    pid_t receiver = check("fork", fork());
    if (receiver == 0) {
        close(client);
        recv_all(server);
        exit(EXIT_SUCCESS);
    }
    send_all(client, bytes, sent);
    printf("sendall sent the other %zu\n", SIZE - sent);
    check("shutdown", shutdown(client, SHUT_WR));
    int status;
    check("waitpid", waitpid(receiver, &status, 0));
    if (status != 0) {
        fprintf(stderr, "the receiver failed\n");
        exit(EXIT_FAILURE);
    }
}

/* A send that is larger than the free buffer: it takes a part, and that is no error. */
static size_t send_some(int client, const char *bytes) {
    int sent = check("send", (int)send(client, bytes, SIZE, MSG_NOSIGNAL));
    printf("send took %d of %d bytes\n", sent, SIZE);
    return (size_t)sent;
}

/* Sends that fill what room is left, until one finds none at all: how much is sent then. */
static size_t send_more(int client, const char *bytes, size_t offset) {
    size_t sent = offset;
    while (sent < SIZE) {
        ssize_t count = send(client, bytes + sent, SIZE - sent, MSG_NOSIGNAL);
        if (count < 0 && errno == EAGAIN) {
            printf("send again took nothing: %s\n", strerror(EAGAIN));
            break;
        }
        sent += (size_t)check("send", (int)count);
    }
    return sent;
}

/* Sends from an offset on until all is sent, and waits for room wherever there is none. */
static void send_all(int client, const char *bytes, size_t offset) {
    for (size_t sent = offset; sent < SIZE;) {
        struct pollfd room = {.fd = client, .events = POLLOUT};
        check("poll", poll(&room, 1, -1));
        sent += (size_t)check("send", (int)send(client, bytes + sent, SIZE - sent, MSG_NOSIGNAL));
    }
}

/* Receives until the peer closes, and says whether it is what was sent. */
static void recv_all(int server) {
    static char all[SIZE], sent[SIZE];
    size_t received = 0;
    data(sent);
    for (;;) {
        char buffer[BUFFER];
        size_t count = (size_t)check("recv", (int)recv(server, buffer, sizeof(buffer), 0));
        if (count == 0) {
            break;
        }
        if (count <= SIZE - received) {
            memcpy(all + received, buffer, count);
        }
        received += count;
    }
    printf("received %zu bytes, %s\n", received,
           received == SIZE && memcmp(all, sent, SIZE) == 0 ? "each as it was sent"
                                                            : "which are not those that were sent");
}

/* Bytes of which no two neighbours are alike, so that a gap or a turn would show. */
static void data(char *bytes) {
    for (int i = 0; i < SIZE; i++) {
        bytes[i] = (char)(i % 251);
    }
}
