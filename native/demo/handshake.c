/*
 * The handshake in C: the states of descriptors by TCP_INFO. The twins are HandshakeNative.java and
 * HandshakeJavaNet.java: the same functions in the same order, with the same output.
 */
#include "lesson.h"
#include "tcp_state.h"
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

static void unanswered(void);
static void half_open(void);
static void whole(void);
static int open_listener(struct sockaddr_in *address);
static void begin(int client, const struct sockaddr_in *address);
static int port_of(int socket);

/* Shows a connection that is not answered, one that is half open, and one from beginning to end. */
void handshake_run(char *const arguments[]) {
    (void)arguments;
    unanswered();
    half_open();
    whole();
    printf("The packets themselves: lab trace stream.handshake\n");
}

/* A listener whose queue is full does not answer: the third SYN is sent again and again. */
static void unanswered(void) {
    struct sockaddr_in address;
    int listener = open_listener(&address);
    int first = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    int second = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    int third = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    printf("listen: server %s\n", await_info("LISTEN", listener));
    check("connect", connect(first, (struct sockaddr *)&address, sizeof(address)));
    check("connect", connect(second, (struct sockaddr *)&address, sizeof(address)));
    await_table("ESTABLISHED", port_of(listener), port_of(first));
    await_table("ESTABLISHED", port_of(listener), port_of(second));
    check("fcntl", fcntl(third, F_SETFL, O_NONBLOCK));
    begin(third, &address);
    printf("connect without an answer (SYN): client %s\n", await_info("SYN_SENT", third));
    close(third);
    close(second);
    close(first);
    close(listener);
}

/* With TCP_DEFER_ACCEPT the last ACK of a client that sends nothing does not count. */
static void half_open(void) {
    struct sockaddr_in address;
    int seconds = 10;
    int listener = open_listener(&address);
    int client = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    check("setsockopt",
          setsockopt(listener, IPPROTO_TCP, TCP_DEFER_ACCEPT, &seconds, sizeof(seconds)));
    check("connect", connect(client, (struct sockaddr *)&address, sizeof(address)));
    printf("connect with the last ACK unheeded (SYN; SYN, ACK): client %s",
           await_info("ESTABLISHED", client));
    printf(", server %s\n", await_table("SYN_RECV", port_of(listener), port_of(client)));
    close(client);
    close(listener);
}

/* Three packets open a connection, four close it; who closes first is in TIME_WAIT. */
static void whole(void) {
    struct sockaddr_in address;
    int listener = open_listener(&address);
    int client = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    check("connect", connect(client, (struct sockaddr *)&address, sizeof(address)));
    int server = check("accept", accept(listener, NULL, NULL));
    int client_port = port_of(client), server_port = port_of(listener);
    printf("connect (SYN; SYN, ACK; ACK): client %s", await_info("ESTABLISHED", client));
    printf(", server %s\n", await_info("ESTABLISHED", server));
    check("shutdown", shutdown(client, SHUT_WR));
    printf("the client shuts down (FIN; ACK): client %s", await_info("FIN_WAIT2", client));
    printf(", server %s\n", await_info("CLOSE_WAIT", server));
    close(server);
    printf("the server closes (FIN; ACK): client %s",
           await_table("TIME_WAIT", client_port, server_port));
    printf(", server %s\n", await_table("CLOSE", server_port, client_port));
    close(client);
    close(listener);
}

/* A listener that lets two connections wait: one more than it is told. */
static int open_listener(struct sockaddr_in *address) {
    socklen_t size = sizeof(*address);
    *address = loopback();
    int listener = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    check("bind", bind(listener, (struct sockaddr *)address, sizeof(*address)));
    check("listen", listen(listener, 1));
    check("getsockname", getsockname(listener, (struct sockaddr *)address, &size));
    return listener;
}

/* Begins to connect, and does not wait. */
static void begin(int client, const struct sockaddr_in *address) {
    if (connect(client, (const struct sockaddr *)address, sizeof(*address)) < 0 &&
        errno != EINPROGRESS) {
        check("connect", -1);
    }
}

/* The port of a socket's own end. */
static int port_of(int socket) {
    struct sockaddr_in address;
    socklen_t size = sizeof(address);
    check("getsockname", getsockname(socket, (struct sockaddr *)&address, &size));
    return ntohs(address.sin_port);
}
